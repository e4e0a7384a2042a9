import type { AnalysisContext, AnalysisPart, NamedColumn } from './part.js';

/** One request of a key that takes a list of them, and its place in the specification: `ranks[0]`. */
export interface Request<Spec, Figures> {
  /** Columns of the file that the request names, each with its path in the request. */
  readonly columns: (spec: Spec) => readonly (readonly [path: string, column: string, source?: NamedColumn[2]])[];
  readonly variables?: (spec: Spec) => readonly string[];
  /** null after a problem was added. */
  readonly figures: (spec: Spec, context: AnalysisContext, place: string) => Figures | null;
}

/** A part whose key holds a list of requests, each answered by itself. */
export function requestsPart<Spec, Figures>(
  key: string,
  { columns, variables, figures }: Request<Spec, Figures>,
): AnalysisPart<readonly Spec[], Figures[]> {
  return {
    columns: (specs) =>
      specs.flatMap((spec, at) =>
        columns(spec).map(([path, column, source = 'file']): NamedColumn => [`[${at}].${path}`, column, source]),
      ),
    variables: (specs) => specs.flatMap((spec) => variables?.(spec) ?? []),
    figures: (specs, context) =>
      specs.flatMap((spec, at) => {
        const own = figures(spec, context, `${key}[${at}]`);
        return own === null ? [] : [own];
      }),
  };
}
