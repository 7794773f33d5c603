export { run } from '../support/run-main.ts';
