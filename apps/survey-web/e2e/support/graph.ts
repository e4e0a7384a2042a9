import { siteUrl } from './browser.js';

export const PASSWORD = 'hamava-demo';

/** A signed-in member of staff who asks over GraphQL. */
export class Staff {
  private constructor(private readonly cookie: string) {}

  static async signIn(username: string): Promise<Staff> {
    const { cookie } = await post(
      'mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { staff { id } } }',
      { username, password: PASSWORD },
    );
    return new Staff(cookie);
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    return (await post<Data>(query, variables, this.cookie)).data;
  }
}

async function post<Data>(query: string, variables: Record<string, unknown>, cookie = '') {
  const answer = await fetch(siteUrl('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return {
    data,
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}
