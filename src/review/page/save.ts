/** What was corrected → a file to download, or a request to the server that gave the page. */
import type { ReviewData } from '../data.ts';
import { type Correction, entryOf, yamlWith } from './corrections.ts';

/** Hands the file over as a download, which asks nothing of any network. */
export function download(data: ReviewData, corrections: readonly Correction[]): string {
  const entries = corrections.map((correction) => entryOf(correction, data.day));
  const file = new Blob([yamlWith(data.corrections, entries)], { type: 'application/yaml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'minutes.corrections.yaml';
  link.click();
  URL.revokeObjectURL(link.href);
  return 'Downloaded minutes.corrections.yaml: put it where the old one is, or next to the minutes, and run ingest again.';
}

/** The server writes the file, reads everything again, and the page shows what came of it. */
export async function send(data: ReviewData, corrections: readonly Correction[]): Promise<string> {
  const response = await fetch('corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corrections.map((correction) => entryOf(correction, data.day))),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.text();
}
