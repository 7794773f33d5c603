/** "→ Ann to book the hall", "👉 Ann to book it", "=> Bo will ask the insurer", "--> AL: order paint". */
import type { ActionMarker } from '../marker.ts';
import { splitEntry } from '../split-entry.ts';

const ARROW = /^(?:→|➔|➜|➡️?|⇒|👉|=>|-{1,2}>|>>)\s{0,3}(?=\p{L})/u;

export const arrow: ActionMarker = {
  name: 'arrow',
  example: '→ Ann to book the hall',
  find(line) {
    const match = ARROW.exec(line.text);
    if (!match || !/\b(?:to|will)\b|:/.test(line.text.slice(match[0].length, match[0].length + 60))) return [];
    return [splitEntry('arrow', line, null, match[0].length)];
  },
};
