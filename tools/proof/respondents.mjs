// Respondents who do what a phone on a poor network does: send, hear nothing, send again, send twice.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedFailure } from '../expected-failure.mjs';

const PATIENCE_MS = 10_000;
const SHARE_SENT_TWICE = 0.15;
const SHARE_SENT_AGAIN = 0.05;

async function post(url, body) {
  try {
    const response = await fetch(`${url}/api/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    if (response.status === 201) return JSON.parse(text).receipt;
    if (response.status < 500 && response.status !== 429) {
      throw new ExpectedFailure(`An answer was refused (${response.status}): ${text}`);
    }
    return null;
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    return null;
  }
}

/** Until it is acknowledged, with the same key: the respondent cannot know whether an unanswered request was stored. */
async function submit(url, body, random) {
  for (;;) {
    const receipt = await post(url, body);
    if (receipt) return receipt;
    await delay(30 + random() * 200);
  }
}

/**
 * Sends `submissions` answers over `clients` at once and writes each acknowledgement into `ledger` (key -> { body, receipt }).
 * Gives the number of contradictions: a key that was told two different receipts.
 */
export async function respond({ url, submissions, clients, nextBody, ledger, random }) {
  let left = submissions;
  let contradictions = 0;

  async function sendAgain() {
    const keys = [...ledger.keys()];
    const { body, receipt } = ledger.get(keys[Math.floor(random() * keys.length)]);
    if ((await submit(url, body, random)) !== receipt) contradictions += 1;
  }

  async function client() {
    while (left > 0) {
      left -= 1;
      const body = { ...nextBody(), key: randomBytes(32).toString('base64url') };
      const copies = random() < SHARE_SENT_TWICE ? [body, body] : [body];
      const receipts = await Promise.all(copies.map((copy) => submit(url, copy, random)));
      if (new Set(receipts).size > 1) contradictions += 1;
      ledger.set(body.key, { body, receipt: receipts[0] });
      if (random() < SHARE_SENT_AGAIN) await sendAgain();
    }
  }

  await Promise.all(Array.from({ length: clients }, client));
  return contradictions;
}
