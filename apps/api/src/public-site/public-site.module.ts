import { Module } from '@nestjs/common';
import { OpenDataController } from './data/open-data.controller.js';
import { OpenFolder } from './data/open-folder.js';
import { EmbedController } from './embed/embed.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { FigureFiles } from './figures/figure-files.js';
import { FiguresController } from './figures/figures.controller.js';
import { PagesController } from './pages.controller.js';
import { PublicEditions } from './public-editions.js';
import { PublicQuestionnaires } from './public-questionnaires.js';

/** What everybody may read without signing in: pages, files and feeds of published editions, and of nothing else. */
@Module({
  controllers: [PagesController, OpenDataController, FiguresController, FeedController, EmbedController],
  providers: [PublicEditions, PublicQuestionnaires, OpenFolder, FigureFiles],
})
export class PublicSiteModule {}
