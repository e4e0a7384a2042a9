import { useDeferredValue, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { Answers, Language } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { Segmented } from '../../ui/segmented.js';
import { useDefinition, useDesigner, useDesignerWords } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { previewHtml } from './preview-html.js';

/** The page of the chosen question on a phone, drawn anew with every change. */
export function PhonePreview(): ReactNode {
  const words = useDesignerWords();
  const { language: reader } = useLocale();
  const { view } = useDesigner();
  const definition = useDefinition();
  const [wish, setWish] = useState<Language>(reader);
  const language = definition.languages.includes(wish) ? wish : 'fa';
  return (
    <section className="phone-preview" aria-label={words.livePreview}>
      <header>
        <h2>
          <DesignerIcon name="preview" /> {words.livePreview}
        </h2>
        {definition.languages.length > 1 && (
          <Segmented
            label={words.previewLanguage}
            value={language}
            onChange={setWish}
            options={definition.languages.map((each) => ({ value: each, label: words.settings.languageNames[each] }))}
          />
        )}
      </header>
      <Phone chosen={view.chosen} language={language} />
    </section>
  );
}

export function Phone({
  chosen,
  language,
  answers,
}: {
  readonly chosen: string | null;
  readonly language: Language;
  readonly answers?: Answers;
}): ReactNode {
  const words = useDesignerWords();
  const definition = useDefinition();
  const { agencyName } = useDesigner();
  const name = agencyName === null ? null : { fa: agencyName.fa, ...(agencyName.en && { en: agencyName.en }) };
  const html = useDeferredValue(
    previewHtml({ definition, chosen, language, agencyName: name, ...(answers && { answers }) }),
  );
  if (html === null) return <p className="fine">{words.previewFailed}</p>;
  return (
    <div className="phone-frame">
      {/* No script runs in it, and it can go nowhere; the same origin lets it have the typeface. */}
      <iframe title={words.previewFrame} sandbox="allow-same-origin" srcDoc={html} onLoad={keepInside} tabIndex={-1} />
    </div>
  );
}

/** Links of the page lead nowhere here. */
function keepInside(event: SyntheticEvent<HTMLIFrameElement>): void {
  event.currentTarget.contentDocument?.addEventListener('click', (click) => {
    if (click.target instanceof Node && click.target.parentElement?.closest('a')) click.preventDefault();
  });
}
