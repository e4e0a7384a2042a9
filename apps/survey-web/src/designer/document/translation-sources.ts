import {
  partsOf,
  sameButOrthography,
  textsWithin,
  TRANSLATION_LANGUAGES,
  type LocalizedText,
  type QuestionnaireDefinition,
  type TranslationLanguage,
} from '@hamava/surveys';

/** What the server knows of translations that are older than their Persian words. */
export interface Outdated {
  readonly text: string;
  readonly language: string;
  readonly source: string;
}

/**
 * The Persian words that every translation was written for: from the server for what was written earlier, and followed here while
 * somebody edits. A translation that comes back by undo is as old as it was.
 */
export class TranslationSources {
  private readonly sources = new Map<string, string>();
  private seen: ReadonlyMap<string, unknown> = new Map();

  constructor(definition: QuestionnaireDefinition, outdated: readonly Outdated[]) {
    const known = new Map(outdated.map(({ text, language, source }) => [`${language} ${text}`, source]));
    this.look(definition, (id, text) => known.get(id) ?? text.fa);
  }

  /** Takes note of translations that were not there before; a new one is made for the Persian words beside it. */
  follow(definition: QuestionnaireDefinition): void {
    this.look(definition, (_, text) => text.fa);
  }

  /** The Persian words that a translation was made for, where others stand there now; null for one that fits. */
  outdatedSource(key: string, language: TranslationLanguage, text: LocalizedText): string | null {
    const words = text[language];
    const source = words === undefined ? undefined : this.sources.get(idOf(`${language} ${key}`, words));
    return source === undefined || sameButOrthography(source, text.fa) ? null : source;
  }

  private look(definition: QuestionnaireDefinition, sourceOf: (id: string, text: LocalizedText) => string): void {
    const parts = partsOf(definition)?.content ?? new Map<string, unknown>();
    for (const [key, part] of parts) {
      if (this.seen.get(key) === part) continue;
      for (const [place, text] of textsWithin(part, key)) {
        for (const language of TRANSLATION_LANGUAGES) this.note(`${language} ${place}`, text, text[language], sourceOf);
      }
    }
    this.seen = parts;
  }

  private note(
    name: string,
    text: LocalizedText,
    words: string | undefined,
    sourceOf: (id: string, text: LocalizedText) => string,
  ): void {
    if (words === undefined || words.trim() === '') return;
    const id = idOf(name, words);
    if (!this.sources.has(id)) this.sources.set(id, sourceOf(name, text));
  }
}

const idOf = (name: string, words: string): string => `${name} ${words}`;
