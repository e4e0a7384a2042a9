import {
  accessibilityPage,
  actionsPage,
  agencyPage,
  comparePage,
  dataPage,
  editionsPage,
  headlinePage,
  methodPage,
  type PublicPage,
  type PublicSite,
  publicPrivacyPage,
  questionnairePage,
  wavePage,
} from '@hamava/pages';
import type { QuestionnaireDefinition } from '@hamava/surveys';

/** What an address of a survey's site asks for. */
export interface PublicAddress {
  /** Of the edition as it stands in the address; null for the newest. */
  readonly number: string | null;
  readonly page: readonly string[];
}

type Write = (site: PublicSite) => PublicPage | null;

/** A kind of page: of an edition alone, or with the questionnaire of one of its waves. */
export type PublicPageKind =
  | { readonly of: 'edition'; readonly write: Write }
  | {
      readonly of: 'questionnaire';
      readonly wave: number;
      readonly write: (site: PublicSite, definition: QuestionnaireDefinition) => PublicPage | null;
    };

const BY_NAME: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['', headlinePage],
  ['agencies', (site) => comparePage(site)],
  ['method', methodPage],
  ['data', dataPage],
  ['actions', actionsPage],
  ['editions', editionsPage],
  ['accessibility', accessibilityPage],
  ['privacy', publicPrivacyPage],
]);

/** Splits what stands behind the survey: `editions/2/waves/3` is the page of wave 3 as edition 2 has it. */
export function readAddress(rest: string): PublicAddress {
  const parts = rest.split('/');
  const [first, number, ...page] = parts;
  if (first === 'editions' && number !== undefined) return { number, page };
  return { number: null, page: rest === '' ? [] : parts };
}

/** Who writes a page of an edition; null where there is none. */
export function kindOf(page: readonly string[]): PublicPageKind | null {
  const [kind = '', one, two, three = '1', ...more] = page;
  if (kind === 'waves' && one !== undefined && isNumber(one) && two === 'questionnaire' && more.length === 0) {
    if (!isNumber(three)) return null;
    const [wave, part] = [Number(one), Number(three)];
    return { of: 'questionnaire', wave, write: (site, own) => questionnairePage(site, { number: wave, part }, own) };
  }
  const write = page.length > 3 ? null : writerOf(kind, one, two);
  return write === null ? null : { of: 'edition', write };
}

function writerOf(kind: string, one: string | undefined, two: string | undefined): Write | null {
  if (one === undefined) return BY_NAME.get(kind) ?? null;
  if (kind === 'agencies' && two === undefined) return (site) => agencyPage(site, one);
  if (kind === 'agencies' && one === 'part' && isNumber(two ?? '')) return (site) => comparePage(site, Number(two));
  if (kind !== 'waves' || !isNumber(one) || (two !== undefined && !isNumber(two))) return null;
  return (site) => wavePage(site, { number: Number(one), part: Number(two ?? 1) });
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text);
}
