import { describe, expect, test } from 'vitest';
import { isHostileHtml } from '../../../src/extract/html/hostile-shape.ts';
import { readRecord } from '../../support/read-record.ts';

describe('pages nested so deep that they are no documents', () => {
  test.each<[string, string]>([
    ['open elements', '<div>'.repeat(1000)],
    ['tables in each other, each with the end of something that never began', '<table><tr><th></h1>'.repeat(1000)],
    ['ends first', `${'</div>'.repeat(1000)}${'<div>'.repeat(1000)}`],
  ])('%s', async (_, html) => {
    expect(isHostileHtml(html)).toBe(true);
    const bytes = new TextEncoder().encode(`<h1>Quay Club</h1>${html}We met.`);
    const { record } = await readRecord({ path: 'any.html', bytes });
    expect(record.diagnostics.map(({ id }) => id)).toContain('degraded-reading');
  });
  test.each<[string, string]>([
    ['many elements side by side', '<div>a</div>'.repeat(1000)],
    ['ends that nothing began, beside whole elements', '<div>a</div></h1>'.repeat(1000)],
    ['rows and cells without ends', `<table>${'<tr><td>a'.repeat(1000)}</table>`],
  ])('not %s', (_, html) => expect(isHostileHtml(html)).toBe(false));
});
