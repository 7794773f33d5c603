/** THE LIST of reporters: for people, for scripts, for places that run checks. */
import { azureReporter } from './azure.ts';
import { checkstyleReporter } from './checkstyle.ts';
import { conciseReporter } from './concise.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonReporter } from './json.ts';
import { jsonlReporter } from './jsonl.ts';
import { junitReporter } from './junit.ts';
import { markdownReporter } from './markdown.ts';
import { rdjsonReporter } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { tapReporter } from './tap.ts';
import { textReporter } from './text.ts';

export const reporters: readonly Reporter[] = [
  textReporter,
  conciseReporter,
  markdownReporter,
  jsonReporter,
  jsonlReporter,
  githubReporter,
  gitlabReporter,
  junitReporter,
  sarifReporter,
  checkstyleReporter,
  azureReporter,
  rdjsonReporter,
  tapReporter,
];
