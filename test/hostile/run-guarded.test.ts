/** The watch over system calls sees what it is there for. */
import { expect, test } from 'vitest';
import { tracedEffects } from '../support/run-guarded.ts';

const effects = (...lines: string[]) => tracedEffects(lines.join('\n'), ['/tmp/run/out']);

test.each([
  '7 connect(21, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 0',
  '7 sendto(21, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 1',
  '7 openat(AT_FDCWD, "/tmp/run/outside.txt", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3',
  '7 openat(AT_FDCWD, "/tmp/run/out/../x", O_WRONLY|O_CREAT, 0666) = 3',
  '7 rename("/tmp/run/out/a", "/tmp/b") = 0',
  '7 unlink("/home/x") = 0',
  '7 execve("/bin/sh", ["sh"], 0x7ff /* 9 vars */) = 0',
])('%s', (line) => {
  expect(effects(line)).toEqual([line]);
});

test('reading anything, writing into the output and failed calls are not effects', () => {
  const lines = [
    '7 openat(AT_FDCWD, "/etc/localtime", O_RDONLY|O_CLOEXEC) = 3',
    '7 openat(AT_FDCWD, "/tmp/run/out/run.json", O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0666) = 3',
    '7 rename("/tmp/run/out/.minutes-unfinished/run.json", "/tmp/run/out/run.json") = 0',
    '7 connect(21, {sa_family=AF_UNIX, sun_path="/run/nscd"}, 110) = -1 ENOENT (No such file or directory)',
    '7 +++ exited with 0 +++',
  ];
  expect(effects(...lines)).toEqual([]);
});
