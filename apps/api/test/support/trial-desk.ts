import type { GraphqlAnswer, GraphqlClient } from './graphql-client.js';
import { type Saved, dataOf, finished, make, save } from './questionnaire-desk.js';

export const TRIAL = `id state size done leftEarly refused seed temper leavingPercent draftRevision versionNumber linkCode url qrSvg startedBy
  expiresOn definition report`;

export interface Trial {
  readonly id: string;
  readonly size: number;
  readonly done: number;
  readonly leftEarly: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly draftRevision: number | null;
  readonly versionNumber: number | null;
  readonly linkCode: string;
  readonly url: string;
  readonly qrSvg: string;
  readonly state: 'RUNNING' | 'DONE' | 'STOPPED';
  readonly definition: { readonly sections: readonly unknown[] };
  readonly report: {
    readonly tally: {
      readonly n: number;
      readonly items: readonly {
        readonly code: string;
        readonly asked: number;
        readonly answered: number;
        readonly values: readonly { readonly value: string | number; readonly count: number }[];
      }[];
      readonly endings: readonly { readonly code: string | null; readonly count: number }[];
    };
    readonly figures: readonly {
      readonly code: string;
      readonly value: number | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly reason: string | null;
    }[];
    readonly leftAfter: Readonly<Record<string, number>>;
    readonly quotas: readonly { readonly code: string; readonly limit: number; readonly accepted: number }[];
  } | null;
}

export function startTrial(client: GraphqlClient, questionnaireId: string, input: object = {}): Promise<GraphqlAnswer> {
  return client.send(`mutation S($input: StartTrialInput!) { startTrial(input: $input) { ${TRIAL} } }`, {
    input: { questionnaireId, size: 100, temper: 'uniform', leavingPercent: 0, ...input },
  });
}

export function askTrial(client: GraphqlClient, questionnaireId: string): Promise<GraphqlAnswer> {
  return client.send(`query T($id: ID!) { trial(questionnaireId: $id) { ${TRIAL} } }`, { id: questionnaireId });
}

/** The trial when its report is there. */
export async function finishedTrial(client: GraphqlClient, questionnaireId: string): Promise<Trial> {
  for (let waited = 0; waited < 60_000; waited += 100) {
    const trial = dataOf<Trial>(await askTrial(client, questionnaireId));
    if (trial.report !== null) return trial;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the trial has not come to its end');
}

/** A finished draft of one question; gives the id of the questionnaire. */
export async function draftOf(client: GraphqlClient): Promise<string> {
  const { id } = await make(client);
  dataOf<Saved>(await save(client, id, 1, finished()));
  return id;
}
