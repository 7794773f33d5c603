import { expect, test } from 'vitest';
import { outline } from '../text/reading.ts';
import { readOdt } from './read-odt.ts';

const region = (id: string, change: string) =>
  `<text:changed-region xml:id="${id}" text:id="${id}">${change}</text:changed-region>`;
const info = '<office:change-info><dc:creator>Ann Lee</dc:creator></office:change-info>';
const insertion = (id: string) => region(id, `<text:insertion>${info}</text:insertion>`);
const deletion = (id: string, content: string) => region(id, `<text:deletion>${info}${content}</text:deletion>`);
const inserted = (id: string, words: string) =>
  `<text:change-start text:change-id="${id}"/>${words}<text:change-end text:change-id="${id}"/>`;

async function both(body: string): Promise<{ accept: string[]; reject: string[]; reports: string[] }> {
  const accepted = await readOdt(body, { changes: 'accept' });
  const rejected = await readOdt(body, { changes: 'reject' });
  return {
    accept: outline(accepted.body),
    reject: outline(rejected.body),
    reports: [...accepted.reports, ...rejected.reports],
  };
}

test('insertions and deletions in a line', async () => {
  const read = await both(
    `<text:tracked-changes>${insertion('i')}${deletion('d', '<text:p>Monday</text:p>')}</text:tracked-changes><text:p>We meet on ${inserted('i', 'Tuesday')}<text:change text:change-id="d"/> at noon.</text:p>`,
  );
  expect(read.accept).toEqual(['p We meet on Tuesday at noon.']);
  expect(read.reject).toEqual(['p We meet on Monday at noon.']);
  expect(read.reports).toEqual([
    'tracked-changes: The document contains tracked changes (1 insertion and 1 deletion); they were read as accepted.',
    'tracked-changes: The document contains tracked changes (1 insertion and 1 deletion); they were read as rejected.',
  ]);
});

test('changes that reach over the ends of paragraphs', async () => {
  const read = await both(
    `<text:tracked-changes>${insertion('i')}${deletion('d', '<text:p> of May</text:p><text:p>All agreed, </text:p>')}</text:tracked-changes><text:p>Minutes<text:change-start text:change-id="i"/> (draft)</text:p><text:p>not for<text:change-end text:change-id="i"/> signed</text:p><text:p>Report<text:change text:change-id="d"/>carried.</text:p>`,
  );
  expect(read.accept).toEqual(['p Minutes (draft)', 'p not for signed', 'p Reportcarried.']);
  expect(read.reject).toEqual(['p Minutes signed', 'p Report of May', 'p All agreed, carried.']);
});

test('whole paragraphs that were inserted or deleted', async () => {
  const read = await both(
    `<text:tracked-changes>${insertion('i')}${deletion('d', '<text:p>Old item</text:p>')}</text:tracked-changes>${inserted('i', '<text:p>New item</text:p>')}<text:change text:change-id="d"/><text:p>Close</text:p>`,
  );
  expect(read.accept).toEqual(['p New item', 'p Close']);
  expect(read.reject).toEqual(['p Old item', 'p Close']);
});
