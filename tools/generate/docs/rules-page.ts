/** The list of rules → docs/rules/index.md. */
import { rules } from '../../../src/rules/index.ts';
import { profileNames } from '../../../src/rules/profiles.ts';

export function rulesPage(): string {
  const rows = rules.map(({ id, severity, summary, recommended, needsAsOf }) => {
    const on = needsAsOf ? 'with `--as-of`' : recommended === false ? 'by profile' : 'yes';
    return `| [${id}](${id}.md) | ${severity} | ${on} | ${summary} |`;
  });
  return `# Rules

What \`minutes check\` looks for. \`minutes explain <rule>\` prints a page; \`--rule <rule>:<severity>\` changes a severity, and
\`--rule <rule>:off\` leaves a rule out. What the reading itself has to say stands in [errors.md](../errors.md) and takes
part in \`check\` in the same way.

\`--profile\` names the set of rules to start from: ${profileNames.map((name) => `\`${name}\``).join(', ')}. Pages say in which profiles a rule is
on; \`by profile\` means that \`recommended\`, the default, leaves it out. See [minutes in CI](../minutes-in-ci.md).

| rule | severity | on | finds |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
