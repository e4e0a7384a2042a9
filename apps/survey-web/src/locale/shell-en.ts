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
  pickedItems: (count) => `${count} items chosen`,
  deleteItems: (count) => `Delete ${count} items`,
  deleteSections: 'All questions of these sections go with them. Undo brings them back.',
  lockedStays: 'A locked item of the core is deleted by the method unit alone.',
  deletePickedSure: 'These rules look at what is deleted and go with it:',
};
