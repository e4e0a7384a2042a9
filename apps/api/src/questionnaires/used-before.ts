import { type LocalizedText, type QuestionnaireDefinition, SIMILAR, trigramSimilarity } from '@hamava/surveys';

export interface PublishedVersion {
  readonly questionnaireId: string;
  readonly title: LocalizedText;
  readonly number: number;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly definition: QuestionnaireDefinition;
}

export interface EarlierUse {
  readonly version: PublishedVersion;
  readonly itemCode: string;
  readonly text: LocalizedText;
  /** 0.6 to 1, where 1 are the same words. */
  readonly similarity: number;
}

const MOST_USES = 3;

/**
 * Where words of a question stood before, the likest first: of each questionnaire its newest version with them alone.
 * `versions` come with the newest first; likeness is that of the bank (shared triples of letters, at least 0.6).
 */
export function earlierUses(text: string, versions: readonly PublishedVersion[]): readonly EarlierUse[] {
  const best = new Map<string, EarlierUse>();
  for (const version of versions) {
    for (const question of version.definition.sections.flatMap(({ questions }) => questions)) {
      const similarity = trigramSimilarity(text, question.text.fa);
      const known = best.get(version.questionnaireId);
      if (similarity < SIMILAR || (known !== undefined && known.similarity >= similarity)) continue;
      best.set(version.questionnaireId, { version, itemCode: question.code, text: question.text, similarity });
    }
  }
  return [...best.values()].sort((a, b) => b.similarity - a.similarity).slice(0, MOST_USES);
}
