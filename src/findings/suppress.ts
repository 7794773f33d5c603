/** Marks findings that a comment or the configuration accepts, and says which comments and entries accept nothing. */
import { fitsAny } from '../config/glob.ts';
import { nearestName } from '../config/nearest-name.ts';
import type { IgnoreEntry } from '../config/schema.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import type { Span } from '../model/place.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { Directive } from './directives.ts';
import { type FindingCode, findingCodes } from './finding-codes.ts';

export interface Accepted {
  /** Comments by path of the document. */
  directives: ReadonlyMap<string, readonly Directive[]>;
  /** Entries of the configuration, and the file that holds them. */
  ignore: readonly IgnoreEntry[];
  configFile: string | null;
  /** Path as given → relative to the configuration. */
  relative(path: string): string;
  /** The day to judge `until` by, ISO. */
  today: string;
  /** Paths that were checked: an entry for others is not unused. */
  paths: readonly string[];
}

/** Findings with `suppressed` set, and those about the suppressions themselves. */
export function suppress(findings: readonly Finding[], accepted: Accepted): Finding[] {
  const used = new Set<unknown>();
  const marked = findings.map((finding): Finding => {
    const directive = (accepted.directives.get(finding.path) ?? []).find((one) => covers(one, finding, accepted.today));
    if (directive) {
      used.add(directive);
      return { ...finding, suppressed: { kind: 'inSource', reason: directive.reason ?? '' } };
    }
    const entry = accepted.ignore.find((one) => fits(one, finding, accepted));
    if (!entry) return finding;
    used.add(entry);
    return { ...finding, suppressed: { kind: 'configuration', reason: entry.reason } };
  });
  return [...marked, ...aboutComments(accepted, used), ...aboutEntries(accepted, used)];
}

function covers(directive: Directive, { rule, span }: Finding, today: string): boolean {
  if (directive.reason === null || isOver(directive.until, today)) return false;
  if (directive.rules.length > 0 && !directive.rules.includes(rule)) return false;
  if (directive.from === 0) return true;
  const place = span?.place;
  if (place?.kind !== 'line') return false;
  return place.line <= directive.to && Math.max(place.line, place.endLine) >= directive.from;
}

function fits(entry: IgnoreEntry, { rule, path, span, message }: Finding, { relative, today }: Accepted): boolean {
  if (entry.rule !== rule || isOver(entry.until ?? null, today)) return false;
  if (entry.files && !fitsAny(relative(path), entry.files)) return false;
  return (
    entry.quote === undefined ||
    [span?.quote ?? '', message].some((text) => flat(text).includes(flat(entry.quote ?? '')))
  );
}

const flat = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
const isOver = (until: string | null, today: string) => until !== null && until < today;

function* aboutComments({ directives, today }: Accepted, used: ReadonlySet<unknown>): Generator<Finding> {
  for (const [path, comments] of directives) {
    for (const directive of comments) {
      const span = spanOf(directive);
      if (directive.reason === null)
        yield about('suppression-without-reason', path, span, 'The comment gives no reason and has no effect.');
      else if (isOver(directive.until, today)) {
        yield about('expired-suppression', path, span, `The comment was valid until ${directive.until}.`);
      } else if (!used.has(directive)) yield about('unused-suppression', path, span, unused(directive.rules));
    }
  }
}

function* aboutEntries(
  { ignore, configFile, today, paths, relative }: Accepted,
  used: ReadonlySet<unknown>,
): Generator<Finding> {
  for (const [i, entry] of ignore.entries()) {
    const name = `ignore[${i}] (${entry.rule})`;
    const path = configFile ?? 'minutes.config.yaml';
    if (isOver(entry.until ?? null, today))
      yield about('expired-suppression', path, null, `${name} held until ${entry.until}.`);
    else if (!used.has(entry) && paths.some((one) => !entry.files || fitsAny(relative(one), entry.files))) {
      yield about('unused-suppression', path, null, `${name}: ${unused([entry.rule])}`);
    }
  }
}

function about(rule: FindingCode, path: string, span: Span | null, message: string): Finding {
  const { severity, help } = findingCodes[rule];
  return { rule, severity, message, path, span, help };
}

/** A misspelt rule is the likeliest reason. */
function unused(named: readonly string[]): string {
  const known = [...rules.map(({ id }) => id), ...Object.keys(diagnosticCodes)];
  const wrong = named.find((rule) => !known.includes(rule));
  if (wrong === undefined) return 'There is no such finding here.';
  const near = nearestName(wrong, known);
  return `There is no rule "${wrong}"${near === null ? '' : `; did you mean "${near}"?`}`;
}

function spanOf({ line, text }: Directive): Span {
  return { node: '', start: 0, end: text.length, place: { kind: 'line', line, column: 1, endLine: line }, quote: text };
}
