import type { ReactNode } from 'react';
import { useLocale } from '../locale/locale.js';
import { Link } from '../ui/routing/router.js';
import { useDefinition, useDesigner, useDesignerWords, useDraft, useEdit } from './designer-context.js';
import { DesignerIcon } from './designer-icon.js';
import { withWords } from './document/edits.js';
import type { StepName } from './document/history.js';
import { minutesOf } from './minutes.js';
import { FailingScenarios } from './paths/failing-scenarios.js';
import { QualityDialog, useOpenFindings } from './quality/quality-dialog.js';
import { PresenceList } from './presence/presence-marks.js';
import type { OpenQuestionnaire } from './questionnaire-api.js';
import { later, useLaterWindows } from './shell/later.js';
import { PageHeading } from './shell/page-heading.js';
import { PanelToggle } from './shell/panel-toggle.js';
import { useShell } from './shell/shell-context.js';
import { Tool } from './tool.js';

const FilesDialog = later(async () => (await import('./panels/files-dialog.js')).FilesDialog);
const SettingsDialog = later(async () => (await import('./panels/settings-dialog.js')).SettingsDialog);
const PathsDialog = later(async () => (await import('./paths/paths-dialog.js')).PathsDialog);
const PreviewDialog = later(async () => (await import('./preview/preview-dialog.js')).PreviewDialog);
const SubmitDialog = later(async () => (await import('./submit-dialog.js')).SubmitDialog);

export interface TopBarProps {
  readonly opened: OpenQuestionnaire;
  readonly onChanged: (opened: OpenQuestionnaire) => void;
  readonly onSaveNow: () => Promise<void>;
}

export function TopBar({ opened, onChanged, onSaveNow }: TopBarProps): ReactNode {
  const words = useDesignerWords();
  const { format, language } = useLocale();
  const definition = useDefinition();
  useLaterWindows();
  const { canEdit } = useDesigner();
  const { open, show, close } = useShell();
  return (
    <header className="designer-bar" aria-label={words.toolbar}>
      <PageHeading />
      <Link to={{ path: '/office/questionnaires' }} className="tool" aria-label={words.back} title={words.back}>
        <DesignerIcon name="back" />
      </Link>
      <PanelToggle panel="structure" />
      <TitleBox />
      <span className={`tag tag-${opened.state.toLowerCase()}`}>{stateWords()}</span>
      <SaveMark onSaveNow={onSaveNow} />
      <PresenceList />
      {canEdit && <UndoRedo />}
      <div className="bar-end">
        <span className="bar-minutes" title={words.minutesHint}>
          <DesignerIcon name="clock" size={16} /> {words.minutes(format.count(minutesOf(definition, language)))}
        </span>
        <PanelToggle panel="side" />
        <Tool icon="commands" label={words.shell.commandsHint} onPress={() => show('commands')} />
        <Tool icon="settings" label={words.settings.open} onPress={() => show('settings')} />
        <Tool icon="download" label={words.authoring.filesTitle} onPress={() => show('files')} />
        <QualityButton onPress={() => show('quality')} />
        <Link to={{ path: `/office/questionnaires/${opened.id}/versions` }} className="tool-button">
          <DesignerIcon name="versions" /> <span>{words.versions}</span>
        </Link>
        <button type="button" className="tool-button" onClick={() => show('paths')}>
          <DesignerIcon name="paths" /> <span>{words.paths}</span>
          <FailingScenarios />
        </button>
        <button type="button" className="tool-button" onClick={() => show('preview')}>
          <DesignerIcon name="preview" /> <span>{words.preview}</span>
        </button>
        {canEdit && (
          <button type="button" className="tool-button tool-primary" onClick={() => show('submit')}>
            <DesignerIcon name="send" /> <span>{words.submit}</span>
          </button>
        )}
      </div>
      {open === 'quality' && <QualityDialog onClose={close} />}
      {open === 'paths' && <PathsDialog opened={opened} onClose={close} />}
      {open === 'preview' && <PreviewDialog onClose={close} />}
      {open === 'settings' && <SettingsDialog onClose={close} />}
      {open === 'files' && <FilesDialog hasDraft={opened.draft !== null} onClose={close} />}
      {open === 'submit' && <SubmitDialog onClose={close} onChanged={onChanged} onSaveNow={onSaveNow} />}
    </header>
  );

  function stateWords(): string {
    const next = (opened.versionNumber ?? 0) + 1;
    return opened.state === 'DRAFT' && opened.draft !== null
      ? words.draftOf(format.count(next))
      : words.states[opened.state];
  }
}

export function TitleBox(): ReactNode {
  const words = useDesignerWords();
  const { title } = useDefinition();
  const { canEdit } = useDesigner();
  const edit = useEdit();
  if (!canEdit) return <b className="bar-title">{title.fa}</b>;
  return (
    <input
      type="text"
      className="bar-title"
      aria-label={words.documentTitle}
      lang="fa"
      dir="rtl"
      value={title.fa}
      onChange={({ target }) =>
        edit(
          { what: 'editTitle', subject: words.documentTitle },
          (draft) => void (draft.title = withWords(title, 'fa', target.value)),
          'title',
        )
      }
    />
  );
}

function SaveMark({ onSaveNow }: { readonly onSaveNow: () => Promise<void> }): ReactNode {
  const words = useDesignerWords();
  const { canEdit } = useDesigner();
  const { save } = useDraft();
  if (!canEdit) return <span className="save-mark">{words.save.readOnly}</span>;
  return (
    <span className={`save-mark save-${save.status}`} role="status">
      <DesignerIcon name={save.status} size={16} /> {words.save[save.status]}
      {save.status === 'failed' && (
        <button type="button" className="link-button" onClick={() => void onSaveNow()}>
          {words.save.retry}
        </button>
      )}
    </span>
  );
}

function UndoRedo(): ReactNode {
  const words = useDesignerWords();
  const { store } = useDesigner();
  const { history } = useDraft();
  const named = ({ what, subject = '' }: StepName): string => words.steps[what](subject);
  const last = history.past.at(-1);
  const next = history.future[0];
  return (
    <span className="row">
      <Tool
        icon="undo"
        label={last === undefined ? words.undo : words.undoOf(named(last.name))}
        isDisabled={last === undefined}
        onPress={() => store.undo()}
      />
      <Tool
        icon="redo"
        label={next === undefined ? words.redo : words.redoOf(named(next.name))}
        isDisabled={next === undefined}
        onPress={() => store.redo()}
      />
    </span>
  );
}

function QualityButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const open = useOpenFindings();
  const count = (severity: 'error' | 'warning'): number => open.filter((each) => each.severity === severity).length;
  return (
    <button type="button" className="tool-button" onClick={onPress}>
      <DesignerIcon name="quality" /> <span>{words.quality}</span>
      {(['warning', 'error'] as const).map(
        (severity) =>
          count(severity) > 0 && (
            <span key={severity} className={`count count-${severity}`}>
              {format.count(count(severity))}
              <span className="visually-hidden"> {words.findings.severity[severity]}</span>
            </span>
          ),
      )}
    </button>
  );
}
