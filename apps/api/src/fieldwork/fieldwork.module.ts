import { Module } from '@nestjs/common';
import { Link } from './link.entity.js';
import { OfficeWavesResolver } from './office-waves.resolver.js';
import { SurveyLinksResolver } from './survey-links.resolver.js';
import { Survey } from './survey.entity.js';
import { SurveysResolver } from './surveys.resolver.js';
import { FieldworkJobsModule } from './fieldwork-jobs.module.js';
import { WaveCalendarResolver } from './wave-calendar.resolver.js';
import { Wave } from './wave.entity.js';
import { WavesService } from './waves.service.js';

export const FIELDWORK_ENTITIES = [Survey, Wave, Link];
export const FIELDWORK_RESOLVERS = [SurveysResolver, OfficeWavesResolver, SurveyLinksResolver, WaveCalendarResolver];

@Module({ imports: [FieldworkJobsModule], providers: [...FIELDWORK_RESOLVERS, WavesService] })
export class FieldworkModule {}
