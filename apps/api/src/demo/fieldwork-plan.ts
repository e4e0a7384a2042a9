import type { LinkChannel } from '../fieldwork/link.entity.js';
import { AGENCIES, type DemoAgency } from './data/agencies.js';
import { fixedLinkCode } from './fixed-ids.js';

export interface PlannedLink {
  readonly code: string;
  readonly wave: number;
  readonly agencyKey: string;
  readonly channel: LinkChannel;
  readonly quota: number | null;
  readonly closed: boolean;
}

export interface PlannedAnswer {
  readonly linkCode: string;
  readonly agencyKey: string;
  /** What the province thinks of the agency, 0-100. */
  readonly trust: number;
  /** Names the respondent within the wave: `civil_registration/17`. */
  readonly respondent: string;
  /** When it comes in: 0 is the opening day, 1 the last one. Links are forgotten, so most come early. */
  readonly moment: number;
}

interface ExtraLink {
  readonly agencyKey: string;
  readonly channel: LinkChannel;
  readonly waves: readonly number[];
  /** Of the agency's answers; the rest comes over its web link. */
  readonly share: number;
  /** `full`: what came is all it takes. */
  readonly quota?: number | 'full';
  readonly closed?: true;
}

const EXTRA_LINKS: readonly ExtraLink[] = [
  { agencyKey: 'civil_registration', channel: 'poster', waves: [1, 2, 3, 4], share: 0.2 },
  { agencyKey: 'civil_registration', channel: 'counter', waves: [4], share: 0.15, quota: 400 },
  { agencyKey: 'public_libraries', channel: 'poster', waves: [1, 2, 3, 4], share: 0.3 },
  { agencyKey: 'medical_university', channel: 'poster', waves: [3, 4], share: 0.25 },
  { agencyKey: 'welfare', channel: 'counter', waves: [3, 4], share: 0.2, quota: 150 },
  // Two links that take no answers, so that their pages can be seen.
  { agencyKey: 'education', channel: 'kiosk', waves: [4], share: 0.1, quota: 'full' },
  { agencyKey: 'electricity', channel: 'sms', waves: [4], share: 0, closed: true },
];

export const NEWEST_WAVE = 4;
export const EXAMPLE_LINK_CODE = codeOf('civil_registration', NEWEST_WAVE, 'web');
export const FULL_LINK_CODE = codeOf('education', NEWEST_WAVE, 'kiosk');
export const CLOSED_LINK_CODE = codeOf('electricity', NEWEST_WAVE, 'sms');

/** Every link of a wave: one web link an agency, and a few others. */
export function plannedLinks(wave: number, scale: number): PlannedLink[] {
  return AGENCIES.flatMap((agency) => {
    const link = { wave, agencyKey: agency.key };
    const web: PlannedLink = {
      ...link,
      code: codeOf(agency.key, wave, 'web'),
      channel: 'web',
      quota: null,
      closed: false,
    };
    const extras = extraLinks(agency.key, wave).map(({ channel, quota = null, closed = false }): PlannedLink => {
      const code = codeOf(agency.key, wave, channel);
      const came = () => plannedAnswersOf(agency, wave, scale).filter(({ linkCode }) => linkCode === code).length;
      return { ...link, code, channel, quota: quota === 'full' ? came() : quota, closed };
    });
    return [web, ...extras];
  });
}

/** Every answer of a wave; `scale` 0.1 makes a council with a tenth of the answers. */
export function plannedAnswers(wave: number, scale: number): PlannedAnswer[] {
  return AGENCIES.flatMap((agency) => plannedAnswersOf(agency, wave, scale));
}

function plannedAnswersOf(agency: DemoAgency, wave: number, scale: number): PlannedAnswer[] {
  const n = Math.ceil((agency.answers[wave - 1] ?? 0) * scale);
  return Array.from({ length: n }, (_, i) => ({
    linkCode: codeOf(agency.key, wave, channelOf(agency.key, wave, i)),
    agencyKey: agency.key,
    trust: agency.trust[wave - 1] ?? 50,
    respondent: `${agency.key}/${i}`,
    moment: (i / n) ** 1.5,
  }));
}

const GOLDEN_RATIO = 0.6180339887;

/** Spreads the answers evenly over the channels, whatever their number: multiples of the golden ratio never bunch. */
function channelOf(agencyKey: string, wave: number, position: number): LinkChannel {
  let rest = (position * GOLDEN_RATIO) % 1;
  for (const { channel, share } of extraLinks(agencyKey, wave)) {
    rest -= share;
    if (rest < 0) return channel;
  }
  return 'web';
}

function extraLinks(agencyKey: string, wave: number): ExtraLink[] {
  return EXTRA_LINKS.filter((link) => link.agencyKey === agencyKey && link.waves.includes(wave));
}

function codeOf(agencyKey: string, wave: number, channel: LinkChannel): string {
  return fixedLinkCode(`${agencyKey}/${wave}/${channel}`);
}
