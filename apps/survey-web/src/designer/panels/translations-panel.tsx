import { useMemo, useState, type ReactNode } from 'react';
import { TRANSLATION_LANGUAGES, type Question, type TranslationLanguage } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { SelectBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { textPlaces } from '../document/text-places.js';
import {
  TRANSLATION_FILTERS,
  translationRows,
  type TranslatedPlace,
  type TranslationFilter,
} from './translation-rows.js';
import { TranslationRow } from './translation-row.js';

/** Persian and one other language side by side, with what is missing and what is older than its Persian words marked. */
export function TranslationsPanel({ question }: { readonly question: Question | null }): ReactNode {
  const words = useDesignerWords();
  const text = words.translations;
  const { format } = useLocale();
  const definition = useDefinition();
  const { sources } = useDesigner();
  const [language, setLanguage] = useState<TranslationLanguage>('en');
  const [scope, setScope] = useState<'question' | 'all'>('question');
  const [filter, setFilter] = useState<TranslationFilter>('every');
  const places = useMemo(() => textPlaces(definition), [definition]);
  const rows = translationRows(places, language, sources);
  const count = (state: 'missing' | 'stale'): number => rows.filter((row) => row.state === state).length;
  const left = (['missing', 'stale'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => text[state === 'missing' ? 'left' : 'leftStale'](format.count(count(state))));
  const near = scope === 'all' || question === null ? rows : rowsOf(question, rows);
  const shown = near.filter(({ state }) => filter === 'every' || state === 'missing' || state === 'stale');
  return (
    <div className="fields">
      <div className="pair">
        <SelectBox
          label={text.language}
          value={language}
          options={TRANSLATION_LANGUAGES.map((value) => ({ value, label: words.settings.languageNames[value] }))}
          onChange={setLanguage}
        />
        <SelectBox
          label={text.scope}
          value={scope}
          options={[
            { value: 'question', label: text.ofQuestion },
            { value: 'all', label: text.ofAll },
          ]}
          onChange={setScope}
        />
        <SelectBox
          label={text.filter}
          value={filter}
          options={TRANSLATION_FILTERS.map((value) => ({ value, label: text.filters[value] }))}
          onChange={setFilter}
        />
      </div>
      <p className="fine" role="status">
        {left.length === 0 ? text.done : left.join(text.and)}
      </p>
      {shown.length === 0 && rows.length > 0 && <p className="fine">{text.nothingOpen}</p>}
      {shown.map((row) => (
        <TranslationRow key={row.place.key} row={row} language={language} />
      ))}
    </div>
  );
}

/** The texts of a question: its own, and those of the scale it is asked on. */
function rowsOf(question: Question, rows: readonly TranslatedPlace[]): readonly TranslatedPlace[] {
  const parts = [`question:${question.code}`, ...('scale' in question ? [`scale:${question.scale}`] : [])];
  return parts.flatMap((part) => rows.filter(({ place }) => place.key.startsWith(`${part}/`)));
}
