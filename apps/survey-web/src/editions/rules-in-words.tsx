import type { ReactNode } from 'react';
import { useLocale, type Locale } from '../locale/locale.js';
import { useEditionsWords } from './editions-words.js';
import type { DriverNames } from './method-page.js';
import { RULES, shownValue, type MethodSettings, type Rule } from './rules.js';

/** A rule's number as it is read: points with their decimals, shares in per cent. */
export function ruleValue(rule: Rule, settings: MethodSettings, { format }: Locale): string {
  const value = shownValue(rule, settings);
  if (rule.unit === 'share') return Number.isInteger(value) ? format.percent(value) : `${format.score(value)}٪`;
  return Number.isInteger(value) ? format.count(value) : format.score(value);
}

/** Every rule as a number and a sentence. */
export function RulesInWords({
  settings,
  drivers,
}: {
  readonly settings: MethodSettings;
  readonly drivers: DriverNames;
}): ReactNode {
  const { method: words } = useEditionsWords();
  const locale = useLocale();
  return (
    <>
      <section className="rule-group">
        <h3>{words.groups.index}</h3>
        <p>{weightsInWords(settings, drivers, words.weightsAsAsked, locale)}</p>
        <p className="fine">
          {words.formulas}: <bdi lang="en">{settings.formulas}</bdi>
        </p>
      </section>
      {(['publication', 'change'] as const).map((group) => (
        <section key={group} className="rule-group">
          <h3>{words.groups[group]}</h3>
          <ul className="rules">
            {RULES.filter((rule) => rule.group === group).map((rule) => {
              const value = ruleValue(rule, settings, locale);
              return (
                <li key={rule.name}>
                  <b aria-hidden>{value}</b>
                  <span>{words.says[rule.name](value)}</span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The drivers with their shares of the sum, or that the questionnaire decides. */
export function weightsInWords(
  { driverWeights }: MethodSettings,
  drivers: DriverNames,
  asAsked: string,
  { format, words }: Locale,
): string {
  const entries = Object.entries(driverWeights);
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  if (sum === 0) return asAsked;
  return entries
    .map(([code, weight]) => `${drivers.get(code) ?? code} ${format.percent((100 * weight) / sum)}`)
    .join(words.words.listSeparator);
}
