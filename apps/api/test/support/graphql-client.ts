import type { Problem } from '@hamava/surveys';

export interface GraphqlAnswer {
  readonly status: number;
  // The shape of the data is the test's business.
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly GraphqlAnswerError[];
  readonly text: string;
  readonly headers: Headers;
}

export interface GraphqlAnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly problem?: Problem; readonly requestId?: string };
}

/** One browser that keeps its session cookie, as far as the tests need one. */
export class GraphqlClient {
  /** `hamava_session=…` */
  cookie: string | undefined;

  constructor(private readonly url: string) {}

  async send(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> {
    return this.post(JSON.stringify({ query, variables }));
  }

  async post(body: string, headers: Record<string, string> = {}): Promise<GraphqlAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body,
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Pick<GraphqlAnswer, 'data'> &
      Partial<Pick<GraphqlAnswer, 'errors'>>;
    return { status: response.status, data, errors, text, headers: response.headers };
  }

  async signIn(username: string, password: string): Promise<GraphqlAnswer> {
    return this.send(
      `mutation SignIn($username: String!, $password: String!) {
        signIn(username: $username, password: $password) { staff { id displayName role agency { id key } } }
      }`,
      { username, password },
    );
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';');
    if (/^(__Host-)?hamava_session=/.test(pair)) this.cookie = pair.endsWith('=') ? undefined : pair;
  }
}
