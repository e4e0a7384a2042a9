import {
  type AnswerItem,
  type AnswerValue,
  type Answers,
  type QuestionnaireDefinition,
  type Scale,
  answerItems,
  nonAnswersOf,
  scaleOf,
  scaleValues,
  visibleQuestions,
} from '@hamava/surveys';
import {
  CONTACT_SHARES,
  DONT_KNOW_WITHOUT_CONTACT,
  DRIVER_OFFSETS,
  GROUP_EFFECTS,
  ITEM_OFFSETS,
  ONLINE_AUDIENCE,
  SPREAD,
  nonAnswerShare,
} from './answer-habits.js';
import { type AgeBand, COUNTIES, type Residence, type Sex } from './data/lorestan.js';
import { type SeededRandom, pick, seededRandom } from './seeded-random.js';

type Contact = keyof typeof CONTACT_SHARES;

interface Person {
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  /** In years. */
  readonly age: number;
  readonly residence: Residence;
  readonly county: string;
  readonly contact: Contact;
}

export interface SurveySituation {
  readonly definition: QuestionnaireDefinition;
  /** Jalali year in which the wave opens: it turns an age into a year of birth. */
  readonly jalaliYear: number;
  /** The index that the province gives the agency, 0-100. */
  readonly trust: number;
  /** Names the agency: its strong and weak drivers and its own audience stay the same in all waves. */
  readonly agencyKey: string;
}

/** A complete, valid set of answers of one invented citizen; the same randomness gives the same citizen. */
export function simulateRespondent(situation: SurveySituation, random: SeededRandom): Answers {
  const { definition, agencyKey } = situation;
  const person = drawPerson(audienceOf(agencyKey), random);
  const opinions = drawOpinions(situation, person, random);
  const replies = answerItems(definition).map((item) => ({
    item,
    value: silence(item, person, random) ?? answerTo(item, { situation, person, opinions, random }),
  }));
  const answersOf = (some: typeof replies) => Object.fromEntries(some.map(({ item, value }) => [item.code, value]));
  const visible = visibleQuestions(definition, answersOf(replies));
  return answersOf(replies.filter(({ item }) => visible.has(item.question.code)));
}

/** What one person thinks of the agency, in points, before each item adds its own noise. */
interface Opinions {
  readonly overall: number;
  readonly byDriver: ReadonlyMap<string, number>;
}

function drawOpinions(
  { definition, trust, agencyKey }: SurveySituation,
  person: Person,
  random: SeededRandom,
): Opinions {
  const group =
    GROUP_EFFECTS.sex[person.sex] +
    GROUP_EFFECTS.ageBand[person.ageBand] +
    GROUP_EFFECTS.residence[person.residence] +
    GROUP_EFFECTS.contact[person.contact];
  const overall = trust + group + SPREAD.person * random.normal();
  const byDriver = strengthsOf(agencyKey, definition).map(([code, strength]): [string, number] => [
    code,
    overall + strength + (DRIVER_OFFSETS[code] ?? 0) + SPREAD.personDriver * random.normal(),
  ]);
  return { overall, byDriver: new Map(byDriver) };
}

/** Strong and weak drivers of an agency; together they neither raise nor lower its index. */
function strengthsOf(agencyKey: string, { drivers }: QuestionnaireDefinition): [string, number][] {
  const random = seededRandom(`strengths of ${agencyKey}`);
  const drawn = drivers.map(({ code }) => ({ code, strength: SPREAD.agencyDriver * random.normal() }));
  const mean = drawn.reduce((sum, { strength }) => sum + strength, 0) / drivers.length;
  return drawn.map(({ code, strength }) => [code, strength - mean]);
}

type Audience = Readonly<Record<keyof typeof ONLINE_AUDIENCE, number>>;

function audienceOf(agencyKey: string): Audience {
  const random = seededRandom(`audience of ${agencyKey}`);
  const near = (share: number) => share + 0.04 * (2 * random.uniform() - 1);
  const { male, young, old, urban } = ONLINE_AUDIENCE;
  return { male: near(male), young: near(young), old: near(old), urban: near(urban) };
}

function drawPerson({ male, young, old, urban }: Audience, random: SeededRandom): Person {
  const sex = pick<Sex>(random, [
    ['male', male],
    ['female', 1 - male],
  ]);
  const ageBand = pick<AgeBand>(random, [
    ['18-29', young],
    ['30-49', 1 - young - old],
    ['50+', old],
  ]);
  const residence = pick<Residence>(random, [
    ['urban', urban],
    ['rural', 1 - urban],
  ]);
  const county = pick(
    random,
    COUNTIES.map(({ code, ...people }): [string, number] => [String(code), people[residence]]),
  );
  const online = ageBand === '50+' || residence === 'rural' ? 0.6 : 1.2;
  const contact = pick<Contact>(random, [
    ['in_person', CONTACT_SHARES.in_person],
    ['online_or_phone', CONTACT_SHARES.online_or_phone * online],
    ['none', CONTACT_SHARES.none],
  ]);
  return { sex, ageBand, age: drawAge(ageBand, random), residence, county, contact };
}

function drawAge(ageBand: AgeBand, random: SeededRandom): number {
  const [from, years] = { '18-29': [18, 12], '30-49': [30, 20], '50+': [50, 30] }[ageBand] as [number, number];
  return from + Math.floor(years * random.uniform());
}

/** The non-answer that an item gets, null when it is answered. */
function silence({ code, question }: AnswerItem, { contact }: Person, random: SeededRandom): string | null {
  let draw = random.uniform();
  for (const nonAnswer of nonAnswersOf(question)) {
    const stranger = nonAnswer === 'dontKnow' && contact === 'none' && question.demographic === undefined;
    draw -= nonAnswerShare(code, nonAnswer) * (stranger ? DONT_KNOW_WITHOUT_CONTACT : 1);
    if (draw < 0) return nonAnswer;
  }
  return null;
}

interface Interview {
  readonly situation: SurveySituation;
  readonly person: Person;
  readonly opinions: Opinions;
  readonly random: SeededRandom;
}

function answerTo(item: AnswerItem, { situation, person, opinions, random }: Interview): AnswerValue {
  const { definition, jalaliYear } = situation;
  const scale = scaleOf(definition, item.question);
  if (scale !== null) {
    const driver = definition.drivers.find(({ items }) => items.includes(item.code));
    const opinion = opinions.byDriver.get(driver?.code ?? '') ?? opinions.overall;
    return pointOn(scale, opinion + (ITEM_OFFSETS[item.code] ?? 0) + SPREAD.item * random.normal());
  }
  const fact = FACTS[item.code];
  if (fact === undefined) throw new Error(`The demo's citizens do not know what to answer to ${item.code}.`);
  return fact(person, jalaliYear);
}

/** The facts about themselves that the core questionnaire asks people for. */
const FACTS: Readonly<Record<string, (person: Person, jalaliYear: number) => AnswerValue>> = {
  contact: ({ contact }) => contact,
  sex: ({ sex }) => sex,
  birth_year: ({ age }, jalaliYear) => jalaliYear - age,
  county: ({ county }) => county,
  residence: ({ residence }) => residence,
};

/** The nearest point of a scale to an opinion of 0-100 points; stronger opinions than the scale knows stop at its ends. */
function pointOn(scale: Scale, opinion: number): number {
  const values = scaleValues(scale);
  const last = values.length - 1;
  return values[Math.min(Math.max(Math.round((opinion / 100) * last), 0), last)] as number;
}
