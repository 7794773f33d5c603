/** THE LIST of action markers, in the order in which they are asked; the first that finds something has the line. */
import type { ActionMarker } from '../marker.ts';
import { actionColumn } from './action-column.ts';
import { actionWord } from './action-word.ts';
import { allotment } from './allotment.ts';
import { arrow } from './arrow.ts';
import { checkBox } from './check-box.ts';
import { fieldRecord } from './field-record.ts';
import { ircAction } from './irc-action.ts';
import { trailingOwner } from './trailing-owner.ts';
import { undertaking } from './undertaking.ts';

export const markers: readonly ActionMarker[] = [
  actionColumn, // first: the column says what it is
  ircAction, // before action-word: it ends where the log's remark begins
  fieldRecord, // before action-word: it knows where the task ends and whose it is
  trailingOwner, // before action-word: "(Action: Clerk)" names an owner, not a task
  actionWord,
  checkBox,
  arrow,
  allotment, // before undertaking: it knows where the task ends
  undertaking, // last: it is inferred
];
