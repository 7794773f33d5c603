/** What a document is, though the words of the other kinds stand in it too. */
import { describe, expect, test } from 'vitest';
import { read } from '../reading.ts';

const kindOf = async (text: string) => (await read(text, 'md')).kind;

describe('the kind of a document', () => {
  test.each<[string, string, string]>([
    [
      'an agenda, though the last minutes are an item of it',
      '# Annual General Meeting of the Quay Radio Group\n\nto be held at the Hall on Wednesday 11th May 2022 at 19.30\n\nAGENDA\n\n1. Apologies\n2. Minutes of the last AGM\n3. Chair’s report\n4. Treasurer’s report\n5. Election of officers\n6. Any other business\n',
      'agenda',
    ],
    [
      'an agenda of a council, with what is to be resolved',
      'QUAY PARISH COUNCIL\n\nYou are hereby summoned to attend a meeting of Quay Parish Council on Tuesday, 10th January 2023 at 7.00 p.m.\n\nAGENDA\n\n1. To receive apologies\n2. To approve the minutes of the meeting held on 8th December\n3. To consider planning applications\n4. To receive the quarterly figures\n',
      'agenda',
    ],
    [
      'minutes that follow the agenda and say what was done',
      '# Quay Parish Council\n\nMinutes of the meeting held on 10 January 2023\n\nPresent: Ann Lee, Bo Roe\n\nAGENDA\n\n1. Apologies\n\nApologies were received from Kit Marsh.\n\n2. Accounts\n\nThe treasurer reported that the balance was sound. It was agreed to pay the invoices.\n',
      'minutes',
    ],
    [
      'a page that says how minutes are kept is none of these',
      '# Meeting minutes\n\nThis folder holds the minutes of the monthly calls.\n\n## How to add minutes\n\n1. Copy `template.md`\n2. Fill in the attendees\n3. Open a pull request\n',
      'unknown',
    ],
    [
      'a form with gaps is none of these',
      'Meeting minutes\n\nDate: ____________ Place: ____________\n\nPresent: ______________________\n\n1. Approval of minutes\n   Moved: ________ Seconded: ________\n2. Reports\n3. New business\n',
      'unknown',
    ],
    [
      'nor is a newsletter',
      '# Newsletter – Spring 2019\n\nDear members,\n\nThe roof was repaired in February and the heating was installed in March by the committee.\n\n## Dates\n\n- 4 May: plant sale\n- 1 June: summer party\n',
      'unknown',
    ],
    [
      'an agenda with a roll call and three minutes for each speaker',
      'QUAY SANITARY DISTRICT\nNOTICE AND AGENDA OF A REGULAR MEETING\nTuesday, May 9, 2017\n\n1. CALL TO ORDER\n2. ROLL CALL: Directors Adams, Brandt, Cole, Diaz\n3. PUBLIC COMMENT\n   Speakers are limited to three minutes.\n4. CONSENT CALENDAR\n5. Consider award of contract for the pumps\n6. CLOSED SESSION\n7. ADJOURNMENT\n\nPosted May 5, 2017 by the Secretary of the Board.\n',
      'agenda',
    ],
    [
      'minutes without a head',
      'The meeting was called to order at 6:15 p.m. by chairman Ann Lee\n\nBo Roe moved and Kit Marsh seconded to nominate Sam Ortiz as Treasurer.\n\nThe motion was carried unanimously.\n',
      'minutes',
    ],
    [
      'a list of actions with how far they are',
      'Action Items:\n\n1. Expected and actual run time in the report - Done\n2. Add the result of the test - Done\n3. Fetch the run time from the store - pending\n4. Names of suites are not unique\n5. Table to be made\n',
      'actionLog',
    ],
    [
      'a report',
      '# Monthly Status Report\n\nThe pumps ran for 20 days.\n\n| Pump | Hours |\n| --- | --- |\n| North | 120 |\n| South | 130 |\n',
      'report',
    ],
    [
      'a committee that has a budget in its name, not a report',
      '# Budget Committee\n\nMinutes of 3 May 2024\n\nPresent: Ann Lee, Bo Roe\n\n1. Rates\n\nThe rates were agreed.\n',
      'minutes',
    ],
    [
      'none of them',
      '# Quay tools\n\nInstall the tools with the package manager and run them from a shell.\n\n## Licence\n\nFree for all.\n',
      'unknown',
    ],
  ])('%s', async (_, text, kind) => expect(await kindOf(text)).toBe(kind));
});

test('says why', async () => {
  const { fieldEvidence } = await read('# Quay Council\n\nMinutes of 3 May 2024\n\nPresent: Ann Lee, Bo Roe\n', 'md');
  expect(fieldEvidence?.kind?.because).toContain('the head says “minutes” or “notes”');
});
