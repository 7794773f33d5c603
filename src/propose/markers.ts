/** Words and signs that open line after line with an undertaking: "AP> Ann to ring the bank", "Outcome: …". */

import { looksLikeName } from '../recognise/people/names.ts';
import { findLeadingOwners } from '../recognise/people/owners.ts';
import { isRole } from '../recognise/people/roles.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import { plainLexicon } from '../recognise/words/lexicon.ts';
import { groupOf } from '../segment/attendance/labels.ts';
import { fieldName } from '../segment/fields.ts';
import { linesOfBlock } from '../segment/line.ts';
import { Gathered, type Proposer } from './proposal.ts';

/** A word or two with a colon, or a sign or two. */
const MARKER =
  /^(?<marker>\p{Lu}{1,8}(?:>|=>)|[>»→=#!+]{1,3}|-->|\p{Lu}[\p{L}]{0,14}(?:\s\p{L}{2,12})?(?=\s?:\s))\s?:?\s{1,4}(?=\S)/u;
const UNDERTAKING = /\s(?:to|will|shall)\s(?=\p{Ll})/u;
const OUTCOME = /^(?:outcome|determination|conclusion|ruling|verdict|settled|finding|upshot)s?$/;
/** Of all lines with a marker, this share must be undertakings. */
const SHARE = 0.6;
const FEWEST = 3;

export const proposeMarkers: Proposer = (samples) => {
  const actions = new Gathered();
  const decisions = new Gathered();
  const seen = new Map<string, number>();
  for (const { path, blocks, records } of samples) {
    const read = new Set(
      records
        .flatMap((record) => [...record.actions, ...record.decisions])
        .flatMap(({ spans }) => spans.map(({ node, start }) => `${node} ${start}`)),
    );
    for (const block of blocks.body) {
      for (const line of linesOfBlock(block, plainLexicon)) {
        const match = MARKER.exec(line.text);
        const marker = match?.groups?.marker?.trim() ?? '';
        if (!match || !mayBeMarker(marker)) continue;
        // What comes after it is an action or a decision of the record: nothing is missing.
        if (read.has(`${block.id} ${line.start + match[0].length}`)) continue;
        seen.set(marker.toLowerCase(), (seen.get(marker.toLowerCase()) ?? 0) + 1);
        const rest = line.text.slice(match[0].length, match[0].length + 300);
        const evidence = { path, quote: line.text.slice(0, 120) };
        if (OUTCOME.test(normaliseLabel(marker))) decisions.add(['style', 'markers', 'decision'], marker, evidence);
        else if (findLeadingOwners(rest, UNDERTAKING)) actions.add(['style', 'markers', 'action'], marker, evidence);
      }
    }
  }
  const often = actions
    .recurring(FEWEST)
    .filter(({ value, evidence }) => evidence.length >= SHARE * (seen.get(value.toLowerCase()) ?? 0));
  return [...often, ...decisions.recurring()];
};

/** Speakers, roles and labels stand before a colon too. */
function mayBeMarker(text: string): boolean {
  if (text === '') return false;
  if (!/\p{L}/u.test(text)) return true;
  if (groupOf(text, plainLexicon) !== null || fieldName(text, plainLexicon) !== null || isRole(text)) return false;
  return !looksLikeName(text) || OUTCOME.test(normaliseLabel(text)) || /^\p{Lu}{2,8}>?$/u.test(text);
}
