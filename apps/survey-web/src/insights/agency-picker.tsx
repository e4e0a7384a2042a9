import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { matchesSearch } from '../locale/fold-for-search.js';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { agencyStyle, COUNCIL_STYLE } from './chart/series-style.js';
import { MarkerSwatch } from './marker-swatch.js';
import { MOST_CHOSEN, toggleAgency } from './picker-state.js';
import type { PlotSeries } from './to-trend-dataset.js';
import { seriesName } from './trend-sentence.js';
import './agency-picker.css';

export interface AgencyPickerProps {
  readonly agencies: readonly Pick<PlotSeries, 'key' | 'name'>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Opens the list of agencies to compare. */
export function AgencyPicker(props: AgencyPickerProps): ReactNode {
  const { words, format } = useLocale();
  return (
    <DialogTrigger>
      <Button icon="chevronDown">{words.trend.picked(format.count(props.chosen.length))}</Button>
      <Popover className="agency-popover" placement="bottom start">
        <Dialog className="agency-dialog" aria-label={words.trend.pick}>
          <AgencyList {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function AgencyList({ agencies, chosen, onChange }: AgencyPickerProps): ReactNode {
  const locale = useLocale();
  const { words, format } = locale;
  const [search, setSearch] = useState('');
  const full = chosen.length >= MOST_CHOSEN;
  const limit = format.count(MOST_CHOSEN);
  const found = agencies.filter((series) => matchesSearch(seriesName(locale, series), search));
  return (
    <>
      <label className="agency-search">
        <span>{words.trend.search}</span>
        <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <p className="agency-hint" role="status">
        {full ? words.trend.pickFull(limit) : words.trend.pickHint(limit)}
      </p>
      <ul className="agency-list" aria-label={words.trend.pick}>
        {found.map((series) => (
          <li key={series.key}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(series.key)}
                disabled={full && !chosen.includes(series.key)}
                onChange={() => onChange(toggleAgency(chosen, series.key))}
              />
              <span>{seriesName(locale, series)}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="agency-hint">{words.trend.noMatch}</p>}
    </>
  );
}

/** The legend: the council and the chosen agencies, each with its line, each agency removable. */
export function ChosenAgencies({ agencies, chosen, onChange }: AgencyPickerProps): ReactNode {
  const locale = useLocale();
  const { words } = locale;
  return (
    <ul className="chips" aria-label={words.trend.chosenList}>
      <li className="chip">
        <MarkerSwatch style={COUNCIL_STYLE} />
        {words.trend.council}
      </li>
      {chosen.map((key, place) => {
        const series = agencies.find((agency) => agency.key === key);
        if (series === undefined) return null;
        const name = seriesName(locale, series);
        return (
          <li className="chip" key={key}>
            <MarkerSwatch style={agencyStyle(place)} />
            {name}
            <button
              type="button"
              aria-label={words.trend.removeAgency(name)}
              onClick={() => onChange(toggleAgency(chosen, key))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
