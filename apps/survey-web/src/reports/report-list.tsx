import { useState, type ReactNode } from 'react';
import {
  DeleteReportDocument,
  ReportsDocument,
  StartReportDocument,
  type ReportFieldsFragment,
  type ReportSurveysQuery,
} from '../api/generated/graphql.js';
import type { Staff } from '../api/session.js';
import { useAction } from '../api/use-action.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { problemSentence } from '../locale/problem-sentences.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SelectBox } from '../ui/fields.js';
import { Refusal } from '../ui/refusal.js';
import { Skeleton } from '../ui/skeleton.js';
import { useReportsWords } from './reports-words.js';
import { useFollowed } from './use-followed.js';

type Language = 'fa' | 'en';

interface ReportListProps {
  readonly editionId: string;
  readonly agencies: ReportSurveysQuery['agencies'];
  readonly staff: Staff;
}

/** The reports of an edition: begun here, followed while they are drawn, and fetched as files. */
export function ReportList({ editionId, agencies, staff }: ReportListProps): ReactNode {
  const words = useReportsWords();
  const { words: own } = useLocale();
  const answer = useQuery(ReportsDocument, { editionId });
  const heard = useFollowed(answer, ({ reports }) => reports.some(({ state }) => state === 'building'));
  if (heard === null) {
    if (answer.status === 'failed') return <ErrorPanel failure={answer.failure} onRetry={answer.retry} />;
    return <Skeleton label={own.app.loading} blocks={2} />;
  }
  const mayDelete = staff.role !== 'COUNCIL_MEMBER';
  return (
    <>
      <StartReport editionId={editionId} agencies={agencies} staff={staff} onStarted={answer.retry} />
      <Card title={words.listTitle}>
        {heard.reports.length === 0 && <p className="fine">{words.listNone}</p>}
        <ul className="note-list report-list" aria-live="polite">
          {heard.reports.map((report) => (
            <ReportRow
              key={report.id}
              editionId={editionId}
              report={report}
              mayDelete={mayDelete}
              onChanged={answer.retry}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

const COUNCIL = 'council';

function StartReport({
  editionId,
  agencies,
  staff,
  onStarted,
}: ReportListProps & { readonly onStarted: () => void }): ReactNode {
  const words = useReportsWords();
  const { language: spoken, say } = useLocale();
  const { busy, failure, run } = useAction();
  const isOffice = staff.role === 'PR_MANAGER';
  const [about, setAbout] = useState<string>(COUNCIL);
  const [language, setLanguage] = useState<Language>(spoken);
  const ownAgency = agencies.find(({ key }) => key === staff.agency?.key)?.id ?? null;
  const chosen = about === COUNCIL ? null : about;
  const agencyId = isOffice ? ownAgency : chosen;
  async function start(): Promise<void> {
    if (await run(StartReportDocument, { input: { editionId, agencyId, language } })) onStarted();
  }
  return (
    <Card title={words.startTitle} subtitle={words.startLead}>
      <div className="report-order">
        {!isOffice && (
          <SelectBox
            label={words.about}
            value={about}
            onChange={setAbout}
            options={[
              { value: COUNCIL, label: words.council },
              ...agencies.map(({ id, name }) => ({ value: id, label: say(name) })),
            ]}
          />
        )}
        <SelectBox<Language>
          label={words.language}
          value={language}
          onChange={setLanguage}
          options={(['fa', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
        <Button tone="primary" icon="reports" isDisabled={busy} onPress={() => void start()}>
          {words.start}
        </Button>
      </div>
      <Refusal failure={failure} />
    </Card>
  );
}

interface RowProps {
  readonly editionId: string;
  readonly report: ReportFieldsFragment;
  readonly mayDelete: boolean;
  readonly onChanged: () => void;
}

function ReportRow({ editionId, report, mayDelete, onChanged }: RowProps): ReactNode {
  const words = useReportsWords();
  const { words: own, say } = useLocale();
  const [isAsking, setAsking] = useState(false);
  const whose = report.agencyName ? say(report.agencyName) : words.council;
  const language = words.languages[report.language as Language];
  const name = `${whose}${own.words.listSeparator}${language}`;
  return (
    <li>
      <div>
        <b>{name}</b>
        <ReportState editionId={editionId} report={report} onChanged={onChanged} />
      </div>
      <div className="report-files">
        {report.pdf && <FileLink file={report.pdf} words={words.pdf} report={name} />}
        {report.html && <FileLink file={report.html} words={words.html} report={name} />}
        {mayDelete && (
          <Button label={words.fileOf(words.remove, name)} onPress={() => setAsking(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {isAsking && <DeleteDialog id={report.id} onClose={() => setAsking(false)} onChanged={onChanged} />}
    </li>
  );
}

function ReportState({ editionId, report, onChanged }: Omit<RowProps, 'mayDelete'>): ReactNode {
  const words = useReportsWords();
  const { format, language: spoken } = useLocale();
  const { busy, failure, run } = useAction();
  const { state, done, total, problem, agencyId, language } = report;
  if (state === 'ready') return null;
  if (state === 'building') {
    const said = total === 0 ? words.waiting : words.drawn(format.count(done), format.count(total));
    return (
      <>
        <progress
          className="report-progress"
          aria-label={words.building}
          aria-valuetext={said}
          {...(total > 0 && { max: total, value: done })}
        />
        <p className="fine">{said}</p>
      </>
    );
  }
  const input = { editionId, agencyId: agencyId ?? null, language };
  return (
    <>
      <p className="refusal">{problemSentence(problem ?? '', spoken) ?? words.failed}</p>
      <Button
        isDisabled={busy}
        onPress={() => void run(StartReportDocument, { input }).then((begun) => begun && onChanged())}
      >
        {words.again}
      </Button>
      <Refusal failure={failure} />
    </>
  );
}

interface FileLinkProps {
  readonly file: { readonly url: string; readonly bytes: number };
  readonly words: string;
  readonly report: string;
}

function FileLink({ file: { url, bytes }, words: said, report }: FileLinkProps): ReactNode {
  const words = useReportsWords();
  const { format } = useLocale();
  return (
    <span>
      <a href={url} download aria-label={words.fileOf(said, report)}>
        {said}
      </a>{' '}
      <small className="fine">{words.size(format.count(Math.max(1, Math.round(bytes / 1000))))}</small>
    </span>
  );
}

function DeleteDialog({
  id,
  onClose,
  onChanged,
}: {
  readonly id: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}): ReactNode {
  const words = useReportsWords();
  const { busy, failure, run } = useAction();
  async function remove(): Promise<void> {
    if (await run(DeleteReportDocument, { id })) {
      onClose();
      onChanged();
    }
  }
  return (
    <Dialog title={words.removeTitle} onClose={onClose}>
      <p>{words.removeSure}</p>
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" isDisabled={busy} onPress={() => void remove()}>
          {words.removeYes}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
