/**
 * Makes small PDFs from plain descriptions, for tests and fixtures. The same description gives the same bytes: the
 * creation date is fixed, and pdfkit derives the file's ID from it.
 */
import PDFDocument from 'pdfkit';

/** A run of text with its look. */
export interface PdfRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: number;
  /** Points above the baseline, for superscripts. */
  rise?: number;
}

/** How the rules of a table are drawn: stroked lines, thin filled rectangles (as Word does), row rules only, or not at all. */
export type PdfRules = 'stroke' | 'fill' | 'rows' | 'inner' | 'none';

export type PdfElement =
  | { kind: 'heading'; text: string; size?: number; plain?: boolean }
  | {
      kind: 'text';
      text: string | PdfRun[];
      size?: number;
      bold?: boolean;
      indent?: number;
      firstIndent?: number;
      gap?: number;
    }
  | { kind: 'lines'; lines: string[]; bold?: boolean; size?: number; gap?: number }
  | { kind: 'bullets'; items: string[]; marker?: string; indent?: number }
  | {
      kind: 'table';
      rows: PdfCell[][];
      widths: number[];
      rules: PdfRules;
      boldHeader?: boolean;
      repeatHeader?: boolean;
      /** Rows on a grey ground. */
      shaded?: number[];
    }
  | { kind: 'columns'; left: PdfElement[]; right: PdfElement[]; gutter?: number }
  | { kind: 'at'; text: string; x: number; y: number; size?: number; bold?: boolean; turn?: number; colour?: string }
  | { kind: 'space'; height: number }
  | { kind: 'newPage' };

/** A cell's text, the text and the number of columns it spans, or runs of one line. */
export type PdfCell = string | { text: string; span: number } | PdfRun[];

export interface PdfSpec {
  elements: PdfElement[];
  title?: string;
  author?: string;
  language?: string;
  header?: (page: number, pages: number) => string;
  footer?: (page: number, pages: number) => string;
  /** Width and height in points; A4 if not given. */
  size?: [number, number];
  /** Value of the pages' /Rotate. */
  rotate?: 0 | 90 | 180 | 270;
  userPassword?: string;
  ownerPassword?: string;
}

const MARGIN = 72;
const BODY = 11;
const LEADING = 1.25;

interface Frame {
  left: number;
  right: number;
}

/** The bytes of the PDF that a description stands for. */
export function makePdf(spec: PdfSpec): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: spec.size ?? [595.28, 841.89],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    info: { Title: spec.title ?? '', Author: spec.author ?? '', CreationDate: new Date(Date.UTC(2020, 0, 1)) },
    ...(spec.language === undefined ? {} : { lang: spec.language }),
    ...(spec.userPassword === undefined ? {} : { userPassword: spec.userPassword }),
    ...(spec.ownerPassword === undefined ? {} : { ownerPassword: spec.ownerPassword }),
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  new Writer(doc).write(spec);
  doc.end();
  return done;
}

