import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import {
  type Finding,
  type Question,
  type QuestionnaireDefinition,
  type Scenario,
  type Section,
} from '@hamava/surveys';
import { designerEn } from '../locale/designer-en.js';
import { designerFa, type DesignerWords } from '../locale/designer-fa.js';
import { useLocale } from '../locale/locale.js';
import type { Outline } from './document/outline.js';
import type { DraftState, DraftStore, Edit } from './document/draft-store.js';
import type { TranslationSources } from './document/translation-sources.js';
import type { StepName } from './document/history.js';
import type { QuestionnaireComment, Waiver } from './questionnaire-api.js';

export type PanelTab = 'properties' | 'logic' | 'translations' | 'discussion';
export type PhoneView = 'outline' | 'edit' | 'preview';

/** What is looked at, and how to look elsewhere. */
export interface View {
  /** Code of a question or a section. */
  readonly chosen: string | null;
  /** Codes of all that is chosen together; the one that is looked at is among them. */
  readonly picked: ReadonlySet<string>;
  readonly tab: PanelTab;
  readonly phone: PhoneView;
  readonly choose: (code: string | null, options?: { readonly tab?: PanelTab; readonly edit?: boolean }) => void;
  /** Chooses several together, without looking elsewhere. */
  readonly pick: (codes: ReadonlySet<string>) => void;
  readonly setTab: (tab: PanelTab) => void;
  readonly setPhone: (view: PhoneView) => void;
  /** Says something that the reader should know but need not answer. */
  readonly tell: (notice: Notice | null) => void;
}

export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Designer {
  readonly id: string;
  readonly store: DraftStore;
  readonly sources: TranslationSources;
  readonly view: View;
  readonly canEdit: boolean;
  /** Codes of questions that only the method unit changes. */
  readonly locked: ReadonlySet<string>;
  readonly agencyName: { readonly fa: string; readonly en?: string | null } | null;
  readonly findings: readonly Finding[];
  readonly waivers: readonly Waiver[];
  readonly setWaivers: (waivers: readonly Waiver[]) => void;
  readonly scenarios: readonly Scenario[];
  readonly setScenarios: (scenarios: readonly Scenario[]) => void;
  readonly comments: readonly QuestionnaireComment[];
  readonly setComments: (comments: readonly QuestionnaireComment[]) => void;
  /** The running numbers of questions as citizens see them; what is never asked has none. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What stands where; the same object for as long as nothing of it changes. */
  readonly outline: Outline;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (designer === null) throw new Error('useDesigner requires a DesignerContext around it');
  return designer;
}

/** One part of the draft. `select` gives the same object for the same part: only a change of that part draws anew. */
export function useDraftPart<Part>(select: (state: DraftState) => Part): Part {
  const { store } = useDesigner();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export function useDraft(): DraftState {
  return useDraftPart(whole);
}

const whole = (state: DraftState): DraftState => state;

/** The whole document: drawn anew with every key that is pressed. Where a part will do, take `useDraftPart`. */
export function useDefinition(): QuestionnaireDefinition {
  return useDraftPart(wholeDocument);
}

const wholeDocument = ({ definition }: DraftState): QuestionnaireDefinition => definition;

export function useDesignerWords(): DesignerWords {
  return useLocale().language === 'en' ? designerEn : designerFa;
}

/** One step in the history of the document; does nothing where nothing may be changed. */
export function useEdit(): (name: StepName, edit: Edit, group?: string) => void {
  const { store, canEdit } = useDesigner();
  return useCallback(
    (name, edit, group) => {
      if (canEdit) store.edit(name, edit, group);
    },
    [store, canEdit],
  );
}

/** What questions and sections are called on the screen: «پرسش ۵», «بخش ۲: اعتماد». */
export interface Names {
  readonly number: (code: string) => string;
  readonly question: (code: string) => string;
  readonly section: (code: string) => string;
  /** Whatever the code is of. */
  readonly any: (code: string) => string;
  readonly short: (question: Question) => string;
  readonly sectionTitle: (section: Pick<Section, 'title'>, index: number) => string;
}

export function useNames(): Names {
  const { numbers, outline } = useDesigner();
  const { format, say } = useLocale();
  const words = useDesignerWords();
  return useMemo(() => {
    const { sections } = outline;
    const number = (code: string): string => {
      const known = numbers.get(code);
      return known === undefined ? code : format.count(known);
    };
    const sectionTitle: Names['sectionTitle'] = (section, index) =>
      words.sectionName(format.count(index + 1), say(section.title) || words.untitled);
    const section = (code: string): string => {
      const index = sections.findIndex((each) => each.code === code);
      const found = sections[index];
      return found === undefined ? code : sectionTitle(found, index);
    };
    const question = (code: string): string => words.questionName(number(code));
    return {
      number,
      question,
      section,
      any: (code) => (sections.some((each) => each.code === code) ? section(code) : question(code)),
      short: (each) => `${words.shortName(number(each.code))}: ${say(each.text) || words.noText}`,
      sectionTitle,
    };
  }, [numbers, outline, format, say, words]);
}
