import type { Edition } from '@hamava/editions';
import { canonicalJson, type QuestionnaireDefinition } from '@hamava/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { DatabasePool } from '../database/database-pool.js';
import { findQuestionnaire } from './public-questionnaires.queries.js';

export interface PublicQuestionnaire {
  readonly definition: QuestionnaireDefinition;
  /** The bytes of which an edition tells the fingerprint. */
  readonly content: string;
  readonly sha256: string;
}

/** What was asked in the waves of published editions; an edition names each by its fingerprint. */
@Injectable()
export class PublicQuestionnaires {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  /** Null when the edition has no such wave, or nobody has its questionnaire any more. */
  async ofWave({ waves }: Edition, number: number): Promise<PublicQuestionnaire | null> {
    const sha256 = waves.find((own) => own.number === number)?.questionnaire.sha256;
    const definition = sha256 === undefined ? null : await findQuestionnaire(this.pool, sha256);
    return sha256 === undefined || definition === null
      ? null
      : { definition, content: canonicalJson(definition), sha256 };
  }
}
