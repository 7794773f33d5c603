/** What holds for one file, with the place that each value comes from: `minutes config --print FILE`. */
import type { Config } from './schema.ts';
import { profileFor, type SettingSources, settingsFor, sourceOf } from './settings.ts';

export function printConfig(path: string, sources: SettingSources): string {
  const { config, file } = sources;
  const { profile, from } = profileFor(path, sources);
  const settings = settingsFor(path, sources).filter(
    ({ from: source, level }) => source !== 'default' || level === 'off',
  );
  const rows: [string, string, string][] = [
    ['profile', profile, from],
    ['failOn', config.failOn ?? 'error', config.failOn ? `${sourceOf('failOn', sources)}` : 'default'],
    ...(config.baseline === undefined ? [] : [['baseline', config.baseline, `${file}`] as [string, string, string]]),
    ...listed('style', config.style, sources),
    ...listed('people', config.people, sources),
    ...listed('ignore', config.ignore, sources),
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
  return `${[`configuration: ${file ?? 'none found'}`, ...(sources.user ? [`user: ${sources.user.file}`] : []), '', ...lines].join('\n')}\n`;
}

/** `style.labels.present`, `people[0]`: one row for each value that is written out. */
function listed(key: keyof Config, value: unknown, sources: SettingSources): [string, string, string][] {
  const from = `${sourceOf(key, sources)}`;
  const rows = (name: string, inner: unknown): [string, string, string][] => {
    if (inner === undefined) return [];
    const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    if (nested && !name.endsWith(']')) return Object.entries(inner).flatMap(([k, v]) => rows(`${name}.${k}`, v));
    if (Array.isArray(inner) && inner.some((one) => typeof one === 'object'))
      return inner.flatMap((one, i) => rows(`${name}[${i}]`, one));
    return [[name, typeof inner === 'string' ? inner : JSON.stringify(inner), from]];
  };
  return rows(key, value);
}
