import { canonicalJson, type QuestionnaireDefinition } from '@hamava/surveys';
import { everyKind } from '../testing/every-kind.js';
import { exportXlsForm } from './export-xlsform.js';
import { importXlsForm } from './import-xlsform.js';

async function thereAndBack(definition: QuestionnaireDefinition) {
  const back = importXlsForm((await exportXlsForm(definition)).content);
  if (!back.ok) throw new Error(JSON.stringify(back.problems));
  return back;
}

describe('An XLSForm workbook of ours', () => {
  it('comes back as the same questionnaire, whatever kinds of questions it has, and nothing is lost', async () => {
    const back = await thereAndBack(everyKind());
    expect(back.definition).toEqual(everyKind());
    expect(back.losses.map(({ construct, where }) => `${where}: ${construct}`)).toEqual([]);
  });

  it('has one canonical form before and after', async () => {
    expect(canonicalJson((await thereAndBack(everyKind())).definition)).toBe(canonicalJson(everyKind()));
  });

  it('names what other programs will not know', async () => {
    const { losses } = await exportXlsForm(everyKind());
    expect(losses.map(({ construct }) => construct)).toEqual(expect.arrayContaining(['drivers', 'quotas', 'goTo']));
  });
});
