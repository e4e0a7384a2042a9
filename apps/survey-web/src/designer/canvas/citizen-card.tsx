import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { citizenStyle, questionMarkup } from '@hamava/pages';
import type { Question } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useTheme } from '../../ui/theme.js';
import { useDesigner, useDraftPart } from '../designer-context.js';

/** The citizens' style sheet for a card inside our page: what it says of the document holds for the card's own root. */
const SHEET = `${citizenStyle
  .replace(/@media \(prefers-color-scheme:\s*dark\)\s*\{\s*:root\{([^}]*)\}\s*\}/g, ":host([data-theme='dark']){$1}")
  .replaceAll(':root', ':host')}
:host,[lang=fa]{font-family:'Vazirmatn Variable','Noto Naskh Arabic UI',Tahoma,sans-serif}
:host{display:block;font-size:1rem;line-height:1.85;color:var(--ink)}
.card{margin:0;padding:0;border:0;background:none}
:host([data-part='answer']) legend,:host([data-part='answer']) .asked,:host([data-part='answer']) .hint{display:none}`;

let sheet: CSSStyleSheet | null = null;
function citizenSheet(): CSSStyleSheet {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
  }
  return sheet;
}

/** A question as the citizen's page draws it. Only to be looked at: it is edited beside it. */
export function CitizenCard({
  question,
  part = 'all',
}: {
  readonly question: Question;
  readonly part?: 'all' | 'answer';
}): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const { language } = useLocale();
  const { shown } = useTheme();
  const { store, agencyName, numbers } = useDesigner();
  const scales = useDraftPart(({ definition }) => definition.scales);
  const languages = useDraftPart(({ definition }) => definition.languages);
  const markup = useMemo(() => {
    const name = { fa: agencyName?.fa ?? 'نام اداره', ...(agencyName?.en && { en: agencyName.en }) };
    try {
      return questionMarkup({
        question,
        definition: store.getState().definition,
        language,
        agencyName: name,
        questionNumbers: new Map(),
        values: {},
        problems: [],
      });
    } catch {
      return '';
    }
    // Other questions do not change this card.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [question, scales, languages, language, agencyName, numbers]);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [citizenSheet()];
    root.innerHTML = `<div lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">${markup}</div>`;
  }, [markup, language]);
  return <div ref={host} className="citizen-card" data-theme={shown} data-part={part} lang={language} inert />;
}
