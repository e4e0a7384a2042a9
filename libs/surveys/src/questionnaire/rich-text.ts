import sanitize from 'sanitize-html';

/** What a section's lead, a note and the introduction may hold beside words. */
const TAGS = ['b', 'i', 'br', 'p', 'ul', 'ol', 'li', 'a'];
const OPTIONS: sanitize.IOptions = {
  allowedTags: TAGS,
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['https', 'tel', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  parseStyleAttributes: false,
  // A path would lead into this site and an anchor nowhere.
  exclusiveFilter: ({ tag, attribs }) => tag === 'a' && !/^(?:https|tel|mailto):/i.test(attribs['href'] ?? ''),
};
/** The same way of writing with nothing taken out: what differs from it was taken out. */
const EVERYTHING: sanitize.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowedSchemesAppliedToAttributes: [],
  allowVulnerableTags: true,
  allowProtocolRelative: true,
  parseStyleAttributes: false,
};

const MOST_ROUNDS = 8;

/** Rich text with nothing in it but the few tags that it may hold; safe to set into a page as it is. */
export function safeRichText(html: string): string {
  let safe = sanitize(html, OPTIONS);
  // What is taken out may leave a paragraph within a paragraph, which the next reader would write otherwise.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const again = sanitize(safe, OPTIONS);
    if (again === safe) break;
    safe = again;
  }
  return safe;
}

/** Whether `safeRichText` would take anything out; entities and `<br>` may be written either way. */
export function isSafeRichText(html: string): boolean {
  // Comments, declarations and CDATA go silently in both, and may hide anything from a less careful reader.
  return !/<[!?]/.test(html) && sanitize(html, OPTIONS) === sanitize(html, EVERYTHING);
}

/** The words of rich text alone, blocks parted by line ends: for counting, searching and plain pages. */
export function plainWords(html: string): string {
  const spaced = html.replace(/<br\s*\/?>|<\/(?:p|li)>/gi, '\n');
  return sanitize(spaced, { allowedTags: [], allowedAttributes: {}, parseStyleAttributes: false })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}
