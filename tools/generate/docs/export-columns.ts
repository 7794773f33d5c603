/** What `minutes export` gives, with its columns. */
import { emptyRegister } from '../../../src/model/register.ts';
import { exports } from '../../../src/writers/export-list.ts';
import { exportNames } from '../../../src/writers/export-names.ts';

export function exportColumns(): string {
  const rows = exportNames.map((name) => {
    const { columns } = exports[name]({
      register: emptyRegister,
      documents: [],
      keepAction: () => true,
      keepSure: () => true,
    });
    return `| \`${name}\` | ${columns.map((column) => `\`${column.name}\``).join(', ')} |`;
  });
  return ['| export | columns |', '| --- | --- |', ...rows].join('\n');
}
