/** Shows a page or an address in the browser of the person at this machine. */
import { spawn } from 'node:child_process';

/** True if there is a program that took it; what it makes of it nobody knows. */
export function openInBrowser(target: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const [program, ...before] = opener(env);
  return new Promise((resolve) => {
    const child = spawn(program, [...before, target], { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** `BROWSER` names a program, as other tools take it. */
function opener({ BROWSER = '' }: NodeJS.ProcessEnv): [string, ...string[]] {
  if (BROWSER !== '') return [BROWSER];
  if (process.platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler'];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open'];
}
