import { INDEX_OUTCOME } from '../questionnaire/codes.js';
import type { Composite, Driver } from '../questionnaire/definition.js';
import type { Change, Verdict } from './change.js';
import { compareTexts } from './compare-texts.js';
import { compareValues, matched } from './compare-values.js';
import { breaking, harmless, type Comparison } from './comparison.js';
import { movedCodes } from './order.js';

/** Drivers, composites and the minima of answered items. */
export function compareScoring(compared: Comparison): readonly Change[] {
  const { before, after } = compared;
  const [total, newTotal] = [weightSum(before.drivers), weightSum(after.drivers)];
  return [...drivers(), ...composites(), ...minima()];

  function drivers(): readonly Change[] {
    const { pairs, removed, added } = matched(before.drivers, after.drivers);
    return [
      ...removed.map(({ code, title }) =>
        part('removed', 'driver', code, title.fa, breaking('drivers', [INDEX_OUTCOME, code])),
      ),
      ...added.map(({ code, title }) => part('added', 'driver', code, title.fa, breaking('drivers', [INDEX_OUTCOME]))),
      ...moves('driver', before.drivers, after.drivers),
      ...pairs.flatMap(([was, is]) => [
        ...means('driver', was, is, breaking('driverItems', [INDEX_OUTCOME, is.code])),
        ...compareValues({ code: is.code, of: 'driver', part: 'weight' }, was.weight, is.weight, () =>
          was.weight * newTotal === is.weight * total
            ? harmless('sameShare')
            : breaking('driverWeight', [INDEX_OUTCOME]),
        ),
      ]),
    ];
  }

  function composites(): readonly Change[] {
    const { pairs, removed, added } = matched(before.composites, after.composites);
    return [
      ...removed.map(({ code, title }) =>
        part('removed', 'composite', code, title.fa, breaking('compositeItems', [code])),
      ),
      ...added.map(({ code, title }) => part('added', 'composite', code, title.fa, harmless('compositeAdded'))),
      ...moves('composite', before.composites, after.composites),
      ...pairs.flatMap(([was, is]) => [
        ...means('composite', was, is, breaking('compositeItems', [is.code])),
        ...compareValues(
          { code: is.code, of: 'composite', part: 'minimumItems' },
          was.minimumItems,
          is.minimumItems,
          () => breaking('compositeItems', [is.code]),
        ),
      ]),
    ];
  }

  function means(
    of: 'driver' | 'composite',
    was: Driver | Composite,
    is: Driver | Composite,
    verdict: Verdict,
  ): readonly Change[] {
    const same = [...was.items].sort().join() === [...is.items].sort().join();
    return [
      ...compareTexts(compared, { code: is.code, of, part: 'title' }, was.title, is.title, harmless('title')),
      ...compareValues({ code: is.code, of, part: 'items' }, was.items, is.items, () =>
        same ? harmless('sameMembers') : verdict,
      ),
    ];
  }

  function minima(): readonly Change[] {
    const place = (name: string) => ({ code: before.code, of: 'questionnaire', part: name }) as const;
    const [was, is] = [before.scoring, after.scoring];
    const touched = before.drivers.filter(
      ({ items }) => least(was.driverMinimumShare, items.length) !== least(is.driverMinimumShare, items.length),
    );
    const number = before.drivers.length;
    return [
      ...compareValues(place('driverMinimumShare'), was.driverMinimumShare, is.driverMinimumShare, () =>
        touched.length === 0
          ? harmless('scoringSame')
          : breaking('scoring', [INDEX_OUTCOME, ...touched.map(({ code }) => code)]),
      ),
      ...compareValues(place('indexMinimumShare'), was.indexMinimumShare, is.indexMinimumShare, () =>
        least(was.indexMinimumShare, number) === least(is.indexMinimumShare, number)
          ? harmless('scoringSame')
          : breaking('scoring', [INDEX_OUTCOME]),
      ),
    ];
  }
}

function part(
  kind: 'added' | 'removed',
  of: 'driver' | 'composite',
  code: string,
  title: string,
  verdict: Verdict,
): Change {
  const words = kind === 'added' ? { after: title } : { before: title };
  return { kind, code, of, part: of, ...words, ...verdict };
}

function moves(
  of: 'driver' | 'composite',
  before: readonly Driver[] | readonly Composite[],
  after: typeof before,
): readonly Change[] {
  const moved = movedCodes(
    before.map(({ code }) => code),
    after.map(({ code }) => code),
  );
  return moved.map((code): Change => ({ kind: 'moved', code, of, part: of, ...harmless('sameMembers') }));
}

function weightSum(drivers: readonly Driver[]): number {
  return drivers.reduce((sum, { weight }) => sum + weight, 0);
}

/** ceil(share x number), at least one, as the scoring scheme takes it. */
function least(share: number, number: number): number {
  return Math.max(1, Math.ceil(share * number - 1e-9));
}
