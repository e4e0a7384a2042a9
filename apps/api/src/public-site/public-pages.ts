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
  wavePage,
} from '@hamava/pages';

/** What an address of a survey's site asks for. */
export interface PublicAddress {
  /** Of the edition as it stands in the address; null for the newest. */
  readonly number: string | null;
  readonly page: readonly string[];
}

type Write = (site: PublicSite) => PublicPage | null;

const BY_NAME: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['', headlinePage],
  ['agencies', comparePage],
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
export function writerOf(page: readonly string[]): Write | null {
  const [kind = '', one, two, ...more] = page;
  if (more.length > 0) return null;
  if (one === undefined) return BY_NAME.get(kind) ?? null;
  if (kind === 'agencies' && two === undefined) return (site) => agencyPage(site, one);
  if (kind !== 'waves' || !isNumber(one) || (two !== undefined && !isNumber(two))) return null;
  return (site) => wavePage(site, { number: Number(one), part: Number(two ?? 1) });
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text);
}
