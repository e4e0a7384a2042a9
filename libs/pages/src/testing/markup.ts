/** One opening tag: its attributes by name. */
export type Tag = Readonly<Record<string, string>>;

/** The page without its style sheet: what a failing test may print. */
export function bodyOf(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '');
}

/** Every opening tag with this name, in the order of the page. Values stay escaped. */
export function tagsOf(html: string, name: string): readonly Tag[] {
  return [...html.matchAll(new RegExp(`<${name}((?: [^\\s=>"]+="[^"]*")*)/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/ ([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

export function tagWithId(html: string, name: string, id: string): Tag {
  const found = tagsOf(html, name).find((tag) => tag['id'] === id);
  if (found === undefined) throw new Error(`tagWithId: the page has no ${name} with the id ${id}`);
  return found;
}

/** The ids of the radio buttons that are chosen. */
export function chosenIds(html: string): readonly string[] {
  return tagsOf(html, 'input').flatMap((tag) => (tag['checked'] === undefined ? [] : (tag['id'] ?? '')));
}
