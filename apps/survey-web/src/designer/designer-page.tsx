import { useCallback, useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import { OpenQuestionnaireDocument, StartDraftDocument } from '../api/generated/graphql.js';
import { send } from '../api/client.js';
import { useSession } from '../api/session.js';
import { useSessionEnd } from '../api/session-end.js';
import { useQuery } from '../api/use-query.js';
import { useLocale } from '../locale/locale.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Button } from '../ui/button.js';
import { SectionCanvas } from './canvas/section-canvas.js';
import { ConflictBar } from './conflict-bar.js';
import {
  DesignerContext,
  useDesigner,
  useDesignerWords,
  type Designer,
  type Notice,
  type PanelTab,
  type PhoneView,
  type View,
} from './designer-context.js';
import { DraftStore } from './document/draft-store.js';
import { numbersOf, outlineOf } from './document/outline.js';
import { TranslationSources } from './document/translation-sources.js';
import { useDraftLife } from './document/use-draft-life.js';
import { useFindings } from './quality/use-findings.js';
import { SidePanel } from './panels/side-panel.js';
import { PhonePreview } from './preview/phone-preview.js';
import {
  asDefinition,
  asScenarios,
  savedDraftOf,
  saveIoOf,
  type OpenQuestionnaire,
  type QuestionnaireComment,
  type Waiver,
} from './questionnaire-api.js';
import { StructureTree } from './structure-tree.js';
import { showPanel, usePanels } from './shell/panels.js';
import { Separator } from './shell/separator.js';
import { ShellFrame } from './shell/shell-frame.js';
import { SideFrame } from './shell/side-frame.js';
import { TopBar } from './top-bar.js';
import { useShortcuts } from './use-shortcuts.js';
import './designer.css';

/** The designer of one questionnaire: structure, the section as citizens see it, and the properties of what is chosen. */
export function DesignerPage({ id }: { readonly id: string }): ReactNode {
  const words = useDesignerWords();
  const { words: common } = useLocale();
  const answer = useQuery(OpenQuestionnaireDocument, { id });
  const [fresh, setFresh] = useState<OpenQuestionnaire | null>(null);
  const isShown = answer.status === 'ready';
  useEffect(() => {
    if (!isShown) document.title = common.app.pageTitle(words.title);
  }, [isShown, common, words]);
  if (answer.status === 'failed') {
    return (
      <div className="page">
        <ErrorPanel failure={answer.failure} onRetry={answer.retry} />
      </div>
    );
  }
  if (answer.status === 'loading') return <DesignerSkeleton label={words.loading} />;
  const opened = fresh ?? answer.data.questionnaire;
  return (
    <Workshop
      key={`${opened.id}/${opened.draft === null ? opened.state : 'draft'}`}
      opened={opened}
      onChanged={setFresh}
    />
  );
}

function DesignerSkeleton({ label }: { readonly label: string }): ReactNode {
  return (
    <div role="status" className="designer designer-skeleton">
      <span className="visually-hidden">{label}</span>
      {['designer-bar', 'designer-structure', 'designer-canvas', 'designer-side'].map((part) => (
        <div key={part} className={part} />
      ))}
    </div>
  );
}

function Workshop({
  opened,
  onChanged,
}: {
  readonly opened: OpenQuestionnaire;
  readonly onChanged: (opened: OpenQuestionnaire) => void;
}): ReactNode {
  const { state } = useSession();
  const staffId = state.status === 'signedIn' ? state.staff.id : '';
  const onSessionEnd = useSessionEnd();
  const { draft } = opened;
  const canEdit = opened.canEdit && draft !== null && (opened.state === 'DRAFT' || opened.state === 'CHANGES_ASKED');
  const [store] = useState(() => {
    const newest = opened.versions[0];
    const saved = draft === null ? { definition: asDefinition(newest?.definition), revision: 0 } : savedDraftOf(draft);
    return new DraftStore(saved, Date.now);
  });
  const io = useMemo(() => saveIoOf(opened.id, onSessionEnd), [opened.id, onSessionEnd]);
  const life = useDraftLife({ store, io, staffId, id: opened.id, canEdit });
  const [notice, setNotice] = useState<Notice | null>(null);
  const view = useView(store, setNotice);
  const [waivers, setWaivers] = useState<readonly Waiver[]>(draft?.waivers ?? []);
  const [scenarios, setScenarios] = useState(() => asScenarios(draft?.scenarios));
  const [comments, setComments] = useState<readonly QuestionnaireComment[]>(opened.comments);
  const [sources] = useState(() => new TranslationSources(store.getState().definition, opened.outdatedTranslations));
  useEffect(() => store.subscribe(() => sources.follow(store.getState().definition)), [store, sources]);
  const findings = useFindings(store, { agencyName: opened.agency?.name.fa, mayEditCore: opened.mayEditCore });
  const designer = useMemo((): Omit<Designer, 'numbers' | 'outline'> => {
    const locked = new Set(opened.mayEditCore ? [] : opened.lockedItems);
    return {
      id: opened.id,
      store,
      sources,
      view,
      canEdit,
      locked,
      agencyName: opened.agency?.name ?? null,
      findings,
      waivers,
      setWaivers,
      scenarios,
      setScenarios,
      comments,
      setComments,
    };
  }, [opened, store, sources, view, canEdit, findings, waivers, scenarios, comments]);
  if (!life.isReady) return <DesignerSkeleton label="" />;
  return (
    <Numbered designer={designer}>
      <ShellFrame>
        <Layout opened={opened} onChanged={onChanged} notice={notice} onSaveNow={life.saveNow} />
      </ShellFrame>
    </Numbered>
  );
}

function Numbered({
  designer,
  children,
}: {
  readonly designer: Omit<Designer, 'numbers' | 'outline'>;
  readonly children: ReactNode;
}): ReactNode {
  const { store } = designer;
  const [outline, setOutline] = useState(() => outlineOf(store.getState().definition, null));
  const [numbers, setNumbers] = useState(() => numbersOf(store.getState().definition, null));
  useEffect(() => {
    const look = (): void => {
      const { definition } = store.getState();
      setOutline((known) => outlineOf(definition, known));
      setNumbers((known) => numbersOf(definition, known));
    };
    look();
    return store.subscribe(look);
  }, [store]);
  const value = useMemo(() => ({ ...designer, numbers, outline }), [designer, numbers, outline]);
  return <DesignerContext value={value}>{children}</DesignerContext>;
}

function useView(store: DraftStore, tell: (notice: Notice | null) => void): View {
  const [chosen, setChosen] = useState<string | null>(() => {
    const [first] = store.getState().definition.sections;
    return first?.questions[0]?.code ?? first?.code ?? null;
  });
  const [picked, pick] = useState<ReadonlySet<string>>(() => new Set(chosen === null ? [] : [chosen]));
  const [tab, setTab] = useState<PanelTab>('properties');
  const [phone, setPhone] = useState<PhoneView>('outline');
  const choose = useCallback<View['choose']>((code, { tab: wanted, edit = false } = {}) => {
    setChosen(code);
    pick(new Set(code === null ? [] : [code]));
    if (wanted) {
      setTab(wanted);
      showPanel('side');
    }
    if (edit) setPhone('edit');
  }, []);
  return useMemo(
    () => ({ chosen, picked, tab, phone, choose, pick, setTab, setPhone, tell }),
    [chosen, picked, tab, phone, choose, tell],
  );
}

function Layout({
  opened,
  onChanged,
  notice,
  onSaveNow,
}: {
  readonly opened: OpenQuestionnaire;
  readonly onChanged: (opened: OpenQuestionnaire) => void;
  readonly notice: Notice | null;
  readonly onSaveNow: () => Promise<void>;
}): ReactNode {
  const { view, canEdit } = useDesigner();
  const { widths, closed, overlay } = usePanels();
  useShortcuts();
  return (
    <div
      className="designer"
      data-phone={view.phone}
      data-structure={closed.structure ? 'closed' : undefined}
      data-side={closed.side ? 'closed' : undefined}
      data-overlay={overlay || undefined}
      style={{ '--structure': `${widths.structure}px`, '--side': `${widths.side}px` } as CSSProperties}
    >
      <TopBar opened={opened} onChanged={onChanged} onSaveNow={onSaveNow} />
      <div className="designer-notices">
        {!canEdit && <ReadOnlyBar opened={opened} onChanged={onChanged} />}
        <ConflictBar />
      </div>
      <PhoneTabs />
      <StructureTree />
      <Separator panel="structure" />
      <SectionCanvas />
      <Separator panel="side" />
      <SideFrame>
        <SidePanel />
        <PhonePreview />
      </SideFrame>
      <NoticeBar notice={notice} />
    </div>
  );
}

function PhoneTabs(): ReactNode {
  const words = useDesignerWords();
  const { view } = useDesigner();
  return (
    <div className="phone-tabs" role="group" aria-label={words.phone.views}>
      {(['outline', 'edit', 'preview'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={view.phone === each} onClick={() => view.setPhone(each)}>
          {words.phone[each]}
        </button>
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice | null }): ReactNode {
  const words = useDesignerWords();
  const { view } = useDesigner();
  return (
    <div className="notice-place" role="status">
      {notice !== null && (
        <div className="notice-bar">
          <span>{notice.text}</span>
          {notice.action && (
            <button type="button" className="link-button" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button type="button" className="link-button" onClick={() => view.tell(null)}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}

function ReadOnlyBar({
  opened,
  onChanged,
}: {
  readonly opened: OpenQuestionnaire;
  readonly onChanged: (opened: OpenQuestionnaire) => void;
}): ReactNode {
  const words = useDesignerWords();
  const [failed, setFailed] = useState(false);
  const { state } = opened;
  const reason = state === 'DRAFT' || state === 'CHANGES_ASKED' ? words.readOnly.other : words.readOnly[state];
  const offers = opened.canEdit && (state === 'PUBLISHED' || state === 'APPROVED' || opened.draft === null);
  const start = (): void => {
    send(StartDraftDocument, { id: opened.id }).then(
      ({ startDraft }) => onChanged(startDraft),
      () => setFailed(true),
    );
  };
  return (
    <div className="bar-note" role="status">
      <span>{reason}</span>
      {offers && <Button onPress={start}>{words.readOnly.newDraft}</Button>}
      {failed && <span>{words.readOnly.failed}</span>}
    </div>
  );
}
