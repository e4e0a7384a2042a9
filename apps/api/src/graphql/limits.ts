import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationContext, ValidationRule } from 'graphql';
import { knownOperation } from './known-operation.rule.js';
import { oneMutationField } from './one-mutation-field.rule.js';
import { tooComplex } from './too-complex.js';

/** What one operation may use at most. The screens stay well below. */
export const LIMITS = {
  tokens: 1_000,
  depth: 7,
  aliases: 5,
  directives: 10,
  cost: 1_000,
  recursiveSelections: 5_000,
  coercionErrors: 5,
} as const;

function refusing(limit: 'depth' | 'aliases' | 'directives' | 'cost') {
  const report = (context: ValidationContext | null) => context?.reportError(tooComplex(limit, LIMITS[limit]));
  return { enabled: true, exposeLimits: false, propagateOnRejection: false, onReject: [report] };
}

/** The rules an operation is checked with before anything runs. Fragments count as if they were written out. */
export function limitRules(): ValidationRule[] {
  const armor = new ApolloArmor({
    maxDepth: { ...refusing('depth'), n: LIMITS.depth, flattenFragments: true },
    maxAliases: { ...refusing('aliases'), n: LIMITS.aliases, allowList: [] },
    maxDirectives: { ...refusing('directives'), n: LIMITS.directives },
    costLimit: { ...refusing('cost'), maxCost: LIMITS.cost, flattenFragments: true },
    // The parser counts tokens itself, and the formatter lets no sentence of the library out.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return [...armor.protect().validationRules, knownOperation, oneMutationField];
}
