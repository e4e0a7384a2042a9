import { definitionShape } from '../questionnaire/definition-shape.js';

/** What zod tells of a shape; only what is looked at here. */
export interface Shape {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Shape>>;
    readonly innerType?: Shape;
    readonly element?: Shape;
    readonly options?: readonly Shape[];
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, string>>;
    readonly valueType?: Shape;
  };
}

/** The format of definitions. */
export const FORMAT: Shape = definitionShape;

/** Every member that the format of definitions knows, such as `sections.questions.number.bands.of`. */
export function everyField(): ReadonlySet<string> {
  return new Set(fieldsOf(FORMAT, ''));
}

function fieldsOf(shape: Shape, path: string): readonly string[] {
  const { innerType, element, valueType, type, shape: members = {} } = shape.def;
  const inner = innerType ?? element ?? valueType;
  if (inner !== undefined) return fieldsOf(inner, path);
  const kinds = kindsOf(shape);
  if (kinds !== null) return [...kinds].flatMap(([kind, option]) => fieldsOf(option, joined(path, kind)));
  if (type !== 'object') return [];
  return Object.entries(members).flatMap(([key, member]) => {
    const place = joined(path, key);
    return [place, ...fieldsOf(member, place)];
  });
}

/** The shapes of a union that its members' `kind` tells apart; null for any other shape. */
export function kindsOf({ def }: Shape): ReadonlyMap<string, Shape> | null {
  if (def.options === undefined || def.options.some((option) => option.def.type !== 'object')) return null;
  return new Map(def.options.map((option) => [String(option.def.shape?.['kind']?.def.values?.[0]), option]));
}

export function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
