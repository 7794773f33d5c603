/** THE LIST of hostile inputs. */
import { docxInputs } from './docx-parts.ts';
import type { HostileInput } from './input.ts';
import { officeInputs } from './other-office.ts';
import { pdfInputs } from './pdf-files.ts';
import { textInputs } from './texts.ts';
import { zipInputs } from './zip-forms.ts';

export { makeFileTree, oddNames } from './file-tree.ts';

export const hostileInputs: readonly HostileInput[] = [
  ...docxInputs,
  ...zipInputs,
  ...pdfInputs,
  ...textInputs,
  ...officeInputs,
];
