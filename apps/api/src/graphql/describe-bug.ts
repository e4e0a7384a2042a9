const FRAMES = 8;

/** What the log may know of a bug: where it happened, and of a failed statement only its code and names. */
export function describeBug(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint, table, column, routine } = driverError(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    // PostgreSQL quotes the values it complains about.
    message: code === undefined ? error.message : undefined,
    code,
    constraint,
    table,
    column,
    routine,
    stack: frames.slice(0, FRAMES).map((line) => line.trim()),
  };
}

function driverError(error: Error): Readonly<Record<string, unknown>> {
  return ((error as { driverError?: unknown }).driverError ?? error) as Readonly<Record<string, unknown>>;
}
