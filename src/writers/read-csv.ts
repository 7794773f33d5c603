/** Our own CSV read back: quotes doubled, records ended by CRLF. Written for files that `csv.ts` made. */
export function readCsv(content: string): string[][] {
  return readCsvRows(content, ',').map(({ cells }) => cells);
}

/** The same with the line that each record begins on, from 1, and another mark between cells. */
export function readCsvRows(content: string, delimiter: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let [line, begin] = [1, 1];
  for (let i = 0; i < content.length; i++) {
    const char = content[i];
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (content[i + 1] === '"') cell += content[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      rows.push({ line: begin, cells: [...row, cell.replace(/\r$/, '')] });
      begin = line;
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push({ line: begin, cells: [...row, cell] });
  return rows;
}
