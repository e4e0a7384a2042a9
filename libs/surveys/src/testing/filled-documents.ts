import fc from 'fast-check';
import type { QuestionnaireDefinition } from '../questionnaire/definition.js';
import { arbitraryDocument } from './arbitrary-documents.js';
import { FORMAT, joined, kindsOf, type Shape } from './format-fields.js';

export interface Filled {
  readonly definition: QuestionnaireDefinition;
  /** The fields of `everyField` that it has. */
  readonly fields: ReadonlySet<string>;
}

/** Documents that have, by chance, any member that may stand in one, with values that may stand there. */
export function filledDocument(): fc.Arbitrary<Filled> {
  const base = arbitraryDocument({ sections: 3, questionsPerSection: 4 });
  const percent = fc.constantFrom(12, 40, 90);
  return fc.tuple(base, fc.noShrink(fc.gen()), percent).map(([document, draw, share]) => {
    const filling = new Filling(document, () => draw(fc.nat, 99) < share);
    return { definition: filling.whole() as QuestionnaireDefinition, fields: filling.fields };
  });
}

type Part = Readonly<Record<string, unknown>>;

interface Place {
  readonly path: string;
  readonly key: string;
}

class Filling {
  readonly fields = new Set<string>();
  private count = 0;

  constructor(
    private readonly base: QuestionnaireDefinition,
    private readonly odds: () => boolean,
  ) {}

  whole(): unknown {
    return this.filled(FORMAT, this.base, { path: '', key: '' });
  }

  private filled(shape: Shape, value: unknown, place: Place): unknown {
    const { type, innerType } = shape.def;
    if (innerType !== undefined) {
      if (type === 'optional' && value === undefined && !this.odds()) return undefined;
      return this.filled(innerType, value ?? undefined, place);
    }
    if (type === 'object') return this.object(shape, (value ?? {}) as Part, place.path);
    if (type === 'array') return this.list(shape, (value ?? []) as readonly unknown[], place);
    if (type === 'record') return this.record(shape, (value ?? {}) as Part, place);
    const kinds = kindsOf(shape);
    if (kinds === null) return value ?? this.invented(shape, place);
    const kind = String((value as Part)['kind']);
    return this.object(kinds.get(kind) ?? shape, value as Part, joined(place.path, kind));
  }

  private object(shape: Shape, value: Part, path: string): Part {
    const members = Object.entries(shape.def.shape ?? {}).flatMap(([key, member]) => {
      const place = { path: joined(path, key), key };
      const own = this.filled(member, value[key], place);
      if (own === undefined) return [];
      this.fields.add(place.path);
      return [[key, own] as const];
    });
    return Object.fromEntries(members);
  }

  private list({ def }: Shape, value: readonly unknown[], place: Place): unknown {
    const own = value.length === 0 && this.odds() ? [undefined] : value;
    if (place.key === 'shuffledSections' && own.length > 0)
      return [this.base.sections.slice(0, 2).map(({ code }) => code)];
    const { element } = def;
    return element === undefined ? own : own.map((each) => this.filled(element, each, place));
  }

  private record({ def }: Shape, value: Part, place: Place): unknown {
    const { valueType } = def;
    if (valueType === undefined) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.filled(valueType, each, place)]));
  }

  private invented({ def }: Shape, { path, key }: Place): unknown {
    this.count += 1;
    const number = this.count;
    const first = this.base.sections[0]?.questions[0]?.code;
    const byKey: Part = {
      showIf: { question: first, answered: true },
      require: { question: first, answered: true },
      code: `g${number}`,
      repeatFor: first,
      ...(path.endsWith('.goTo.to') ? { to: '$end' } : {}),
      re2: '[0-9]{2}',
      ...(path.includes('.date.') ? { min: '2026-03-22', max: '2026-03-22' } : {}),
    };
    const byType: Part = {
      boolean: true,
      number: 1 + (number % 7),
      union: 'o1',
      string: /\.(fa|en|ar|ckb|lrc)$/.test(path) ? `متن ${'الفبپت'.charAt(number % 6)}` : `w${number}`,
    };
    if (key in byKey) return byKey[key];
    return def.type in byType ? byType[def.type] : Object.values(def.entries ?? {}).at(-1);
  }
}
