import { useMemo, useState, type ReactNode } from 'react';
import { interviewPages, type QuestionnaireDefinition, type Section } from '@hamava/surveys';
import { useLocale } from '../../locale/locale.js';
import { useDefinition, useDesignerWords } from '../designer-context.js';
import { Phone } from '../preview/phone-preview.js';
import { usePathName } from './path-name.js';
import type { SurveyPath } from './path-table.js';

/** A path on the phone, page by page, with the answers that lead along it filled in. */
export function PathPhone({ path, onClose }: { readonly path: SurveyPath; readonly onClose: () => void }): ReactNode {
  const words = useDesignerWords().pathTest;
  const { format, language: reader } = useLocale();
  const definition = useDefinition();
  const nameOf = usePathName();
  const pages = useMemo(() => pagesOf(definition, path), [definition, path]);
  const [turned, setTurned] = useState({ path, page: 0 });
  const page = turned.path === path ? Math.min(turned.page, pages.length - 1) : 0;
  const turn = (by: -1 | 1): void => setTurned({ path, page: page + by });
  const language = definition.languages.includes(reader) ? reader : 'fa';
  return (
    <section className="path-phone" aria-label={words.onPhone}>
      <h3>{words.onPhone}</h3>
      <p className="fine" role="status">
        {nameOf(path)}، {words.pageOf(format.count(page + 1), format.count(pages.length))}
      </p>
      <Phone chosen={pages[page]?.code ?? null} language={language} answers={path.answers} />
      <div className="row">
        <button type="button" className="link-button" disabled={page <= 0} onClick={() => turn(-1)}>
          {words.previousPage}
        </button>
        <button type="button" className="link-button" disabled={page >= pages.length - 1} onClick={() => turn(1)}>
          {words.nextPage}
        </button>
        <button type="button" className="link-button" onClick={onClose}>
          {words.closePhone}
        </button>
      </div>
    </section>
  );
}

function pagesOf(definition: QuestionnaireDefinition, { answers }: SurveyPath): readonly Section[] {
  try {
    return interviewPages(definition, answers);
  } catch {
    return [];
  }
}
