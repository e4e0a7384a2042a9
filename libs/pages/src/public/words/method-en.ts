import type { Chapter, MethodFacts } from './method.js';

/** The method in plain English words. */
export function methodEn({
  waves,
  agencies,
  n,
  effective,
  width,
  category,
  rounding,
  least,
  change,
  stable,
  fresh,
}: MethodFacts): Chapter[] {
  return [
    {
      title: 'What is asked',
      text: [
        'We ask people how likely an agency is to do right in plain situations: whether a service improves when many complain, whether an employee refuses a gift. Every question runs from 0 to 10, and “I don’t know” is always an answer. The questions form five drivers: responsiveness, reliability, openness, integrity and fairness. The trust index is the mean of the five, told from 0 to 100. The questions that public relations answers for, overall trust, and the satisfaction of recent users stand beside the index and are never part of it. “I don’t know” is neither zero nor the middle; it is counted by itself.',
      ],
    },
    {
      title: 'Of whom',
      text: [
        `Of everybody of eighteen or more who saw the link, the poster or the counter. Answering is free, and no name is asked. This edition has ${waves} waves and ${agencies} agencies. Because people came by themselves this is no random sample, and the intervals show only the error that comes from having few answers.`,
      ],
    },
    {
      title: 'Weights',
      text: [
        'Where rural women answered less than their share, the answer of each counts a little more, until sex, age and place of living agree with the census. This is called raking. Very small groups are joined with a neighbour. Unequal weights make a sample worth less; the “effective base” says how many plain answers it is worth. The mean of the province is the plain mean of the published agencies.',
      ],
    },
    {
      title: 'Errors and intervals',
      text: [
        'Beside every figure stands a 95% interval: if the same survey were repeated many times, about ninety-five of a hundred such intervals would hold the true value. A wide interval means that the figure is loose.',
      ],
    },
    {
      title: 'Words that judge',
      text: [
        `“Higher” and “lower” are written only where the difference from the wave before exceeds sampling error and is at least ${change} points; because many agencies are judged together, the threshold is stricter (Holm). “Stable” means that with 90% confidence the difference is less than ${stable} points. In every other case we write that the data do not tell, which is not the same as “no change”. Where the wording of a question or the way of collecting answers changes, the chart has a break, and figures on its two sides are not compared.`,
      ],
    },
    {
      title: 'Ranks',
      text: [
        'A single rank misleads: two agencies at 54.1 and 54.3 may well stand the other way round. So in place of one rank we write all places that the data leave open, for all agencies at once, with 95% confidence. Colour means clearly different from the province mean, never good or bad.',
      ],
    },
    {
      title: 'What is not published',
      text: [
        `A figure with fewer than ${n} answers, an effective base below ${effective}, or an interval wider than ±${width} points is withheld, and the reason stands in its place. The share of an answer that fewer than ${category} people gave is hidden. Numbers of answers are rounded to the nearest ${rounding}, and a mean of the province needs at least ${least} agencies. A new figure comes only after at least ${fresh} new answers, so that nobody learns one person’s answer from the difference of two editions. Where answers look made up, the figure is held until that is cleared.`,
      ],
    },
    {
      title: 'What the figures cannot say',
      text: [
        'They do not say why trust is high or low, which employee is good, or what those think who did not answer. Agencies with different work cannot be judged by one number: one that fines is not like one that lends. The wording of the questions has not been pretested yet.',
      ],
    },
    {
      title: 'Two persons',
      text: [
        'One person makes an edition, and another publishes it after seeing what moves; the database refuses one person in both parts. A published edition never changes. The rules too are changed by two persons, and between waves only.',
      ],
    },
    {
      title: 'How to check',
      text: [
        'Every figure is in edition.json. The free program Hamava computes anew, by the command hamava verify edition.json, whatever follows from the measured figures (changes, places, trends), and compares it byte for byte. Compare the fingerprint of the file with the one that is written here. By the same command the council also computes the measured figures anew from the counted answers.',
      ],
    },
  ];
}
