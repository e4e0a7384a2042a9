/** How many agencies are told apart by colour, marker and dash; more would not be readable. */
export const MOST_CHOSEN = 5;

export type TrendView = 'chart' | 'table';
export const AGENCY_ORDERS = ['score', 'change', 'name'] as const;
export type AgencyOrder = (typeof AGENCY_ORDERS)[number];

/** What the reader chose to see; all of it lives in the address, so that a view can be sent to a colleague. */
export interface PickerState {
  readonly survey: string | null;
  readonly outcome: string;
  readonly agencies: readonly string[];
  readonly view: TrendView;
  readonly order: AgencyOrder;
}

export const INDEX_OUTCOME = 'index';

/** Reads the state from a query string. Foreign or repeated values are dropped, never refused. */
export function readPickerState(search: string): PickerState {
  const query = new URLSearchParams(search);
  const keys = (query.get('agencies') ?? '').split(',').filter((key) => key !== '');
  const order = query.get('order');
  return {
    survey: query.get('survey') || null,
    outcome: query.get('outcome') || INDEX_OUTCOME,
    agencies: [...new Set(keys)].slice(0, MOST_CHOSEN),
    view: query.get('view') === 'table' ? 'table' : 'chart',
    order: AGENCY_ORDERS.find((known) => known === order) ?? 'score',
  };
}

/** The query string of a state, with its question mark; what is the default is left out. */
export function writePickerState(state: PickerState): string {
  const parts: string[] = [];
  if (state.survey !== null) parts.push(`survey=${encodeURIComponent(state.survey)}`);
  if (state.outcome !== INDEX_OUTCOME) parts.push(`outcome=${encodeURIComponent(state.outcome)}`);
  if (state.agencies.length > 0) parts.push(`agencies=${state.agencies.map(encodeURIComponent).join(',')}`);
  if (state.view !== 'chart') parts.push(`view=${state.view}`);
  if (state.order !== 'score') parts.push(`order=${state.order}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Adds an agency, or takes it away when it is there. A full choice stays as it is. */
export function toggleAgency(chosen: readonly string[], key: string): readonly string[] {
  if (chosen.includes(key)) return chosen.filter((known) => known !== key);
  return chosen.length >= MOST_CHOSEN ? chosen : [...chosen, key];
}
