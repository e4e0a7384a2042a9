import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fayHerriot } from '../fay-herriot.js';
import { expectClose, figures } from '../testing/close.js';

interface Estimated {
  readonly sigma2v: number;
  /** A number where there is one coefficient. */
  readonly beta: number | readonly number[];
  readonly betaSE: number | readonly number[];
  readonly eblup: readonly number[];
  readonly shrinkage_gamma: readonly number[];
  readonly g1: readonly number[];
  readonly g2: readonly number[];
  readonly g3: readonly number[];
  readonly mse: readonly number[];
}

interface Case {
  readonly label: string;
  readonly direct: readonly number[];
  readonly samplingVar: readonly number[];
  readonly X: readonly (readonly number[])[];
  readonly REML: Estimated;
  readonly ML: Estimated;
}

/** These figures rest on data that may not be carried along; whoever has the folder names it. */
const folder = process.env.HAMAVA_REFERENCE ?? '';
const file = join(folder, 'o09_fay_herriot.json');

if (folder === '' || !existsSync(file)) {
  it('has no reference for Fay-Herriot here: NOT COMPARED WITH R, set HAMAVA_REFERENCE to the folder of o09', () => {
    process.stderr.write(
      '\nFAY-HERRIOT NOT COMPARED WITH R: HAMAVA_REFERENCE names no folder with o09_fay_herriot.json\n',
    );
    expect(existsSync(file)).toBe(false);
  });
} else {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] };
  describe.each(cases)('$label (o09)', ({ direct, samplingVar, X, ...methods }) => {
    it.each(['REML', 'ML'] as const)('has the EBLUPs and errors of sae::mseFH by %s', (method) => {
      const expected = methods[method];
      const areas = direct.map((own, i) => ({ direct: own, psi: samplingVar[i]!, x: X[i]! }));
      const own = figures(fayHerriot(areas, method));
      expect(Math.abs(own.sigma2v - expected.sigma2v)).toBeLessThanOrEqual(1e-6 * Math.max(1, expected.sigma2v));
      [expected.beta].flat().forEach((beta, j) => expectClose(own.beta[j], beta, 1e-7));
      [expected.betaSE].flat().forEach((se, j) => expectClose(own.betaSe[j], se, 1e-6));
      for (const [i, area] of own.areas.entries()) {
        expectClose(area.eblup, expected.eblup[i]!, 1e-7);
        expectClose(area.mse, expected.mse[i]!, 1e-6);
        expectClose(area.g2, expected.g2[i]!, 1e-6);
        expectClose(area.g3, expected.g3[i]!, 1e-6);
      }
    });
  });
}