class Writer {
  private readonly doc: PDFKit.PDFDocument;
  private y = MARGIN;

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
  }

  write(spec: PdfSpec): void {
    this.newPage();
    const frame = { left: MARGIN, right: this.doc.page.width - MARGIN };
    for (const element of spec.elements) this.element(element, frame);
    const { start, count } = this.doc.bufferedPageRange();
    for (let i = start; i < start + count; i++) {
      this.doc.switchToPage(i);
      if (spec.rotate) (this.doc.page.dictionary.data as { Rotate?: number }).Rotate = spec.rotate;
      if (spec.header) this.run(spec.header(i + 1, count), MARGIN, 40, 9);
      if (spec.footer) this.run(spec.footer(i + 1, count), MARGIN, this.doc.page.height - 35, 9);
    }
  }

  private newPage(): void {
    this.doc.addPage();
    this.y = MARGIN;
  }

  private font(bold = false, italic = false): string {
    const name = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'];
    return name[(bold ? 1 : 0) + (italic ? 2 : 0)]!;
  }

  /** One run with its baseline at y. */
  private run(text: string, x: number, y: number, size: number, bold = false, italic = false): number {
    this.doc.font(this.font(bold, italic)).fontSize(size);
    this.doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    return this.doc.widthOfString(text);
  }

  private element(element: PdfElement, frame: Frame): void {
    switch (element.kind) {
      case 'newPage':
        this.newPage();
        return;
      case 'space':
        this.y += element.height;
        return;
      case 'at': {
        const { x, y, size = BODY, bold = false, turn = 0 } = element;
        this.doc.save();
        if (turn !== 0) this.doc.rotate(turn, { origin: [x, y] });
        if (element.colour) this.doc.fillColor(element.colour);
        this.run(element.text, x, y, size, bold);
        this.doc.restore();
        return;
      }
      case 'heading':
        this.y += 8;
        this.paragraph([{ text: element.text, bold: !element.plain, size: element.size ?? 14 }], frame, 0, 0);
        this.y += 2;
        return;
      case 'text': {
        const { size = BODY, bold = false, indent = 0, firstIndent = 0, gap = 6 } = element;
        const runs = typeof element.text === 'string' ? [{ text: element.text }] : element.text;
        this.paragraph(
          runs.map((r) => ({ size, bold, ...r })),
          { left: frame.left + indent, right: frame.right },
          firstIndent,
          gap,
        );
        return;
      }
      case 'lines':
        for (const line of element.lines) {
          this.paragraph([{ text: line, bold: element.bold ?? false, size: element.size ?? BODY }], frame, 0, 0);
        }
        this.y += element.gap ?? 6;
        return;
      case 'bullets':
        for (const item of element.items) {
          const left = frame.left + (element.indent ?? 18);
          const y = this.nextBaseline(BODY);
          this.run(element.marker ?? '•', left, y, BODY);
          this.y = y - BODY;
          this.paragraph([{ text: item, size: BODY }], { left: left + 18, right: frame.right }, 0, 0);
        }
        this.y += 6;
        return;
      case 'columns': {
        const gutter = element.gutter ?? 24;
        const middle = (frame.left + frame.right) / 2;
        const top = this.y;
        for (const child of element.left) this.element(child, { left: frame.left, right: middle - gutter / 2 });
        const bottom = this.y;
        this.y = top;
        for (const child of element.right) this.element(child, { left: middle + gutter / 2, right: frame.right });
        this.y = Math.max(bottom, this.y);
        return;
      }
      case 'table':
        this.table(element, frame.left);
    }
  }

  /** Baseline of the next line; begins a new page where the line would not fit. */
  private nextBaseline(size: number): number {
    if (this.y + size * LEADING > this.doc.page.height - MARGIN) this.newPage();
    return this.y + size;
  }

  private paragraph(runs: readonly PdfRun[], frame: Frame, firstIndent: number, gap: number): void {
    let x = frame.left + firstIndent;
    const size = runs[0]?.size ?? BODY;
    let y = this.nextBaseline(size);
    for (const run of runs) {
      for (const part of run.text.split(/(?<= )|(?<=-)(?=\p{L})/u)) {
        const runSize = run.size ?? size;
        this.doc.font(this.font(run.bold, run.italic)).fontSize(runSize);
        if (x + this.doc.widthOfString(part.trimEnd()) > frame.right + 0.01) {
          this.y += size * LEADING;
          y = this.nextBaseline(size);
          x = frame.left;
        }
        const begin = x;
        x += this.run(part, x, y - (run.rise ?? 0), runSize, run.bold, run.italic);
        if (run.underline) this.doc.rect(begin, y + 1.2, x - begin, 0.6).fill('black');
      }
    }
    this.y = y - size + size * LEADING + gap;
  }

  private wrap(text: string, width: number, bold: boolean): string[] {
    this.doc.font(this.font(bold)).fontSize(10);
    return text.split('\n').flatMap((line) => {
      const lines: string[] = [''];
      for (const word of line.split(' ')) {
        const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
        if (lines.at(-1) !== '' && this.doc.widthOfString(longer) > width) lines.push(word);
        else lines[lines.length - 1] = longer;
      }
      return lines;
    });
  }

  private table(element: Extract<PdfElement, { kind: 'table' }>, left: number): void {
    const edges = [left];
    for (const width of element.widths) edges.push(edges.at(-1)! + width);
    const draw = (row: readonly PdfCell[], r: number): void => {
      const bold = r === 0 && element.boldHeader === true;
      let column = 0;
      const cells = row.map((cell) => {
        const runs = Array.isArray(cell) ? cell : [];
        const { text, span } =
          typeof cell === 'object' && !Array.isArray(cell) ? cell : { text: String(cell), span: 1 };
        const [x0, x1] = [edges[column]!, edges[column + span]!];
        column += span;
        return { x0, x1, runs, lines: runs.length > 0 ? [''] : this.wrap(text, x1 - x0 - 8, bold) };
      });
      const height = Math.max(...cells.map((c) => c.lines.length)) * 12.5 + 5;
      if (this.y + height > this.doc.page.height - MARGIN) {
        this.newPage();
        if (element.repeatHeader && r > 0) draw(element.rows[0]!, 0);
      }
      if (element.shaded?.includes(r)) {
        this.doc.save();
        this.doc.rect(edges[0]!, this.y, edges.at(-1)! - edges[0]!, height).fill('#d0d0d0');
        this.doc.restore();
      }
      for (const cell of cells) {
        cell.lines.forEach((line, i) => {
          this.run(line, cell.x0 + 4, this.y + 12 + i * 12.5, 10, bold);
        });
        let x = cell.x0 + 4;
        for (const run of cell.runs)
          x += this.run(run.text, x, this.y + 12 - (run.rise ?? 0), run.size ?? 10, run.bold ?? bold);
        this.sides(element.rules, cell.x0, this.y, cell.x1, this.y + height, edges);
      }
      this.y += height;
    };
    element.rows.forEach(draw);
    this.y += 8;
  }

  private sides(rules: PdfRules, x0: number, top: number, x1: number, bottom: number, edges: readonly number[]): void {
    const { doc } = this;
    if (rules === 'stroke')
      doc
        .lineWidth(0.5)
        .rect(x0, top, x1 - x0, bottom - top)
        .stroke();
    if (rules === 'fill') {
      const w = 0.48;
      for (const y of [top, bottom]) doc.rect(x0, y - w / 2, x1 - x0, w).fill('black');
      for (const x of [x0, x1]) doc.rect(x - w / 2, top, w, bottom - top).fill('black');
    }
    if (rules === 'rows' || rules === 'inner') {
      for (const y of [top, bottom]) doc.lineWidth(0.5).moveTo(x0, y).lineTo(x1, y).stroke();
    }
    if (rules === 'inner' && x0 > edges[0]! + 1) doc.lineWidth(0.5).moveTo(x0, top).lineTo(x0, bottom).stroke();
  }
}
