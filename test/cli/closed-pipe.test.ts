/** `minutes … | head`: who reads the output goes away early, and nothing is wrong. */
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';

function closedPipe(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

const runInto = async (stdout: Writable) => {
  let told = '';
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      told += chunk;
      done();
    },
  });
  const status = await main(['rules'], { stdin: new PassThrough(), stdout, stderr, env: {} });
  return { status, told };
};

test('a closed pipe is quiet', async () => {
  expect(await runInto(closedPipe('EPIPE'))).toEqual({ status: 0, told: '' });
});
