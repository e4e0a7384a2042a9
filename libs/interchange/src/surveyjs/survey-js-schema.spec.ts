import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { coreTrustQuestionnaire, TEMPLATES } from '@hamava/surveys';
import { arbitraryDocument } from '../../../surveys/src/testing/arbitrary-documents.js';
import { toSurveyJs } from './to-survey-js.js';

const schemaFile = path.join(path.dirname(require.resolve('survey-core')), 'surveyjs_definition.json');
const schema = JSON.parse(fs.readFileSync(schemaFile, 'utf8')) as object;
const validate = new Ajv({ strict: false, logger: false }).compile(schema);

const faultsOf = (json: unknown): unknown => {
  validate(JSON.parse(JSON.stringify(json)));
  return validate.errors ?? [];
};

describe('exported SurveyJS JSON against the schema of survey-core', () => {
  test('the schema refuses what is not SurveyJS', () => {
    expect(faultsOf({ pages: [{ elements: [{ type: 'radiogroup', name: 7 }] }] })).not.toEqual([]);
  });

  test.each(TEMPLATES.map((template) => [template.key, template] as const))(
    'the template %s is valid',
    (_, template) => {
      expect(faultsOf(toSurveyJs(template.build()).content)).toEqual([]);
    },
  );

  test('the core questionnaire is valid', () => {
    expect(faultsOf(toSurveyJs(coreTrustQuestionnaire({ counties: [] })).content)).toEqual([]);
  });

  test('documents of every kind are valid', () => {
    fc.assert(
      fc.property(arbitraryDocument({ sections: 4, questionsPerSection: 6 }), (definition) => {
        expect(faultsOf(toSurveyJs(definition).content)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
