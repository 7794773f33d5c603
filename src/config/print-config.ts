/** What holds for one file, with the place that each value comes from: `minutes config --print FILE`. */
import { profileFor, type SettingSources, settingsFor } from './settings.ts';

export function printConfig(path: string, sources: SettingSources): string {
  const { config, file } = sources;
  const { profile, from } = profileFor(path, sources);
  const settings = settingsFor(path, sources).filter(
    ({ from: source, level }) => source !== 'default' || level === 'off',
  );
  const rows: [string, string, string][] = [
    ['profile', profile, from],
    ['failOn', config.failOn ?? 'error', config.failOn ? `${file}` : 'default'],
    ...(config.baseline === undefined ? [] : [['baseline', config.baseline, `${file}`] as [string, string, string]]),
    ...settings.map(({ id, level, options, from: source }): [string, string, string] => {
      const given = Object.keys(options).length > 0 ? ` ${JSON.stringify(options)}` : '';
      return [`rules.${id}`, `${level}${given}`, source];
    }),
  ];
  const widths = [0, 1].map((column) => Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0))));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  );
  return `${[`configuration: ${file ?? 'none found'}`, '', ...lines].join('\n')}\n`;
}
