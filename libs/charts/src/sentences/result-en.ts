import type { ResultWords } from './result.js';

export const resultEn: ResultWords = {
  level: (subject, value, range, base) =>
    `${subject} stands at ${value} out of 100, with a 95% interval from ${range}, based on ${base} answers.`,
  rise: (subject, by, since) =>
    `${subject} is ${by} points higher than in wave ${since}; this rise is beyond sampling error.`,
  fall: (subject, by, since) =>
    `${subject} is ${by} points lower than in wave ${since}; this fall is beyond sampling error.`,
  stable: (subject, since, margin) =>
    `${subject} is stable against wave ${since}: with 90% confidence the difference is below ${margin} points.`,
  undetermined: (subject, difference, range, since) =>
    `It cannot be told whether ${subject} has risen or fallen since wave ${since}: the difference seen is ${difference} points, with a 95% interval from ${range}.`,
  rankOne: (subject, rank, of) => `${subject} ranks ${rank} of ${of} agencies.`,
  rankSet: (subject, low, high, of) => `${subject} ranks somewhere from ${low} to ${high} of ${of} agencies.`,
  rankAny: (subject, of) => `The data do not tell where ${subject} ranks among ${of} agencies.`,
  rankAlone: (subject) => `${subject} is the only agency with a published figure; a rank means nothing.`,
  above: (subject) => `${subject} is clearly above the province mean.`,
  below: (subject) => `${subject} is clearly below the province mean.`,
  indistinguishable: (subject) => `${subject} cannot be told from the province mean.`,
  tie: (subjects) => `${subjects} cannot be told apart.`,
  noTie: 'No two agencies are tied.',
  and: ' and ',
  withheld: (subject, reason) => `The figure of ${subject} is withheld: ${reason}.`,
  break: (before, because) =>
    `There is a break before wave ${before}: ${because} Values on its two sides are not compared.`,
  firstWave: (subject) => `This is the first published wave of ${subject}; it is not compared with another yet.`,
  noData: (subject) => `Nothing has been published for ${subject} yet.`,
};
