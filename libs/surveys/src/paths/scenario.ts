import type { Answers } from '../answering/answers.js';
import { answerItems, questionsOf } from '../questionnaire/answer-items.js';
import type { LocalizedText, Question, QuestionnaireDefinition } from '../questionnaire/definition.js';
import { endingOf } from '../routing/ending.js';
import { lowered } from '../routing/lower.js';
import { optionsOf } from '../routing/question-parts.js';
import { visibleQuestions } from '../routing/visible-questions.js';
import { authoredCode, namesOf, say } from './words.js';

/** Answers of somebody, and what must happen then: kept with a draft and run again whenever it is saved. */
export interface Scenario {
  readonly name: string;
  readonly answers: Answers;
  /** Codes of questions (or of rows and levels) that must be asked and must not; the ending, or null for none. */
  readonly expect: {
    readonly visible?: readonly string[] | undefined;
    readonly hidden?: readonly string[] | undefined;
    readonly ending?: string | null | undefined;
  };
}

export interface ScenarioFailure {
  readonly expected: 'visible' | 'hidden' | 'ending' | 'answers';
  readonly code: string;
  readonly because: LocalizedText;
}

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly ScenarioFailure[];
}

/** Whether a scenario still holds. A question or option that is gone fails it, too: the scenario then speaks of nothing. */
export function runScenario(definition: QuestionnaireDefinition, { name, answers, expect }: Scenario): ScenarioResult {
  const core = lowered(definition);
  const names = namesOf(definition, core);
  const shown = visibleQuestions(core, answers);
  const owners = new Map(questionsOf(core).map((question) => [question.code, question]));
  for (const item of answerItems(core)) owners.set(item.code, item.question);
  const failures = [
    ...Object.entries(answers).flatMap(([code, value]) => gone(code, value)),
    ...(expect.visible ?? []).flatMap((code) => (isShown(code) === true ? [] : [fail('visible', code)])),
    ...(expect.hidden ?? []).flatMap((code) => (isShown(code) === false ? [] : [fail('hidden', code)])),
    ...ending(),
  ];
  return { name, passed: failures.length === 0, failures };

  /** Of a loop or a cascade: whether any of its questions is. Null for what does not exist. */
  function isShown(code: string): boolean | null {
    const owner = owners.get(code);
    if (owner !== undefined) return shown.has(owner.code);
    const parts = questionsOf(core).filter((question) => authoredCode(question.code) === code);
    const levels = questionsOf(definition).flatMap((question) =>
      question.kind === 'cascade' && question.code === code ? question.levels.map((level) => level.code) : [],
    );
    const all = [...parts.map((question) => question.code), ...levels];
    return all.length === 0 ? null : all.some((each) => shown.has(each));
  }

  function gone(code: string, value: Answers[string]): readonly ScenarioFailure[] {
    if (code.startsWith('_')) return [];
    const owner = owners.get(code);
    const q = names.question(code);
    if (owner === undefined) {
      return [
        { expected: 'answers', code, because: say({ fa: '{q} دیگر نیست.', en: 'There is no {q} any more.' }, { q }) },
      ];
    }
    const unknown = (Array.isArray(value) ? value : [value]).some((each) => isGoneOption(owner, code, each));
    const because = say(
      { fa: 'گزینه‌ای که برای {q} نوشته شده دیگر نیست.', en: 'The option given for {q} is gone.' },
      { q },
    );
    return unknown ? [{ expected: 'answers', code, because }] : [];
  }

  function fail(expected: 'visible' | 'hidden', code: string): ScenarioFailure {
    const q = names.question(code);
    if (isShown(code) === null)
      return { expected, code, because: say({ fa: '{q} دیگر نیست.', en: 'There is no {q} any more.' }, { q }) };
    const because =
      expected === 'visible'
        ? say({ fa: '{q} باید پرسیده شود، اما پنهان است.', en: '{q} should be asked but is hidden.' }, { q })
        : say({ fa: '{q} باید پنهان باشد، اما پرسیده می‌شود.', en: '{q} should be hidden but is asked.' }, { q });
    return { expected, code, because };
  }

  function ending(): readonly ScenarioFailure[] {
    if (expect.ending === undefined) return [];
    const reached = endingOf(core, answers)?.code ?? null;
    if (reached === expect.ending) return [];
    const none = { fa: 'پایان همیشگی', en: 'the usual ending' };
    const parts = {
      e: expect.ending === null ? none : { fa: `پایان «${expect.ending}»`, en: `the ending “${expect.ending}”` },
      r: reached === null ? none : { fa: `پایان «${reached}»`, en: `the ending “${reached}”` },
    };
    const because = say(
      { fa: 'باید به {e} برسد، اما به {r} می‌رسد.', en: 'It should come to {e} but comes to {r}.' },
      parts,
    );
    return [{ expected: 'ending', code: expect.ending ?? '', because }];
  }
}

function isGoneOption(question: Question, code: string, value: unknown): boolean {
  if (code !== question.code || typeof value !== 'string') return false;
  const options = optionsOf(question);
  const nonAnswer = (question.nonAnswers ?? []).some((each) => each === value);
  return options !== null && !nonAnswer && !options.some((option) => option.code === value);
}
