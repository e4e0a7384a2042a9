import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Answers, Language } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { Segmented } from '../../ui/segmented.js';
import { useDefinition, useDesigner, useDesignerWords, useDraftPart } from '../designer-context.js';
import { DesignerIcon } from '../designer-icon.js';
import { drawInFrame } from './draw-in-frame.js';
import { previewHtml } from './preview-html.js';

/** The page of the chosen question on a phone, drawn anew with every change. */
export function PhonePreview(): ReactNode {
  const words = useDesignerWords();
  const { language: reader } = useLocale();
  const { view } = useDesigner();
  const languages = useDraftPart(({ definition }) => definition.languages);
  const [wish, setWish] = useState<Language>(reader);
  const language = languages.includes(wish) ? wish : 'fa';
  return (
    <section className="phone-preview" aria-label={words.livePreview}>
      <header>
        <h2>
          <DesignerIcon name="preview" /> {words.livePreview}
        </h2>
        {languages.length > 1 && (
          <Segmented
            label={words.previewLanguage}
            value={language}
            onChange={setWish}
            options={languages.map((each) => ({ value: each, label: words.settings.languageNames[each] }))}
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
  // Whoever types sees the words in the box first.
  const definition = useDeferredValue(useDefinition());
  const { agencyName } = useDesigner();
  const html = useMemo(() => {
    const name = agencyName === null ? null : { fa: agencyName.fa, ...(agencyName.en && { en: agencyName.en }) };
    return previewHtml({ definition, chosen, language, agencyName: name, ...(answers && { answers }) });
  }, [definition, chosen, language, agencyName, answers]);
  if (html === null) return <p className="fine">{words.previewFailed}</p>;
  return (
    <div className="phone-frame">
      <PhoneScreen title={words.previewFrame} html={html} />
    </div>
  );
}

/** Loaded once; afterwards only what differs is changed in it, so that it neither flickers nor scrolls away. */
function PhoneScreen({ title, html }: { readonly title: string; readonly html: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(html);
  const [isLoaded, setLoaded] = useState(false);
  useEffect(() => {
    if (isLoaded && frame.current !== null) drawInFrame(frame.current, html);
  }, [isLoaded, html]);
  const onLoad = (): void => {
    frame.current?.contentDocument?.addEventListener('click', keepInside);
    setLoaded(true);
  };
  // No script runs in it, and it can go nowhere; the same origin lets it have the typeface.
  return <iframe ref={frame} title={title} sandbox="allow-same-origin" srcDoc={first} onLoad={onLoad} tabIndex={-1} />;
}

/** Links of the page lead nowhere here. */
function keepInside(click: MouseEvent): void {
  const { target } = click;
  if (target !== null && 'closest' in target && (target as Element).closest('a') !== null) click.preventDefault();
}
