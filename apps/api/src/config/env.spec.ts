import { EnvError, readEnv } from './env.js';

const DATABASE_URL = 'postgres://hamava@127.0.0.1/hamava';

it('nothing but the database is needed', () => {
  expect(readEnv({ DATABASE_URL })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: DATABASE_URL,
    redisUrl: undefined,
    role: 'all',
    publicUrl: undefined,
    overHttps: false,
    demo: true,
    mail: null,
  });
});

it.each([
  ['PORT', 'three', 'PORT must be a port number from 0 to 65535.'],
  ['PORT', '65536', 'PORT must be a port number from 0 to 65535.'],
  ['PORT', '-1', 'PORT must be a port number from 0 to 65535.'],
  ['DATABASE_URL', 'mysql://x', 'DATABASE_URL must be an address that starts with postgres:// or postgresql://.'],
  ['DATABASE_URL', '', 'DATABASE_URL is not set, and it is needed.'],
  ['REDIS_URL', 'localhost:6379', 'REDIS_URL must be an address that starts with redis:// or rediss://.'],
  ['HAMAVA_ROLE', 'boss', 'HAMAVA_ROLE must be one of all, api, worker.'],
  [
    'HAMAVA_PUBLIC_URL',
    'etemad.example.ir',
    'HAMAVA_PUBLIC_URL must be an address that starts with http:// or https://.',
  ],
  [
    'HAMAVA_SMTP_URL',
    'mail.example.ir:587',
    'HAMAVA_SMTP_URL must be an address that starts with smtp:// or smtps://.',
  ],
  ['HAMAVA_SMTP_URL', 'smtp://mail.example.ir', 'HAMAVA_MAIL_FROM is not set, and HAMAVA_SMTP_URL needs it.'],
  [
    'HAMAVA_MAIL_FROM',
    'the council',
    'HAMAVA_MAIL_FROM must be an address such as council@example.ir or Council <council@example.ir>.',
  ],
  ['HAMAVA_DEMO', 'true', 'HAMAVA_DEMO must be yes or no.'],
])('%s=%s stops the boot with one sentence that names it', (name, value, sentence) => {
  expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(new EnvError(sentence));
});

it('https in the public address makes cookies secure, and its last slash goes', () => {
  const env = readEnv({ DATABASE_URL, HAMAVA_PUBLIC_URL: 'https://etemad.example.ir/' });
  expect([env.publicUrl, env.overHttps]).toEqual(['https://etemad.example.ir', true]);
});

it('letters leave by a gateway in the name of an address, and need an address for their links', () => {
  const mail = { HAMAVA_SMTP_URL: 'smtps://user:word@mail.example.ir', HAMAVA_MAIL_FROM: 'شورا <council@example.ir>' };
  expect(readEnv({ DATABASE_URL, ...mail, HAMAVA_PUBLIC_URL: 'https://etemad.example.ir' }).mail).toEqual({
    smtpUrl: mail.HAMAVA_SMTP_URL,
    from: mail.HAMAVA_MAIL_FROM,
  });
  expect(() => readEnv({ DATABASE_URL, ...mail })).toThrow(
    new EnvError('HAMAVA_PUBLIC_URL is not set, and HAMAVA_SMTP_URL needs it: letters hold links.'),
  );
});

it.each([
  [{}, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HAMAVA_PUBLIC_URL: 'https://etemad.example.ir' }, false],
  [{ HOST: '0.0.0.0', HAMAVA_DEMO: 'yes' }, true],
  [{ HAMAVA_DEMO: 'no' }, false],
])(
  '%j: the demo with its public passwords is seeded only where nobody else comes, or when asked: %p',
  (given, demo) => {
    expect(readEnv({ DATABASE_URL, ...given }).demo).toBe(demo);
  },
);

it('is frozen', () => {
  expect(Object.isFrozen(readEnv({ DATABASE_URL }))).toBe(true);
});
