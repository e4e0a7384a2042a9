import { cleanup, render } from '@testing-library/react';
import { LocaleProvider } from '../locale/locale.js';
import { DiffText } from './diff-text.js';

afterEach(cleanup);

function shown(change: Parameters<typeof DiffText>[0]['change']): HTMLElement {
  const { container } = render(
    <LocaleProvider>
      <DiffText change={change} />
    </LocaleProvider>,
  );
  return container;
}

const words = [
  { op: 'same', text: 'رفتار ' },
  { op: 'delete', text: 'با شما' },
  { op: 'insert', text: 'و سرعت' },
  { op: 'same', text: ' چگونه بود؟' },
] as const;

describe('a text with its changes', () => {
  it('says aloud what came and what went, and where each ends', () => {
    expect(shown({ words, language: 'fa' }).textContent).toBe(
      'رفتار برداشته: با شما پایان. افزوده: و سرعت پایان.  چگونه بود؟',
    );
  });

  it('marks them as deleted and inserted, not by colour alone', () => {
    const container = shown({ words, language: 'fa' });
    expect(container.querySelector('del')?.textContent).toContain('با شما');
    expect(container.querySelector('ins')?.textContent).toContain('و سرعت');
  });

  it('puts whole texts side by side when they were not compared word by word', () => {
    expect(shown({ before: 'پیش', after: 'پس' }).textContent).toBe('برداشته: پیش پایان. افزوده: پس پایان. ');
  });

  it.each([
    ['fa', 'rtl'],
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ckb', 'rtl'],
    ['lrc', 'rtl'],
  ] as const)('is in its own language and direction: %s runs %s', (language, direction) => {
    const text = shown({ after: 'x', language }).querySelector('p');
    expect([text?.lang, text?.dir]).toEqual([language, direction]);
  });

  it('shows nothing for values that have no words', () => {
    expect(shown({}).textContent).toBe('');
  });
});
