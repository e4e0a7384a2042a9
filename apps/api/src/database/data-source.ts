import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

export type EntityClass = new () => object;

/** Options of the one data source; the app passes its entities (each names its schema), the migration runner none. */
export function dataSourceOptions(url: string, entities: readonly EntityClass[] = []) {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: 'hamava',
    poolSize: 10,
  } as const satisfies DataSourceOptions;
}

export function createDataSource(url: string, entities: readonly EntityClass[] = []): DataSource {
  return new DataSource(dataSourceOptions(url, entities));
}
