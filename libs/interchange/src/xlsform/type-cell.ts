/** What the type column of a row says. */
export interface TypeCell {
  readonly type: string;
  readonly list: string;
  readonly orOther: boolean;
}

/** Other names of types, as forms have them. */
const ALIASES: Readonly<Record<string, string>> = {
  'select one': 'select_one',
  select1: 'select_one',
  'select one from': 'select_one',
  'add select one prompt using': 'select_one',
  'select multiple': 'select_multiple',
  'select all that apply from': 'select_multiple',
  'add select multiple prompt using': 'select_multiple',
  select: 'select_multiple',
  int: 'integer',
  string: 'text',
  photo: 'image',
  trigger: 'acknowledge',
  'date time': 'datetime',
  'begin group': 'begin_group',
  'end group': 'end_group',
  'begin repeat': 'begin_repeat',
  'end repeat': 'end_repeat',
  'begin loop': 'begin_repeat',
  'end loop': 'end_repeat',
};

const WITH_LIST = [
  'add select multiple prompt using',
  'add select one prompt using',
  'select all that apply from',
  'select one from',
  'select_multiple',
  'select multiple',
  'select_one',
  'select one',
  'select1',
  'rank',
];

/** Reads `select_one regions or_other`, `begin group`, `integer`. */
export function readType(cell: string): TypeCell {
  const plain = cell.trim().replace(/\s+/g, ' ');
  const lower = plain.toLowerCase();
  const select = WITH_LIST.find((name) => lower.startsWith(`${name} `));
  if (select !== undefined) {
    const [list = '', ...rest] = plain.slice(select.length + 1).split(' ');
    const orOther = /^(?:or_other|or specify other)$/.test(rest.join(' ').toLowerCase());
    return { type: ALIASES[select] ?? select, list, orOther };
  }
  return { type: Object.hasOwn(ALIASES, lower) ? (ALIASES[lower] ?? lower) : lower, list: '', orOther: false };
}

/** `start=0 end=10 step=1`, with spaces, commas or semicolons between. */
export function readParameters(cell: string): Readonly<Record<string, string>> {
  const pairs = cell.slice(0, 2_000).matchAll(/([A-Za-z][\w-]*)\s*=\s*([^\s;,]+)/g);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}
