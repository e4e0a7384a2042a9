import { INDEX_OUTCOME, NON_ANSWERS, UNKNOWN_LEVEL } from '@hamava/surveys';

const LONGEST = 40;

/**
 * Makes codes for the parts of a questionnaire out of names of other programs: letters, digits and single underscores, each code
 * once. A name that is fine and free stays as it is.
 */
export class Names {
  private readonly taken = new Set<string>([INDEX_OUTCOME]);

  constructor(private readonly fallback: string) {}

  /** A free code as near to the name as can be. */
  take(name: string): string {
    const plain = nameLike(name, this.fallback);
    const code = this.free(plain) ? plain : this.numbered(plain);
    this.taken.add(code);
    return code;
  }

  /** Whether the very name can be had. */
  free(code: string): boolean {
    return !this.taken.has(code) && !(code in Object.prototype);
  }

  private numbered(plain: string): string {
    const stem = plain.slice(0, LONGEST - 6);
    for (let number = 2; ; number += 1) if (this.free(`${stem}_${number}`)) return `${stem}_${number}`;
  }
}

/** A code like the name, whether or not it is free. */
export function nameFor(name: string): string {
  return nameLike(name, 'q');
}

function nameLike(name: string, fallback: string): string {
  const words = name
    .slice(0, 200)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const begun = /^[A-Za-z]/.test(words) ? words : `${fallback}${words === '' ? '' : `_${words}`}`;
  return begun.slice(0, LONGEST).replace(/_+$/, '');
}

const RESERVED_VALUES: ReadonlySet<string> = new Set([...NON_ANSWERS, UNKNOWN_LEVEL]);

/** Makes codes of options within one list. */
export class Values {
  private readonly taken = new Set<string>();

  take(name: string): string {
    const plain = valueLike(name);
    let code = plain;
    for (let number = 2; this.taken.has(code) || RESERVED_VALUES.has(code); number += 1) {
      code = `${plain.slice(0, LONGEST - 6)}_${number}`;
    }
    this.taken.add(code);
    return code;
  }
}

function valueLike(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_+-]{0,39}$/.test(name) && !name.includes('__')) return name;
  const words = name
    .slice(0, 200)
    .replace(/[^A-Za-z0-9+-]+/g, '_')
    .replace(/^[_+-]+|_+$/g, '');
  const code = words.slice(0, LONGEST).replace(/_+$/, '');
  return code === '' ? 'o' : code;
}
