import type { NonAnswer } from '@hamava/surveys';

/**
 * How the made-up citizens of Lorestan answer the core trust questionnaire. The sizes are plausible, not measured: young
 * people and townspeople trust less, budgets and bribes are what people know least about (OECD Trust Survey 2021, 2023).
 */

/** Points of trust that a person's group adds; the groups of the census cancel out to nearly nothing. */
export const GROUP_EFFECTS = {
  sex: { female: 1, male: -1 },
  ageBand: { '18-29': -5, '30-49': 0, '50+': 6 },
  residence: { urban: -2.5, rural: 4.5 },
  contact: { in_person: -1, online_or_phone: 2, none: 0 },
} as const;

/** Points that a driver lies above or below the index in every agency; they add up to 0. */
export const DRIVER_OFFSETS: Readonly<Record<string, number>> = {
  responsiveness: 1,
  reliability: 3,
  openness: -4,
  integrity: -1,
  fairness: 1,
};

/** Standard deviations in points: between people, between the drivers of one person, between the items of a driver. */
export const SPREAD = { person: 15, agencyDriver: 3, personDriver: 7, item: 13 } as const;

/** Points by which an item outside the drivers lies above the index. */
export const ITEM_OFFSETS: Readonly<Record<string, number>> = { t1: 2, w2: -4, w3: -1, s1: 6 };

/** Share of people who do not answer, by item; an item that does not offer a non-answer never gets it. */
const USUAL_SHARES: Readonly<Record<NonAnswer, number>> = { dontKnow: 0.03, refused: 0.006, notApplicable: 0.04 };

const ITEM_SHARES: Readonly<Record<string, Partial<Record<NonAnswer, number>>>> = {
  contact: { dontKnow: 0.008 },
  t1: { dontKnow: 0.015 },
  o2: { dontKnow: 0.1 },
  i1: { dontKnow: 0.12, refused: 0.03 },
  i2: { dontKnow: 0.05, refused: 0.015 },
  s1: { dontKnow: 0.01, notApplicable: 0.015 },
  birth_year: { refused: 0.02 },
  county: { refused: 0.015 },
};

/** Who has not dealt with the agency knows less about it. */
export const DONT_KNOW_WITHOUT_CONTACT = 1.6;

export function nonAnswerShare(item: string, nonAnswer: NonAnswer): number {
  return ITEM_SHARES[item]?.[nonAnswer] ?? USUAL_SHARES[nonAnswer];
}

/** Who opens a link: more men, young people and townspeople than the census knows, which is what weights are for. */
export const ONLINE_AUDIENCE = { male: 0.6, young: 0.45, old: 0.14, urban: 0.79 } as const;

/** How people deal with an agency; under fifty and in town more of it is done online. */
export const CONTACT_SHARES = { in_person: 0.34, online_or_phone: 0.2, none: 0.46 } as const;
