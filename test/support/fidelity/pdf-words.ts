/** Independent readers of pdf: pdftotext (poppler) if it is installed, and pdf-parse without any of our geometry. */
import { spawnSync } from 'node:child_process';

/** The text of a pdf, line by line, as each reader gives it. */
export async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const run = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: bytes, maxBuffer: 1 << 28 });
  const plain = await parsedText(bytes);
  return run.status === 0 ? [run.stdout.toString('utf8'), plain] : [plain];
}

async function parsedText(bytes: Uint8Array): Promise<string> {
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return (await parser.getText({ pageJoiner: '' })).text;
  } finally {
    await parser.destroy();
  }
}
