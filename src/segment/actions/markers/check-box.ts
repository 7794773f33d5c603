/** "- [ ] Ann to book the hall", "☐ Bo: order the paint": a box to tick outside an attendance list. */
import type { ActionMarker } from '../marker.ts';
import { splitEntry } from '../split-entry.ts';

export const checkBox: ActionMarker = {
  name: 'check-box',
  example: '- [ ] Ann to book the hall',
  find(line) {
    if (line.block.type !== 'listItem' || line.block.checked === null || !line.first) return [];
    return line.text.split(/\s+/).length < 2 ? [] : [splitEntry('check-box', line, null)];
  },
};
