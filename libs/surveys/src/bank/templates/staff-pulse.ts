import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, linked, option, OTHER } from './parts.js';

/** Asked inside the office; its figures never stand beside the public's. */
export function staffPulse(): QuestionnaireDefinition {
  return {
    ...FRAME,
    audience: 'staff',
    code: 'staff_pulse',
    title: both('نبض درون‌سازمانی', 'Internal staff pulse'),
    introduction: both(
      'این چند پرسش از همکاران {agency} است تا روشن شود کار درون سازمان چگونه پیش می‌رود. پاسخ‌ها بی‌نام است و جدا از نظر مردم می‌ماند.',
      'These few questions are for colleagues at {agency}, to see how work goes inside. Answers carry no name and stay apart from what the public says.',
    ),
    sections: [
      {
        code: 'informing',
        title: both('خبر و نظر', 'News and views'),
        questions: [
          linked('staff_informed'),
          linked('staff_voice'),
          {
            kind: 'multiple',
            code: 'staff_channels',
            text: both(
              'در ماه گذشته خبرهای سازمان را از کجا گرفتید؟',
              'Where did you get news of the organisation in the last month?',
            ),
            options: [
              option('manager', 'مدیر خودم', 'My manager'),
              option('automation', 'اتوماسیون اداری', 'The office system'),
              option('messenger', 'پیام‌رسان', 'Messenger'),
              option('meeting', 'جلسه', 'A meeting'),
              option('colleagues', 'همکاران', 'Colleagues'),
              OTHER,
            ],
            nonAnswers: ['dontKnow'],
          },
        ],
      },
      {
        code: 'working',
        title: both('کار روزانه', 'Daily work'),
        questions: [
          linked('staff_tools'),
          linked('staff_fair'),
          linked('staff_seen'),
          linked('staff_pride'),
          {
            kind: 'ranking',
            code: 'staff_first',
            text: both('برای بهتر شدن کار کدام‌ها اول است؟', 'What comes first to make work better?'),
            options: [
              option('training', 'آموزش', 'Training'),
              option('tools', 'ابزار کار', 'Tools'),
              option('people', 'نیروی بیشتر', 'More people'),
              option('rules', 'کم کردن کاغذبازی', 'Less paperwork'),
              option('thanks', 'قدردانی', 'Recognition'),
            ],
            top: 3,
            nonAnswers: ['dontKnow'],
          },
          {
            kind: 'text',
            code: 'staff_words',
            lines: 'many',
            maxLength: 800,
            optional: true,
            text: both('چه پیشنهادی برای روابط عمومی دارید؟', 'What do you suggest to the PR office?'),
            hint: both('نام کسی را ننویسید.', 'Please name nobody.'),
          },
        ],
      },
    ],
    drivers: [
      {
        code: 'communication',
        title: both('ارتباط درونی', 'Internal communication'),
        items: ['staff_informed', 'staff_voice'],
        weight: 1,
      },
      {
        code: 'work_life',
        title: both('شرایط کار', 'Conditions of work'),
        items: ['staff_tools', 'staff_fair', 'staff_seen', 'staff_pride'],
        weight: 1,
      },
    ],
  };
}
