import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';

const FORMATS = ['pdf', 'html', 'xlsx', 'json', 'surveyjs', 'lime-tsv'] as const;

/** One frozen version as files. */
export function ExportLinks({ id, number }: { readonly id: string; readonly number: number }): ReactNode {
  const { words, language } = useLocale();
  const addressOf = (format: string): string =>
    `/api/questionnaires/${id}/export?${new URLSearchParams({ format, language, version: String(number) })}`;
  return (
    <details>
      <summary>{words.review.exportVersion}</summary>
      <ul className="wording-rows">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={addressOf(format)} download>
              {words.review.exportFormats[format]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
