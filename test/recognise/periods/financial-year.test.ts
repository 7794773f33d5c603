import { expect, test } from 'vitest';
import { financialYearStart } from '../../../src/recognise/periods/financial-year.ts';

test.each([
  ['The financial year of the club runs from 1 July to 30 June.', 7],
  ['Our fiscal year begins in October.', 10],
  ['Financial years start on the 1st of September.', 9],
  ['FY (Jan–Dec)', 1],
  ['Figures by financial year (July to June)', 7],
  ['the financial year ended 31 December 2021', 1],
  ['The fiscal year ends on June 30.', 7],
  ['spending in the financial year to 31 July', null],
  ['The budget for the financial year was agreed in July.', null],
  ['The year was long; from 1 July the pier is shut.', null],
  ['The financial year 2020/21 may begin.', null],
])('%s', (text, month) => expect(financialYearStart([text])).toBe(month));

test('the first statement counts', () =>
  expect(financialYearStart(['Nothing.', 'Financial year: from 1 July', 'fiscal year from 1 May'])).toBe(7));
