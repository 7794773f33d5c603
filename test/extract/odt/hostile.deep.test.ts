import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { makeOdt, namespaces } from '../../support/make-odt.ts';
import { readAs } from '../text/reading.ts';
import { readOdt } from './read-odt.ts';

const codeOf = (bytes: Uint8Array, name = 'a.odt') =>
  readAs(name, bytes).then(
    () => 'read',
    (error) => error.code ?? String(error),
  );
const withContent = (content: string) => makeOdt({ body: '', parts: { 'content.xml': content } });
const nested = (element: string, times: number) => `<${element}>`.repeat(times) + `</${element}>`.repeat(times);

test.each<[string, string, Uint8Array]>([
  [
    'an entry that was encrypted',
    'password-required',
    makeOdt({
      body: '<text:p>x</text:p>',
      parts: {
        'META-INF/manifest.xml': `<manifest:manifest ${namespaces}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`,
      },
    }),
  ],
  [
    'a package that was encrypted whole',
    'password-required',
    makeOdt({ body: '', parts: { 'encrypted-package': 'x' } }),
  ],
  [
    'a DTD',
    'suspicious-archive',
    withContent(`<!DOCTYPE d [<!ENTITY e "x">]><office:document-content ${namespaces}/>`),
  ],
  ['5000 nested spans', 'suspicious-archive', makeOdt({ body: `<text:p>${nested('text:span', 5000)}</text:p>` })],
  ['tags that do not match', 'corrupt-file', withContent('<a><b></a>')],
  [
    'no content',
    'corrupt-file',
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
  ],
  ['a truncated zip', 'corrupt-file', makeOdt({ body: '<text:p>x</text:p>' }).subarray(0, 600)],
  ['a part of 40 MB', 'suspicious-archive', makeOdt({ body: `<text:p>${' '.repeat(40_000_000)}</text:p>` })],
])('%s: %s', async (_, code, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('a presentation and a zip of another kind are not read, whatever their name', async () => {
  const slides = makeOdt({ body: '', mimetype: 'application/vnd.oasis.opendocument.presentation' });
  expect(await codeOf(slides)).toBe('unsupported-format');
  expect(await codeOf(slides, 'a.odp')).toBe('unsupported-format');
  expect(await codeOf(zipSync({ 'hello.txt': strToU8('hi') }), 'a.odt')).toBe('unsupported-format');
});

test('a package without a type at its head is known by its parts', async () => {
  const { format } = await readAs('a.odt', makeOdt({ body: '<text:p>Minutes</text:p>', mimetype: null }));
  expect(format).toBe('odt');
});

test('an odt under the name of a Word document is read as what it is', async () => {
  const { format, reports } = await readAs('a.docx', makeOdt({ body: '<text:p>Minutes</text:p>' }));
  expect([format, reports]).toEqual(['odt', ['format-mismatch']]);
});

test('styles and lists that name each other in a circle end', async () => {
  const { body } = await readOdt({
    automatic:
      '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/><style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>',
    body: '<text:p text:style-name="A">Minutes<text:s text:c="999999"/>.</text:p>',
  });
  expect(body[0]!.text.length).toBeLessThan(300);
});

test('a text beyond the limit is cut and said to be', async () => {
  const limits = { ...defaultLimits, textLength: 100 };
  const { body, reports } = await readOdt('<text:p>0123456789</text:p>'.repeat(50), { limits });
  expect(body).toHaveLength(10);
  expect(reports.join()).toMatch(/^truncated/);
});

test('50 000 paragraphs and spans are read in little time', async () => {
  const { body } = await readOdt('<text:p>a<text:span>b</text:span>c</text:p>'.repeat(50_000));
  expect(body).toHaveLength(50_000);
});

test('a document type kept elsewhere, as OpenOffice named it, is not fetched and does no harm', async () => {
  const doctype = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">';
  const { body } = await readAs(
    'a.odt',
    makeOdt({
      body: '<text:p>Minutes</text:p>',
      parts: { 'META-INF/manifest.xml': `${doctype}<manifest:manifest ${namespaces}/>` },
    }),
  );
  expect(body.map(({ text }) => text)).toEqual(['Minutes']);
});
