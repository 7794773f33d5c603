/** A page for a browser that asks nothing of the network: its policy allows the one style that it brings. */
import { sha256 } from '../edge/sha256.ts';
import { escapeXml } from './xml-text.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.4 system-ui,sans-serif;margin:1.5rem}
table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}
th,td{border:1px solid #8886;padding:.3rem .5rem;text-align:left;vertical-align:top}
th{background:#8882}
tr{break-inside:avoid}
@page{size:A4 landscape;margin:15mm}
@media print{body{margin:0;font-size:11pt}thead{display:table-header-group}h2{break-after:avoid}}
`;

/** `sha256-…` of a text, as a content security policy names it. */
export function cspHash(text: string): string {
  return `'sha256-${sha256(text).toString('base64')}'`;
}

/** A whole page; `body` is HTML whose texts are escaped already. */
export function htmlPage(title: string, body: string): string {
  const policy = `default-src 'none'; style-src ${cspHash(STYLE)}; base-uri 'none'; form-action 'none'`;
  return (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
    '<meta name="viewport" content="width=device-width">\n' +
    `<title>${escapeXml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`
  );
}
