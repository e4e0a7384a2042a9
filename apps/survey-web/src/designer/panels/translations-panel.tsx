import { useMemo, useState, type ReactNode } from 'react';
import { TRANSLATION_LANGUAGES, type Question, type TranslationLanguage } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { SelectBox, TextBox } from '../../ui/fields.js';
import { useDefinition, useDesigner, useDesignerWords, useDraft, useEdit, useNames } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { placeIn, textPlaces, type TextPlace } from '../document/text-places.js';

/** Persian and one other language side by side, with what is missing marked. */
export function TranslationsPanel({ question }: { readonly question: Question | null }): ReactNode {
  const words = useDesignerWords();
  const text = words.translations;
  const { format } = useLocale();
  const definition = useDefinition();
  const [language, setLanguage] = useState<TranslationLanguage>('en');
  const [scope, setScope] = useState<'question' | 'all'>('question');
  const all = useMemo(() => textPlaces(definition), [definition]);
  const left = all.filter((place) => !place.text[language]?.trim());
  const shown = scope === 'all' || question === null ? all : all.filter(({ owner }) => owner === question.code);
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
      </div>
      <p className="fine">{left.length === 0 ? text.done : text.left(format.count(left.length))}</p>
      {shown.map((place) => (
        <TranslationRow key={place.path.join('/')} place={place} language={language} />
      ))}
    </div>
  );
}

function TranslationRow({
  place,
  language,
}: {
  readonly place: TextPlace;
  readonly language: TranslationLanguage;
}): ReactNode {
  const words = useDesignerWords();
  const text = words.translations;
  const { canEdit, locked } = useDesigner();
  const { saved } = useDraft();
  const edit = useEdit();
  const names = useNames();
  const { path, owner } = place;
  const isMissing = !place.text[language]?.trim();
  const before = placeIn(saved.definition, path) as TextPlace['text'] | undefined;
  const isStale =
    !isMissing && before !== undefined && before.fa !== place.text.fa && before[language] === place.text[language];
  return (
    <div className={isMissing || isStale ? 'translation translation-open' : 'translation'}>
      <p lang="fa" dir="rtl">
        {place.text.fa}
      </p>
      <TextBox
        label={`${words.settings.languageNames[language]}: ${place.text.fa}`}
        isLabelHidden
        lines="many"
        language={language}
        direction={language === 'en' ? 'ltr' : 'rtl'}
        isDisabled={!canEdit || (owner !== null && locked.has(owner))}
        value={place.text[language] ?? ''}
        onChange={(typed) =>
          edit(
            { what: 'translate', subject: owner === null ? words.settings.title : names.number(owner) },
            (draft) => {
              const parent = placeIn(draft, path.slice(0, -1)) as Record<string | number, unknown> | null;
              const last = path.at(-1);
              if (parent && last !== undefined) parent[last] = withWords(place.text, language, typed);
            },
            `${language} ${path.join('/')}`,
          )
        }
      />
      {isMissing && <p className="fine mark-missing">{text.missing}</p>}
      {isStale && <p className="fine mark-missing">{text.stale}</p>}
    </div>
  );
}
