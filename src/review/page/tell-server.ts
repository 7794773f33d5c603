/** A server that nobody looks at ends: it is told that the page is there, and that it goes. */
const OFTEN = 60_000;

export function tellServer(): void {
  setInterval(() => void fetch('here', { method: 'POST' }).catch(() => undefined), OFTEN);
  addEventListener('pagehide', () => navigator.sendBeacon('bye'));
}
