import { Module } from '@nestjs/common';
import { Link } from './link.entity.js';
import { OfficeWavesResolver } from './office-waves.resolver.js';
import { SurveyLinksResolver } from './survey-links.resolver.js';
import { Survey } from './survey.entity.js';
import { SurveysResolver } from './surveys.resolver.js';
import { Wave } from './wave.entity.js';

export const FIELDWORK_ENTITIES = [Survey, Wave, Link];
export const FIELDWORK_RESOLVERS = [SurveysResolver, OfficeWavesResolver, SurveyLinksResolver];

@Module({ providers: FIELDWORK_RESOLVERS })
export class FieldworkModule {}
