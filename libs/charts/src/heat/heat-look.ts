import type { Theme } from '../frame.js';
import type { Sheet } from '../sheet/sheet.js';
import type { LegendSample } from '../sheet/writing.js';
import type { HeatStep } from './heat-dataset.js';

interface StepColours {
  readonly colour: string;
  readonly ink: string;
}

/** From far below to far above. Every ink stands at 4.5:1 or more on its colour, which a spec computes. */
export const HEAT_COLOURS: Readonly<Record<Theme, readonly StepColours[]>> = {
  light: [
    { colour: '#8c510a', ink: '#ffffff' },
    { colour: '#ecd9ae', ink: '#17211f' },
    { colour: '#eef2f1', ink: '#17211f' },
    { colour: '#a9d8d2', ink: '#17211f' },
    { colour: '#01665e', ink: '#ffffff' },
  ],
  dark: [
    { colour: '#e3b066', ink: '#132021' },
    { colour: '#5c4826', ink: '#e8efee' },
    { colour: '#253637', ink: '#e8efee' },
    { colour: '#20544f', ink: '#e8efee' },
    { colour: '#5fc7b8', ink: '#132021' },
  ],
  print: Array.from({ length: 5 }, () => ({ colour: '#ffffff', ink: '#000000' })),
};

const ARROWS = ['down', 'down', null, 'up', 'up'] as const;

/** How a step looks: strong steps are also bold, so that print without colour tells them from light ones. */
export function heatLook(
  step: HeatStep,
  { frame, palette }: Sheet,
): StepColours & { readonly arrow: 'up' | 'down' | null; readonly weight: 400 | 700; readonly sample: LegendSample } {
  const { colour, ink } = HEAT_COLOURS[frame.theme][step] ?? { colour: palette.surface, ink: palette.ink };
  const arrow = ARROWS[step] ?? null;
  const weight = step === 0 || step === 4 ? 700 : 400;
  return { colour, ink, arrow, weight, sample: { colour, ink, arrow, bold: weight === 700 } };
}
