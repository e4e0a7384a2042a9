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
  ['HAMAVA_DEMO', 'true', 'HAMAVA_DEMO must be yes or no.'],
])('%s=%s stops the boot with one sentence that names it', (name, value, sentence) => {
  expect(() => readEnv({ DATABASE_URL, [name]: value })).toThrow(new EnvError(sentence));
});

it('https in the public address makes cookies secure, and its last slash goes', () => {
  const env = readEnv({ DATABASE_URL, HAMAVA_PUBLIC_URL: 'https://etemad.example.ir/' });
  expect([env.publicUrl, env.overHttps]).toEqual(['https://etemad.example.ir', true]);
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
