import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ApiProblem } from '../api/api-failure.js';
import { useSession } from '../api/session.js';
import { useLocale } from '../locale/locale.js';
import { problemSentences } from '../locale/problem-sentences.js';
import { Brand, Preferences } from '../ui/app-shell.js';
import { Button } from '../ui/button.js';
import { usePageTitle } from '../ui/routing/router.js';
import { TextField } from '../ui/text-field.js';
import './sign-in.css';

interface Faults {
  readonly username?: string;
  readonly password?: string;
}

export function SignInPage({ ended }: { readonly ended: boolean }): ReactNode {
  const { words, language } = useLocale();
  const { signIn } = useSession();
  const heading = usePageTitle(words.app.pageTitle(words.signIn.title));
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const alert = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (refusal !== null) alert.current?.focus();
  }, [refusal]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found: Faults = {
      ...(username.trim() === '' && { username: words.signIn.usernameMissing }),
      ...(password === '' && { password: words.signIn.passwordMissing }),
    };
    setFaults(found);
    setRefusal(null);
    if (Object.keys(found).length > 0 || sending) return;
    setSending(true);
    try {
      await signIn(username, password);
    } catch (error) {
      setRefusal(error instanceof ApiProblem ? problemSentences[error.code][language] : words.app.unreachable);
      setSending(false);
    }
  };

  return (
    <div className="sign-in">
      <header className="sign-in-pitch">
        <Brand />
        <div>
          <p className="sign-in-slogan">{words.signIn.pitch}</p>
          <p>{words.signIn.pitchText}</p>
        </div>
        <p className="sign-in-note">{words.signIn.forCitizens}</p>
      </header>
      <main className="sign-in-form">
        <form onSubmit={(event) => void submit(event)} noValidate>
          <h1 ref={heading} tabIndex={-1}>
            {words.signIn.title}
          </h1>
          <p>{ended ? words.signIn.sessionEnded : words.signIn.lead}</p>
          {refusal !== null && (
            <div ref={alert} className="sign-in-refusal" role="alert" tabIndex={-1}>
              <b>{words.signIn.problemTitle}</b>
              <p>{refusal}</p>
            </div>
          )}
          <TextField
            label={words.signIn.username}
            name="username"
            value={username}
            onChange={setUsername}
            autoComplete="username"
            problem={faults.username}
          />
          <TextField
            label={words.signIn.password}
            name="password"
            type={visible ? 'text' : 'password'}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            problem={faults.password}
          />
          <button className="sign-in-show" type="button" aria-pressed={visible} onClick={() => setVisible(!visible)}>
            {visible ? words.signIn.hidePassword : words.signIn.showPassword}
          </button>
          <Button tone="primary" type="submit">
            {sending ? words.signIn.submitting : words.signIn.submit}
          </Button>
        </form>
        <p className="sign-in-results">
          <a href={language === 'fa' ? '/public' : '/en/public'}>{words.signIn.results}</a>
        </p>
        <Preferences />
      </main>
    </div>
  );
}
