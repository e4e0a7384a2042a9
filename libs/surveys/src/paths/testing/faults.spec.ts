import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { explorePaths } from '../explore-paths.js';
import { PLANTED } from './faults.js';

function findings(definition: QuestionnaireDefinition): readonly string[] {
  const { unreachable, deadEnds, branches } = explorePaths(definition);
  return [
    ...unreachable.map(({ of, code, member }) =>
      ['unreachable', of, code, ...(member === undefined ? [] : [member])].join(' '),
    ),
    ...deadEnds.map(({ code, reason }) => `dead ${code} ${reason}`),
    ...branches.missed.map(({ never, of, code }) => `never ${never} ${of} ${code}`),
  ];
}

describe('planted faults', () => {
  it('are at least thirty', () => expect(PLANTED.length).toBeGreaterThanOrEqual(30));

  it.each(PLANTED)('are found: $fault', ({ broken, found }) => {
    expect(findings(broken)).toEqual(expect.arrayContaining([...found]));
  });

  it.each(PLANTED)('are found in no sound twin: $fault', ({ sound }) => {
    expect(findings(sound)).toEqual([]);
  });

  it.each(PLANTED)('are told in both languages: $fault', ({ broken }) => {
    const { unreachable, deadEnds, branches } = explorePaths(broken);
    for (const { because } of [...unreachable, ...deadEnds, ...branches.missed]) {
      expect(because.fa).toMatch(/[آ-ی]/);
      expect(because.en).toMatch(/[a-z]/);
      expect(because.fa + (because.en ?? '')).not.toMatch(/[{}]|undefined/);
    }
  });
});
