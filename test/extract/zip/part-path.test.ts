import { expect, test } from 'vitest';
import { partFolder, partName, resolvePart } from '../../../src/extract/zip/part-path.ts';

test('name and folder of a part', () => {
  expect([partName('word/media/image1.png'), partFolder('word/media/image1.png')]).toEqual([
    'image1.png',
    'word/media',
  ]);
  expect([partName('document.xml'), partFolder('document.xml')]).toEqual(['document.xml', '']);
});

test.each([
  ['word', 'styles.xml', 'word/styles.xml'],
  ['word', '../docProps/core.xml', 'docProps/core.xml'],
  ['word', '/word/header1.xml', 'word/header1.xml'],
  ['', './word//document.xml', 'word/document.xml'],
  ['word', '../../../etc/passwd', 'etc/passwd'],
])('in %j, %j means %j', (folder, target, path) => {
  expect(resolvePart(folder, target)).toBe(path);
});
