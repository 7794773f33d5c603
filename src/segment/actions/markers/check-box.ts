/** "- [ ] Ann to book the hall", "☐ Bo: order the paint": a box to tick outside an attendance list. */
import { looksLikeName } from '../../../recognise/people/names.ts';
import { isTaskVerb } from '../../../recognise/undertakings/task-verbs.ts';
import { namesOnly } from '../../attendance/entry.ts';
import type { ActionMarker } from '../marker.ts';
import { splitEntry } from '../split-entry.ts';

export const checkBox: ActionMarker = {
  name: 'check-box',
  example: '- [ ] Ann to book the hall',
  find(line) {
    if (line.block.type !== 'listItem' || line.block.checked === null || !line.first) return [];
    // "[x] Ann Lee, Northfield Trust" says who came.
    if (namesOnly(line.text) !== null || namesPerson(line.text)) return [];
    return line.text.split(/\s+/).length < 2 ? [] : [splitEntry('check-box', line, null)];
  },
};

/** "Ann Lee, Northfield Trust", "Bo Roe (Westmoor)": a whole name and where somebody is from. */
const namesPerson = (text: string): boolean => {
  const head = /^(?<name>\p{Lu}[^,(:;–—]{3,40}?)(?:,\s|\s\()\p{Lu}/u.exec(text)?.groups?.name ?? '';
  return text.length <= 90 && head.includes(' ') && looksLikeName(head) && !isTaskVerb(head.split(' ')[0] ?? '');
};
