import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Link, LinkChannel } from './link.entity.js';

/** The wire name of each channel. */
export const LinkChannelName = {
  WEB: 'web',
  POSTER: 'poster',
  SMS: 'sms',
  COUNTER: 'counter',
  KIOSK: 'kiosk',
  IMPORT: 'import',
} as const satisfies Record<Uppercase<LinkChannel>, LinkChannel>;
registerEnumType(LinkChannelName, { name: 'LinkChannel' });

/** Its address and QR code are fields of their own, see `survey-links.resolver.ts`. */
@ObjectType('SurveyLink')
export class SurveyLinkModel {
  @Field(() => String)
  code: string;

  @Field(() => LinkChannelName)
  channel: LinkChannel;

  @Field(() => Int, { nullable: true })
  quota: number | null;

  @Field(() => Boolean)
  closed: boolean;
}

export function toSurveyLink({ code, channel, quota, closed }: Link): SurveyLinkModel {
  return { code, channel, quota, closed };
}
