import { Module } from '@nestjs/common';
import { DigestLetters } from './digest-letters.js';
import { MailGateway } from './mail-gateway.js';
import { SendDigestJob } from './send-digest.job.js';
import { SweepDigestsJob } from './sweep-digests.job.js';

const PROVIDERS = [DigestLetters, MailGateway, SendDigestJob, SweepDigestsJob];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class DigestJobsModule {}
