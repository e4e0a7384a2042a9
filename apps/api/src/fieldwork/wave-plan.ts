import { type JalaliQuarter, isIsoDate, jalaliQuarterOf, toPersianDigits } from '@hamava/persian';
import { type LocalizedText, type Problem, problem } from '@hamava/surveys';
import { z } from 'zod';
import { LINK_CHANNELS } from './link.entity.js';

const LONGEST_DAYS = 400;
const day = z.string().refine(isIsoDate, 'an ISO date such as 2026-08-22');
const title = z.string().trim().min(2).max(200);

/** What is decided about a wave before it opens. */
export const wavePlan = z
  .strictObject({
    /** Made by the screen: the same plan sent again makes no second wave. */
    id: z.uuid(),
    surveyId: z.uuid(),
    versionId: z.uuid(),
    titleFa: title,
    titleEn: title.nullable(),
    opensOn: day,
    /** Absent in a continuous wave: it closes with the quarter. */
    closesOn: day.nullable(),
    continuous: z.boolean(),
    anonymous: z.boolean(),
    agencies: z
      .array(z.strictObject({ agencyId: z.uuid(), cap: z.int().min(1).max(1_000_000).nullable() }))
      .min(1)
      .max(5_000),
    /** Each agency gets a link of each, with at most so many answers; null: no limit. */
    channels: z
      .array(
        z.strictObject({
          channel: z.enum(LINK_CHANNELS).exclude(['import']),
          quota: z.int().min(1).max(1_000_000).nullable(),
        }),
      )
      .min(1)
      .max(LINK_CHANNELS.length),
  })
  .superRefine((plan, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (plan.continuous !== (plan.closesOn === null)) refuse('closesOn', 'a wave has a last day, or rolls on');
    if (plan.closesOn !== null && plan.closesOn < plan.opensOn) refuse('closesOn', 'lies before the first day');
    if (plan.closesOn !== null && daysBetween(plan.opensOn, plan.closesOn) > LONGEST_DAYS) {
      refuse('closesOn', `lies more than ${LONGEST_DAYS} days after the first day`);
    }
    const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;
    if (!distinct(plan.agencies.map(({ agencyId }) => agencyId))) refuse('agencies', 'names an agency twice');
    if (!distinct(plan.channels.map(({ channel }) => channel))) refuse('channels', 'names a channel twice');
  });

export type WavePlan = z.infer<typeof wavePlan>;

/** The plan, or what is wrong with it first. */
export function readWavePlan(input: unknown): WavePlan | Problem {
  const parsed = wavePlan.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return problem('INPUT_INVALID', (issue?.path ?? []).join('.'), { reason: issue?.message ?? 'not a plan' });
}

/** The last day of a planned wave: its own, or that of the quarter it opens in. */
export function lastDayOf({ opensOn, closesOn }: Pick<WavePlan, 'opensOn' | 'closesOn'>): string {
  return closesOn ?? jalaliQuarterOf(opensOn).lastDay;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const SEASONS = [
  { fa: 'بهار', en: 'Spring' },
  { fa: 'تابستان', en: 'Summer' },
  { fa: 'پاییز', en: 'Autumn' },
  { fa: 'زمستان', en: 'Winter' },
] as const;

/** What a wave that rolls on is called: «پاییز ۱۴۰۵». */
export function quarterTitle({ year, quarter }: JalaliQuarter): LocalizedText {
  const season = SEASONS[quarter - 1] as (typeof SEASONS)[number];
  return { fa: `${season.fa} ${toPersianDigits(String(year))}`, en: `${season.en} ${year}` };
}
