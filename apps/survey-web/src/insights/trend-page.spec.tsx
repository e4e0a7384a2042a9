/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { LocaleProvider } from '../locale/locale.js';
import { RouterProvider } from '../ui/routing/router.js';
import { agencyTrend, councilPoint, point, trend, wave } from './support/trend-example.js';
import { TrendPage } from './trend-page.js';

const withheld = point('2', { status: 'SUPPRESSED', reason: 'BASE', value: 71.7 });
const reply = trend({
  council: [councilPoint(wave(1, '2026-06-22'), 48.4), councilPoint(wave(2, '2026-09-23'), 50.9)],
  agencies: [
    agencyTrend('آب', [point('1', { value: 41.2 }), withheld]),
    agencyTrend('گاز', [point('1', { value: 60.1 }), point('2', { value: 61.3 })]),
  ],
});

type Answer = { readonly data?: unknown; readonly errors?: readonly unknown[] };

function serve(trendAnswer: () => Answer, surveys: readonly unknown[] = [reply.survey]): void {
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const asksTrend = typeof init?.body === 'string' && init.body.includes('trustTrend');
    const body = asksTrend ? trendAnswer() : { data: { surveys } };
    return { status: 200, json: async () => body } as Response;
  }) as typeof fetch;
}

async function open(search: string): Promise<void> {
  window.history.replaceState(null, '', `/app/council/trend${search}`);
  await act(async () => {
    render(
      <LocaleProvider>
        <RouterProvider>
          <TrendPage />
        </RouterProvider>
      </LocaleProvider>,
    );
  });
  await act(async () => {});
}

afterEach(cleanup);

describe('the page of the trust trend', () => {
  it('says the newest mean of the council and how many agencies it is of', async () => {
    serve(() => ({ data: { trustTrend: reply } }));
    await open('?view=table');
    const headline = screen.getByRole('region', { name: 'شاخص اعتماد در موج ۲، مهر ۱۴۰۵' });
    expect(headline.textContent).toContain('۵۰٫۹');
    expect(headline.textContent).toContain('میانگین سادهٔ ۴ دستگاه منتشرشده');
  });

  it('says that figures follow in batches and when they last did, or that this wave is for demonstration', async () => {
    serve(() => ({ data: { trustTrend: reply } }));
    await open('?view=table');
    expect(document.body.textContent).toMatch(/دسته‌های دست‌کم ۲۰ پاسخی شمرده شدند، .* آخرین شمارش: .* ۱۴۰۵\./);
    cleanup();
    const council = reply.council.map((of) => ({ ...of, wave: { ...of.wave, state: 'OPEN', releaseBy: 1 } }));
    serve(() => ({ data: { trustTrend: { ...reply, council } } }));
    await open('?view=table');
    expect(document.body.textContent).toContain('این موج نمایشی است: هر پاسخ بی‌درنگ شمرده می‌شود');
  });

  it('tells in the table why a point is not shown, and shows its value nowhere', async () => {
    serve(() => ({ data: { trustTrend: reply } }));
    await open('?view=table');
    const row = within(screen.getByRole('table')).getByRole('row', { name: /آب/ });
    expect(row.textContent).toContain('منتشر نشد');
    expect(row.textContent).toContain('پاسخ کمتر از حد نصاب');
    expect(document.body.innerHTML).not.toMatch(/۷۱٫۷|71\.7|۷۴٫۷|74\.7/);
  });

  it('puts an agency that was pressed into the address', async () => {
    serve(() => ({ data: { trustTrend: reply } }));
    await open('?view=table');
    fireEvent.click(screen.getByRole('button', { name: /گاز/ }));
    expect(new URLSearchParams(window.location.search).get('agencies')).toBe('گاز');
    expect(screen.getByRole('button', { name: /گاز ۶۱/ }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'برداشتن گاز' }));
    expect(new URLSearchParams(window.location.search).get('agencies')).toBeNull();
  });

  it('offers another try when the figures do not arrive', async () => {
    let down = true;
    serve(() => (down ? { errors: [{}] } : { data: { trustTrend: reply } }));
    await open('?view=table');
    down = false;
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'تلاش دوباره' }));
    });
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('says what to expect when there is no survey, and when nothing is published', async () => {
    serve(() => ({ data: { trustTrend: reply } }), []);
    await open('');
    expect(screen.getByText('هنوز سنجشی ساخته نشده است')).toBeTruthy();
    cleanup();
    serve(() => ({
      data: { trustTrend: { ...reply, council: [councilPoint(wave(1, '2026-06-22'), null)], agencies: [] } },
    }));
    await open('');
    expect(screen.getByText('برای این سنجه داده‌ای منتشر نشده است')).toBeTruthy();
  });
});
