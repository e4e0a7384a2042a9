import type { OfficeWave } from '../waves-page.js';

/** A wave in the field with one poster, two days of counting and a published index. */
export function officeWave(): OfficeWave {
  return {
    survey: { id: '1', code: 'trust', title: { fa: 'سنجش اعتماد', en: 'Trust survey' } },
    wave: {
      id: '3',
      number: 3,
      title: { fa: 'موج ۳', en: 'Wave 3' },
      opensOn: '2026-08-22',
      closesOn: '2026-12-20',
      state: 'OPEN',
      releaseBy: 20,
      lastRelease: '2026-11-24',
    },
    agency: { id: '7', key: 'sabt-ahval', name: { fa: 'ثبت احوال', en: 'Civil Registration' } },
    links: [
      {
        code: '7KDQ9FT',
        channel: 'POSTER',
        url: 'https://council.example/s/7KDQ9FT',
        qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        quota: null,
        closed: false,
      },
    ],
    flushes: [
      { day: '2026-11-20', count: 18 },
      { day: '2026-11-21', count: 25 },
    ],
    counted: 43,
    point: {
      status: 'PUBLISHED',
      reason: null,
      value: 54.2,
      standardError: 1.1,
      base: 43,
      effectiveBase: 39.5,
      flags: [],
      interval95: { low: 52, high: 56.4 },
      interval50: { low: 53.5, high: 54.9 },
    },
  };
}
