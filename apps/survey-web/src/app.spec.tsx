import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { App } from './app.js';
import { officeWave } from './fieldwork/support/office-wave-example.js';

type Reply = { readonly data?: unknown; readonly errors?: readonly unknown[] };

const agency = { id: '7', key: 'sabt-ahval', name: { fa: 'ثبت احوال', en: 'Civil Registration' } };
const manager = { id: '2', displayName: 'مریم رضایی', role: 'PR_MANAGER', agency };
const refused = { errors: [{ extensions: { problem: { code: 'SIGN_IN_REFUSED', path: '', details: {} } } }] };

/** The server, by what an operation asks for. */
function serve(replies: Readonly<Record<string, Reply>>): void {
  globalThis.fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { query } = JSON.parse(init?.body as string) as { query: string };
    const name = Object.keys(replies).find((each) => new RegExp(`^\\s*(query|mutation) ${each}\\b`).test(query));
    return { status: 200, json: async () => (name === undefined ? {} : replies[name]) } as Response;
  }) as typeof fetch;
}

const settle = (): Promise<void> => act(async () => {});

async function open(address: string): Promise<void> {
  window.history.replaceState(null, '', address);
  window.scrollTo = jest.fn();
  window.matchMedia = jest.fn(
    () =>
      ({ matches: false, addEventListener: jest.fn(), removeEventListener: jest.fn() }) as unknown as MediaQueryList,
  );
  await act(async () => {
    render(<App />);
  });
  await settle();
}

const here = (): string => window.location.pathname + decodeURIComponent(window.location.search);

afterEach(cleanup);

describe('the door', () => {
  it('sends who is signed out to sign in, with the way back', async () => {
    serve({ CurrentStaff: { data: { me: null } } });
    await open('/app/office/waves?poster=7KDQ9FT');
    expect(here()).toBe('/app/sign-in?next=/office/waves?poster=7KDQ9FT');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ورود کارکنان');
  });

  it('brings a manager home to their own waves', async () => {
    serve({ CurrentStaff: { data: { me: manager } }, OfficeWaves: { data: { officeWaves: [] } } });
    await open('/app');
    expect(here()).toBe('/app/office/waves');
  });

  it('says so when a page is not open to the role, and offers the way home', async () => {
    serve({ CurrentStaff: { data: { me: manager } } });
    await open('/app/council/trend');
    expect(screen.getByText('این بخش برای حساب شما باز نیست')).toBeTruthy();
    expect(screen.getByText('رفتن به صفحهٔ نخست').getAttribute('href')).toBe('/app/office/waves');
  });

  it('offers in the navigation only what the role may open', async () => {
    serve({ CurrentStaff: { data: { me: manager } }, OfficeWaves: { data: { officeWaves: [] } } });
    await open('/app/office/waves');
    const entries = [...document.querySelectorAll('nav a')].map((each) => each.getAttribute('href'));
    expect(entries).toEqual([
      '/app/office/waves',
      '/app/office/figures',
      '/app/office/questionnaires',
      '/app/office/reports',
    ]);
  });
});

describe('signing in', () => {
  const type = (name: string, value: string): void => {
    fireEvent.change(document.querySelector(`input[name=${name}]`)!, { target: { value } });
  };
  const submit = async (): Promise<void> => {
    await act(async () => {
      fireEvent.submit(document.querySelector('form')!);
    });
    await settle();
  };

  it('asks the server nothing while a field is empty', async () => {
    serve({ CurrentStaff: { data: { me: null } } });
    await open('/app/sign-in');
    await submit();
    expect(screen.getByText('نام کاربری را بنویسید')).toBeTruthy();
    expect(screen.getByText('گذرواژه را بنویسید')).toBeTruthy();
    expect(globalThis.fetch).toHaveBeenCalledTimes(1);
  });

  it('tells a refusal in words, with the focus on it', async () => {
    serve({ CurrentStaff: { data: { me: null } }, SignIn: refused });
    await open('/app/sign-in');
    type('username', 'dabir');
    type('password', 'wrong');
    await submit();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('نام کاربری یا گذرواژه درست نیست');
    expect(document.activeElement).toBe(alert);
  });

  it('leads to the page that was asked for', async () => {
    serve({
      CurrentStaff: { data: { me: null } },
      SignIn: { data: { signIn: { staff: manager } } },
      OfficeWaves: { data: { officeWaves: [officeWave()] } },
    });
    await open('/app/office/waves?poster=7KDQ9FT');
    type('username', 'sabt-ahval');
    type('password', 'right');
    await submit();
    expect(here()).toBe('/app/office/waves?poster=7KDQ9FT');
  });
});

describe('the waves of an office', () => {
  const show = async (officeWaves: readonly unknown[], search = ''): Promise<void> => {
    serve({ CurrentStaff: { data: { me: manager } }, OfficeWaves: { data: { officeWaves } } });
    await open(`/app/office/waves${search}`);
  };

  it('show the dates, the links and the answers counted by day', async () => {
    await show([officeWave()]);
    const text = document.body.textContent ?? '';
    expect(text).toContain('۳۱ مرداد ۱۴۰۵');
    expect(text).toContain('پوستر');
    expect(screen.getByRole('table').textContent).toContain('۱۸');
    expect(screen.getByRole('img', { name: 'کد QR پیوند پوستر' }).getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
  });

  it('say that answers are counted in batches, and on which day the own ones last were', async () => {
    await show([officeWave()]);
    const said = document.querySelector('.counts .fine')?.textContent ?? '';
    expect(said).toContain('هر بار دست‌کم ۲۰ پاسخ با هم');
    expect(said).toContain('آخرین شمارش: ۳۰ آبان ۱۴۰۵');
  });

  it('say why an index is withheld, and no figure', async () => {
    const withheld = { ...officeWave().point, status: 'SUPPRESSED', reason: 'BASE', value: null, interval95: null };
    await show([{ ...officeWave(), point: withheld }]);
    expect(document.body.textContent).toContain('شمار پاسخ‌ها به حد نصاب انتشار نرسیده است.');
    expect(document.body.textContent).not.toContain('۵۴٫۲');
  });

  it('a poster carries the code, what to do and how long it takes', async () => {
    await show([officeWave()], '?poster=7KDQ9FT');
    const poster = screen.getByRole('article').textContent ?? '';
    expect(poster.replace(/[\s-]/g, '')).toContain('7KDQ9FT');
    expect(poster).toContain('چهار دقیقه');
  });

  it('a failure can be tried again', async () => {
    serve({ CurrentStaff: { data: { me: manager } }, OfficeWaves: { errors: [{}] } });
    await open('/app/office/waves');
    expect(screen.getByText('داده‌ها نرسید')).toBeTruthy();
    serve({ OfficeWaves: { data: { officeWaves: [] } } });
    await act(async () => {
      fireEvent.click(screen.getByText('تلاش دوباره'));
    });
    await settle();
    expect(screen.getByText('هنوز موجی برای دستگاه شما تعریف نشده است')).toBeTruthy();
  });
});
