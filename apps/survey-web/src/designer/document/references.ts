import type { Calculation, Condition, Question, QuestionnaireDefinition, Section } from '@hamava/surveys';

/** A rule that looks at a code: who has it, and as what. */
export interface Reference {
  /** Code of the question, section, ending, quota, driver or composite that has the rule. */
  readonly owner: string;
  readonly as:
    'showIf' | 'optionShowIf' | 'goTo' | 'check' | 'repeat' | 'value' | 'ending' | 'quota' | 'driver' | 'piping';
  readonly condition?: Condition;
}

/** The codes that a condition looks at. */
export function codesOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(codesOf);
  if ('any' in condition) return condition.any.flatMap(codesOf);
  if ('not' in condition) return codesOf(condition.not);
  return 'other' in condition ? [condition.question, condition.other] : [condition.question];
}

/** A condition without the parts that look at one of the codes; undefined when nothing is left. */
export function withoutCodes(condition: Condition | undefined, codes: ReadonlySet<string>): Condition | undefined {
  if (condition === undefined) return undefined;
  if ('all' in condition) return group('all', condition.all);
  if ('any' in condition) return group('any', condition.any);
  if ('not' in condition) {
    const inner = withoutCodes(condition.not, codes);
    return inner === undefined ? undefined : { not: inner };
  }
  return codesOf(condition).some((code) => codes.has(code)) ? undefined : condition;

  function group(key: 'all' | 'any', parts: readonly Condition[]): Condition | undefined {
    const kept = parts.flatMap((part) => withoutCodes(part, codes) ?? []);
    if (kept.length === 0) return undefined;
    if (kept.length === 1) return kept[0];
    return key === 'all' ? { all: kept } : { any: kept };
  }
}

function valueCodes(value: Calculation): readonly string[] {
  if ('answer' in value) return [value.answer];
  return 'of' in value ? value.of.flatMap(valueCodes) : [];
}

function pipes(part: unknown, codes: ReadonlySet<string>): boolean {
  const text = JSON.stringify(part);
  return [...codes].some((code) => text.includes(`{answer:${code}}`));
}

/** Every rule that looks at one of the codes or leads to it. */
export function referencesTo(definition: QuestionnaireDefinition, codes: ReadonlySet<string>): readonly Reference[] {
  const looks = (condition: Condition | undefined): condition is Condition =>
    condition !== undefined && codesOf(condition).some((code) => codes.has(code));
  const found: Reference[] = [];
  const note = (owner: string, as: Reference['as'], condition?: Condition): void => {
    found.push({ owner, as, ...(condition && { condition }) });
  };
  for (const section of definition.sections) {
    if (looks(section.showIf)) note(section.code, 'showIf', section.showIf);
    if (section.repeatFor !== undefined && codes.has(section.repeatFor)) note(section.code, 'repeat');
    for (const question of section.questions) {
      if (!codes.has(question.code)) questionReferences(question);
    }
  }
  for (const ending of definition.endings ?? []) if (looks(ending.showIf)) note(ending.code, 'ending', ending.showIf);
  for (const quota of definition.quotas ?? []) if (looks(quota.when)) note(quota.code, 'quota', quota.when);
  for (const driver of [...definition.drivers, ...definition.composites]) {
    if (driver.items.some((code) => codes.has(code))) note(driver.code, 'driver');
  }
  return found;

  function questionReferences(question: Question): void {
    const { code } = question;
    if (looks(question.showIf)) note(code, 'showIf', question.showIf);
    if (question.goTo?.some(({ to }) => codes.has(to))) note(code, 'goTo');
    for (const check of question.checks ?? []) if (looks(check.require)) note(code, 'check', check.require);
    if ('options' in question) {
      for (const { showIf } of question.options ?? []) if (looks(showIf)) note(code, 'optionShowIf', showIf);
    }
    if (question.kind === 'calculated' && valueCodes(question.value).some((each) => codes.has(each)))
      note(code, 'value');
    if (pipes(question, codes)) note(code, 'piping');
  }
}

/** The document without every rule that looks at one of the codes. Texts that pipe an answer, and calculations, stay as they are. */
export function withoutReferences(
  definition: QuestionnaireDefinition,
  codes: ReadonlySet<string>,
): QuestionnaireDefinition {
  const items = (list: readonly string[]): readonly string[] => list.filter((code) => !codes.has(code));
  return {
    ...definition,
    sections: definition.sections.map((section) => sectionWithout(section, codes)),
    ...(definition.endings && {
      endings: definition.endings.map((ending) => conditioned(ending, withoutCodes(ending.showIf, codes))),
    }),
    ...(definition.quotas && {
      quotas: definition.quotas.flatMap((quota) => {
        const when = withoutCodes(quota.when, codes);
        return when === undefined ? [] : [{ ...quota, when }];
      }),
    }),
    drivers: definition.drivers.flatMap((driver) => {
      const left = items(driver.items);
      return left.length === 0 ? [] : [{ ...driver, items: left }];
    }),
    composites: definition.composites.flatMap((composite) => {
      const left = items(composite.items);
      const minimumItems = Math.min(composite.minimumItems, left.length);
      return left.length === 0 ? [] : [{ ...composite, items: left, minimumItems }];
    }),
  };
}

function conditioned<Part extends { readonly showIf?: Condition | undefined }>(
  part: Part,
  showIf: Condition | undefined,
): Part {
  if (part.showIf === showIf) return part;
  const { showIf: _, ...rest } = part;
  return (showIf === undefined ? rest : { ...rest, showIf }) as Part;
}

function sectionWithout(section: Section, codes: ReadonlySet<string>): Section {
  const kept = conditioned(section, withoutCodes(section.showIf, codes));
  const { repeatFor, ...rest } = kept;
  const once = repeatFor !== undefined && codes.has(repeatFor) ? rest : kept;
  return { ...once, questions: section.questions.map((question) => questionWithout(question, codes)) };
}

function questionWithout(question: Question, codes: ReadonlySet<string>): Question {
  const kept: Record<string, unknown> = { ...conditioned(question, withoutCodes(question.showIf, codes)) };
  const goTo = question.goTo?.filter(({ to }) => !codes.has(to));
  if (goTo?.length === 0) delete kept['goTo'];
  else if (goTo !== undefined) kept['goTo'] = goTo;
  const checks = question.checks?.filter(({ require }) => !codesOf(require).some((code) => codes.has(code)));
  if (checks?.length === 0) delete kept['checks'];
  else if (checks !== undefined) kept['checks'] = checks;
  if ('options' in question && question.options !== undefined) {
    kept['options'] = question.options.map((each) => conditioned(each, withoutCodes(each.showIf, codes)));
  }
  return kept as unknown as Question;
}
