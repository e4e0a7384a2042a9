import { canonicalJson } from '../questionnaire/canonical-json.js';
import type { Question, QuestionnaireDefinition, Section } from '../questionnaire/definition.js';

/** A linked item as it must stay: its words, and once it is published also who is asked it. Texts, or fingerprints of them. */
export interface LockedItem {
  readonly content: string;
  /** Null until it is published: an office that has just taken the item from the bank may still decide whom to ask. */
  readonly filter: string | null;
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
      (item.filter === null || fingerprint(filterText(section, question)) === item.filter);
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

function linkedQuestions({ sections }: QuestionnaireDefinition): { section: Section; question: Question }[] {
  return sections.flatMap((section) =>
    section.questions.filter(({ bank }) => bank?.linked === true).map((question) => ({ section, question })),
  );
}
