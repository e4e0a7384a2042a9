import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { type Env, EnvError, readEnv } from './config/env.js';
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
  /** False: an empty database stays empty; by default as the environment says. */
  readonly demo?: boolean;
}

/** Migrates, seeds an empty database with the demo council, and serves until closed. Throws EnvError on a wrong setting. */
export async function run({ onProgress, env = readEnv(), demo = env.demo }: RunOptions): Promise<Running> {
  onProgress('Migrating the database');
  await migrate(env.databaseUrl);
  if (env.role === 'worker') return startWorker(env);
  onProgress('Starting the server');
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(env), createHttpAdapter(), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  if (demo && env.role === 'all') await app.init().then(() => seedWhenEmpty(app, onProgress));
  await listen(app, env);
  const url = await app.getUrl();
  new Logger('http').verbose(`listening on ${url}`);
  return { url, summary: await summaryOf(app, env.publicUrl ?? url), close: () => app.close() };
}

async function listen(app: NestFastifyApplication, { port, host }: Env): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    const { code } = error as { code?: string };
    if (code === 'EADDRINUSE') throw new EnvError(`PORT ${port} is taken on ${host} by another program.`);
    if (code === 'EACCES') throw new EnvError(`PORT ${port} may not be opened by this user.`);
    if (code === 'EADDRNOTAVAIL') throw new EnvError(`HOST ${host} is no address of this machine.`);
    throw error;
  }
}
