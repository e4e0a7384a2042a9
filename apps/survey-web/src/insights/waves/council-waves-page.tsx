import { useMemo, type ReactNode } from 'react';
import { reasonOf, wavesTable, wavesTimeline } from '@hamava/charts';
import type { EditionWave } from '@hamava/editions';
import {
  agencyName,
  flaggedSamples,
  outcomeName,
  reliabilityFlags,
  waveFlags,
  wavesOf,
  type Reading,
} from '@hamava/figures';
import { useLocale } from '../../locale/locale.js';
import { Card } from '../../ui/card.js';
import { usePageTitle } from '../../ui/routing/router.js';
import { useCouncilWords } from '../edition/council-words.js';
import { EditionGate } from '../edition/edition-gate.js';
import { EditionState } from '../edition/edition-state.js';
import { FigureFrame } from '../edition/figure-frame.js';
import { figureOf } from '../edition/figure.js';
import type { OpenEdition } from '../edition/use-edition.js';
import './waves.css';

/** `/council/waves`: what each wave asked of whom, how well its samples look, and what is withheld. */
export function CouncilWavesPage(): ReactNode {
  const { words: general } = useLocale();
  const heading = usePageTitle(general.app.pageTitle(general.app.sections.fieldwork));
  return (
    <div className="page council-waves">
      <h1 ref={heading} tabIndex={-1}>
        {general.app.sections.fieldwork}
      </h1>
      <EditionGate ask={{}}>{(open) => <Waves open={open} />}</EditionGate>
    </div>
  );
}

function Waves({ open }: { readonly open: OpenEdition }): ReactNode {
  const { reading } = open;
  const { waves } = reading.edition;
  const figure = useMemo(() => figureOf('waves', wavesOf(reading), wavesTimeline, wavesTable), [reading]);
  const numbers = useMemo(() => waves.map(({ number }) => number), [waves]);
  return (
    <>
      <EditionState open={open} />
      <FigureFrame open={open} figure={figure} waves={numbers} />
      {waves.toReversed().map((wave) => (
        <WaveCard key={wave.number} reading={reading} wave={wave} />
      ))}
    </>
  );
}

function WaveCard({ reading, wave }: { readonly reading: Reading; readonly wave: EditionWave }): ReactNode {
  const { format, say, words: general, language } = useLocale();
  const words = useCouncilWords();
  const { measured } = reading.edition;
  const samples = measured.samples.filter((own) => own.wave === wave.number);
  const shown = samples.filter(({ status }) => status === 'PUBLISHED');
  const effects = shown.flatMap(({ weightsDesignEffect }) => weightsDesignEffect ?? []);
  const distances = shown.flatMap(({ balance }) =>
    balance.flatMap(({ weighted, target }) => (target === null ? [] : Math.abs(weighted - target))),
  );
  const validity = measured.waves?.find((own) => own.wave === wave.number)?.validity ?? null;
  const notes = [...waveFlags(reading, wave.number), ...reliabilityFlags(reading, wave.number)];
  const flagged = flaggedSamples(reading, wave.number);
  const withheld = samples.filter(({ because }) => because !== null);
  const reliabilities = measured.reliabilities.filter((own) => own.wave === wave.number && own.alpha !== null);
  const base = shown.reduce((sum, own) => sum + (own.base ?? 0), 0);
  return (
    <Card
      title={general.words.waveNumber(format.count(wave.number))}
      subtitle={words.fieldTime(format.date(wave.opensOn), format.date(wave.closesOn))}
    >
      <dl className="wave-facts">
        <Fact name={words.bases} value={format.count(base)} />
        <Fact
          name={words.publishedAgencies}
          value={words.someOf(format.count(shown.length), format.count(samples.length))}
        />
        <Fact
          name={words.channelsOf}
          value={wave.channels.map((each) => words.channels[each] ?? each).join(general.words.listSeparator)}
        />
        {effects.length > 0 && (
          <Fact
            name={words.weightsEffect}
            value={format.interval({ low: Math.min(...effects), high: Math.max(...effects) })}
          />
        )}
        {distances.length > 0 && <Fact name={words.farthest} value={format.percent(Math.max(...distances))} />}
        <Fact name={words.questionnaireVersion} value={format.count(wave.questionnaire.version)} />
        {validity !== null && <Fact name={words.validity} value={format.size(validity)} />}
      </dl>
      <dl className="wave-lists">
        {reliabilities.length > 0 && (
          <div>
            <dt>{words.reliabilities}</dt>
            <dd>
              {reliabilities
                .map(({ outcome, alpha, omega }) =>
                  [
                    outcomeName(reading, outcome),
                    [alpha ?? 0, ...(omega === null ? [] : [omega])].map((own) => format.size(own)).join(' · '),
                  ].join(' '),
                )
                .join(general.words.listSeparator)}
            </dd>
          </div>
        )}
        {withheld.length > 0 && (
          <div>
            <dt>{words.withheldHere}</dt>
            <dd>
              {withheld.map(({ agency, because }) => (
                <span key={agency}>
                  {agencyName(reading, agency)}: {reasonOf(because ?? '', language)}
                </span>
              ))}
            </dd>
          </div>
        )}
        {wave.breaks.length > 0 && (
          <div>
            <dt>{words.breaks}</dt>
            <dd>
              {wave.breaks.map(({ outcome, because }) => (
                <span key={outcome}>
                  {outcomeName(reading, outcome)}: {say(because)}
                </span>
              ))}
            </dd>
          </div>
        )}
        {flagged.length + notes.length > 0 && (
          <div>
            <dt>{words.flags}</dt>
            <dd>
              {notes.map((note) => (
                <span key={note}>{note}</span>
              ))}
              {flagged.map(({ sentence, agencies }) => (
                <span key={sentence}>
                  {sentence} ({agencies.map((agency) => agencyName(reading, agency)).join(general.words.listSeparator)})
                </span>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.questionnaireHash}</dt>
          <dd>
            <code className="hash" lang="en" dir="ltr">
              {wave.questionnaire.sha256.slice(0, 12)}
            </code>
          </dd>
        </div>
      </dl>
      {wave.channels.some((each) => OPEN_CHANNELS.has(each)) && <p className="wave-note">{words.noResponseRate}</p>}
    </Card>
  );
}

/** Whoever comes by can answer: there is no list of the asked, and so no response rate. */
const OPEN_CHANNELS: ReadonlySet<string> = new Set(['web', 'poster', 'counter', 'kiosk']);

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
