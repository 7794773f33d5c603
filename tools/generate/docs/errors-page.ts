/** The catalogue of codes → docs/errors.md. */
import { diagnosticCodes } from '../../../src/model/diagnostic-codes.ts';

const INTRO = `# Codes of the reading

A document that cannot be read, or not as it should be, is a result like any other: it stands in \`run.json\` with a code,
and on stderr as one line, \`error[code] path: what was found. What to do.\` The other inputs of the run are read and
written all the same. Findings of \`minutes check\` have [rules](rules/index.md) of their own.

- **error**: the input could not be read. \`ingest\`, \`parse\`, \`text\` and \`check\` end with status 2.
- **warning**: it was read, and something about it deserves a look. The status stays 0; \`check\` counts it for \`--fail-on\`.
- **info**: stands in the record only.

The outcome of an input in \`run.json\` is \`failed\` if nothing could be read, \`partial\` if a part is missing
(\`truncated\`, \`degraded-reading\`, \`page-without-text\`, or an error after which reading could go on), else \`ok\`.
All exit statuses stand in [commands.md](commands.md#exit-status). \`minutes explain <code>\` prints an entry.
`;

export function errorsPage(): string {
  const sections = (['error', 'warning', 'info'] as const).map((severity) => {
    const codes = Object.entries(diagnosticCodes).filter(([, code]) => code.severity === severity);
    const entries = codes.map(([id, { summary, help }]) => `### ${id}\n\n${summary}\n\n${help}\n`);
    return `## ${severity[0]?.toUpperCase()}${severity.slice(1)}s\n\n${entries.join('\n')}`;
  });
  return [INTRO, ...sections].join('\n');
}
