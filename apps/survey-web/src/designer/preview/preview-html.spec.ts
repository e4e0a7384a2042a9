import type { QuestionnaireDefinition } from '@hamava/surveys';
import { smallDraft } from '../testing/small-draft.js';
import { previewHtml } from './preview-html.js';

const agencyName = { fa: 'ثبت احوال' };
const draw = (chosen: string | null, definition: QuestionnaireDefinition = smallDraft): string =>
  previewHtml({ definition, chosen, language: 'fa', agencyName }) ?? '';
const steps = (html: string): number => html.match(/<i( class="[a-z]+")?><\/i>/g)?.length ?? 0;

describe('the phone', () => {
  it('shows a question with a rule when it is chosen, and counts its page in', () => {
    expect(draw('why')).toContain('name="why"');
    expect(steps(draw('why'))).toBe(steps(draw('visit')) + 1);
  });

  it('leads back to the page before, and to the way to go on later', () => {
    expect(draw('why')).toContain('href="/s/preview/1"');
    expect(draw('visit')).toContain('href="/s/preview/keep"');
  });

  it('shows the first round of a section that is repeated', () => {
    const definition: QuestionnaireDefinition = {
      ...smallDraft,
      sections: [
        {
          code: 'which',
          title: { fa: 'کدام' },
          questions: [
            {
              kind: 'multiple',
              code: 'used',
              text: { fa: 'کدام خدمت؟' },
              options: [
                { code: 'a', label: { fa: 'الف' } },
                { code: 'b', label: { fa: 'ب' } },
              ],
            },
          ],
        },
        {
          code: 'each',
          title: { fa: 'هر یک' },
          repeatFor: 'used',
          questions: [{ kind: 'text', code: 'opinion', lines: 'one', maxLength: 90, text: { fa: 'نظر شما؟' } }],
        },
      ],
    };
    expect(draw('opinion', definition)).toContain('name="opinion__a"');
    expect(draw('each', definition)).toContain('name="opinion__a"');
  });
});
