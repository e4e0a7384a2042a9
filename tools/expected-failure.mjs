/** A refusal that a person can act upon: it is shown as its sentence alone, without a stack. */
export class ExpectedFailure extends Error {}

/** The server's own refusals of a wrong environment are sentences too; its classes are not known here. */
function isSentence(error) {
  return error instanceof ExpectedFailure || error?.constructor?.name === 'EnvError';
}

export function reportFailure(error) {
  process.stderr.write(`\n${isSentence(error) ? error.message : (error?.stack ?? String(error))}\n`);
}
