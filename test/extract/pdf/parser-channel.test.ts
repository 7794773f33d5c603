import { expect, it } from 'vitest';
import { ParserChannel } from '../../../src/extract/pdf/page/parser-channel.ts';

const SHOW = 44;
const PAINT = 85;

function channel() {
  const port = new ParserChannel(new Map([[SHOW, 'showText']]));
  // biome-ignore lint/suspicious/noExplicitAny: messages of pdf.js have no types
  const heard: any[] = [];
  port.addEventListener('message', ({ data }: { data: unknown }) => heard.push(data));
  return { port, heard };
}

it('hands over the operators that are read, in lists of their own', async () => {
  const { port, heard } = channel();
  const chunk = { fnArray: [PAINT, SHOW], argsArray: [['picture'], ['letters']], length: 2, lastChunk: true };
  port.postMessage({ stream: 4, chunk });
  chunk.fnArray.length = 0;
  await Promise.resolve();
  expect(heard).toEqual([
    { stream: 4, chunk: { fnArray: [SHOW], argsArray: [['letters']], length: 1, lastChunk: true } },
  ]);
});

it('copies all other messages', async () => {
  const { port, heard } = channel();
  const data = { numPages: 1 };
  port.postMessage({ action: 'GetDoc', data });
  data.numPages = 2;
  await Promise.resolve();
  expect(heard).toEqual([{ action: 'GetDoc', data: { numPages: 1 } }]);
});

it('says of a font that its face is loaded, and of its letters what is asked', async () => {
  const { port, heard } = channel();
  const font = { data: new ArrayBuffer(2), extra: { composite: true, toUnicode: { lastChar: 9 }, widths: [1] } };
  port.postMessage({ action: 'commonobj', data: ['f1', 'Font', font] });
  await Promise.resolve();
  expect(heard[0].data[2].extra).toEqual({ composite: true, toUnicode: { lastChar: 9 }, attached: true });
});

it('asks for a file of the package once, and gives each document its own copy', async () => {
  const question = { action: 'FetchBinaryData', sourceName: 'd0_worker', targetName: 'd0', callbackId: 3 };
  const ask = { ...question, data: { type: 'standardFontDataFactory', filename: 'Invented.pfb' } };
  const first = channel();
  first.port.postMessage(ask);
  first.port.postMessage({
    sourceName: 'd0',
    targetName: 'd0_worker',
    callback: 1,
    callbackId: 3,
    data: Uint8Array.of(7),
  });
  await Promise.resolve();
  expect(first.heard[0]).toEqual(ask);
  for (let time = 0; time < 2; time++) {
    const { port, heard } = channel();
    port.postMessage(ask);
    await Promise.resolve();
    expect(heard).toEqual([
      { sourceName: 'd0', targetName: 'd0_worker', callback: 1, callbackId: 3, data: Uint8Array.of(7) },
    ]);
    heard[0].data[0] = 0;
  }
});

it('tells nobody who no longer listens', async () => {
  const port = new ParserChannel(new Map());
  const heard: unknown[] = [];
  const stop = new AbortController();
  port.addEventListener('message', ({ data }: { data: unknown }) => heard.push(data), { signal: stop.signal });
  stop.abort();
  port.postMessage('a');
  await Promise.resolve();
  expect(heard).toEqual([]);
});
