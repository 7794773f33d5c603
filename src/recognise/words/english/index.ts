/**
 * The words of English minutes, as tables. Another language is another file or folder of the same shape, joined in
 * `words/index.ts`. Everything is lower case; recognisers compare in lower case.
 */
import type { Words } from '../words.ts';
import * as actions from './actions.ts';
import * as agenda from './agenda.ts';
import * as attendance from './attendance.ts';
import * as calendar from './calendar.ts';
import * as fields from './fields.ts';
import * as people from './people.ts';
import * as roles from './roles.ts';
import * as text from './text.ts';

export const english: Words = {
  language: 'en',
  ...calendar,
  ...people,
  ...roles,
  ...attendance,
  ...fields,
  ...agenda,
  ...actions,
  ...text,
};
