import { screen } from '@testing-library/react';
import { StructureTree } from './structure-tree.js';
import { renderInDesigner } from './testing/designer-around.js';
import { smallDraft } from './testing/small-draft.js';

describe('the structure', () => {
  it('gives every row a handle that keys and screen readers can drag', () => {
    const warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    renderInDesigner(() => <StructureTree />, smallDraft);
    const rows = screen.getAllByRole('row');
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row.querySelector('[slot=drag], .grip')).not.toBeNull();
    expect(warnings.mock.calls).toEqual([]);
    warnings.mockRestore();
  });
});
