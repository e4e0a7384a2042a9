import { type EntityClass, createDataSource } from './data-source.js';

/** What TypeORM would still change so that the tables fit the entities; empty when they agree. */
export async function schemaChanges(url: string, entities: readonly EntityClass[]): Promise<string[]> {
  const dataSource = await createDataSource(url, entities).initialize();
  try {
    const changes = await dataSource.driver.createSchemaBuilder().log();
    return changes.upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
