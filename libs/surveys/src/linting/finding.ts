import type { LocalizedText, QuestionnaireDefinition } from '../questionnaire/definition.js';
import type { Patch } from '../questionnaire/patches.js';
import type { CoreItem } from '../bank/core-items.js';
import type { PlacedText } from './placed-texts.js';
import type { RuleId } from './rule-id.js';

/** An error stops a questionnaire from being sent for review; a warning asks for a reason or a change; an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding says to the author, in the two languages of the staff screens. */
export interface FindingWords {
  readonly fa: string;
  readonly en: string;
}

export interface Fix {
  readonly label: FindingWords;
  /** Against the definition that was looked at (RFC 6902). */
  readonly patches: readonly Patch[];
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it is, such as `sections[0].questions[2].text`. */
  readonly path: string;
  /** The question, row, level or section it is about; null for the questionnaire as a whole. Waivers hang on it. */
  readonly itemCode: string | null;
  /** The words meant, as UTF-16 places in the Persian text at `path` (which then leads to a text). */
  readonly span?: { readonly start: number; readonly end: number };
  readonly words: FindingWords;
  readonly fix?: Fix;
}

/** The part of a path report that two rules need. */
export interface PathFaults {
  readonly unreachable: readonly { readonly code: string; readonly because: LocalizedText }[];
  readonly deadEnds: readonly (string | { readonly code: string; readonly because?: LocalizedText | undefined })[];
  readonly minutes: { readonly p50: number; readonly p90: number };
}

export interface LintOptions {
  /** The locked items of the index; the bank's by default. */
  readonly core?: readonly CoreItem[] | undefined;
  /** Without it L23 and L24 are silent. */
  readonly paths?: PathFaults | undefined;
  /** A name such as «راه و شهرسازی» is one thing, whatever stands in it. */
  readonly agencyName?: string | undefined;
  /** For the method unit a changed core item (L17) is a note, not a fault. */
  readonly mayEditCore?: boolean | undefined;
}

/** What every rule looks at. */
export interface LintContext {
  readonly definition: QuestionnaireDefinition;
  readonly texts: readonly PlacedText[];
  /** Texts that are asked and that the author may change: stems, rows of a battery, statements. */
  readonly stems: readonly PlacedText[];
  readonly core: readonly CoreItem[];
  readonly paths: PathFaults | null;
  readonly agencyName: string | null;
  readonly mayEditCore: boolean;
}

export type Rule = (context: LintContext) => readonly Finding[];
