import { type DynamicModule, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ConfigModule } from '../../src/config/config.module.js';
import type { Env } from '../../src/config/env.js';
import type { EntityClass } from '../../src/database/data-source.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { migrate } from '../../src/database/migrate.js';
import { createHttpAdapter } from '../../src/http/http-adapter.js';
import { HttpModule } from '../../src/http/http.module.js';
import { createTestDatabase, ensureTemplate } from './test-database.js';

export interface TestAppOptions {
  /** The rooms under test; config, database and http are added. */
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly entities?: readonly EntityClass[];
  /** In place of rooms: the whole server. */
  readonly whole?: (env: Env) => DynamicModule;
  readonly env?: Partial<Env>;
  /** Gives the address under which the app reaches its database, when it is another one. */
  readonly reach?: (databaseUrl: string) => Promise<string>;
  /** Gets what the app logs; without it nothing is printed. */
  readonly onError?: (entry: unknown) => void;
  /** Gets its warnings, when errors are asked for. */
  readonly onWarning?: (entry: unknown) => void;
}

export interface TestApp {
  /** `http://127.0.0.1:49152` */
  readonly url: string;
  readonly databaseUrl: string;
  readonly db: pg.Pool;
  readonly app: NestFastifyApplication;
  close(): Promise<void>;
}

class RootModule {}

/** A server with real HTTP and a database of its own, at the newest schema. */
export async function startTestApp(options: TestAppOptions): Promise<TestApp> {
  // TypeORM warns of the second data source of a process, which is no news in tests.
  Logger.overrideLogger(false);
  const template = await ensureTemplate('hamava_migrated', async (url) => void (await migrate(url)));
  const database = await createTestDatabase({ template });
  const env: Env = {
    port: 0,
    host: '127.0.0.1',
    databaseUrl: (await options.reach?.(database.url)) ?? database.url,
    redisUrl: undefined,
    role: 'all',
    publicUrl: undefined,
    overHttps: false,
    demo: false,
    mail: null,
    ...options.env,
  };
  const { imports = [], entities = [] } = options;
  const rooms = [ConfigModule.with(env), DatabaseModule.with(entities), HttpModule, ...imports];
  const root = options.whole?.(env) ?? { module: RootModule, imports: rooms };
  const app = await NestFactory.create<NestFastifyApplication>(root, createHttpAdapter(), {
    logger: options.onError === undefined ? false : toldTo(options.onError, options.onWarning),
    abortOnError: false,
  });
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    // What has refused to boot holds connections all the same.
    await app.close();
    await database.drop();
    throw error;
  }
  const db = new pg.Pool({ connectionString: database.url, max: 4 });
  // The database may go while a connection says goodbye.
  db.on('error', () => undefined);
  return {
    url: `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`,
    databaseUrl: database.url,
    db,
    app,
    async close() {
      await app.close();
      await db.end();
      await database.drop();
    },
  };
}

function toldTo(onError: (entry: unknown) => void, onWarning: (entry: unknown) => void = () => undefined) {
  const ignore = () => undefined;
  return { log: ignore, warn: onWarning, debug: ignore, verbose: ignore, error: onError, fatal: onError };
}
