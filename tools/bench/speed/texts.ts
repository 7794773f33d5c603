/** Invented minutes of any length, for the benches. */

const WHO = ['Ida Moor', 'Ben Carver', 'Ada Brook', 'Ruth Aldo', 'Tom Pell'];
const ABOUT = ['the sea wall', 'the slipway', 'mooring fees', 'the boat shed', 'the winter dredging', 'insurance'];

const HEAD = `Minutes of the Harbour Board

Date: 5 March 2024
Present: ${WHO.join(', ')}
Apologies: Sam Ortiz`;

/** One item of business: a title, talk, a decision and an action; some 400 characters. */
export function item(i: number, marked = false): string {
  const [who, about] = [WHO[i % WHO.length], ABOUT[i % ABOUT.length]];
  const strong = (words: string) => (marked ? `**${words}**` : words);
  const list = marked ? '- ' : '';
  return `${marked ? '## ' : ''}${i + 1}. Report on ${about} no. ${i + 1}

The Board discussed ${strong(about ?? '')} at length. Members asked what the work would cost this year, and ${who} said that three
quotations had been received. It was agreed that ${about} be mended before the summer.

${list}Action: ${who} to write to the owners by 5 April 2024
${list}Action: Ben Carver to check the drains`;
}

/** Minutes in plain words, of so many printed pages. */
export const pagesOfMinutes = (pages: number): string =>
  [HEAD, ...Array.from({ length: pages * 6 }, (_, i) => item(i))].join('\n\n');

/** Minutes in Markdown of about so many bytes. */
export const markdownOf = (bytes: number): string =>
  [`# ${HEAD}`, ...Array.from({ length: Math.ceil(bytes / item(0, true).length) }, (_, i) => item(i, true))].join(
    '\n\n',
  );

/** An action log of so many rows as a table of Markdown. */
export const logOf = (rows: number): string =>
  `# Action log\n\n| No | Action | Owner | Due | Status |\n|---|---|---|---|---|\n${Array.from(
    { length: rows },
    (_, i) => `| ${i + 1} | Write letter ${i + 1} | ${WHO[i % WHO.length]} | 5 April 2024 | Open |\n`,
  ).join('')}`;
