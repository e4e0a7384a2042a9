import type { Language } from '@hamava/persian';
import { type PageFrame, writePage } from '../frame/page.js';

/** `ask`: the button; `noted`: it was pressed just now; `known`: it was pressed before. */
export type DigestPageState = 'ask' | 'noted' | 'known';

export interface DigestPageProps extends PageFrame {
  /** Name of the agency in the language of the page. */
  readonly agency: string;
  /** Where the confirmation is posted to; opening the page alone changes nothing. */
  readonly action: string;
  readonly state: DigestPageState;
}

interface Words {
  readonly title: string;
  readonly body: (agency: string) => string;
}

const WORDS: Readonly<Record<Language, Readonly<Record<DigestPageState, Words>> & { readonly confirm: string }>> = {
  fa: {
    ask: {
      title: 'نامه را خوانده‌اید؟',
      body: (agency) =>
        `با دکمهٔ زیر، شورا می‌داند که نامهٔ سنجش اعتماد برای «${agency}» خوانده شده است، و چیز دیگری نه.`,
    },
    noted: { title: 'ثبت شد', body: () => 'شورا اکنون می‌داند که این نامه خوانده شده است. می‌توانید صفحه را ببندید.' },
    known: { title: 'پیش‌تر ثبت شده است', body: () => 'خوانده‌شدن این نامه پیش‌تر ثبت شده است؛ کار دیگری نمانده است.' },
    confirm: 'بله، این نامه را خوانده‌ام',
  },
  en: {
    ask: {
      title: 'Have you read the letter?',
      body: (agency) =>
        `The button below tells the council that the letter about trust in “${agency}” has been read, and nothing else.`,
    },
    noted: { title: 'Noted', body: () => 'The council now knows that this letter was read. You may close this page.' },
    known: {
      title: 'Noted before',
      body: () => 'It is known already that this letter was read; nothing is left to do.',
    },
    confirm: 'Yes, I have read this letter',
  },
};

/** Opened from a letter to the head of an agency. */
export function digestPage(props: DigestPageProps): string {
  const { language, state, agency, action } = props;
  const { title, body } = WORDS[language][state];
  return writePage(props, {
    title,
    audience: 'linkHolder',
    children: (
      <>
        <h1>{title}</h1>
        <p className="lead">{body(agency)}</p>
        {state === 'ask' && (
          <form method="post" action={action} noValidate>
            <button type="submit" className="go">
              {WORDS[language].confirm}
            </button>
          </form>
        )}
      </>
    ),
  });
}
