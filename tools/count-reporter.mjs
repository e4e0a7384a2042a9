// A Jest reporter that counts what passed and failed, for the closing line of run-tests.mjs.
import fs from 'node:fs';

export default class CountReporter {
  constructor() {
    this.file = process.env.HAMAVA_COUNT_FILE;
  }

  /** A file that could not even be run counts as one failure. */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    fs.writeFileSync(this.file, `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
  }
}
