/** The list of rules → docs/rules/index.md. */
import { rules } from '../../src/rules/index.ts';

export function rulesPage(): string {
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${summary} |`);
  return `# Rules

What \`minutes check\` looks for. \`minutes explain <rule>\` prints a page; \`--rule <rule>:<severity>\` changes a severity, and
\`--rule <rule>:off\` leaves a rule out. What the reading itself has to say stands in [errors.md](../errors.md) and takes
part in \`check\` in the same way.

| rule | severity | finds |
| --- | --- | --- |
${rows.join('\n')}
`;
}
