/** THE LIST of hostile inputs. */
import { docxReferences } from './docx-references.ts';
import { docxShapes } from './docx-shapes.ts';
import type { HostileInput } from './input.ts';
import { mailInputs } from './mails.ts';
import { officeInputs } from './other-office.ts';
import { pdfContents } from './pdf-content.ts';
import { pdfFontsAndActions } from './pdf-fonts-actions.ts';
import { pdfStructures } from './pdf-structure.ts';
import { sheetInputs } from './sheets.ts';
import { textInputs } from './texts.ts';
import { zipInputs } from './zip-forms.ts';

export { makeFileTree, oddNames } from './file-tree.ts';

export const hostileInputs: readonly HostileInput[] = [
  ...docxShapes,
  ...docxReferences,
  ...zipInputs,
  ...pdfStructures,
  ...pdfContents,
  ...pdfFontsAndActions,
  ...textInputs,
  ...officeInputs,
  ...sheetInputs,
  ...mailInputs,
];
