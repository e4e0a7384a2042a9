/** Codes as LimeSurvey takes them: letters and digits only, the shorter the safer. */
export class LimeCodes {
  private readonly taken = new Set<string>();

  constructor(private readonly longest: number) {}

  take(code: string, fallback: string): string {
    const plain = code.replace(/[^A-Za-z0-9]/g, '');
    const fits = plain.length > 0 && plain.length <= this.longest && this.free(plain);
    const name = fits ? plain : this.numbered(fallback);
    this.taken.add(name.toLowerCase());
    return name;
  }

  /** LimeSurvey's database may not tell capitals apart. */
  private free(name: string): boolean {
    return !this.taken.has(name.toLowerCase());
  }

  private numbered(stem: string): string {
    for (let number = 1; ; number += 1) if (this.free(`${stem}${number}`)) return `${stem}${number}`;
  }
}
