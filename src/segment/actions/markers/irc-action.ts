/** "ACTION: nigel to update the draft [recorded in …]" and "* trackbot notes": minutes made from an IRC log. */
import { type ActionMarker, foundAction } from '../marker.ts';

const IRC =
  /^(?:<[\w|^`-]{1,30}>\s|\[?(?:NEW|PENDING|DONE|DROPPED)\]?\s)\s{0,4}\**ACTION\**(?:-\d{1,5})?\s{0,2}[:–-]\s{0,4}/i;

export const ircAction: ActionMarker = {
  name: 'irc-action',
  example: '<fantasai> ACTION: nigel to update the draft',
  find(line) {
    const match = IRC.exec(line.text);
    if (!match) return [];
    const end = /\s{0,2}\[recorded in\b/i.exec(line.text)?.index ?? line.text.length;
    return [foundAction('irc-action', line, match[0].length, end)];
  },
};
