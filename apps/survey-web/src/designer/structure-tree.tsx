import { memo, useMemo, useState, type ReactNode } from 'react';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { useLocale } from '../locale/locale.js';
import { foldForSearch } from '../locale/fold-for-search.js';
import { DesignerIcon } from './designer-icon.js';
import { useDesigner, useDesignerWords, useDraftPart, useNames, type View } from './designer-context.js';
import { paletteKeyOf } from './document/palette.js';
import { questionAt, spotOf, type Spot } from './document/structure.js';
import { ItemMenu } from './item-menu.js';
import { useSectionMinutes } from './minutes.js';
import { PresenceMarks } from './presence/presence-marks.js';
import { itemsDragged, mayDrop } from './selection/dragging.js';
import { SelectionBar } from './selection/selection-bar.js';
import { together } from './selection/selection-edits.js';
import { later } from './shell/later.js';
import { useShell } from './shell/shell-context.js';
import { useMoves } from './use-moves.js';

const BankDialog = later(async () => (await import('./bank-dialog.js')).BankDialog);

interface Branch {
  readonly id: string;
  readonly name: string;
  readonly isSection: boolean;
  readonly children: readonly Branch[];
}

/** Sections and their questions: choosing, finding, and moving by pointer, keyboard and menu. */
export function StructureTree(): ReactNode {
  const words = useDesignerWords();
  const { format, say } = useLocale();
  const { store, view, canEdit, outline } = useDesigner();
  const names = useNames();
  const [sought, setSought] = useState('');
  const shell = useShell();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const folded = foldForSearch(sought);
  // Only while something is sought do words of questions decide which rows there are.
  const searched = useDraftPart(({ definition }) => (folded === '' ? null : definition));
  const branches = useMemo(
    () =>
      outline.sections.flatMap((section, index): readonly Branch[] => {
        const children = section.questions
          .filter((code) => {
            const question = searched === null ? null : questionAt(searched, code);
            return searched === null || (question !== null && foldForSearch(say(question.text)).includes(folded));
          })
          .map((code) => ({ id: code, name: names.question(code), isSection: false, children: [] }));
        if (folded !== '' && children.length === 0) return [];
        return [{ id: section.code, name: names.sectionTitle(section, index), isSection: true, children }];
      }),
    [outline, searched, folded, names, say],
  );
  const { moveTo, moveSectionsTo } = useMoves();
  const { dragAndDropHooks } = useDragAndDrop<Branch>({
    isDisabled: !canEdit || sought !== '',
    getItems: (keys) => itemsDragged(store.getState().definition, keys, names.any),
    getDropOperation: (target, types) =>
      target.type === 'item' && mayDrop(outline, target, types) ? 'move' : 'cancel',
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onMove: ({ keys, target }) => {
      const { definition } = store.getState();
      const codes = [...keys].map(String);
      const section = outline.sections.findIndex(({ code }) => code === target.key);
      if (together(definition, codes).sections.length > 0) {
        moveSectionsTo(codes, target.dropPosition === 'after' ? section + 1 : section);
        return;
      }
      const to = spotBy(definition, String(target.key), target.dropPosition);
      if (to !== null) moveTo(codes, to);
    },
  });
  const count = outline.sections.reduce((sum, { questions }) => sum + questions.length, 0);

  return (
    <nav className="designer-structure" id="designer-structure" aria-label={words.structure}>
      <div className="structure-head">
        <h2>
          <DesignerIcon name="structure" /> {words.structure}
        </h2>
        <span className="tag">{words.questionCount(format.count(count))}</span>
        {canEdit && (
          <button type="button" className="tool-button" onClick={() => shell.show('bank')}>
            <DesignerIcon name="bank" /> {words.bank}
          </button>
        )}
      </div>
      <input
        type="search"
        className="text-box structure-search"
        aria-label={words.search}
        placeholder={words.search}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      {sought !== '' && branches.length === 0 && <p className="fine">{words.noMatch}</p>}
      <Tree
        aria-label={words.structure}
        className="tree"
        items={branches}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={view.picked}
        onSelectionChange={(keys) => {
          const picked = keys === 'all' ? branches.flatMap(({ children }) => children.map(({ id }) => id)) : [...keys];
          pickTogether(view, picked.map(String));
        }}
        expandedKeys={branches.map(({ id }) => id).filter((id) => !closed.has(id))}
        onExpandedChange={(keys) =>
          setClosed(new Set(outline.sections.map(({ code }) => code).filter((code) => !keys.has(code))))
        }
        dragAndDropHooks={dragAndDropHooks}
      >
        {(branch) => <BranchRow branch={branch} />}
      </Tree>
      <SelectionBar />
      {shell.open === 'bank' && <BankDialog onClose={shell.close} />}
    </nav>
  );
}

