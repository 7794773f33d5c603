/** Configuration and command line → what holds for each rule in each file, and who said so. */
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { rules } from '../rules/index.ts';
import { levelIn, type ProfileName } from '../rules/profiles.ts';
import type { Level, RuleSetting, Settings } from '../rules/run-rules.ts';
import { fitsAny } from './glob.ts';
import type { Config, RuleEntry } from './schema.ts';

/** A configuration with the file it was read from. */
export interface LoadedConfig {
  config: Config;
  /** Path of the file, as shown; null where there is none. */
  file: string | null;
  /** The user's own configuration, which holds where the project's says nothing. */
  user?: { config: Config; file: string } | null;
}

export interface SettingSources extends LoadedConfig {
  /** Severities of the command line (`--rule`). */
  overrides: ReadonlyMap<string, Level>;
  /** Profile of the command line. */
  profile: ProfileName | null;
  /** A path as given → relative to the folder of the configuration. */
  relative(path: string): string;
}

/** A setting with the place that it comes from. */
export interface SourcedSetting extends RuleSetting {
  id: string;
  from: string;
}

/** What `checkDocuments` asks for. A configuration alone will do: its patterns then hold for paths as they are given. */
export function settingsOf(given: Pick<SettingSources, 'config'> & Partial<SettingSources>): Settings {
  const sources = { file: null, overrides: new Map(), profile: null, relative: (path: string) => path, ...given };
  const known = new Map<string, Map<string, SourcedSetting>>();
  return (id, path) => {
    let settings = known.get(path);
    if (!settings) {
      settings = new Map(settingsFor(path, sources).map((setting) => [setting.id, setting]));
      known.set(path, settings);
    }
    return settings.get(id) ?? null;
  };
}

/** The profile that holds for a file, and where it was named. */
export function profileFor(path: string, sources: SettingSources): { profile: ProfileName; from: string } {
  const { config, file, profile, user } = sources;
  if (profile) return { profile, from: 'command line' };
  const relative = sources.relative(path);
  const at = (config.overrides ?? []).findLastIndex((one) => one.profile && fitsAny(relative, one.files));
  const named = config.overrides?.[at]?.profile;
  if (named) return { profile: named, from: `${file} overrides[${at}]` };
  if (config.profile === undefined) return { profile: 'recommended', from: 'default' };
  return { profile: config.profile, from: `${sourceOf('profile', { file, config, user })}` };
}

/** The file that a value of the joined configuration comes from. */
export function sourceOf(key: keyof Config, { config, file, user }: LoadedConfig): string | null {
  const ofUser = user?.config[key];
  return ofUser !== undefined && ofUser === config[key] ? (user?.file ?? null) : file;
}

/** Every rule's setting for one file: profile, then `rules`, then each fitting override, then the command line. */
export function settingsFor(path: string, sources: SettingSources): SourcedSetting[] {
  const { config, file, overrides, user } = sources;
  const relative = sources.relative(path);
  const { profile, from } = profileFor(path, sources);
  const layers: { entries: Config['rules']; from: string }[] = [
    { entries: user?.config.rules, from: `${user?.file} rules` },
    { entries: config.rules, from: `${file} rules` },
    ...(config.overrides ?? []).flatMap((one, i) =>
      one.rules && fitsAny(relative, one.files) ? [{ entries: one.rules, from: `${file} overrides[${i}].rules` }] : [],
    ),
    { entries: Object.fromEntries(overrides), from: 'command line' },
  ];
  const start = rules.map((rule): SourcedSetting => {
    const { level, options } = levelIn(profile, rule);
    return { id: rule.id, level, options, chosen: false, from: `profile ${profile} (${from})` };
  });
  const codes = Object.entries(diagnosticCodes).map(([id, { severity }]): SourcedSetting => {
    return { id, level: severity, options: {}, chosen: false, from: 'default' };
  });
  const settings = [...start, ...codes];
  return settings.map((setting) => layers.reduce(applied, setting));
}

function applied(setting: SourcedSetting, layer: { entries: Config['rules']; from: string }): SourcedSetting {
  const entry = layer.entries?.[setting.id] as RuleEntry | undefined;
  if (entry === undefined) return setting;
  if (typeof entry === 'string') return { ...setting, level: entry, chosen: true, from: layer.from };
  const { severity, ...options } = entry;
  // Whoever sets options of a rule that is off wants it on.
  const own = rules.find((rule) => rule.id === setting.id)?.severity ?? 'warning';
  const level = severity ?? (setting.level === 'off' ? own : setting.level);
  const chosen = severity === undefined ? setting.chosen : true;
  return { ...setting, level, chosen, options: { ...setting.options, ...options }, from: layer.from };
}
