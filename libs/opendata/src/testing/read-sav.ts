/** What a reader of the format finds in a file; written from its description, not from the writer. */
export interface ReadSav {
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly valueLabels: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly cases: readonly (readonly (number | string | null)[])[];
}

interface Slot {
  readonly width: number;
  readonly label: string;
  readonly short: string;
  readonly index: number;
}

export function readSav(bytes: Uint8Array): ReadSav {
  return new SavReader(bytes).read();
}

class SavReader {
  private readonly view: DataView;
  private at = 176;
  private segments = 0;
  private readonly slots: Slot[] = [];
  private readonly valueLabels = new Map<number, Map<number, string>>();
  private pending = new Map<number, string>();
  private long: Readonly<Record<string, string>> = {};

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): ReadSav {
    if (this.words(0, 4) !== '$FL2' || this.integer(64) !== 2 || this.integer(72) !== 0)
      throw new Error('no such file');
    while (this.integer(this.at) !== 999) this.record();
    this.at += 8;
    if (this.segments !== this.integer(68)) throw new Error('the size of a case is another');
    const cases: (number | string | null)[][] = [];
    while (this.at < this.bytes.length) cases.push(this.slots.map(({ width }) => this.value(width)));
    if (cases.length !== this.integer(80)) throw new Error('the number of cases is another');
    const nameOf = ({ short }: Slot) => this.long[short] ?? short;
    return {
      names: this.slots.map(nameOf),
      labels: this.slots.map(({ label }) => label),
      valueLabels: new Map(this.slots.map((slot) => [nameOf(slot), this.valueLabels.get(slot.index) ?? new Map()])),
      cases,
    };
  }

  private record(): void {
    const kind = this.integer(this.at);
    if (kind === 2) this.variable();
    else if (kind === 3) this.labelsOfValues();
    else if (kind === 4) this.labelled();
    else if (kind === 7) this.extension();
    else throw new Error(`record ${kind} at ${this.at}`);
  }

  private variable(): void {
    const [width, hasLabel] = [this.integer(this.at + 4), this.integer(this.at + 8) === 1];
    const short = this.words(this.at + 24, 8).trimEnd();
    this.at += 32;
    this.segments += 1;
    const length = hasLabel ? this.integer(this.at) : 0;
    const label = this.words(this.at + 4, length);
    if (hasLabel) this.at += 4 + Math.ceil(length / 4) * 4;
    if (width !== -1) this.slots.push({ width, label, short, index: this.segments });
  }

  private labelsOfValues(): void {
    this.pending = new Map();
    const count = this.integer(this.at + 4);
    this.at += 8;
    for (let each = 0; each < count; each += 1) {
      const length = this.view.getUint8(this.at + 8);
      this.pending.set(this.view.getFloat64(this.at, true), this.words(this.at + 9, length));
      this.at += 8 + Math.ceil((length + 1) / 8) * 8;
    }
  }

  private labelled(): void {
    this.valueLabels.set(this.integer(this.at + 8), this.pending);
    this.at += 12;
  }

  private extension(): void {
    const length = this.integer(this.at + 8) * this.integer(this.at + 12);
    if (this.integer(this.at + 4) === 13) {
      const pairs = this.words(this.at + 16, length).split('\t');
      this.long = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
    }
    this.at += 16 + length;
  }

  private value(width: number): number | string | null {
    const from = this.at;
    this.at += Math.max(1, Math.ceil(width / 8)) * 8;
    if (width > 0) return this.words(from, this.at - from).trimEnd();
    const number = this.view.getFloat64(from, true);
    return number === -Number.MAX_VALUE ? null : number;
  }

  private integer(at: number): number {
    return this.view.getInt32(at, true);
  }

  private words(from: number, length: number): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.bytes.subarray(from, from + length));
  }
}
