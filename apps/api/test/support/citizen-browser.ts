/** A browser without scripts, as far as a citizen's pages need one: cookies by path, forms, redirects. */
export class CitizenBrowser {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  /** Path of the page that is shown. */
  path = '/';
  status = 0;
  html = '';

  constructor(private readonly origin: string) {}

  async open(path: string): Promise<this> {
    return this.go('GET', path);
  }

  /** Posts a form and follows the redirects, like a button. */
  async send(path: string, form: Readonly<Record<string, string | readonly string[]>> = {}): Promise<this> {
    const fields = Object.entries(form).flatMap(([name, values]) => [values].flat().map((value) => [name, value]));
    return this.go('POST', path, new URLSearchParams(fields));
  }

  /** Posts a form with files, as `multipart/form-data`. */
  async sendFiles(path: string, form: FormData): Promise<this> {
    return this.go('POST', path, form);
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)?.value;
  }

  setCookie(name: string, value: string, path: string): void {
    this.cookies.set(name, { value, path });
  }

  forget(): void {
    this.cookies.clear();
  }

  /** Another phone with the same memory. */
  copy(): CitizenBrowser {
    const twin = new CitizenBrowser(this.origin);
    for (const [name, cookie] of this.cookies) twin.cookies.set(name, cookie);
    twin.path = this.path;
    return twin;
  }

  private async go(method: string, path: string, body?: URLSearchParams | FormData): Promise<this> {
    let target = path;
    let how: { method: string; body?: URLSearchParams | FormData } = {
      method,
      ...(body === undefined ? {} : { body }),
    };
    for (let hops = 0; hops < 8; hops += 1) {
      const response = await fetch(this.origin + target, {
        ...how,
        redirect: 'manual',
        headers: { cookie: this.cookieHeader(target) },
      });
      for (const line of response.headers.getSetCookie()) this.keep(line);
      this.status = response.status;
      this.html = await response.text();
      this.path = target;
      const location = response.headers.get('location');
      if (response.status !== 303 || location === null) return this;
      target = location;
      how = { method: 'GET' };
    }
    throw new Error(`Too many redirects from ${path}.`);
  }

  private cookieHeader(path: string): string {
    const sent = [...this.cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const path = attributes.find((attribute) => attribute.startsWith('Path='))?.slice(5) ?? '/';
    const name = pair.slice(0, at);
    if (attributes.some((attribute) => /^Max-Age=0$|1970/.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, { value: pair.slice(at + 1), path });
  }
}
