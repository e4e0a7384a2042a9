import { Logger } from '@nestjs/common';
import {
  type BackendFactory,
  type IQueueBackend,
  type Job,
  Queue,
  type QueueOptions,
  Worker,
  createPostgresBackend,
  createRedisBackend,
} from 'bullmq';
import pg from 'pg';
import type { Env } from '../config/env.js';
import { QUEUE_NAME } from './job-catalogue.js';

export type HamavaQueue = Queue<object, void, string, object, void, string, IQueueBackend>;
export type HamavaWorker = Worker<object, void, string, IQueueBackend>;

/**
 * A connection that dies in use says so to the statement that waits for it. Without a listener of its own, which BullMQ does not set
 * on the connections of its pool, it would also end the process.
 */
class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** BullMQ on PostgreSQL, or on Redis when REDIS_URL is set: the only place that knows which. */
function connection(env: Env): [QueueOptions['connection'], BackendFactory<IQueueBackend>] {
  if (env.redisUrl !== undefined) {
    return [{ url: env.redisUrl, maxRetriesPerRequest: null }, createRedisBackend];
  }
  // BullMQ's option type describes Redis; its PostgreSQL backend reads these.
  const postgres = { connectionString: env.databaseUrl, max: 4, migrate: true, Client: SteadyClient };
  return [postgres, createPostgresBackend as unknown as BackendFactory<never>];
}

export function openQueue(env: Env, logger: Logger): HamavaQueue {
  const [options, backend] = connection(env);
  const queue = new Queue<object, void, string, object, void, string, IQueueBackend>(
    QUEUE_NAME,
    { connection: options },
    backend,
  );
  queue.on('error', onceEach(logger));
  return queue;
}

const CONCURRENCY = 4;
/** A job whose worker vanished is given to another one after about this long. */
const LOCK_MS = 15_000;

export function openWorker(env: Env, logger: Logger, perform: (job: Job) => Promise<void>): HamavaWorker {
  const [options, backend] = connection(env);
  const worker = new Worker<object, void, string, IQueueBackend>(
    QUEUE_NAME,
    perform,
    {
      connection: options,
      concurrency: CONCURRENCY,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS / 2,
      maxStalledCount: 10,
    },
    backend,
  );
  worker.on('error', onceEach(logger));
  return worker;
}

/** Says an error of the connection once until another one comes, instead of once a second. */
function onceEach(logger: Logger): (error: Error) => void {
  let last = '';
  return (error) => {
    if (error.message === last) return;
    last = error.message;
    logger.warn(`Queue connection: ${error.message || error.name}`);
  };
}
