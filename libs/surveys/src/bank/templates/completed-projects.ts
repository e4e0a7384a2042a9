import type { QuestionnaireDefinition } from '../../questionnaire/definition.js';
import { both, FRAME, linked, NONE, option } from './parts.js';

const KNOWN = { question: 'aware_known', oneOf: ['yes'] } as const;

/** What people know of works that are finished, and what these did for them. */
export function completedProjects(): QuestionnaireDefinition {
  return {
    ...FRAME,
    code: 'completed_projects',
    title: both('آگاهی از طرح‌های پایان‌یافته', 'Awareness of completed projects'),
    introduction: both(
      '{agency} می‌خواهد بداند مردم از طرح‌های پایان‌یافته‌اش چه می‌دانند. اگر چیزی نشنیده‌اید، پاسخ شما هم به همان اندازه ارزش دارد.',
      '{agency} would like to know what people know of its completed projects. If you have heard nothing, your answer is worth just as much.',
    ),
    sections: [
      {
        code: 'knowing',
        title: both('آگاهی', 'Awareness'),
        lead: both(
          '<p>منظور از «این طرح» طرحی است که در دعوت‌نامه نام برده شده است.</p>',
          '<p>"This project" is the one named in the invitation.</p>',
        ),
        questions: [
          linked('aware_known'),
          linked('aware_first_source', KNOWN),
          {
            kind: 'multiple',
            code: 'project_facts',
            text: both('از این طرح چه می‌دانید؟', 'What do you know of this project?'),
            options: [
              option('place', 'جای آن', 'Where it is'),
              option('cost', 'هزینهٔ آن', 'What it cost'),
              option('start', 'زمان آغاز آن', 'When it was begun'),
              option('use', 'کاربرد آن', 'What it is for'),
              NONE,
            ],
            showIf: KNOWN,
          },
          linked('aware_clear', KNOWN),
          linked('aware_correct', KNOWN),
        ],
      },
      {
        code: 'effects',
        title: both('اثر طرح', 'What it did'),
        showIf: KNOWN,
        questions: [
          linked('project_effect'),
          linked('project_quality'),
          {
            kind: 'date',
            code: 'project_used',
            calendar: 'jalali',
            optional: true,
            text: both('نخستین بار در چه روزی از آن استفاده کردید؟', 'On which day did you first use it?'),
            hint: both('اگر استفاده نکرده‌اید، خالی بگذارید.', 'Leave it empty if you have not used it.'),
            nonAnswers: ['dontKnow', 'notApplicable'],
          },
          {
            kind: 'ranking',
            code: 'project_next',
            text: both('کدام کارها در منطقهٔ شما اول است؟', 'What comes first in your area?'),
            options: [
              option('water', 'آب', 'Water'),
              option('roads', 'راه', 'Roads'),
              option('health', 'درمان', 'Health care'),
              option('schools', 'مدرسه', 'Schools'),
              option('jobs', 'کار', 'Jobs'),
            ],
            top: 3,
            nonAnswers: ['dontKnow'],
          },
        ],
      },
      {
        code: 'about_you',
        title: both('دربارهٔ شما', 'About you'),
        questions: [linked('sex'), linked('birth_year'), linked('residence')],
      },
    ],
    drivers: [
      {
        code: 'informing',
        title: both('اطلاع‌رسانی', 'Informing'),
        items: ['aware_clear', 'aware_correct'],
        weight: 1,
      },
      {
        code: 'benefit',
        title: both('اثر برای مردم', 'Benefit to people'),
        items: ['project_effect', 'project_quality'],
        weight: 1,
      },
    ],
  };
}
