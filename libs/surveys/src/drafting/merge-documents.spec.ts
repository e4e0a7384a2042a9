import fc from 'fast-check';
import { canonicalJson } from '../questionnaire/canonical-json.js';
import { type DocumentParts, documentOf, olderParts, partsOf, touchedParts, withOlderParts } from './document-parts.js';
import { mergeDocuments } from './merge-documents.js';

/** Section codes A to C, question codes a to h spread over them, each with words. */
const documents = fc
  .record({
    sections: fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 1 }),
    questions: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
    homes: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    words: fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 8, maxLength: 8 }),
    title: fc.constantFrom('t', 'u'),
    scales: fc.dictionary(fc.constantFrom('s1', 's2'), fc.constantFrom(1, 2)),
  })
  .map(({ sections, questions, homes, words, title, scales }) => ({
    title,
    scales,
    sections: sections.map((code, at) => ({
      code,
      title: `${code}${words[at]}`,
      questions: questions
        .map((question, i) => ({
          code: question,
          text: words[i] as string,
          home: (homes[i] as number) % sections.length,
        }))
        .filter(({ home }) => home === at)
        .map(({ code: question, text }) => ({ code: question, text })),
    })),
  }));

const taken = (document: unknown): DocumentParts => partsOf(document) as DocumentParts;
const text = (parts: DocumentParts): string => canonicalJson(documentOf(parts));

describe('a document taken apart', () => {
  it('comes together again as it was', () => {
    fc.assert(fc.property(documents, (document) => text(taken(document)) === canonicalJson(document)));
  });

  it('is had back from a later one by what was noted', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const noted = JSON.parse(JSON.stringify(olderParts(taken(before), taken(after)))) as ReturnType<
          typeof olderParts
        >;
        expect(text(withOlderParts(taken(after), noted))).toBe(canonicalJson(before));
      }),
    );
  });

  it('names what was touched: words by the part, an order by the fewest that moved', () => {
    const of = (codes: string) => taken({ sections: [{ code: 'A', questions: [...codes].map((code) => ({ code })) }] });
    expect(touchedParts(of('abcd'), of('bcda'))).toEqual(['place:question:a']);
    expect(touchedParts(of('abc'), of('ac'))).toEqual(['place:question:b', 'question:b']);
    expect(touchedParts(of('abc'), of('abc'))).toEqual([]);
  });

  it.each([
    null,
    [],
    { sections: 1 },
    { sections: [{}] },
    { sections: [{ code: 'A', questions: [{ code: 1 }] }] },
    { sections: [], scales: [] },
  ])('must be one: %j', (document) => expect(partsOf(document)).toBeNull());
});

describe('merging', () => {
  it('gives what one side did when the other did nothing, and what both did alike', () => {
    fc.assert(
      fc.property(documents, documents, (base, changed) => {
        for (const [mine, theirs] of [
          [changed, base],
          [base, changed],
        ]) {
          const merged = mergeDocuments(taken(base), taken(mine), taken(theirs));
          expect(merged.ok && text(merged.parts)).toBe(canonicalJson(changed));
        }
      }),
    );
  });

  it('loses nothing: every part that one side alone touched stands, and no question is lost or doubled', () => {
    let merges = 0;
    fc.assert(
      fc.property(documents, documents, documents, (base, mine, theirs) => {
        const [b, m, t] = [taken(base), taken(mine), taken(theirs)];
        const merged = mergeDocuments(b, m, t);
        if (!merged.ok) return;
        merges += 1;
        const { content, outline } = merged.parts;
        const placed = outline.flatMap(({ questions }) => questions);
        const known = [...content.keys()].filter((key) => key.startsWith('question:')).map((key) => key.slice(9));
        expect([...placed].sort()).toEqual([...known].sort());
        const [byMe, byThem] = [touchedParts(b, m), touchedParts(b, t)];
        for (const key of byMe) if (!key.startsWith('place:')) expect(content.get(key)).toEqual(m.content.get(key));
        for (const key of byThem) if (!key.startsWith('place:')) expect(content.get(key)).toEqual(t.content.get(key));
        expect(partsOf(documentOf(merged.parts))).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
    expect(merges).toBeGreaterThan(20);
  });

  it('of a question put into a section that the other side took away is a clash', () => {
    const section = (code: string, ...codes: string[]) => ({
      code,
      questions: codes.map((question) => ({ code: question })),
    });
    const base = taken({ sections: [section('A', 'a'), section('B')] });
    const mine = taken({ sections: [section('A', 'a'), section('B', 'b')] });
    const theirs = taken({ sections: [section('A', 'a')] });
    expect(mergeDocuments(base, mine, theirs)).toEqual({ ok: false, items: ['b'] });
    expect(mergeDocuments(base, theirs, mine)).toEqual({ ok: false, items: ['b'] });
  });
});
