/** Statistical Centre of Iran, census of 1395 (2016), Table 1, county sheets; "urban" and "rural" count people of all ages. */
export const CENSUS_SOURCE =
  'Statistical Centre of Iran, 1395 census Table 1 (county sheets), via https://github.com/jalilian/iran2016census';

/** 3 Mehr 1395, the day that the census counts for. */
export const CENSUS_DAY = '2016-09-24';

/** Codes of the Statistical Centre; since November 2020 also those of ISO 3166-2. */
export const LORESTAN = { code: 15, nameFa: 'لرستان', nameEn: 'Lorestan' } as const;

export interface CensusCounty {
  readonly code: number;
  readonly nameFa: string;
  readonly nameEn: string;
  readonly urban: number;
  readonly rural: number;
}

/** The eleven counties of 1395. The census sheet calls 1510 «دوره»; the code list of 1399 calls it «چگنی». */
export const COUNTIES: readonly CensusCounty[] = [
  { code: 1501, nameFa: 'الیگودرز', nameEn: 'Aligudarz', urban: 90_799, rural: 46_546 },
  { code: 1502, nameFa: 'بروجرد', nameEn: 'Borujerd', urban: 240_517, rural: 85_935 },
  { code: 1503, nameFa: 'خرم‌آباد', nameEn: 'Khorramabad', urban: 380_829, rural: 124_417 },
  { code: 1504, nameFa: 'دلفان', nameEn: 'Delfan', urban: 66_417, rural: 77_556 },
  { code: 1505, nameFa: 'دورود', nameEn: 'Dorud', urban: 123_861, rural: 50_647 },
  { code: 1506, nameFa: 'کوهدشت', nameEn: 'Kuhdasht', urban: 102_285, rural: 64_373 },
  { code: 1507, nameFa: 'ازنا', nameEn: 'Azna', urban: 49_310, rural: 25_593 },
  { code: 1508, nameFa: 'پلدختر', nameEn: 'Pol-e Dokhtar', urban: 34_008, rural: 39_338 },
  { code: 1509, nameFa: 'سلسله', nameEn: 'Selseleh', urban: 36_957, rural: 38_602 },
  { code: 1510, nameFa: 'چگنی', nameEn: 'Chegeni (Dowreh)', urban: 3_800, rural: 37_956 },
  { code: 1511, nameFa: 'رومشکان', nameEn: 'Rumeshkan', urban: 6_125, rural: 32_933 },
];

export const SEXES = ['female', 'male'] as const;
export const AGE_BANDS = ['18-29', '30-49', '50+'] as const;
export const RESIDENCES = ['urban', 'rural'] as const;

export type Sex = (typeof SEXES)[number];
export type AgeBand = (typeof AGE_BANDS)[number];
export type Residence = (typeof RESIDENCES)[number];

export interface CensusGroup {
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  readonly residence: Residence;
  readonly people: number;
}

/** Everybody of 18 years and more in Lorestan (1,256,221 people); who has no fixed residence is counted as rural. */
export const ADULTS: readonly CensusGroup[] = [
  { sex: 'female', ageBand: '18-29', residence: 'urban', people: 122_895 },
  { sex: 'female', ageBand: '18-29', residence: 'rural', people: 67_597 },
  { sex: 'female', ageBand: '30-49', residence: 'urban', people: 188_907 },
  { sex: 'female', ageBand: '30-49', residence: 'rural', people: 90_843 },
  { sex: 'female', ageBand: '50+', residence: 'urban', people: 100_413 },
  { sex: 'female', ageBand: '50+', residence: 'rural', people: 53_045 },
  { sex: 'male', ageBand: '18-29', residence: 'urban', people: 122_576 },
  { sex: 'male', ageBand: '18-29', residence: 'rural', people: 79_522 },
  { sex: 'male', ageBand: '30-49', residence: 'urban', people: 186_980 },
  { sex: 'male', ageBand: '30-49', residence: 'rural', people: 93_983 },
  { sex: 'male', ageBand: '50+', residence: 'urban', people: 98_933 },
  { sex: 'male', ageBand: '50+', residence: 'rural', people: 50_527 },
];
