import { canonicalJson } from '../questionnaire/canonical-json.js';
import type { Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';

/** A linked item as it must stay: its words, and once it is published also who is asked it. Texts, or fingerprints of them. */
export interface LockedItem {
  readonly content: string;
  /** Null until it is published: an office that has just taken the item from the bank may still decide whom to ask. */
  readonly filter: string | null;
  /** Of a published item: which jumps pass it, which locked items stand before it in its section, and how it is scored. */
  readonly placing?: string | undefined;
}

export type LockedItems = Readonly<Record<string, LockedItem>>;

/** Linked items of a definition by code. `published` locks their filters, too, and lets none of them be taken out. */
export function lockedItems(
  definition: QuestionnaireDefinition,
  fingerprint: (text: string) => string,
  { published }: { readonly published: boolean },
): Record<string, LockedItem> {
  return Object.fromEntries(
    linkedQuestions(definition).map(({ section, question }) => [
      question.code,
      {
        content: fingerprint(contentText(definition, question)),
        filter: published ? fingerprint(filterText(section, question)) : null,
        ...(published && { placing: fingerprint(placingText(definition, section, question)) }),
      },
    ]),
  );
}

export interface LockedBy {
  /** What was ever locked in this draft, whether it still stands in it or not. */
  readonly locked: LockedItems;
  /** The fingerprint of the bank's own words of an item; null when the bank has no such item. */
  readonly inBank: (item: string) => string | null;
  readonly fingerprint: (text: string) => string;
}

/**
 * Codes of locked items that a definition does not leave as they are. It looks at the result alone and at what was ever locked,
 * never at the way there, so no row of small steps comes round it: unlinking, rewording through a scale, taking out and putting
 * back in other words, or linking words that the bank does not have.
 */
export function brokenLocks(
  definition: QuestionnaireDefinition,
  { locked, inBank, fingerprint }: LockedBy,
): readonly string[] {
  const standing = new Map(
    definition.sections.flatMap((section) =>
      section.questions.map((question) => [question.code, { section, question }] as const),
    ),
  );
  const broken = Object.entries(locked).flatMap(([code, item]) => {
    const found = standing.get(code);
    if (found === undefined) return item.filter === null ? [] : [code];
    const { section, question } = found;
    const same =
      question.bank?.linked === true &&
      fingerprint(contentText(definition, question)) === item.content &&
      (item.filter === null || fingerprint(filterText(section, question)) === item.filter) &&
      (item.placing === undefined || fingerprint(placingText(definition, section, question)) === item.placing);
    return same ? [] : [code];
  });
  const made = linkedQuestions(definition).flatMap(({ question }) => {
    if (Object.hasOwn(locked, question.code)) return [];
    const words = inBank(question.bank?.item ?? '');
    return words === fingerprint(contentText(definition, question)) ? [] : [question.code];
  });
  return [...broken, ...made];
}

/** What a linked item says: everything but who is asked it and what its scale is called. */
export function contentText(definition: Pick<QuestionnaireDefinition, 'scales'>, question: Question): string {
  const { showIf: _showIf, goTo: _goTo, ...words } = question;
  if (!('scale' in words)) return canonicalJson({ question: words });
  const { scale: name, ...rest } = words;
  const scale = Object.hasOwn(definition.scales, name) ? definition.scales[name] : null;
  return canonicalJson({ question: rest, scale });
}

function filterText({ showIf, repeatFor }: Section, question: Question): string {
  return canonicalJson({
    section: showIf ?? null,
    repeatFor: repeatFor ?? null,
    question: question.showIf ?? null,
  });
}

function placingText(definition: QuestionnaireDefinition, section: Section, question: Question): string {
  const order = section.questions.filter(({ bank }) => bank?.linked === true).map(({ code }) => code);
  return canonicalJson({
    jumps: jumpsPast(definition, question.code),
    before: order.slice(0, order.indexOf(question.code)),
    ...scoringOf(definition, question),
  });
}

/** Jumps of earlier questions that lead to somewhere behind the item, or to the end. */
function jumpsPast({ sections }: QuestionnaireDefinition, code: string): object[] {
  const questions = sections.flatMap((section) => section.questions);
  const at = questions.findIndex((question) => question.code === code);
  const placeOf = (to: string): number => {
    const first = sections.find((section) => section.code === to)?.questions[0]?.code ?? to;
    const place = questions.findIndex((question) => question.code === first);
    return place === -1 ? Infinity : place;
  };
  return questions
    .slice(0, at)
    .flatMap((question) =>
      (question.goTo ?? []).filter(({ to }) => placeOf(to) > at).map(({ when }) => ({ question: question.code, when })),
    );
}

/** The drivers and composites that count the item, and what the shares of the index are; nothing for an item without a score. */
function scoringOf({ drivers, composites, scoring }: QuestionnaireDefinition, question: Question): object {
  const codes = new Set(question.kind === 'battery' ? question.rows.map(({ code }) => code) : [question.code]);
  const counts = ({ items }: { readonly items: readonly string[] }): boolean => items.some((item) => codes.has(item));
  const counting = [...drivers.filter(counts), ...composites.filter(counts)].map(({ title: _title, ...rule }) => rule);
  if (counting.length === 0) return { counting };
  return { counting, shares: drivers.map(({ code, weight }) => ({ code, weight })), scoring };
}

function linkedQuestions({ sections }: QuestionnaireDefinition): { section: Section; question: Question }[] {
  return sections.flatMap((section) =>
    section.questions.filter(({ bank }) => bank?.linked === true).map((question) => ({ section, question })),
  );
}
