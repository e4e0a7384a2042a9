import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { JsonScalar } from '../graphql/json.scalar.js';
import type { TrialRun, TrialState } from './trial-runs.queries.js';

/** The wire name of each state. */
const TrialStateName = { RUNNING: 'running', DONE: 'done', STOPPED: 'stopped' } as const satisfies Record<
  Uppercase<TrialState>,
  TrialState
>;
registerEnumType(TrialStateName, {
  name: 'TrialState',
  valuesMap: { STOPPED: { description: 'it did not come to its end, and nobody goes on with it' } },
});

/** Its address and QR code are fields of their own, see `trials.resolver.ts`. */
@ObjectType('Trial', { description: 'made-up answers to a questionnaire, kept apart from everything real' })
export class TrialModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true, description: 'of the draft that was frozen' })
  draftRevision: number | null;

  @Field(() => Int, { nullable: true, description: 'of the version that was tried' })
  versionNumber: number | null;

  @Field(() => Int, { description: 'how many respondents are invented' })
  size: number;

  @Field(() => TrialStateName)
  state: TrialState;

  @Field(() => Int, { description: 'how many of them have come and gone' })
  done: number;

  @Field(() => Int)
  leftEarly: number;

  @Field(() => JsonScalar, { description: 'how many were refused, by the code of the problem' })
  refused: unknown;

  @Field(() => Int)
  seed: number;

  @Field(() => String, { description: 'uniform, trusting or distrustful' })
  temper: string;

  @Field(() => Int)
  leavingPercent: number;

  @Field(() => String, { description: 'leads to the trial alone' })
  linkCode: string;

  @Field(() => String)
  startedBy: string;

  @Field(() => String)
  startedAt: string;

  @Field(() => String, { description: 'the last day' })
  expiresOn: string;

  @Field(() => JsonScalar, { description: 'what was tried' })
  definition: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'null until everything is counted' })
  report: unknown;
}

@InputType()
export class StartTrialInput {
  @Field(() => ID)
  questionnaireId: string;

  @Field(() => ID, { nullable: true, description: 'without it the draft' })
  versionId?: string | null;

  @Field(() => Int, { description: '100, 1000 or 5000' })
  size: number;

  @Field(() => String, { description: 'uniform, trusting or distrustful' })
  temper: string;

  @Field(() => Int, { description: '0, 5 or 20' })
  leavingPercent: number;

  @Field(() => Int, { nullable: true, description: '0 to 999999; the same seed gives the same answers' })
  seed?: number | null;
}

export function toTrial(run: TrialRun, definition: QuestionnaireDefinition): TrialModel {
  const { id, draftRevision, versionNumber, wanted, done, leftEarly, refused, seed, temper, leavingPercent } = run;
  const { linkCode, startedBy, startedAt, expiresOn, report, state } = run;
  return {
    id,
    draftRevision,
    versionNumber,
    size: wanted,
    state,
    done,
    leftEarly,
    refused,
    seed,
    temper,
    leavingPercent,
    linkCode,
    startedBy,
    startedAt: startedAt.toISOString(),
    expiresOn,
    definition,
    report,
  };
}
