/** Reads the data that stand in the page and shows them. */
import { render } from 'preact';
import type { ReviewData } from '../data.ts';
import { App } from './app.tsx';
import { tellServer } from './tell-server.ts';

const root = document.getElementById('app');
const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as ReviewData;
if (root) {
  root.textContent = '';
  if (data.served) tellServer();
  render(<App data={data} />, root);
}
