import { type DynamicModule, Module } from '@nestjs/common';
import { AGENCY_ENTITIES, AGENCY_RESOLVERS, AgenciesModule } from './agencies/agencies.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Env } from './config/env.js';
import { DatabaseModule } from './database/database.module.js';
import { DIGEST_RESOLVERS, DigestsModule } from './digests/digests.module.js';
import { EDITION_RESOLVERS, EditionsModule } from './editions/editions.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FIELDWORK_ENTITIES, FIELDWORK_RESOLVERS, FieldworkModule } from './fieldwork/fieldwork.module.js';
import { FIGURES_RESOLVERS, FiguresModule } from './figures/figures.module.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { IDENTITY_ENTITIES, IDENTITY_RESOLVERS, IdentityModule } from './identity/identity.module.js';
import { PublicSiteModule } from './public-site/public-site.module.js';
import { QUESTIONNAIRE_ENTITIES } from './questionnaires/questionnaires.entities.js';
import { QUESTIONNAIRE_RESOLVERS, QuestionnairesModule } from './questionnaires/questionnaires.module.js';
import { QueueModule } from './queue/queue.module.js';
import { REPORT_RESOLVERS, ReportsModule } from './reports/reports.module.js';
import { TRIAL_RESOLVERS, TrialsModule } from './trials/trials.module.js';
import { WebModule } from './web/web.module.js';

export const ENTITIES = [...IDENTITY_ENTITIES, ...AGENCY_ENTITIES, ...QUESTIONNAIRE_ENTITIES, ...FIELDWORK_ENTITIES];

/** Everything that answers GraphQL: the schema is printed from these, without a database. */
export const RESOLVERS = [
  ...IDENTITY_RESOLVERS,
  ...AGENCY_RESOLVERS,
  ...QUESTIONNAIRE_RESOLVERS,
  ...FIELDWORK_RESOLVERS,
  ...FIGURES_RESOLVERS,
  ...EDITION_RESOLVERS,
  ...REPORT_RESOLVERS,
  ...DIGEST_RESOLVERS,
  ...TRIAL_RESOLVERS,
];

/** Everything, wired once. Which of it runs (requests, jobs or both) is the role's matter, not the module's. */
@Module({})
export class AppModule {
  static with(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(env),
        DatabaseModule.with(ENTITIES),
        QueueModule,
        HttpModule,
        GraphqlModule.with(),
        IdentityModule,
        AgenciesModule,
        QuestionnairesModule,
        FieldworkModule,
        AnswersModule,
        FiguresModule,
        EditionsModule,
        ReportsModule,
        DigestsModule,
        TrialsModule,
        ExchangeModule,
        PublicSiteModule,
        HealthModule,
        WebModule.with(),
      ],
    };
  }
}
