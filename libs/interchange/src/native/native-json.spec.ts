import { everyKind } from '../testing/every-kind.js';
import { exportNativeJson, importNativeJson } from './native-json.js';

describe('JSON of our own', () => {
  it('comes back as it was', () => {
    expect(importNativeJson(exportNativeJson(everyKind()))).toEqual({ ok: true, definition: everyKind(), losses: [] });
  });

  it.each([
    ['no JSON', '{', 'notJson'],
    ['JSON that nests without end', '['.repeat(100_000), 'tooDeep'],
    ['a text of ten megabytes', ' '.repeat(10_000_000), 'tooLong'],
  ])('%s is refused', (_, text, reason) => {
    expect(importNativeJson(text)).toMatchObject({
      ok: false,
      problems: [{ code: 'FILE_UNREADABLE', details: { reason } }],
    });
  });

  it.each(['null', '[]', '{"format":"hamava.questionnaire/1"}', '{"__proto__":{"a":1}}'])(
    '%s is no questionnaire',
    (text) => {
      expect(importNativeJson(text).ok).toBe(false);
    },
  );
});
