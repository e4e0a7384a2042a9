import type { LocalizedText, QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, NONE, option, rated } from './parts.js';

function count(code: string, text: LocalizedText, unit: LocalizedText) {
  return { kind: 'number', code, min: 0, max: 9999, text, unit, nonAnswers: ['dontKnow'] } as const;
}

/** Filled in by a PR office about its own last three months. */
export function prSelfAssessment(): QuestionnaireDefinition {
  return {
    ...FRAME,
    audience: 'staff',
    code: 'pr_self_assessment',
    title: both('خودارزیابی روابط عمومی', 'Self-assessment of a PR office'),
    introduction: both(
      'این پرسشنامه را روابط عمومی {agency} دربارهٔ سه ماه گذشتهٔ خود پر می‌کند. هدف، دیدن نقطه‌های بهبود است.',
      'The PR office of {agency} fills this in about its own last three months. The aim is to see what can be better.',
    ),
    sections: [
      {
        code: 'activity',
        title: both('کارهای انجام‌شده', 'What was done'),
        questions: [
          {
            kind: 'date',
            code: 'period_end',
            calendar: 'jalali',
            text: both('پایان دورهٔ سه‌ماهه چه روزی است؟', 'On which day did the three months end?'),
          },
          count(
            'news_items',
            both(
              'در سه ماه گذشته چند خبر منتشر کردید؟',
              'How many news items did you publish in the last three months?',
            ),
            both('خبر', 'items'),
          ),
          count(
            'media_queries',
            both(
              'در سه ماه گذشته رسانه‌ها چند پرسش از شما داشتند؟',
              'How many questions did the media put to you in the last three months?',
            ),
            both('پرسش', 'questions'),
          ),
          count(
            'answered_in_time',
            both('به چند پرسش رسانه‌ها در مهلت پاسخ دادید؟', 'How many questions of the media did you answer in time?'),
            both('پرسش', 'questions'),
          ),
          {
            kind: 'multiple',
            code: 'practices',
            text: both('در سه ماه گذشته کدام کارها انجام شد؟', 'Which of these were done in the last three months?'),
            options: [
              option('survey', 'نظرسنجی از مردم', 'A survey of the public'),
              option('open_day', 'دیدار مردمی', 'A meeting with the public'),
              option('correction', 'تصحیح خبر نادرست', 'A correction of wrong news'),
              option('training', 'آموزش همکاران', 'Training of colleagues'),
              option('joint', 'کار مشترک با دستگاهی دیگر', 'Joint work with another agency'),
              NONE,
            ],
            nonAnswers: ['dontKnow'],
          },
        ],
      },
      {
        code: 'judgement',
        title: both('ارزیابی خودتان', 'Your own judgement'),
        questions: [
          rated(
            'self_access',
            both('مدیران دستگاه چقدر در دسترس روابط عمومی‌اند؟', 'How accessible are the managers to the PR office?'),
          ),
          rated(
            'self_first',
            both('روایت نخست خبرها را چقدر خود شما گفتید؟', 'How far were you the first to tell the news?'),
          ),
          rated(
            'self_bad_news',
            both('خبر ناخوشایند را چقدر روشن اعلام کردید؟', 'How clearly did you announce unpleasant news?'),
            ['dontKnow', 'notApplicable'],
          ),
          rated(
            'self_follow_up',
            both(
              'نظر مردم را تا چه اندازه به مدیران رساندید؟',
              'How far did you bring what people say before the managers?',
            ),
          ),
          {
            kind: 'sum',
            code: 'time_share',
            total: 100,
            unit: both('درصد', 'percent'),
            text: both('زمان کار روابط عمومی چگونه تقسیم شد؟', 'How was the working time of the PR office divided?'),
            hint: both('جمع عددها باید ۱۰۰ شود.', 'The numbers must add up to 100.'),
            rows: [
              { code: 'share_news', text: both('خبر', 'News') },
              { code: 'share_people', text: both('پاسخ به مردم', 'Answering the public') },
              { code: 'share_events', text: both('مراسم', 'Ceremonies') },
              { code: 'share_else', text: both('کارهای دیگر', 'Other work') },
            ],
          },
          {
            kind: 'ranking',
            code: 'self_needs',
            text: both('برای کار بهتر به کدام‌ها نیاز دارید؟', 'What do you need to work better?'),
            options: [
              option('people', 'نیروی انسانی', 'People'),
              option('training', 'آموزش', 'Training'),
              option('tools', 'ابزار', 'Tools'),
              option('budget', 'بودجه', 'Budget'),
              option('authority', 'اختیار', 'Authority'),
            ],
            top: 3,
            nonAnswers: ['dontKnow'],
          },
          {
            kind: 'text',
            code: 'self_plan',
            lines: 'many',
            maxLength: 1000,
            optional: true,
            text: both('برنامهٔ سه ماه آینده چیست؟', 'What is the plan for the next three months?'),
          },
        ],
      },
    ],
    drivers: [
      { code: 'openness_self', title: both('گشودگی', 'Openness'), items: ['self_first', 'self_bad_news'], weight: 1 },
      {
        code: 'listening_self',
        title: both('شنیدن و رساندن', 'Listening and passing on'),
        items: ['self_access', 'self_follow_up'],
        weight: 1,
      },
    ],
  };
}
