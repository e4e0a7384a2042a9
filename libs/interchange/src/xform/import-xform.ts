import { readXml } from '../files/read-xml.js';
import type { Imported } from '../foreign/imported.js';
import { LossReport } from '../foreign/loss-report.js';
import { definitionFromForm } from '../odk/definition-from-form.js';
import { readForm } from './read-form.js';

/** Reads an ODK XForm (XML) as a draft. Losses name the path of the element. Never throws. */
export function importXForm(text: string): Imported {
  const xml = readXml(text);
  if (!xml.ok) return { ok: false, problems: [xml.problem] };
  const report = new LossReport();
  const read = readForm(xml.root, report);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const imported = definitionFromForm(read.form);
  return { ...imported, losses: [...report.losses, ...(imported.losses ?? [])] };
}
