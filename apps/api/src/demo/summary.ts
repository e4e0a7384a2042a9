import type { INestApplicationContext } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { findOpenLink, listPublicLinks } from '../fieldwork/open-link.queries.js';
import { staffId } from './build-council.js';
import { DEMO_PASSWORD, STAFF } from './data/staff.js';
import { EXAMPLE_LINK_CODE } from './fieldwork-plan.js';

const ROLE_WORDS = {
  council_secretary: 'secretary of the council',
  council_member: 'member of the council',
  council_method: 'method unit of the council',
  pr_manager: 'PR manager',
} as const;

/** What the person who started the server wants to know: where to look and, with demo data, whom to sign in as. */
export async function summaryOf(app: INestApplicationContext, url: string): Promise<string[]> {
  const pool = app.get(DatabasePool);
  const example = await exampleLink(pool);
  return [
    'Hamava is running.',
    '',
    ...aligned([
      ['Citizens', `${url}/`],
      ...(example === null ? [] : [['', `${url}/s/${example}`] as const]),
      ['Council', `${url}/app/council`],
      ['PR office', `${url}/app/office/waves`],
    ]),
    ...(await signIns(pool)),
  ];
}

async function exampleLink(pool: DatabasePool): Promise<string | null> {
  const known = await findOpenLink(pool, EXAMPLE_LINK_CODE);
  if (known?.state === 'open') return known.code;
  const [first] = await listPublicLinks(pool);
  return first?.code ?? null;
}

async function signIns(pool: DatabasePool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string; agency: string | null }>(
    `select s.id, a.name_en as agency from office.staff s left join office.agency a on a.id = s.agency_id
     where s.id = any($1) and not s.disabled`,
    [STAFF.map(({ username }) => staffId(username))],
  );
  const agencies = new Map(rows.map(({ id, agency }) => [id, agency]));
  const people = STAFF.filter(({ username }) => agencies.has(staffId(username)));
  if (people.length === 0) return [];
  return [
    '',
    'Demo data: real places and census figures, invented people and answers.',
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    '',
    ...aligned(
      people.map(({ username, role }) => {
        const agency = agencies.get(staffId(username));
        return [username, agency ? `${ROLE_WORDS[role]}, ${agency}` : ROLE_WORDS[role]];
      }),
    ),
  ];
}

function aligned(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`);
}
