/** A log and figures of an invented boatyard, as its members keep them in spreadsheets. */
import type { SheetValue } from '../../../test/support/make-sheets.ts';

const day = (month: number, date: number, year = 2031) => new Date(Date.UTC(year, month - 1, date));
const bold = (...texts: string[]): SheetValue[] => texts.map((value) => ({ value, bold: true }));

export const logRows: SheetValue[][] = [
  bold('Tarn Side Boatyard Co-operative – action log'),
  ['Last updated:', day(5, 6)],
  [],
  bold('Ref', 'Raised', 'Action', 'Owner', 'Due', 'Status', 'Notes'),
  ['2031-07', day(2, 4), 'Replace the slings of the small hoist', 'Idris Vale', day(3, 1), 'Closed', 'Fitted 27/02'],
  [
    '2031-08',
    day(2, 4),
    'Ask three yards for a price for the slipway, with drawings',
    'Petra Lund',
    day(4, 30),
    'Open',
    'Two prices so far',
  ],
  ['2031-09', day(3, 4), 'Write to berth holders about lines', 'Petra Lund; Tom Askew', day(3, 18), 'In progress', ''],
  [],
  [
    '2031-10',
    day(4, 1),
    'Find out who insures the workshop',
    'Treasurer',
    'ASAP',
    'Open',
    'See 1E5, 3/4 and 007 in the old file',
  ],
  ['2031-11', day(5, 6), 'Order paint:\n(a) red lead\n(b) antifouling', 'Idris Vale', day(6, 3), 'New', ''],
];

export const closedRows: SheetValue[][] = [
  bold('Ref', 'Raised', 'Action', 'Owner', 'Due', 'Status', 'Notes'),
  ['2030-31', day(11, 5, 2030), 'Empty the oil store', 'Tom Askew', day(12, 3, 2030), 'Complete', ''],
];

export const figureRows: SheetValue[][] = [
  bold('Berths let and hoist lifts, January to March 2031'),
  [
    'Quay',
    { value: day(1, 1), format: 'mmm-yy' },
    { value: day(2, 1), format: 'mmm-yy' },
    { value: day(3, 1), format: 'mmm-yy' },
    'Total',
  ],
  ['North quay', 12, 14, 19, 45],
  ['South quay', 8, 8, 11, 27],
  ['Total', 20, 22, 30, 72],
  ['Source: harbour book'],
];

export const moneyRows: SheetValue[][] = [
  bold('Budget', '2030', '2031', 'Change'),
  [
    'Paint',
    { value: 1250, format: '"£"#,##0.00' },
    { value: 1310.5, format: '"£"#,##0.00' },
    { value: 0.0484, format: '0.0%' },
  ],
  [
    'Hoist',
    { value: 400, format: '"£"#,##0.00' },
    { value: 622.25, format: '"£"#,##0.00' },
    { value: 0.555625, format: '0.0%' },
  ],
  [
    'Total',
    { value: 1650, format: '"£"#,##0.00' },
    { value: 1932.75, format: '"£"#,##0.00' },
    { value: 0.171363636, format: '0.0%' },
  ],
];
