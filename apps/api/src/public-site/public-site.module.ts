import { Module } from '@nestjs/common';
import { PagesController } from './pages.controller.js';
import { PublicEditions } from './public-editions.js';

/** What everybody may read without signing in: pages, files and feeds of published editions, and of nothing else. */
@Module({
  controllers: [PagesController],
  providers: [PublicEditions],
})
export class PublicSiteModule {}
