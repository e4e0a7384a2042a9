import { useEffect, useSyncExternalStore } from 'react';
import type { Question, QuestionnaireDefinition } from '@hamava/surveys';
import { foldForSearch } from '../../locale/fold-for-search.js';
import { textPlaces } from '../document/text-places.js';

/** Words that the reader has marked in a question. */
export interface QuotedWords {
  readonly itemCode: string;
  readonly words: string;
}

const LONGEST = 500;

let marked: QuotedWords | null = null;
const listeners = new Set<() => void>();

function set(next: QuotedWords | null): void {
  if (next?.itemCode === marked?.itemCode && next?.words === marked?.words) return;
  marked = next;
  for (const listener of listeners) listener();
}

/** Takes back the mark: nothing more is said about these words. */
export function dropQuote(): void {
  set(null);
}

export function useQuotedWords(): QuotedWords | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => marked,
  );
}

/**
 * Follows what is marked in the questions of the page, by pointer or keys. A mark outlives the loss of the focus, so that there is a
 * way from the words to the field where the comment is written; the next mark takes its place.
 */
export function useFollowMarks(): void {
  useEffect(() => {
    const look = (): void => {
      const found = markedWords();
      if (found !== null) set(found);
    };
    // Chromium tells of fields on the document, Firefox on the field itself.
    const events = ['selectionchange', 'select', 'pointerup', 'keyup'] as const;
    for (const event of events) document.addEventListener(event, look, true);
    return () => {
      for (const event of events) document.removeEventListener(event, look, true);
      set(null);
    };
  }, []);
}

function markedWords(): QuotedWords | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const words = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    return quoteOf(field.closest('.piece'), words);
  }
  const selection = document.getSelection();
  if (selection === null) return null;
  const piece = pieceOf(selection.anchorNode);
  return piece === pieceOf(selection.focusNode) ? quoteOf(piece, selection.toString()) : null;
}

function pieceOf(node: Node | null): Element | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('.piece') ?? null;
}

function quoteOf(piece: Element | null, typed: string): QuotedWords | null {
  const itemCode = piece?.getAttribute('data-code') ?? null;
  const words = typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  return itemCode === null || words === '' ? null : { itemCode, words };
}

/** Whether the quoted words still stand in one of the texts of the question, in any language. */
export function stillStands(question: Question | null, quote: string): boolean {
  if (question === null) return false;
  const sought = foldForSearch(quote);
  const holder = { scales: {}, sections: [{ questions: [question] }] } as unknown as QuestionnaireDefinition;
  return textPlaces(holder).some(({ text }) =>
    Object.values(text).some((words) => typeof words === 'string' && foldForSearch(words).includes(sought)),
  );
}
