import { useState, type ReactNode } from 'react';
import { DiscardEditionDocument, PublishEditionDocument } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { useLocale } from '../locale/locale.js';
import { problemSentence } from '../locale/problem-sentences.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Dialog } from '../ui/dialog.js';
import { Link } from '../ui/routing/router.js';
import { Refusal } from '../ui/refusal.js';
import { DifferenceText } from './difference-card.js';
import { differenceSentence } from './difference-sentence.js';
import { useEditionsWords } from './editions-words.js';
import type { EditionRow } from './use-editions.js';

export interface UnderWayProps {
  readonly edition: EditionRow;
  readonly names: ReadonlyMap<string, string>;
  /** Whether the reader makes and publishes editions at all. */
  readonly mayDecide: boolean;
  readonly onChanged: () => void;
}

/** Whatever is not published yet: being made, to be read, or failed. */
export function UnderWay(props: UnderWayProps): ReactNode {
  const { state } = props.edition;
  if (state === 'building') return <Building {...props} />;
  return state === 'failed' ? <Failed {...props} /> : <Candidate {...props} />;
}

function Building({ edition: { id, done, total }, mayDecide, onChanged }: UnderWayProps): ReactNode {
  const words = useEditionsWords();
  const { format } = useLocale();
  const said = total === 0 ? words.buildingWait : words.buildingStep(format.count(done), format.count(total));
  return (
    <Card title={words.building} className="under-way">
      <progress
        className="edition-progress"
        aria-label={words.building}
        aria-valuetext={said}
        {...(total > 0 && { max: total, value: done })}
      />
      <p>{said}</p>
      <p className="fine">{words.mayLeave}</p>
      {mayDecide && <Discard id={id} label={words.stop} onChanged={onChanged} />}
    </Card>
  );
}

function Failed({ edition, mayDecide, onChanged }: UnderWayProps): ReactNode {
  const words = useEditionsWords();
  const { language, format } = useLocale();
  const help: Readonly<Record<string, string>> = words.failedHelp;
  const code = edition.problem ?? 'OTHER';
  return (
    <Card
      title={words.failed}
      subtitle={words.madeByOn(edition.madeBy, format.date(edition.madeAt.slice(0, 10)))}
      className="under-way edition-failed"
    >
      <p className="refusal">{problemSentence(code, language) ?? words.failed}</p>
      <p>{help[code] ?? words.failedHelp.OTHER}</p>
      {mayDecide && <Discard id={edition.id} label={words.dismiss} onChanged={onChanged} />}
    </Card>
  );
}

function Candidate({ edition, names, mayDecide, onChanged }: UnderWayProps): ReactNode {
  const words = useEditionsWords();
  const { format } = useLocale();
  const { difference, corrects, because } = edition;
  return (
    <Card
      title={words.ready(format.count(edition.number ?? 0))}
      subtitle={words.madeByOn(edition.madeBy, format.date(edition.madeAt.slice(0, 10)))}
      className="under-way"
    >
      {typeof corrects === 'number' && because && (
        <div className="correction-said">
          <b>{words.setsRight(format.count(corrects))}</b>
          <p lang="fa" dir="rtl">
            {because.fa}
          </p>
          <p lang="en" dir="ltr">
            {because.en}
          </p>
        </div>
      )}
      {difference && <DifferenceText edition={edition} difference={difference} names={names} />}
      <Preview edition={edition} />
      <Decision edition={edition} mayDecide={mayDecide} onChanged={onChanged} />
    </Card>
  );
}

function Preview({ edition: { id, sha256 } }: { readonly edition: EditionRow }): ReactNode {
  const words = useEditionsWords();
  return (
    <section className="edition-preview">
      <h3>{words.preview}</h3>
      <ul className="link-row">
        <li>
          <Link to={{ path: '/council', search: `?preview=${id}` }}>{words.previewScreens}</Link>
        </li>
        <li>
          <a href={`/api/editions/${id}?whole`} download={`edition-${id}.json`}>
            {words.file}
          </a>
        </li>
      </ul>
      {sha256 && (
        <p className="fine">
          {words.hash}: <code className="hash">{sha256}</code>
        </p>
      )}
    </section>
  );
}

function Decision({ edition, mayDecide, onChanged }: Omit<UnderWayProps, 'names'>): ReactNode {
  const words = useEditionsWords();
  const [isAsking, setAsking] = useState(false);
  if (!mayDecide) return <p className="warned">{words.onlyReaders}</p>;
  return (
    <>
      {edition.mine && (
        <div className="warned">
          <b>{words.ownTitle}</b>
          <p>{words.own}</p>
        </div>
      )}
      <div className="decisions">
        {!edition.mine && (
          <Button tone="primary" icon="check" onPress={() => setAsking(true)}>
            {words.publish}
          </Button>
        )}
        <Discard id={edition.id} label={words.discard} onChanged={onChanged} />
      </div>
      {isAsking && <PublishDialog edition={edition} onClose={() => setAsking(false)} onChanged={onChanged} />}
    </>
  );
}

function PublishDialog({
  edition,
  onClose,
  onChanged,
}: {
  readonly edition: EditionRow;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}): ReactNode {
  const words = useEditionsWords();
  const locale = useLocale();
  const { busy, failure, run } = useAction();
  const { id, sha256, difference } = edition;
  async function publish(): Promise<void> {
    // What is published is exactly what was read here: its fingerprint goes along.
    if (await run(PublishEditionDocument, { id, sha256: sha256 ?? '' })) {
      onClose();
      onChanged();
    }
  }
  return (
    <Dialog title={words.publishTitle(locale.format.count(edition.number ?? 0))} onClose={onClose}>
      {difference && <p className="difference-said">{differenceSentence({ ...edition, difference }, words, locale)}</p>}
      <p>{words.publishSure}</p>
      <Refusal failure={failure} />
      <div className="decisions">
        <Button tone="primary" icon="check" isDisabled={busy} onPress={() => void publish()}>
          {words.publishYes}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}

function Discard({
  id,
  label,
  onChanged,
}: {
  readonly id: string;
  readonly label: string;
  readonly onChanged: () => void;
}): ReactNode {
  const words = useEditionsWords();
  const { busy, failure, run } = useAction();
  const [isAsking, setAsking] = useState(false);
  async function discard(): Promise<void> {
    if (await run(DiscardEditionDocument, { id })) {
      setAsking(false);
      onChanged();
    }
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{label}</Button>
      {isAsking && (
        <Dialog title={words.discardTitle} onClose={() => setAsking(false)}>
          <p>{words.discardSure}</p>
          <Refusal failure={failure} />
          <div className="decisions">
            <Button tone="primary" isDisabled={busy} onPress={() => void discard()}>
              {words.discardYes}
            </Button>
            <Button onPress={() => setAsking(false)}>{words.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
