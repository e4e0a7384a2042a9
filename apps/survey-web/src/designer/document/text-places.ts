import type { LocalizedText, QuestionnaireDefinition } from '@hamava/surveys';

/** A text in the document by the way to it: keys and positions. */
export interface TextPlace {
  readonly path: readonly (string | number)[];
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
  walk(definition, [], null);
  return places;

  function walk(value: unknown, path: readonly (string | number)[], owner: string | null): void {
    if (isText(value)) {
      if (value.fa.trim() !== '') places.push({ path, owner, text: value });
      return;
    }
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) walk(each, [...path, at], owner);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const held =
      path[0] === 'sections' && (path.length === 2 || (path.length === 4 && path[2] === 'questions'))
        ? String((value as { code: unknown }).code)
        : owner;
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key], held);
  }
}

/** What lies at the end of the way, to be changed; null when it leads nowhere. */
export function placeIn(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (place, step) => (typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : null),
    document,
  );
}
