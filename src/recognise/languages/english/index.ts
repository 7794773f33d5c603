/**
 * The words of English minutes, as tables. Another language is another file or folder of the same shape, joined in
 * `languages/index.ts`. Everything is lower case; recognisers compare in lower case.
 */
import type { Language } from '../language.ts';
import * as actions from './actions.ts';
import * as agenda from './agenda.ts';
import * as attendance from './attendance.ts';
import { bodies } from './bodies.ts';
import * as calendar from './calendar.ts';
import { deciding } from './deciding.ts';
import { due } from './due.ts';
import * as fields from './fields.ts';
import { motions } from './motions/index.ts';
import * as people from './people.ts';
import * as roles from './roles.ts';
import * as text from './text.ts';
import { undertakings } from './undertakings/index.ts';

export const english: Language = {
  language: 'en',
  ...calendar,
  ...people,
  ...roles,
  ...attendance,
  ...fields,
  ...agenda,
  ...actions,
  ...text,
  bodies,
  deciding,
  undertakings,
  motions,
  due,
};
