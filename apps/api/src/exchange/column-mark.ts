const MARKS = [';', '\t', ','] as const;

/** What stands between the columns, by the heading: the comma, unless semicolons or tabs outnumber it. */
export function columnMark(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? '';
  const outsideQuotes = heading.replace(/"[^"]*"/g, '');
  const counts = MARKS.map((mark) => ({ mark, count: outsideQuotes.split(mark).length }));
  return counts.reduce((most, each) => (each.count >= most.count ? each : most), { mark: ',', count: 0 }).mark;
}
