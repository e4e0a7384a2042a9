import { z } from 'zod';
import { isMailbox } from './mailbox.js';

/** The one reader of the environment. A wrong value stops the boot with one sentence that names the variable. */
const ROLES = ['all', 'api', 'worker'] as const;

function url(...protocols: string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
}

const wholePort = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535');

const schema = z.object({
  PORT: wholePort.default(3000),
  HOST: z.string().min(1, 'must name the address to listen on').default('127.0.0.1'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  HAMAVA_DATA: z.string().min(1, 'must name a folder').optional(),
  HAMAVA_ROLE: z.enum(ROLES, { error: `must be one of ${ROLES.join(', ')}` }).default('all'),
  HAMAVA_PUBLIC_URL: url('http:', 'https:').optional(),
  HAMAVA_SMTP_URL: url('smtp:', 'smtps:').optional(),
  HAMAVA_MAIL_FROM: z
    .string()
    .refine(isMailbox, 'must be an address such as council@example.ir or Council <council@example.ir>')
    .optional(),
  HAMAVA_DEMO: z.enum(['yes', 'no'], { error: 'must be yes or no' }).optional(),
});

/** By which gateway letters leave, and in whose name. */
export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
}

export interface Env {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly role: (typeof ROLES)[number];
  /** What printed links and QR codes point at, without a trailing slash; undefined: the address that is listened on. */
  readonly publicUrl: string | undefined;
  /** Cookies carry `Secure` and the `__Host-` prefix when citizens and staff arrive over https. */
  readonly overHttps: boolean;
  /** Whether an empty database is filled with the demo council, whose passwords are public. */
  readonly demo: boolean;
  /** Null: letters are written and kept, and none leaves. */
  readonly mail: MailSettings | null;
}

export class EnvError extends Error {}

/** Reads and checks the environment; an empty variable counts as absent. Throws EnvError with one sentence. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, source[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const missing = given[name] === undefined;
    throw new EnvError(missing ? `${name} is not set, and it is needed.` : `${name} ${issue?.message}.`);
  }
  const env = parsed.data;
  const mail = mailOf(env);
  const publicUrl = env.HAMAVA_PUBLIC_URL?.replace(/\/+$/, '');
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    role: env.HAMAVA_ROLE,
    publicUrl,
    overHttps: publicUrl?.startsWith('https:') ?? false,
    demo: env.HAMAVA_DEMO === undefined ? isPrivate(env.HOST, publicUrl) : env.HAMAVA_DEMO === 'yes',
    mail,
  });
}

function mailOf({
  HAMAVA_SMTP_URL: smtpUrl,
  HAMAVA_MAIL_FROM: from,
  HAMAVA_PUBLIC_URL: publicUrl,
}: z.infer<typeof schema>): MailSettings | null {
  if (smtpUrl === undefined) return null;
  if (from === undefined) throw new EnvError('HAMAVA_MAIL_FROM is not set, and HAMAVA_SMTP_URL needs it.');
  if (publicUrl === undefined)
    throw new EnvError('HAMAVA_PUBLIC_URL is not set, and HAMAVA_SMTP_URL needs it: letters hold links.');
  return Object.freeze({ smtpUrl, from });
}

/** Reached from this machine alone: the only place where public passwords do no harm. */
function isPrivate(host: string, publicUrl: string | undefined): boolean {
  return publicUrl === undefined && ['127.0.0.1', '::1', 'localhost'].includes(host);
}
