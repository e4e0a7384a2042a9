/** @jest-environment jsdom */
import { citizenScript } from './citizen-script.js';

/** Runs the script on a page, as a browser does after parsing. */
function open(body: string): void {
  document.body.innerHTML = body;
  const script = document.createElement('script');
  script.textContent = citizenScript;
  document.head.append(script);
}

function find<Kind extends Element>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (element === null) throw new Error(`find: nothing matches ${selector}`);
  return element;
}

const radio = (name: string, place: number): string =>
  `<label><input type="radio" name="${name}" id="${name}-${place}" value="${place}"><span></span></label>`;
const tap = (id: string): void => {
  const input = find<HTMLInputElement>(`#${id}`);
  input.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('is small, and old enough for every phone', () => {
  expect(Buffer.byteLength(citizenScript)).toBeLessThanOrEqual(4096);
  expect(citizenScript).not.toMatch(/=>|\b(?:let|const|class|async|await)\b|`|\.\.\.|\?\.|\?\?|\.closest\(|\.append\(/);
});

it('the error summary takes the focus', () => {
  open('<div id="problems" tabindex="-1">۲</div>');
  expect(document.activeElement?.id).toBe('problems');
});

describe('sending', () => {
  const FORM = '<form><input name="a"><button type="submit" name="go" value="yes">ادامه</button></form>';
  const submit = (): boolean => {
    const event = new Event('submit', { bubbles: true, cancelable: true });
    find('form').dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('a second press does nothing', () => {
    open(FORM);
    expect([submit(), submit(), submit()]).toEqual([false, true, true]);
  });

  it('the button is disabled only after the browser has read the form', () => {
    open(FORM);
    submit();
    expect(find<HTMLButtonElement>('button').disabled).toBe(false);
    jest.advanceTimersByTime(1);
    expect(find<HTMLButtonElement>('button').disabled).toBe(true);
  });

  it('a page that comes back can be sent again, and so can one that hangs', () => {
    open(FORM);
    submit();
    jest.advanceTimersByTime(1);
    window.dispatchEvent(new Event('pageshow'));
    expect(find<HTMLButtonElement>('button').disabled).toBe(false);
    expect(submit()).toBe(false);
    jest.advanceTimersByTime(20_001);
    expect(submit()).toBe(false);
  });
});

describe('taking an answer back', () => {
  const FORM = `<form>${radio('g', 0)}${radio('g', 1)}<button type="button" data-clear="g" hidden>پاک</button></form>`;

  it('is offered once something is chosen', () => {
    open(FORM);
    expect(find<HTMLButtonElement>('button').hidden).toBe(true);
    tap('g-1');
    expect(find<HTMLButtonElement>('button').hidden).toBe(false);
  });

  it('clears the group, hides the button and leaves the focus in the group', () => {
    open(FORM);
    tap('g-1');
    find<HTMLButtonElement>('button').click();
    expect(document.querySelector('input:checked')).toBeNull();
    expect(find<HTMLButtonElement>('button').hidden).toBe(true);
    expect(document.activeElement?.id).toBe('g-0');
  });
});

it('a typed number and a chosen non-answer exclude each other', () => {
  open(`<form><input type="text" name="n" value="35">${radio('n', 0)}${radio('m', 0)}</form>`);
  tap('m-0');
  tap('n-0');
  const box = find<HTMLInputElement>('input[type=text]');
  expect(box.value).toBe('');
  box.value = '40';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  expect(find<HTMLInputElement>('#n-0').checked).toBe(false);
  expect(find<HTMLInputElement>('#m-0').checked).toBe(true);
});

it('so do the parts of a day and the box that says there is none, and words of one’s own stay', () => {
  open(`<form><input type="text" name="d__day" value="3"><select name="d__month"><option value="">–</option>
    <option value="5" selected>5</option></select><input type="checkbox" name="d__non" id="non" value="refused">
    <input type="text" name="d__other" value="x"></form>`);
  find<HTMLInputElement>('#non').click();
  expect(find<HTMLInputElement>('[name=d__day]').value).toBe('');
  expect(find<HTMLSelectElement>('select').value).toBe('');
  expect(find<HTMLInputElement>('[name=d__other]').value).toBe('x');
  const day = find<HTMLInputElement>('[name=d__day]');
  day.value = '4';
  day.dispatchEvent(new Event('input', { bubbles: true }));
  expect(find<HTMLInputElement>('#non').checked).toBe(false);
});

describe('the next row of a battery', () => {
  const scrolled = jest.fn();
  const FORM = `<form><fieldset class="card">
    <fieldset class="item">${radio('a', 0)}</fieldset><fieldset class="item" id="second">${radio('b', 0)}</fieldset>
  </fieldset></form>`;
  const openAt = (top: number, reducedMotion: boolean): void => {
    scrolled.mockReset();
    window.matchMedia = jest.fn().mockReturnValue({ matches: reducedMotion });
    Element.prototype.scrollIntoView = scrolled;
    Element.prototype.getBoundingClientRect = () => ({ top, bottom: top + 200 }) as DOMRect;
    open(FORM);
  };

  it('moves into view after a tap when it is out of sight', () => {
    openAt(2000, false);
    tap('a-0');
    expect(scrolled).toHaveBeenCalledWith({ behavior: 'smooth', block: 'center' });
    expect(scrolled.mock.contexts[0]).toBe(find('#second'));
  });

  it('does not glide for people who asked for less motion', () => {
    openAt(2000, true);
    tap('a-0');
    expect(scrolled).toHaveBeenCalledWith({ behavior: 'auto', block: 'center' });
  });

  it('stays where it is when it can be seen, after the last row, and for the keyboard', () => {
    openAt(100, false);
    tap('a-0');
    openAt(2000, false);
    tap('b-0');
    find<HTMLInputElement>('#a-0').click();
    expect(scrolled).not.toHaveBeenCalled();
  });
});

it('the print button appears and prints', () => {
  window.print = jest.fn();
  open('<button type="button" data-print hidden>چاپ</button>');
  expect(find<HTMLButtonElement>('button').hidden).toBe(false);
  find<HTMLButtonElement>('button').click();
  expect(window.print).toHaveBeenCalled();
});
