import { useState, type ReactNode } from 'react';
import {
  QuestionnairesDocument,
  TemplatesDocument,
  type QuestionnaireState,
  type QuestionnairesQuery,
  type TemplatesQuery,
} from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { usePageTitle, useRouter } from '../ui/routing/router.js';
import { Segmented } from '../ui/segmented.js';
import { Skeleton } from '../ui/skeleton.js';
import { ImportQuestionnaire } from './import-questionnaire.js';
import { NewQuestionnaire, type Origin } from './new-questionnaire.js';
import { QuestionnaireTable } from './questionnaire-table.js';
import './review.css';

export type QuestionnaireRow = QuestionnairesQuery['questionnaires'][number];
export type Template = TemplatesQuery['templates'][number];

const FILTERS = ['DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'APPROVED', 'PUBLISHED', 'RETIRED'] as const;
type Filter = QuestionnaireState | 'ALL';

/** Every questionnaire that a person may see: an office its own and the council's, the council what was sent to it. */
export function QuestionnairesPage({ staff }: { readonly staff: Staff }): ReactNode {
  const { words } = useLocale();
  const heading = usePageTitle(words.app.pageTitle(words.review.listTitle));
  const list = useQuery(QuestionnairesDocument, {});
  const mayCreate = staff.role === 'PR_MANAGER' || staff.role === 'COUNCIL_METHOD';
  const templates = useQuery(TemplatesDocument, mayCreate ? {} : null);
  const [creating, setCreating] = useState<Origin | null>(null);
  const [importing, setImporting] = useState(false);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {words.review.listTitle}
          </h1>
          <p>{words.review.listLead}</p>
        </div>
        {mayCreate && (
          <div className="decisions">
            <Button onPress={() => setImporting(true)}>{words.review.importButton}</Button>
            <Button tone="primary" onPress={() => setCreating({ from: 'BLANK' })}>
              {words.review.create}
            </Button>
          </div>
        )}
      </div>
      {list.status === 'loading' && <Skeleton label={words.app.loading} />}
      {list.status === 'failed' && <ErrorPanel failure={list.failure} onRetry={list.retry} />}
      {list.status === 'ready' && (
        <Shown
          mayCreate={mayCreate}
          rows={list.data.questionnaires}
          templates={templates.status === 'ready' ? templates.data.templates : []}
          onTemplate={(key) => setCreating({ from: 'TEMPLATE', key })}
        />
      )}
      {importing && (
        <ImportQuestionnaire
          onClose={() => {
            setImporting(false);
            list.retry();
          }}
        />
      )}
      {creating !== null && (
        <NewQuestionnaire
          origin={creating}
          templates={templates.status === 'ready' ? templates.data.templates : []}
          sources={list.status === 'ready' ? list.data.questionnaires : []}
          onClose={() => setCreating(null)}
        />
      )}
    </div>
  );
}

function Shown({
  mayCreate,
  rows,
  templates,
  onTemplate,
}: {
  readonly mayCreate: boolean;
  readonly rows: readonly QuestionnaireRow[];
  readonly templates: readonly Template[];
  readonly onTemplate: (key: string) => void;
}): ReactNode {
  const { words } = useLocale();
  const { place, adjust } = useRouter();
  if (rows.length === 0) return <FirstSteps mayCreate={mayCreate} templates={templates} onTemplate={onTemplate} />;
  const asked = new URLSearchParams(place.search).get('state');
  const filter: Filter = FILTERS.find((state) => state === asked) ?? 'ALL';
  const shown = filter === 'ALL' ? rows : rows.filter(({ state }) => state === filter);
  return (
    <>
      <div className="filter">
        <Segmented<Filter>
          label={words.review.filter}
          value={filter}
          onChange={(state) => adjust({ path: place.path, search: state === 'ALL' ? '' : `?state=${state}` })}
          options={[
            { value: 'ALL', label: words.review.filterAll },
            ...FILTERS.map((state) => ({ value: state, label: words.review.states[state] })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="fine">{words.review.filterEmpty}</p>
      ) : (
        <QuestionnaireTable rows={shown} mayDesign={mayCreate} />
      )}
    </>
  );
}

const OFFERED = 3;

function FirstSteps({
  mayCreate,
  templates,
  onTemplate,
}: {
  readonly mayCreate: boolean;
  readonly templates: readonly Template[];
  readonly onTemplate: (key: string) => void;
}): ReactNode {
  const { words, say, format } = useLocale();
  return (
    <>
      <EmptyState
        title={words.review.emptyTitle}
        text={mayCreate ? words.review.emptyText : words.review.emptyForReaders}
      />
      <ul className="template-cards">
        {templates.slice(0, OFFERED).map((template) => (
          <li key={template.key} className="card">
            <h2>{say(template.title)}</h2>
            <p>{say(template.description)}</p>
            <p className="fine">
              {words.review.questions(format.count(template.questionCount))}
              {words.words.listSeparator}
              {words.review.minutes(format.score(template.minutes))}
            </p>
            <Button onPress={() => onTemplate(template.key)}>{words.review.useTemplate}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
