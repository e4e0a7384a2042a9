const FRAMES = 8;

/**
 * What the log may know of a bug: its place, and its sentence unless that can quote what people typed. PostgreSQL quotes
 * the values it complains about, so of a failed statement only the code and the names are kept.
 */
export function describeBug(error: unknown): Readonly<Record<string, unknown>> {
  // graphql-js wraps what is thrown without being an error, and quotes it.
  if (!(error instanceof Error) || error.name === 'NonErrorThrown') return { error: 'a thrown value that is no error' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const stack = frames.slice(0, FRAMES).map((line) => line.trim());
  const { code, constraint, table, column, routine } = driverError(error);
  if (code === undefined) return { error: error.name, message: error.message, stack };
  return { error: error.name, code, constraint, table, column, routine, stack };
}

function driverError(error: Error): Readonly<Record<string, unknown>> {
  return ((error as { driverError?: unknown }).driverError ?? error) as Readonly<Record<string, unknown>>;
}
