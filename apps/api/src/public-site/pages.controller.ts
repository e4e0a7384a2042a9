import { Controller } from '@nestjs/common';

/** Pages of the public site. */
@Controller('public')
export class PagesController {}
