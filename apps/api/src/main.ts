import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Env, readEnv } from './config/env.js';
import { migrate } from './database/migrate.js';
import { createHttpAdapter } from './http/http-adapter.js';
import { seedWhenEmpty } from './demo/seed.js';
import { summaryOf } from './demo/summary.js';
import { startWorker } from './worker.js';

export interface Running {
  readonly url: string;
  /** What to tell the person who started it. */
  readonly summary: readonly string[];
  close(): Promise<void>;
}

export interface RunOptions {
  /** Told about each step; the last one told is under way. */
  onProgress(message: string): void;
  readonly env?: Env;
  /** False: an empty database stays empty. */
  readonly demo?: boolean;
}

/** Migrates, seeds an empty database with the demo council, and serves until closed. Throws EnvError on a wrong setting. */
export async function run({ onProgress, env = readEnv(), demo = true }: RunOptions): Promise<Running> {
  onProgress('Migrating the database');
  await migrate(env.databaseUrl);
  if (env.role === 'worker') return startWorker(env);
  onProgress('Starting the server');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env), createHttpAdapter(), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  if (demo && env.role === 'all') await app.init().then(() => seedWhenEmpty(app, onProgress));
  await app.listen(env.port, env.host);
  const url = await app.getUrl();
  new Logger('http').verbose(`listening on ${url}`);
  return { url, summary: await summaryOf(app, env.publicUrl ?? url), close: () => app.close() };
}
