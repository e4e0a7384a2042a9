import { entryName, type LocalizedText, type QuestionnaireDefinition } from '@hamava/surveys';

/** A text in the document by the way to it: keys and positions. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
  /** As `keyedTexts` names it. */
  readonly key: string;
  /** The question or section that holds it. */
  readonly owner: string | null;
  readonly text: LocalizedText;
}

function isText(value: unknown): value is LocalizedText {
  return typeof value === 'object' && value !== null && 'fa' in value && typeof value.fa === 'string';
}

/** Every text with words, in the order of the document. */
export function textPlaces(definition: QuestionnaireDefinition): readonly TextPlace[] {
  const places: TextPlace[] = [];
  for (const [name, value] of Object.entries(definition)) {
    if (name !== 'sections' && name !== 'scales') walk(value, [name], `field:${name}`, null);
  }
  for (const [name, scale] of Object.entries(definition.scales)) walk(scale, ['scales', name], `scale:${name}`, null);
  for (const [at, { questions, ...frame }] of definition.sections.entries()) {
    walk(frame, ['sections', at], `section:${frame.code}`, frame.code);
    for (const [place, question] of questions.entries()) {
      walk(question, ['sections', at, 'questions', place], `question:${question.code}`, question.code);
    }
  }
  return places;

  function walk(value: unknown, path: TextPlace['path'], key: string, owner: string | null): void {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) {
      if (value.fa.trim() !== '') places.push({ path, key, owner, text: value });
      return;
    }
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? [...(value as readonly unknown[]).entries()]
      : Object.entries(value);
    for (const [step, each] of entries) {
      walk(each, [...path, step], `${key}/${typeof step === 'number' ? entryName(each, step) : step}`, owner);
    }
  }
}

/** What lies at the end of the way, to be changed; null when it leads nowhere. */
export function placeIn(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (place, step) => (typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : null),
    document,
  );
}
