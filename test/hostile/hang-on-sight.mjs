/**
 * Loaded into every process of the program: a parser that is given `hangs.pdf` says so in a file beside the folder and
 * never returns, on a machine of any speed.
 */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Only a parser is sent requests.
if (process.send) {
  process.on('message', ({ task }) => {
    const file = task?.file?.file;
    if (!file?.endsWith('hangs.pdf')) return;
    writeFileSync(`${dirname(file)}.hanging`, '');
    for (;;);
  });
}
