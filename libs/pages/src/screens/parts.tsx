import type { ReactNode } from 'react';
import { Icon, type IconName } from '../frame/icons.js';
import type { Fact, Sentences } from '../sentences/sentences.js';

/** Extra hidden inputs of a form, for instance a token against forged posts. Never a time. */
export type HiddenValues = Readonly<Record<string, string>>;

export function HiddenFields({ values }: { readonly values: HiddenValues | undefined }): ReactNode {
  return Object.entries(values ?? {}).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

interface BackLinkProps {
  readonly href: string | undefined;
  readonly words: string;
}

export function BackLink({ href, words }: BackLinkProps): ReactNode {
  if (href === undefined) return null;
  return (
    <a className="back" href={href}>
      <Icon name="back" />
      {words}
    </a>
  );
}

interface PrivacyLeadProps {
  readonly anonymous: boolean;
  readonly sentences: Sentences;
}

/** Says «بی‌نام» only where it is literally true; a personal link is confidential, not anonymous. */
export function PrivacyLead({ anonymous, sentences }: PrivacyLeadProps): ReactNode {
  const { privacyLead } = sentences;
  return <p className="lead">{anonymous ? privacyLead.anonymous : privacyLead.confidential}</p>;
}

interface FactLineProps {
  readonly icon: IconName;
  readonly fact: Fact;
}

export function FactLine({ icon, fact }: FactLineProps): ReactNode {
  return (
    <li>
      <Icon name={icon} />
      <span>
        <b>{fact.strong}</b>
        {fact.rest}
      </span>
    </li>
  );
}

/** A line without a strong beginning. */
export function plainFact(sentence: string): Fact {
  return { strong: '', rest: sentence };
}

interface CodeFormProps {
  readonly action: string;
  readonly typed?: string;
  readonly sentences: Sentences;
}

/** Type a link code by hand: a GET form, so that the address can be shared and reloaded. */
export function CodeForm({ action, typed, sentences }: CodeFormProps): ReactNode {
  const { codeLabel, codeHint, open } = sentences.unknownLink;
  return (
    <form method="get" action={action} noValidate>
      <div className="card">
        <label className="asked" htmlFor="code">
          {codeLabel}
        </label>
        <p className="hint" id="code-hint">
          {codeHint}
        </p>
        <input
          type="text"
          id="code"
          name="code"
          defaultValue={typed}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="code-hint"
        />
      </div>
      <button type="submit" className="go">
        {open}
      </button>
    </form>
  );
}
