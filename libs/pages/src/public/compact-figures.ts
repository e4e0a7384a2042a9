/** Attributes of a figure that say how something looks, not where it is. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
];
const LOOK = new RegExp(` (${LOOKS.join('|')})="([^"]*)"`, 'g');
const FIGURE = /<svg class="figure[^]*?<\/svg>/g;
/** Two colours of one place: in daylight and in the dark. */
const PAIR = /#([0-9a-f]{6})\|#([0-9a-f]{6})/g;

/**
 * What an element of a figure looks like goes into a class of the page's style sheet, where each look is written once; colours
 * become variables with a value for the dark. Halves the weight of a page with figures.
 */
export function compactFigures(html: string): { readonly html: string; readonly style: string } {
  const classes = new Map<string, string>();
  const colours = new Map<string, string>();
  const colourOf = (light: string, dark: string): string => {
    if (light === dark) return `#${light}`;
    const key = `#${light}|#${dark}`;
    const name = colours.get(key) ?? `--f${colours.size.toString(36)}`;
    colours.set(key, name);
    return `var(${name})`;
  };
  const compact = html.replace(FIGURE, (figure) =>
    figure.replace(/<(\w+)([^>]*?)(\/?)>/g, (tag, name: string, attributes: string, end: string) => {
      if (name === 'svg') return tag;
      const looks: string[] = [];
      const rest = attributes.replace(LOOK, (whole, property: string, value: string) => {
        if (value.startsWith('url(')) return whole;
        const said = value.replace(PAIR, (_, light: string, dark: string) => colourOf(light, dark));
        looks.push(`${property}:${/^(font-size)$/.test(property) ? `${said}px` : said}`);
        return '';
      });
      if (looks.length === 0) return tag;
      const rule = looks.join(';');
      const known = classes.get(rule) ?? `f${classes.size.toString(36)}`;
      classes.set(rule, known);
      return `<${name}${rest} class="${known}"${end}>`;
    }),
  );
  const valuesOf = (at: 0 | 1): string =>
    [...colours].map(([pair, name]) => `${name}:${pair.split('|')[at] ?? ''}`).join(';');
  const rules = [...classes].map(([rule, name]) => `.${name}{${rule}}`).join('');
  const style =
    colours.size === 0
      ? rules
      : `:root{${valuesOf(0)}}@media screen and (prefers-color-scheme:dark){:root{${valuesOf(1)}}}${rules}`;
  return { html: compact, style };
}
