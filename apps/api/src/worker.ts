import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import type { Env } from './config/env.js';
import type { Running } from './main.js';

/** Jobs only: no port is opened. */
export async function startWorker(env: Env): Promise<Running> {
  const app = await NestFactory.createApplicationContext(AppModule.with(env), {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  return { url: '', summary: ['Hamava worker: counting answers and estimating figures.'], close: () => app.close() };
}
