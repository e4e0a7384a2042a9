import type { Imported } from '../foreign/imported.js';
import { LossReport } from '../foreign/loss-report.js';
import { definitionFromForm } from '../odk/definition-from-form.js';
import { formFromSurvey } from './form-from-survey.js';
import { readLss, type ReadSurvey } from './read-lss.js';
import { readTsv } from './read-tsv.js';

/** Reads a LimeSurvey structure (.lss, XML) as a draft. Losses name the table and row. Never throws. */
export function importLimeSurveyLss(text: string): Imported {
  return imported(text, readLss);
}

/** Reads a LimeSurvey structure in tab-separated values (.txt, .tsv) as a draft. Losses name the row. Never throws. */
export function importLimeSurveyTsv(text: string): Imported {
  return imported(text, readTsv);
}

function imported(text: string, reader: (text: string, report: LossReport) => ReadSurvey): Imported {
  const report = new LossReport();
  const read = reader(text, report);
  if (!read.ok) return { ok: false, problems: [read.problem], losses: report.losses };
  const form = formFromSurvey(read.survey, report);
  const result = definitionFromForm(form);
  return { ...result, losses: [...report.losses, ...(result.losses ?? [])] };
}