/** Looks at what was chosen last; what was chosen before stays chosen, where the reader asked for that. */
function pickTogether(view: View, codes: readonly string[]): void {
  const stays = codes.length > 1 && view.chosen !== null && codes.includes(view.chosen);
  const looked = stays ? view.chosen : codes.at(-1);
  if (looked === undefined || looked === null) return;
  view.choose(looked, { edit: codes.length === 1 });
  view.pick(new Set(codes));
}

function spotBy(definition: QuestionnaireDefinition, key: string, position: 'before' | 'after' | 'on'): Spot | null {
  const section = definition.sections.findIndex(({ code }) => code === key);
  if (section !== -1) {
    const before = definition.sections[section - 1];
    if (position === 'before' && before !== undefined) return { section: section - 1, at: before.questions.length };
    return { section, at: position === 'on' ? (definition.sections[section]?.questions.length ?? 0) : 0 };
  }
  const spot = spotOf(definition, key);
  return spot === null ? null : { ...spot, at: position === 'after' ? spot.at + 1 : spot.at };
}

function BranchRow({ branch }: { readonly branch: Branch }): ReactNode {
  return (
    <TreeItem id={branch.id} textValue={branch.name} className={branch.isSection ? 'branch' : 'leaf'}>
      <TreeItemContent>
        <div className="tree-cell">
          {branch.isSection ? <SectionRow branch={branch} /> : <QuestionRow branch={branch} />}
        </div>
      </TreeItemContent>
      <Collection items={branch.children}>{(child) => <BranchRow branch={child} />}</Collection>
    </TreeItem>
  );
}

const SectionRow = memo(function SectionRow({ branch }: { readonly branch: Branch }): ReactNode {
  const words = useDesignerWords();
  const { format } = useLocale();
  const { canEdit } = useDesigner();
  const section = useDraftPart(({ definition }) => definition.sections.find(({ code }) => code === branch.id));
  const minutes = useSectionMinutes(section);
  return (
    <>
      <Button slot="chevron" className="tree-button chevron">
        <DesignerIcon name="dropdown" size={16} />
      </Button>
      {canEdit && <Grip name={branch.name} />}
      <span className="branch-name">{branch.name}</span>
      <PresenceMarks code={branch.id} />
      {section?.showIf !== undefined && <Marker icon="rule" label={words.markers.rule} />}
      <span className="branch-minutes">{words.minutes(format.count(minutes))}</span>
      {canEdit && <ItemMenu code={branch.id} name={branch.name} />}
    </>
  );
});

/** Draws itself anew when its own question changes, and with no other. */
const QuestionRow = memo(function QuestionRow({ branch }: { readonly branch: Branch }): ReactNode {
  const words = useDesignerWords();
  const { say } = useLocale();
  const { canEdit, findings, waivers, comments, store } = useDesigner();
  const names = useNames();
  const question = useDraftPart(({ definition }) => questionAt(definition, branch.id));
  useDraftPart(({ definition }) => definition.scales);
  if (question === null) return null;
  const open = findings.filter(
    ({ itemCode, rule }) =>
      itemCode === question.code && !waivers.some((each) => each.rule === rule && each.itemCode === itemCode),
  );
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    open.some((finding) => finding.severity === severity),
  );
  const hasRule = question.showIf !== undefined || question.goTo !== undefined;
  const talked = comments.some(({ itemCode, resolved }) => itemCode === question.code && !resolved);
  return (
    <>
      {canEdit && <Grip name={branch.name} />}
      <b className="leaf-number">{names.number(question.code)}</b>
      <DesignerIcon name={paletteKeyOf(question, store.getState().definition)} size={16} />
      <span className="leaf-text">{say(question.text) || words.noText}</span>
      <PresenceMarks code={question.code} />
      {hasRule && <Marker icon="rule" label={words.markers.rule} />}
      {question.bank !== undefined && <Marker icon="bank" label={words.markers.bank} />}
      {talked && <Marker icon="comment" label={words.markers.comment} />}
      {worst !== undefined && <span className={`dot dot-${worst}`} role="img" aria-label={words.markers[worst]} />}
      {canEdit && <ItemMenu code={question.code} name={branch.name} />}
    </>
  );
});

function Grip({ name }: { readonly name: string }): ReactNode {
  const words = useDesignerWords();
  return (
    <Button slot="drag" className="tree-button grip" aria-label={words.drag(name)}>
      <DesignerIcon name="grip" size={16} />
    </Button>
  );
}

function Marker({ icon, label }: { readonly icon: 'rule' | 'bank' | 'comment'; readonly label: string }): ReactNode {
  return (
    <span className="marker" role="img" aria-label={label} title={label}>
      <DesignerIcon name={icon} size={15} />
    </span>
  );
}
