import { ACTIONS } from './actions.js';
import { SHORTCUTS, shortcutOf } from './shortcuts.js';

function pressed(keys: Partial<KeyboardEvent>, on: Element = document.body) {
  const none = { code: '', key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return shortcutOf({ ...none, ...keys, target: on })?.does ?? null;
}

function field(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('shortcuts', () => {
  it('are read by place, so that a Persian layout has them too', () => {
    expect(pressed({ code: 'KeyK', key: 'ن', ctrlKey: true })).toBe('commands');
    expect(pressed({ code: 'Slash', key: '/' })).toBe('search');
    expect(pressed({ code: 'Slash', key: '؟', shiftKey: true })).toBe('keys');
  });

  it('know the slash and the question mark of layouts that have them elsewhere', () => {
    expect(pressed({ code: 'Digit7', key: '/', shiftKey: true })).toBe('search');
    expect(pressed({ code: 'Minus', key: '?', shiftKey: true })).toBe('keys');
  });

  it('of the page keep silent while somebody types or a window is open', () => {
    for (const html of ['<input type="text">', '<input type="search">', '<textarea></textarea>', '<select></select>']) {
      expect([html, pressed({ code: 'Slash', key: '/' }, field(html))]).toEqual([html, null]);
      expect([html, pressed({ code: 'KeyK', ctrlKey: true }, field(html))]).toEqual([html, null]);
    }
    expect(pressed({ code: 'Slash', key: '/' }, field('<input type="checkbox">'))).toBe('search');
    field('<div class="dialog-overlay"></div>');
    expect(pressed({ code: 'KeyK', ctrlKey: true })).toBeNull();
  });

  it('undo while somebody types, and delete on a row of the structure alone', () => {
    expect(pressed({ code: 'KeyZ', ctrlKey: true }, field('<input type="text">'))).toBe('undo');
    expect(pressed({ code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(pressed({ code: 'Delete' })).toBeNull();
    const row = field('<div class="tree"><div role="row"></div></div>').firstElementChild as Element;
    expect(pressed({ code: 'Delete' }, row)).toBe('remove');
  });

  it('each do something that there is, and no two share their keys', () => {
    for (const { does } of SHORTCUTS) expect(does === 'save' || Object.hasOwn(ACTIONS, does)).toBe(true);
    expect(new Set(SHORTCUTS.map(({ keys }) => keys.join())).size).toBe(SHORTCUTS.length);
  });
});
