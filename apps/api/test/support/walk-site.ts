const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export interface Walk {
  /** What does not answer, leads nowhere on its page, or leaves the host. */
  readonly dead: readonly string[];
  /** Figures that cannot be had as SVG, PNG and CSV. */
  readonly bare: readonly string[];
  readonly kinds: readonly string[];
  readonly size: number;
}

/** Follows every link of the public pages from an address on; `isSpared` are found and not asked for. */
export async function walkSite(origin: string, start: string, isSpared: (address: string) => boolean): Promise<Walk> {
  const found = new Map<string, string>([[start, 'the beginning']]);
  const dead: string[] = [];
  const bare: string[] = [];
  const kinds = new Set<string>();
  for (const [address, from] of found) {
    const [path = '', anchor] = address.split('#');
    const reply = await fetch(origin + path);
    const body = await reply.text();
    const kind = reply.headers.get('content-type')?.split(';')[0] ?? '';
    kinds.add(kind);
    if (reply.status !== 200 || body === '') dead.push(`${reply.status} ${address} on ${from}`);
    if (kind !== 'text/html' || !/\/public(\/|$)/.test(path)) continue;
    if (anchor !== undefined && !hasPlace(body, anchor)) dead.push(`${address} on ${from}`);
    bare.push(...bareFigures(body).map((title) => `${title} on ${address}`));
    const links = linksOf(body);
    dead.push(...links.filter((link) => isAstray(link, body)).map((link) => `${link} on ${address}`));
    for (const link of links) {
      if (link.startsWith('/') && !isSpared(link) && !found.has(link)) found.set(link, address);
    }
  }
  return { dead, bare, kinds: [...kinds].sort(), size: found.size };
}

function linksOf(html: string): string[] {
  const all = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return all.filter((link) => !link.startsWith('data:') && link !== LICENCE);
}

/** Leads out of the host, or to a place that the page has not. */
function isAstray(link: string, html: string): boolean {
  return link.startsWith('#') ? !hasPlace(html, link.slice(1)) : !/^\/(?!\/)/.test(link);
}

function hasPlace(html: string, id: string): boolean {
  return html.includes(`id="${decodeURIComponent(id)}"`);
}

function bareFigures(html: string): string[] {
  const cards = html.split('<section ').filter((card) => card.includes('class="answer"'));
  return cards
    .filter((card) => !['svg', 'png', 'csv'].every((ending) => card.includes(`.${ending}`)))
    .map((card) => /<h2[^>]*>([^<]*)/.exec(card)?.[1] ?? '?');
}
