/** The review page as one file: its data, script and style, and a policy that allows these and no request. */
import { cspHash } from '../writers/html-page.ts';
import type { ReviewData } from './data.ts';

export interface ReviewAssets {
  script: string;
  style: string;
}

export function reviewPage(data: ReviewData, { script, style }: ReviewAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src ${cspHash(script)}`,
    `style-src ${cspHash(style)}`,
    // Pages of a PDF are drawn as pictures that stand in the page itself.
    'img-src data:',
    ...(data.served ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Review of minutes</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>This page needs JavaScript, which it brings along; it asks nothing of any network.</noscript></div>
<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Nothing in a text of a document ends the element that the data stand in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
