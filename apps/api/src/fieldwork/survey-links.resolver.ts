import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { RequestContext } from '../graphql/request-context.js';
import { publicAddress } from '../http/public-address.js';
import { qrCode } from '../http/qr-code.js';
import { SurveyLinkModel } from './survey-link.model.js';

@Resolver(() => SurveyLinkModel)
export class SurveyLinksResolver {
  constructor(@Inject(ENV) private readonly env: Env) {}

  @ResolveField(() => String)
  url(@Parent() { code }: SurveyLinkModel, @Context() { req }: RequestContext): string {
    return `${publicAddress(this.env, req)}/s/${code}`;
  }

  @ResolveField(() => String)
  qrSvg(@Parent() link: SurveyLinkModel, @Context() context: RequestContext): Promise<string> {
    return qrCode(this.url(link, context));
  }
}
