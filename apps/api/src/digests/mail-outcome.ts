/** `again`: it has surely not left, and may be tried later. `uncertain`: it may have left. */
export type MailOutcome = 'sent' | 'again' | 'refused' | 'uncertain';

/** Commands that are about the letter and its recipient, not about us. */
const ABOUT_THE_LETTER: ReadonlySet<string | undefined> = new Set(['RCPT TO', 'DATA']);

/** What an error of the mail server means for the letter; `begun`: its bytes had begun to flow. */
export function judgeMailError(error: unknown, begun: boolean): Exclude<MailOutcome, 'sent'> {
  const { responseCode, command } = error as { responseCode?: number | false; command?: string };
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600) {
    // 4xx is a "not now"; a 5xx to a sign-in or a sender is a mistake in the settings, which somebody mends.
    return responseCode >= 500 && ABOUT_THE_LETTER.has(command) ? 'refused' : 'again';
  }
  return begun ? 'uncertain' : 'again';
}
