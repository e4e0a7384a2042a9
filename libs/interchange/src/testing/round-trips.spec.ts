import fc from 'fast-check';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { arbitraryDocument } from '../../../surveys/src/testing/arbitrary-documents.js';
import { arbitraryQuestionnaire } from '../../../surveys/src/testing/arbitrary-questionnaires.js';
import type { Imported } from '../foreign/imported.js';
import { exportLimeSurveyTsv } from '../limesurvey/export-limesurvey.js';
import { importLimeSurveyTsv } from '../limesurvey/import-limesurvey.js';
import { exportNativeJson, importNativeJson } from '../native/native-json.js';
import { exportXlsForm } from '../xlsform/export-xlsform.js';
import { importXlsForm } from '../xlsform/import-xlsform.js';

const FORMATS: Readonly<Record<string, (definition: QuestionnaireDefinition) => Promise<Imported>>> = {
  'JSON of our own': async (definition) => importNativeJson(exportNativeJson(definition)),
  XLSForm: async (definition) => importXlsForm((await exportXlsForm(definition)).content),
  'LimeSurvey, tab-separated': async (definition) => importLimeSurveyTsv(exportLimeSurveyTsv(definition).content),
};

const plain = (definition: QuestionnaireDefinition): unknown => JSON.parse(JSON.stringify(definition));

describe.each(Object.entries(FORMATS))('%s', (_, thereAndBack) => {
  const keeps = async (definition: QuestionnaireDefinition): Promise<void> => {
    const back = await thereAndBack(definition);
    if (!back.ok) throw new Error(JSON.stringify(back.problems.slice(0, 5)));
    expect(plain(back.definition)).toEqual(plain(definition));
  };

  it('gives back every questionnaire as it was: questions of every kind with conditions, jumps, loops and chance', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument({ sections: 4, questionsPerSection: 5 }), keeps), {
      numRuns: 60,
    });
  });

  it('gives back every questionnaire with its scales, drivers and composites', async () => {
    const size = { drivers: 3, itemsPerDriver: 4, scaleSteps: 10 };
    await fc.assert(fc.asyncProperty(arbitraryQuestionnaire(size), keeps), { numRuns: 40 });
  });
});
