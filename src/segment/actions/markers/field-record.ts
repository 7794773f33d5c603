/** "[action] Book the hall [assignee] Ann [due] 3 May", "Task: book the hall | Owner: Ann": a line of labelled fields. */
import { readRecord } from '../../../recognise/field-record.ts';
import type { ActionMarker } from '../marker.ts';
import { fromRecord } from '../split-entry.ts';

export const fieldRecord: ActionMarker = {
  name: 'field-record',
  example: '[task] Book the hall [assignee] Ann [due] 3 May 2030',
  find(line) {
    const record = readRecord(line.text);
    return record?.sure ? [fromRecord('field-record', line, record)] : [];
  },
};
