import { everyKind } from '../testing/every-kind.js';
import { exportLimeSurveyTsv } from './export-limesurvey.js';
import { importLimeSurveyTsv } from './import-limesurvey.js';

describe('Tab-separated values of ours', () => {
  const { content, losses } = exportLimeSurveyTsv(everyKind());
  const back = importLimeSurveyTsv(content);

  it('come back as the same questionnaire, whatever kinds of questions it has', () => {
    expect(back.ok && back.definition).toEqual(everyKind());
  });

  it('come back without a loss', () => {
    expect((back.losses ?? []).map(({ construct, where }) => `${where}: ${construct}`)).toEqual([]);
  });

  it('name what LimeSurvey will not know', () => {
    expect(losses.map(({ construct }) => construct)).toEqual(expect.arrayContaining(['drivers', 'quotas']));
  });
});
