/** What makes a finding the same one in the next run: rule, file name and quoted words, never lines or pages. */
import { sha256 } from '../edge/sha256.ts';
import type { Finding } from '../rules/rule.ts';

/** Adds fingerprints; the second of a kind in a file gets an ordinal of its own. */
export function fingerprinted(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const hash = hashOf(finding);
    const place = `${finding.path}\0${hash}`;
    const ordinal = (seen.get(place) ?? 0) + 1;
    seen.set(place, ordinal);
    return { ...finding, fingerprint: `${hash}:${ordinal}` };
  });
}

/** Folders may move; numbers that a message counts may change; the quoted words are what the finding is about. */
function hashOf({ rule, path, span, message, key }: Finding): string {
  const name = path.split('/').at(-1) ?? path;
  const words = (key ?? span?.quote ?? message).normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return sha256([rule, name, words].join('\0')).toString('hex').slice(0, 16);
}
