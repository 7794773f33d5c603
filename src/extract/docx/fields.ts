/**
 * Fields: only what they show is read. A complex field is begin, instruction, separate, result, end, strewn over runs
 * and paragraphs; the pieces between begin and separate are not words of the document.
 */
import { hyperlinkAddress } from '../office/hyperlink-field.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';
import { isOn } from './run-properties.ts';

interface OpenField {
  begin: XmlNode;
  instruction: string;
  inResult: boolean;
  href: string | null;
}

/** "MACROBUTTON NoMacro [Click here and type]" shows its last words. */
const macroButton = /^\s{0,20}MACROBUTTON\s{1,20}\S{1,200}\s(.{0,2000})$/is;

export class Fields {
  /** Marks that have their counterparts. Others are ignored, lest a missing end swallow the document. */
  readonly #paired: ReadonlySet<XmlNode>;
  readonly #open: OpenField[] = [];
  #inInstruction = 0;

  constructor(paired: ReadonlySet<XmlNode>) {
    this.#paired = paired;
  }

  /** True between begin and separate: nothing there is shown. */
  get silent(): boolean {
    return this.#inInstruction > 0;
  }

  /** The address that an enclosing HYPERLINK field gives. */
  get href(): string | null {
    return this.#open.findLast((field) => field.href !== null)?.href ?? null;
  }

  instruction(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.instruction += text;
  }

  /** Follows one `w:fldChar`. Returns what a field without a result shows at its end, else ''. */
  mark(node: XmlNode): string {
    if (!this.#paired.has(node)) return '';
    const field = this.#open.at(-1);
    switch (node.attributes['w:fldCharType']) {
      case 'begin':
        this.#open.push({ begin: node, instruction: '', inResult: false, href: null });
        this.#inInstruction += 1;
        return '';
      case 'separate':
        if (!field || field.inResult) return '';
        field.inResult = true;
        field.href = hyperlinkAddress(field.instruction);
        this.#inInstruction -= 1;
        return '';
      default:
        if (!field) return '';
        this.#open.pop();
        if (!field.inResult) this.#inInstruction -= 1;
        return shownAtEnd(field);
    }
  }
}

/** The marks under `root` that pair up. Dropped elements are not looked into. */
export function pairFieldMarks(root: XmlNode, dropped: (node: XmlNode) => boolean): Set<XmlNode> {
  const paired = new Set<XmlNode>();
  const open: { begin: XmlNode; separate: XmlNode | null }[] = [];
  const visit = (node: XmlNode): void => {
    for (const inner of node.children) {
      if (inner.name === 'w:fldChar') {
        const type = inner.attributes['w:fldCharType'];
        const top = open.at(-1);
        if (type === 'begin') open.push({ begin: inner, separate: null });
        else if (type === 'separate' && top) top.separate ??= inner;
        else if (type === 'end' && top) {
          for (const mark of [top.begin, top.separate, inner]) if (mark) paired.add(mark);
          open.pop();
        }
      } else if (!dropped(inner)) visit(inner);
    }
  };
  visit(root);
  return paired;
}

function shownAtEnd(field: OpenField): string {
  const form = child(field.begin, 'w:ffData');
  const box = child(form, 'w:checkBox');
  if (box && /\bFORMCHECKBOX\b/i.test(field.instruction)) {
    const state = child(box, 'w:checked') ?? child(box, 'w:default');
    return state && isOn(state) ? '☒' : '☐';
  }
  const choices = child(form, 'w:ddList');
  if (choices && !field.href) {
    const chosen = child(choices, 'w:result') ?? child(choices, 'w:default');
    const entries = choices.children.filter((node) => node.name === 'w:listEntry');
    return entries[Number(chosen?.attributes['w:val'] ?? 0)]?.attributes['w:val'] ?? '';
  }
  if (field.inResult) return '';
  return (
    macroButton.exec(field.instruction)?.[1]?.trim() ??
    child(child(form, 'w:textInput'), 'w:default')?.attributes['w:val'] ??
    ''
  );
}
