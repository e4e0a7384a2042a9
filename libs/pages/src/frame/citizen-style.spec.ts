import { citizenStyle } from './citizen-style.js';

/** Selector and declarations of every innermost rule. */
const rules = [...citizenStyle.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  declarations: body.split(/;(?![^(]*\))/).filter((declaration) => declaration.trim() !== ''),
}));
const properties = rules.flatMap(({ declarations }) =>
  declarations.map((declaration) => declaration.split(':')[0] ?? ''),
);

it('the lint sees the whole style sheet', () => {
  expect(rules.length).toBeGreaterThan(150);
  expect(properties).toContain('border-radius');
});

describe('what WebView 79 does not know stays out', () => {
  it.each([
    [':has()', /:has\(/],
    [':is() and :where()', /:(?:is|where)\(/],
    ['container queries', /@container|container-type/],
    ['cascade layers', /@layer/],
    ['nesting', /&/],
    ['colour functions', /color-mix|oklch|light-dark/],
    ['dynamic viewport units', /\d(?:dvh|svh|lvh)\b/],
    ['aspect-ratio', /aspect-ratio/],
    ['other places', /@import|https?:\/\/(?!www\.w3\.org)/],
  ])('%s', (_, feature) => {
    expect(citizenStyle).not.toMatch(feature);
  });

  it.each(['gap', 'row-gap', 'column-gap', 'inset', 'inset-inline', 'inset-inline-start', 'inset-inline-end'])(
    'the property %s',
    (property) => {
      expect(properties).not.toContain(property);
    },
  );

  it('two-sided logical shorthands', () => {
    expect(properties.filter((name) => /^(?:margin|padding|border)-(?:inline|block)$/.test(name))).toEqual([]);
  });

  it(':focus-visible beside another selector, which would drop the whole rule', () => {
    const lists = rules.filter(({ selector }) => selector.includes(':focus-visible'));
    expect(lists.length).toBeGreaterThan(0);
    for (const { selector } of lists) {
      const others = selector.split(',').filter((part) => !part.includes(':focus-visible'));
      expect(others).toEqual([]);
    }
  });
});

describe('Persian letters', () => {
  it('are never spaced, slanted or justified', () => {
    expect(citizenStyle).not.toMatch(/letter-spacing|font-style|italic|justify(?!-content)/);
  });

  it('are never smaller than 13 pixels', () => {
    const sizes = [...citizenStyle.matchAll(/font-size:([\d.]+)rem/g)].map((match) => Number(match[1]) * 16);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
    expect(citizenStyle).not.toMatch(/font-size:[\d.]+px/);
  });
});

it('every colour of the light theme that texts and surfaces use has a dark value', () => {
  const [light = '', dark = ''] = [...citizenStyle.matchAll(/:root\{([^}]*)\}/g)].map((match) => match[1]);
  const names = (block: string): string[] => [...block.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? '');
  expect(names(light).filter((name) => !names(dark).includes(name))).toEqual(['--sun']);
  const used = new Set([...citizenStyle.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1] ?? ''));
  expect([...used].filter((name) => !names(light).includes(name))).toEqual([]);
});

describe('contrast (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
  const themes = [...citizenStyle.matchAll(/:root\{([^}]*)\}/g)].slice(0, 2).map(([, block = '']) => {
    return new Map([...block.matchAll(/(--[\w-]+):(#[0-9a-f]+)/g)].map(([, name = '', colour = '']) => [name, colour]));
  });
  const [light = new Map<string, string>(), dark = new Map<string, string>()] = themes;

  const luminance = (colour: string): number => {
    const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(long.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const both = [
    ['light', light],
    ['dark', new Map([...light, ...dark])],
  ] as const;

  it.each([
    ['--ink', '--bg --surface --tint --soft'],
    ['--ink2', '--bg --surface --soft'],
    ['--ink3', '--bg --surface'],
    ['--link', '--bg --surface'],
    ['--number', '--bg --surface'],
    ['--err', '--surface --err-bg'],
    ['--warn', '--warn-bg'],
    ['--on-fill', '--fill'],
    ['--on-button', '--button'],
    ['--on-bar', '--bar'],
    ['--on-bar2', '--bar'],
  ])('the text %s can be read on %s', (text, grounds) => {
    for (const [, theme] of both) {
      for (const ground of grounds.split(' ')) {
        expect(contrast(theme.get(text) ?? '', theme.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each([
    ['--control', '--bg --surface --soft'],
    ['--fill', '--surface --tint'],
    ['--err', '--bg --surface'],
    ['--ink', '--bg --surface'],
  ])('the edge %s can be seen on %s', (edge, grounds) => {
    for (const [, theme] of both) {
      for (const ground of grounds.split(' ')) {
        expect(contrast(theme.get(edge) ?? '', theme.get(ground) ?? '')).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

it('can stand inside a style element and be hashed', () => {
  expect(citizenStyle).not.toContain('</');
  expect(citizenStyle).not.toMatch(/[\r\n]/);
});
