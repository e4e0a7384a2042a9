import type { ReactNode } from 'react';
import type { TranslationLanguage } from '@hamava/surveys';
import { TextBox } from '../../ui/fields.js';
import { useDesigner, useDesignerWords, useEdit, useNames } from '../designer-context.js';
import { withWords } from '../document/edits.js';
import { placeIn, type TextPlace } from '../document/text-places.js';
import type { TranslatedPlace } from './translation-rows.js';

/** A Persian text, and a box for its words in the other language. */
export function TranslationRow({
  row,
  language,
}: {
  readonly row: TranslatedPlace;
  readonly language: TranslationLanguage;
}): ReactNode {
  const words = useDesignerWords();
  const text = words.translations;
  const { canEdit, locked } = useDesigner();
  const edit = useEdit();
  const names = useNames();
  const nameOf = usePlaceName();
  const { place, state, source } = row;
  const { path, owner } = place;
  return (
    <div className={state === 'done' ? 'translation' : 'translation translation-open'}>
      <p className="fine">{nameOf(place)}</p>
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
            `${language} ${place.key}`,
          )
        }
      />
      {state === 'missing' && <p className="fine mark-missing">{text.missing}</p>}
      {source !== null && (
        <p className="fine mark-missing">
          {text.stale} <span lang="fa">«{source}»</span>
        </p>
      )}
    </div>
  );
}

/** Where a text stands: «پرسش ۵»، «بخش ۲»، «مقیاس»، «پایان». */
function usePlaceName(): (place: TextPlace) => string {
  const text = useDesignerWords().translations;
  const names = useNames();
  return ({ path, owner }) => {
    if (owner !== null) return names.any(owner);
    const [root] = path;
    return text.places[root as keyof typeof text.places] ?? text.places.title;
  };
}
