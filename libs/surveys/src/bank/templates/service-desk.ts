import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, option, OTHER, rated } from './parts.js';

/** A minute at the desk: five questions, and a sixth for whoever was not helped well. */
export function serviceDesk(): QuestionnaireDefinition {
  return {
    ...FRAME,
    code: 'service_desk',
    title: both('نظر شما دربارهٔ میز خدمت', 'Your view of the service desk'),
    introduction: both(
      'می‌خواهیم میز خدمت {agency} بهتر کار کند. پاسخ دادن یک دقیقه زمان می‌برد و نام شما پرسیده نمی‌شود.',
      'We want the service desk of {agency} to work better. Answering takes a minute, and your name is not asked.',
    ),
    sections: [
      {
        code: 'desk',
        title: both('مراجعهٔ امروز شما', 'Your visit today'),
        questions: [
          {
            kind: 'choice',
            code: 'desk_service',
            layout: 'list',
            text: both('امروز برای چه کاری آمدید؟', 'What did you come for today?'),
            options: [
              option('ask', 'پرسش', 'To ask something'),
              option('request', 'درخواست خدمت', 'To ask for a service'),
              option('follow_up', 'پیگیری درخواست پیشین', 'To follow up an earlier request'),
              option('complain', 'شکایت', 'To complain'),
              OTHER,
            ],
            nonAnswers: ['refused'],
          },
          rated(
            'desk_wait',
            both('زمانی که منتظر ماندید چقدر پذیرفتنی بود؟', 'How acceptable was the time you waited?'),
            ['dontKnow', 'notApplicable'],
          ),
          rated('desk_conduct', both('برخورد با شما چقدر محترمانه بود؟', 'How respectfully were you treated?'), [
            'dontKnow',
            'notApplicable',
          ]),
          {
            kind: 'choice',
            code: 'desk_done',
            layout: 'list',
            text: both('آیا کارتان امروز انجام شد؟', 'Was your matter settled today?'),
            options: [option('yes', 'بله', 'Yes'), option('partly', 'بخشی از آن', 'Partly'), option('no', 'نه', 'No')],
            nonAnswers: ['dontKnow'],
          },
          {
            kind: 'text',
            code: 'desk_missing',
            lines: 'many',
            maxLength: 500,
            optional: true,
            text: both('چه چیزی کم بود تا کارتان انجام شود؟', 'What was missing for your matter to be settled?'),
            hint: both('نام کسی را ننویسید.', 'Please name nobody.'),
            showIf: { question: 'desk_done', oneOf: ['partly', 'no'] },
          },
          rated(
            'desk_overall',
            both('در مجموع از میز خدمت چقدر راضی هستید؟', 'All in all, how satisfied are you with the service desk?'),
          ),
        ],
      },
    ],
    drivers: [
      {
        code: 'desk_quality',
        title: both('کیفیت میز خدمت', 'Quality of the service desk'),
        items: ['desk_wait', 'desk_conduct', 'desk_overall'],
        weight: 1,
      },
    ],
    endings: [
      {
        code: 'unsettled',
        title: both('سپاس از شما', 'Thank you'),
        text: both(
          'برای پیگیری کارتان می‌توانید با شمارهٔ ۱۱۱ تماس بگیرید.',
          'To follow up your matter you can call 111.',
        ),
        showIf: { question: 'desk_done', oneOf: ['no'] },
      },
      {
        code: 'thanks',
        title: both('سپاس از شما', 'Thank you'),
        text: both('پاسخ شما به بهتر شدن میز خدمت کمک می‌کند.', 'Your answer helps the service desk to work better.'),
      },
    ],
  };
}
