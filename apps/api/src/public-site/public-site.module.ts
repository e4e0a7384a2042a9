import { Module } from '@nestjs/common';
import { OpenDataController } from './data/open-data.controller.js';
import { OpenFolder } from './data/open-folder.js';
import { PagesController } from './pages.controller.js';
import { PublicEditions } from './public-editions.js';

/** What everybody may read without signing in: pages, files and feeds of published editions, and of nothing else. */
@Module({
  controllers: [PagesController, OpenDataController],
  providers: [PublicEditions, OpenFolder],
})
export class PublicSiteModule {}
