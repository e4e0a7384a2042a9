import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { DatabasePool } from './database-pool.js';
import { type EntityClass, dataSourceOptions } from './data-source.js';

const POOL_SIZE = 8;

@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  static with(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [ENV],
          useFactory: (env: Env) => ({ ...dataSourceOptions(env.databaseUrl, entities), retryAttempts: 1 }),
        }),
      ],
      providers: [
        {
          provide: DatabasePool,
          inject: [ENV],
          useFactory: (env: Env) => new DatabasePool(env.databaseUrl, POOL_SIZE),
        },
      ],
      exports: [DatabasePool],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
