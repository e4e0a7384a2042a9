/** Where progress is told: standard error, so that an answer on standard output stays clean. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressLine {
  show(message: string): void;
  /** Ends the line, before anything else is written. */
  end(): void;
}

const CLEAR_LINE = '\r\u001b[2K';

/** One line that is written over on a terminal; elsewhere (a log file) one line a message. */
export function progressLine(stream: ProgressStream = process.stderr): ProgressLine {
  let open = false;
  return {
    show(message) {
      stream.write(stream.isTTY ? `${CLEAR_LINE}${message}` : `${message}\n`);
      open = stream.isTTY === true;
    },
    end() {
      if (open) stream.write(CLEAR_LINE);
      open = false;
    },
  };
}
