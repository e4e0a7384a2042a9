import { useState, type ReactNode } from 'react';
import type { QuestionnaireDefinition, Question, Section } from '@hamava/surveys';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { useLocale } from '../locale/locale.js';
import { foldForSearch } from '../locale/fold-for-search.js';
import { BankDialog } from './bank-dialog.js';
import { DesignerIcon } from './designer-icon.js';
import { useDefinition, useDesigner, useDesignerWords, useNames } from './designer-context.js';
import { paletteKeyOf } from './document/palette.js';
import { spotOf, type Spot } from './document/structure.js';
import { ItemMenu } from './item-menu.js';
import { minutesOf } from './minutes.js';
import { useMoves } from './use-moves.js';

interface Branch {
  readonly id: string;
  readonly name: string;
  readonly section: Section | null;
  readonly question: Question | null;
  readonly children: readonly Branch[];
}

/** Sections and their questions: choosing, finding, and moving by pointer, keyboard and menu. */
export function StructureTree(): ReactNode {
  const words = useDesignerWords();
  const { format, say } = useLocale();
  const definition = useDefinition();
  const { view, canEdit } = useDesigner();
  const names = useNames();
  const [sought, setSought] = useState('');
  const [isBankOpen, setBankOpen] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const folded = foldForSearch(sought);
  const branches = definition.sections.flatMap((section, index): readonly Branch[] => {
    const children = section.questions
      .filter((question) => folded === '' || foldForSearch(say(question.text)).includes(folded))
      .map((question) => ({
        id: question.code,
        name: names.question(question.code),
        section: null,
        question,
        children: [],
      }));
    if (folded !== '' && children.length === 0) return [];
    return [{ id: section.code, name: names.sectionTitle(section, index), section, question: null, children }];
  });
  const { moveTo } = useMoves();
  const { dragAndDropHooks } = useDragAndDrop<Branch>({
    isDisabled: !canEdit || sought !== '',
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': names.any(String(key)) })),
    // Into a section, or between; never into a question.
    getDropOperation: (target) =>
      target.type === 'item' &&
      target.dropPosition === 'on' &&
      !definition.sections.some(({ code }) => code === target.key)
        ? 'cancel'
        : 'move',
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onMove: ({ keys, target }) => {
      const to = spotBy(definition, String(target.key), target.dropPosition);
      if (to !== null) moveTo([...keys].map(String), to);
    },
  });
  const count = definition.sections.reduce((sum, { questions }) => sum + questions.length, 0);

  return (
    <nav className="designer-structure" aria-label={words.structure}>
      <div className="structure-head">
        <h2>
          <DesignerIcon name="structure" /> {words.structure}
        </h2>
        <span className="tag">{words.questionCount(format.count(count))}</span>
        {canEdit && (
          <button type="button" className="tool-button" onClick={() => setBankOpen(true)}>
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
        dependencies={[view.chosen, definition, sought, canEdit]}
        selectionMode="multiple"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={view.chosen === null ? [] : [view.chosen]}
        onSelectionChange={(keys) => {
          const chosen = keys === 'all' ? undefined : [...keys].at(-1);
          if (chosen !== undefined) view.choose(String(chosen), { edit: true });
        }}
        expandedKeys={branches.map(({ id }) => id).filter((id) => !closed.has(id))}
        onExpandedChange={(keys) =>
          setClosed(new Set(definition.sections.map(({ code }) => code).filter((code) => !keys.has(code))))
        }
        dragAndDropHooks={dragAndDropHooks}
      >
        {(branch) => <BranchRow branch={branch} minutes={minutesOf} />}
      </Tree>
      {isBankOpen && <BankDialog onClose={() => setBankOpen(false)} />}
    </nav>
  );
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

function BranchRow({ branch, minutes }: { readonly branch: Branch; readonly minutes: typeof minutesOf }): ReactNode {
  const { section, question } = branch;
  return (
    <TreeItem id={branch.id} textValue={branch.name} className={section === null ? 'leaf' : 'branch'}>
      <TreeItemContent>
        <div className="tree-cell">
          {section !== null && <SectionRow branch={branch} section={section} minutes={minutes} />}
          {question !== null && <QuestionRow branch={branch} question={question} />}
        </div>
      </TreeItemContent>
      <Collection items={branch.children}>{(child) => <BranchRow branch={child} minutes={minutes} />}</Collection>
    </TreeItem>
  );
}

function SectionRow({
  branch,
  section,
  minutes,
}: {
  readonly branch: Branch;
  readonly section: Section;
  readonly minutes: typeof minutesOf;
}): ReactNode {
  const words = useDesignerWords();
  const { format, language } = useLocale();
  const definition = useDefinition();
  const { canEdit } = useDesigner();
  return (
    <>
      <Button slot="chevron" className="tree-button chevron">
        <DesignerIcon name="dropdown" size={16} />
      </Button>
      <span className="branch-name">{branch.name}</span>
      {section.showIf !== undefined && <Marker icon="rule" label={words.markers.rule} />}
      <span className="branch-minutes">
        {words.minutes(format.count(minutes({ ...definition, sections: [section] }, language)))}
      </span>
      {canEdit && <ItemMenu code={section.code} name={branch.name} />}
    </>
  );
}

function QuestionRow({ branch, question }: { readonly branch: Branch; readonly question: Question }): ReactNode {
  const words = useDesignerWords();
  const { say } = useLocale();
  const { canEdit, findings, waivers, comments } = useDesigner();
  const names = useNames();
  const definition = useDefinition();
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
      {canEdit && (
        <Button slot="drag" className="tree-button grip" aria-label={words.drag(branch.name)}>
          <DesignerIcon name="grip" size={16} />
        </Button>
      )}
      <b className="leaf-number">{names.number(question.code)}</b>
      <DesignerIcon name={paletteKeyOf(question, definition)} size={16} />
      <span className="leaf-text">{say(question.text) || words.noText}</span>
      {hasRule && <Marker icon="rule" label={words.markers.rule} />}
      {question.bank !== undefined && <Marker icon="bank" label={words.markers.bank} />}
      {talked && <Marker icon="comment" label={words.markers.comment} />}
      {worst !== undefined && <span className={`dot dot-${worst}`} role="img" aria-label={words.markers[worst]} />}
      {canEdit && <ItemMenu code={question.code} name={branch.name} />}
    </>
  );
}

function Marker({ icon, label }: { readonly icon: 'rule' | 'bank' | 'comment'; readonly label: string }): ReactNode {
  return (
    <span className="marker" role="img" aria-label={label} title={label}>
      <DesignerIcon name={icon} size={15} />
    </span>
  );
}
