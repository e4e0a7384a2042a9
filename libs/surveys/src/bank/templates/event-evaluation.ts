import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, NONE, option, OTHER, rated } from './parts.js';

/** After a meeting, festival or training. */
export function eventEvaluation(): QuestionnaireDefinition {
  return {
    ...FRAME,
    code: 'event_evaluation',
    title: both('ارزیابی رویداد', 'Evaluation of an event'),
    introduction: both(
      '{agency} می‌خواهد رویدادهای بعدی را بهتر برگزار کند. چند پرسش کوتاه دربارهٔ رویدادی است که در آن شرکت کردید.',
      '{agency} would like to do its next events better. A few short questions are about the event you took part in.',
    ),
    sections: [
      {
        code: 'attending',
        title: both('شرکت شما', 'Your part'),
        questions: [
          {
            kind: 'note',
            code: 'event_note',
            text: both(
              '<p>اگر در چند روز شرکت کردید، به نخستین روز فکر کنید.</p>',
              '<p>If you came on several days, think of the first.</p>',
            ),
          },
          {
            kind: 'date',
            code: 'event_day',
            calendar: 'jalali',
            text: both('در کدام روز شرکت کردید؟', 'On which day did you take part?'),
            nonAnswers: ['dontKnow'],
          },
          {
            kind: 'choice',
            code: 'event_role',
            layout: 'list',
            text: both('در این رویداد چه نقشی داشتید؟', 'What was your part in this event?'),
            options: [
              option('visitor', 'شرکت‌کننده', 'I attended'),
              option('speaker', 'سخنران', 'I spoke'),
              option('organiser', 'برگزارکننده', 'I helped to organise it'),
              option('media', 'خبرنگار', 'I am with the media'),
              OTHER,
            ],
          },
          {
            kind: 'multiple',
            code: 'event_heard',
            text: both('از کجا از این رویداد باخبر شدید؟', 'How did you hear of this event?'),
            options: [
              option('letter', 'نامه یا دعوت', 'Letter or invitation'),
              option('messenger', 'پیام‌رسان', 'Messenger'),
              option('site', 'سایت {agency}', 'Site of {agency}'),
              option('colleague', 'همکاران', 'Colleagues'),
              OTHER,
            ],
            nonAnswers: ['dontKnow'],
          },
        ],
      },
      {
        code: 'judging',
        title: both('نظر شما', 'Your view'),
        questions: [
          rated('event_useful', both('محتوای رویداد برای شما چقدر سودمند بود؟', 'How useful was the content for you?')),
          rated('event_time', both('زمان‌بندی برنامه‌ها چقدر مناسب بود؟', 'How suitable was the timing?')),
          rated('event_place', both('محل برگزاری چقدر مناسب بود؟', 'How suitable was the place?'), [
            'dontKnow',
            'notApplicable',
          ]),
          {
            kind: 'ranking',
            code: 'event_best',
            text: both(
              'کدام بخش‌ها برای شما بهتر بود؟ به ترتیب بنویسید.',
              'Which parts did you like best? Put them in order.',
            ),
            options: [
              option('talks', 'سخنرانی‌ها', 'Talks'),
              option('workshops', 'کارگاه‌ها', 'Workshops'),
              option('exhibition', 'نمایشگاه', 'Exhibition'),
              option('meetings', 'گفت‌وگو با دیگران', 'Talking with others'),
            ],
            top: 2,
            nonAnswers: ['dontKnow', 'notApplicable'],
          },
          {
            kind: 'multiple',
            code: 'event_needs',
            text: both('کدام امکانات را کم داشتید؟', 'Which facilities did you miss?'),
            options: [
              option('seats', 'صندلی', 'Seats'),
              option('sound', 'صدای رسا', 'Good sound'),
              option('internet', 'اینترنت', 'Internet'),
              option('access', 'دسترسی با ویلچر', 'Access by wheelchair'),
              option('food', 'پذیرایی', 'Refreshments'),
              NONE,
            ],
          },
          rated(
            'event_overall',
            both('در مجموع از این رویداد چقدر راضی هستید؟', 'All in all, how satisfied are you with this event?'),
          ),
          {
            kind: 'text',
            code: 'event_next',
            lines: 'many',
            maxLength: 800,
            optional: true,
            text: both('برای رویداد بعدی چه پیشنهادی دارید؟', 'What do you suggest for the next event?'),
          },
        ],
      },
    ],
    drivers: [
      {
        code: 'event_quality',
        title: both('کیفیت رویداد', 'Quality of the event'),
        items: ['event_useful', 'event_time', 'event_place', 'event_overall'],
        weight: 1,
      },
    ],
  };
}
