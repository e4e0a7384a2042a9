import { strToU8 } from 'fflate';

/** Bytes of a file whose numbers are little-endian, written one after the other. */
export class SavBytes {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  integer(...values: readonly number[]): this {
    const view = new DataView(new ArrayBuffer(4 * values.length));
    values.forEach((value, at) => view.setInt32(4 * at, value, true));
    return this.bytes(new Uint8Array(view.buffer));
  }

  double(...values: readonly number[]): this {
    const view = new DataView(new ArrayBuffer(8 * values.length));
    values.forEach((value, at) => view.setFloat64(8 * at, value, true));
    return this.bytes(new Uint8Array(view.buffer));
  }

  /** A text of exactly so many bytes: cut between letters, filled with blanks. */
  text(value: string, width: number): this {
    const filled = new Uint8Array(width).fill(0x20);
    filled.set(strToU8(beginningOf(value, width)));
    return this.bytes(filled);
  }

  bytes(part: Uint8Array): this {
    this.parts.push(part);
    this.length += part.length;
    return this;
  }

  joined(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** Length in UTF-8. */
export function byteLength(text: string): number {
  return strToU8(text).length;
}

/** The longest beginning of a text that has at most so many bytes of UTF-8: never half a letter. */
export function beginningOf(text: string, bytes: number): string {
  let used = 0;
  let end = 0;
  for (const letter of text) {
    used += byteLength(letter);
    if (used > bytes) break;
    end += letter.length;
  }
  return text.slice(0, end);
}
