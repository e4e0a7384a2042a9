import { useState, type ReactNode } from 'react';
import { IconButton } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Dialog } from '../../ui/dialog.js';
import { usePrinting } from '../../ui/printing.js';
import { Segmented } from '../../ui/segmented.js';
import { useAddress } from './address.js';
import { useCouncilWords } from './council-words.js';
import { ExportMenu } from './export-menu.js';
import type { Figure } from './figure.js';
import { FigureTable } from './figure-table.js';
import { Provenance } from './provenance.js';
import { SvgFigure } from './svg-figure.js';
import type { OpenEdition } from './use-edition.js';
import './figure.css';

export interface FigureFrameProps {
  readonly open: OpenEdition;
  readonly figure: Figure;
  /** Numbers of the waves that it rests on. */
  readonly waves: readonly number[];
  /** Keys of the agencies that it tells of; left out: all. */
  readonly agencies?: readonly string[];
  /** Switches of this figure, above it. */
  readonly tools?: ReactNode;
  /** What is seen in place of the drawing, where a screen has something to press. */
  readonly children?: ReactNode;
  /** On paper: the drawing, unless what is seen can be broken over sheets. */
  readonly paper?: 'drawing' | 'seen';
  readonly className?: string;
}

/**
 * A figure with all that belongs to it: the question, the answer, how to read it, its twin, the ways out and where it comes from.
 * Which figures are tables stands in the address, and which card of origin is open.
 */
export function FigureFrame(props: FigureFrameProps): ReactNode {
  const { open, figure, waves, agencies, tools, children, paper = 'drawing', className = '' } = props;
  const words = useCouncilWords();
  const address = useAddress();
  const isPrinting = usePrinting();
  const [help, setHelp] = useState(false);
  const tables = address.list('tables');
  const isTable = tables.includes(figure.code);
  const show = (view: 'chart' | 'table'): void =>
    address.set({
      tables: view === 'table' ? [...tables, figure.code] : tables.filter((code) => code !== figure.code),
    });
  const { title, subtitle, sentence, source } = figure.words;
  // Nothing can be pressed on paper: there the drawing itself stands.
  const seen = (isPrinting && paper === 'drawing' ? undefined : children) ?? <SvgFigure draw={figure.draw} />;
  return (
    <Card
      title={title}
      subtitle={subtitle}
      className={`figure ${className}`}
      actions={
        <div className="figure-actions">
          <Segmented
            label={words.viewOf(title)}
            value={isTable ? 'table' : 'chart'}
            onChange={show}
            options={[
              { value: 'chart', label: words.chart },
              { value: 'table', label: words.table },
            ]}
          />
          <IconButton label={words.howToRead(title)} icon="help" onPress={() => setHelp(!help)} />
          <IconButton
            label={words.originOf(title)}
            icon="provenance"
            onPress={() => address.set({ origin: figure.code })}
          />
          {/* What may still change is not carried away. */}
          {open.entry.state !== 'candidate' && <ExportMenu figure={figure} edition={open.reading.edition.number} />}
        </div>
      }
    >
      {help && (
        <div className="figure-help" role="note">
          <p>{subtitle}</p>
          {words.reading.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {sentence !== '' && <p className="figure-answer">{sentence}</p>}
      {tools !== undefined && <div className="figure-tools">{tools}</div>}
      {isTable ? <FigureTable figure={figure} /> : seen}
      <p className="figure-source">{source}</p>
      {address.get('origin') === figure.code && (
        <Dialog title={words.originTitle} width="wide" onClose={() => address.set({ origin: null })}>
          <p className="figure-answer">{title}</p>
          <Provenance open={open} waves={waves} {...(agencies !== undefined && { agencies })} />
        </Dialog>
      )}
    </Card>
  );
}
