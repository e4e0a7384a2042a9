import type { ShellWords } from './shell-fa.js';

/** Words of the designer's frame: its panels, and what is done with several questions. */
export const shellEn: ShellWords = {
  panels: { structure: 'structure', side: 'properties panel' },
  show: (panel) => `Show the ${panel}`,
  hide: (panel) => `Hide the ${panel}`,
  resize: (panel) => `Width of the ${panel}`,
  pixels: (width) => `${width} pixels`,
  hidden: 'hidden',
  picked: (count) => `${count} questions chosen`,
  pickedTools: 'What can be done with the chosen questions',
  dropPicked: 'Choose only one again',
  deletePicked: (count) => `Delete ${count} questions`,
  deletePickedSure: 'These rules look at the chosen questions and go with them:',
};
