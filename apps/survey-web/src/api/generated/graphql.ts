/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ChangeVerdict =
  | 'HIGHER'
  | 'LOWER'
  | 'STABLE'
  | 'UNDETERMINED';

export type LinkChannel =
  | 'COUNTER'
  | 'IMPORT'
  | 'KIOSK'
  | 'POSTER'
  | 'SMS'
  | 'WEB';

/** PUBLISHED carries figures; SUPPRESSED never does; PROBLEM: the sample could not be weighted; EMPTY: no answer counted yet */
export type PointStatus =
  | 'EMPTY'
  | 'PROBLEM'
  | 'PUBLISHED'
  | 'SUPPRESSED';

export type StaffRole =
  | 'COUNCIL_MEMBER'
  | 'COUNCIL_SECRETARY'
  | 'PR_MANAGER';

export type WaveState =
  | 'CLOSED'
  | 'OPEN'
  | 'PLANNED';

export type WaveFieldsFragment = { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, title: { fa: string, en: string | null } };

export type PointFieldsFragment = { status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null };

export type CurrentStaffQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentStaffQuery = { me: { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null } | null };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { staff: { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type StaffFieldsFragment = { id: string, displayName: string, role: StaffRole, agency: { id: string, key: string, name: { fa: string, en: string | null } } | null };

export type OfficeWavesQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficeWavesQuery = { officeWaves: Array<{ counted: number, survey: { id: string, code: string, title: { fa: string, en: string | null } }, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, title: { fa: string, en: string | null } }, agency: { id: string, key: string, name: { fa: string, en: string | null } }, links: Array<{ code: string, channel: LinkChannel, url: string, qrSvg: string, quota: number | null, closed: boolean }>, flushes: Array<{ day: string, count: number }>, point: { status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null } | null }> };

export type SurveysQueryVariables = Exact<{ [key: string]: never; }>;


export type SurveysQuery = { surveys: Array<{ id: string, code: string, title: { fa: string, en: string | null } }> };

export type TrustTrendQueryVariables = Exact<{
  surveyId: string | number;
  outcome: string;
}>;


export type TrustTrendQuery = { trustTrend: { survey: { id: string, code: string, title: { fa: string, en: string | null } }, outcome: { code: string, title: { fa: string, en: string | null } }, outcomes: Array<{ code: string, title: { fa: string, en: string | null } }>, council: Array<{ value: number | null, standardError: number | null, publishedAgencies: number, suppressedAgencies: number, base: number, effectiveBase: number | null, wave: { id: string, number: number, opensOn: string, closesOn: string, state: WaveState, title: { fa: string, en: string | null } }, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null }>, councilChange: { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } } | null, agencies: Array<{ agency: { id: string, key: string, name: { fa: string, en: string | null }, sector: { fa: string, en: string | null } }, points: Array<{ status: PointStatus, reason: string | null, value: number | null, standardError: number | null, base: number | null, effectiveBase: number | null, flags: Array<string>, wave: { id: string }, interval95: { low: number, high: number } | null, interval50: { low: number, high: number } | null }>, change: { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } } | null }> } };

export type ChangeFieldsFragment = { difference: number, standardError: number, pValue: number, verdict: ChangeVerdict, fromWave: { id: string, number: number, title: { fa: string, en: string | null } }, toWave: { id: string, number: number, title: { fa: string, en: string | null } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WaveFieldsFragmentDoc = new TypedDocumentString(`
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
}
    `, {"fragmentName":"WaveFields"}) as unknown as TypedDocumentString<WaveFieldsFragment, unknown>;
export const PointFieldsFragmentDoc = new TypedDocumentString(`
    fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}
    `, {"fragmentName":"PointFields"}) as unknown as TypedDocumentString<PointFieldsFragment, unknown>;
export const StaffFieldsFragmentDoc = new TypedDocumentString(`
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}
    `, {"fragmentName":"StaffFields"}) as unknown as TypedDocumentString<StaffFieldsFragment, unknown>;
export const ChangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChangeFields on IndexChange {
  fromWave {
    id
    number
    title {
      fa
      en
    }
  }
  toWave {
    id
    number
    title {
      fa
      en
    }
  }
  difference
  standardError
  pValue
  verdict
}
    `, {"fragmentName":"ChangeFields"}) as unknown as TypedDocumentString<ChangeFieldsFragment, unknown>;
export const CurrentStaffDocument = new TypedDocumentString(`
    query CurrentStaff {
  me {
    ...StaffFields
  }
}
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}`) as unknown as TypedDocumentString<CurrentStaffQuery, CurrentStaffQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    staff {
      ...StaffFields
    }
  }
}
    fragment StaffFields on Staff {
  id
  displayName
  role
  agency {
    id
    key
    name {
      fa
      en
    }
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const OfficeWavesDocument = new TypedDocumentString(`
    query OfficeWaves {
  officeWaves {
    survey {
      id
      code
      title {
        fa
        en
      }
    }
    wave {
      ...WaveFields
    }
    agency {
      id
      key
      name {
        fa
        en
      }
    }
    links {
      code
      channel
      url
      qrSvg
      quota
      closed
    }
    flushes {
      day
      count
    }
    counted
    point {
      ...PointFields
    }
  }
}
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
}
fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}`) as unknown as TypedDocumentString<OfficeWavesQuery, OfficeWavesQueryVariables>;
export const SurveysDocument = new TypedDocumentString(`
    query Surveys {
  surveys {
    id
    code
    title {
      fa
      en
    }
  }
}
    `) as unknown as TypedDocumentString<SurveysQuery, SurveysQueryVariables>;
export const TrustTrendDocument = new TypedDocumentString(`
    query TrustTrend($surveyId: ID!, $outcome: String!) {
  trustTrend(surveyId: $surveyId, outcome: $outcome) {
    survey {
      id
      code
      title {
        fa
        en
      }
    }
    outcome {
      code
      title {
        fa
        en
      }
    }
    outcomes {
      code
      title {
        fa
        en
      }
    }
    council {
      wave {
        ...WaveFields
      }
      value
      standardError
      interval95 {
        low
        high
      }
      interval50 {
        low
        high
      }
      publishedAgencies
      suppressedAgencies
      base
      effectiveBase
    }
    councilChange {
      ...ChangeFields
    }
    agencies {
      agency {
        id
        key
        name {
          fa
          en
        }
        sector {
          fa
          en
        }
      }
      points {
        wave {
          id
        }
        ...PointFields
      }
      change {
        ...ChangeFields
      }
    }
  }
}
    fragment WaveFields on Wave {
  id
  number
  title {
    fa
    en
  }
  opensOn
  closesOn
  state
}
fragment PointFields on IndexPoint {
  status
  reason
  value
  standardError
  interval95 {
    low
    high
  }
  interval50 {
    low
    high
  }
  base
  effectiveBase
  flags
}
fragment ChangeFields on IndexChange {
  fromWave {
    id
    number
    title {
      fa
      en
    }
  }
  toWave {
    id
    number
    title {
      fa
      en
    }
  }
  difference
  standardError
  pValue
  verdict
}`) as unknown as TypedDocumentString<TrustTrendQuery, TrustTrendQueryVariables>;