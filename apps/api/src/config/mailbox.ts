/** One address without a name: no spaces, no control characters, nothing that a header could be broken with. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;
const NAMED = /^[^<>"\p{Cc}]{1,120}<([^<>]+)>$/u;
const LONGEST = 254;

export function isAddress(text: string): boolean {
  return text.length <= LONGEST && ADDRESS.test(text);
}

/** An address alone, or a name and an address: `Council <council@example.ir>`. */
export function isMailbox(text: string): boolean {
  return isAddress(NAMED.exec(text)?.[1] ?? text);
}
