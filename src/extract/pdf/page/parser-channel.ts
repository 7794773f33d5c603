/**
 * The way between pdf.js and its parser, which run in one thread here. Its own way copies every message deeply, operators and
 * fonts among them, which costs as much as a good part of the parsing. Here operators are handed over as they are, as far as they say
 * where text and rules stand, and of a font what tells its look and its letters.
 */

import type { OperatorName } from './used-operators.ts';

/** What pdf.js expects of a port. */
interface Listener {
  call(port: unknown, event: { data: unknown }): void;
}

// biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type its messages
type Message = any;

/** How pdf.js marks an answer that is not an error. */
const DATA = 1;
/** Fonts and character maps of the package that documents asked for. */
const files = new Map<string, unknown>();

/** Graphics states within each other that are followed. The standard asks for 28; the parser takes time with their square. */
const DEEPEST_STATES = 2000;
/** Forms that are painted on one page: ten within each of ten, twelve times over, would never end. */
const MOST_FORMS = 20_000;
/** Stands in the place of the first operator too many of a page that was cut short; no number of pdf.js. */
export const CUT_SHORT = -1;

/** What was counted of the operators of one page. */
class Counts {
  readonly stream: unknown;
  states = 0;
  forms = 0;
  /** What comes later is not handed over. */
  cut = false;
  /** The parser was stopped: it sends the same list again, with so many operators that were counted. */
  counted = 0;

  constructor(stream: unknown) {
    this.stream = stream;
  }

  /** Counts an operator; true if it is one too many. */
  add(name: OperatorName): boolean {
    if (name === 'save') this.states += 1;
    else if (name === 'restore') this.states = Math.max(0, this.states - 1);
    else if (name === 'paintFormXObjectBegin') this.forms += 1;
    return (name === 'save' && this.states > DEEPEST_STATES) || this.forms > MOST_FORMS;
  }
}

/** A port with both ends in one: pdf.js and its parser each listen to what names them. */
export class ParserChannel {
  readonly #used: ReadonlyMap<number, OperatorName>;
  readonly #listeners = new Set<Listener>();
  readonly #soon = Promise.resolve();
  readonly #asked = new Map<string, string>();
  #counts = new Counts(null);

  /** `used`: the operators that are read. */
  constructor(used: ReadonlyMap<number, OperatorName>) {
    this.#used = used;
  }

  /** Throws at the parser where a page nests or repeats without end; it closes what it has open and keeps what it has sent. */
  postMessage(message: Message, transfer?: ArrayBuffer[]): void {
    const data = this.#fromFiles(message) ?? this.#handedOver(message, transfer);
    // Node's own queueMicrotask keeps books on each call.
    void this.#soon.then(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
    if (message.chunk?.fnArray && this.#counts.counted > 0) throw new Error('the operators of the page are cut short');
  }

  addEventListener(_: string, listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** The answer to a question for a file of the package that was read before, else null. Answers from the disk are kept. */
  #fromFiles({ sourceName, targetName, action, callback, callbackId, data }: Message): Message | null {
    if (action === 'FetchBinaryData') {
      const file = JSON.stringify(data);
      this.#asked.set(`${sourceName} ${callbackId}`, file);
      const known = files.get(file);
      if (known === undefined) return null;
      return {
        sourceName: targetName,
        targetName: sourceName,
        callback: DATA,
        callbackId,
        data: structuredClone(known),
      };
    }
    const file = callback === DATA ? this.#asked.get(`${targetName} ${callbackId}`) : undefined;
    if (file !== undefined) files.set(file, structuredClone(data));
    return null;
  }

  #handedOver(message: Message, transfer?: ArrayBuffer[]): Message {
    if (message.chunk?.fnArray) return { ...message, chunk: this.#operators(message.chunk, message.streamId) };
    if (message.action === 'commonobj' && message.data[1] === 'Font' && message.data[2].data) return fontOf(message);
    return structuredClone(message, transfer ? { transfer } : undefined);
  }

  /** The parser empties its lists once they are sent. */
  #operators(chunk: Message, stream: unknown): Message {
    if (stream !== this.#counts.stream) this.#counts = new Counts(stream);
    const counts = this.#counts;
    const fnArray: number[] = [];
    const argsArray: unknown[] = [];
    let tooMany = false;
    for (let k = counts.counted; k < chunk.length; k++) {
      const operator = chunk.fnArray[k];
      const name = this.#used.get(operator);
      if (name === undefined) continue;
      tooMany = counts.add(name) || tooMany;
      if (counts.cut) continue;
      counts.cut = tooMany;
      fnArray.push(tooMany ? CUT_SHORT : operator);
      argsArray.push(chunk.argsArray[k]);
    }
    counts.counted = tooMany && chunk.lastChunk !== true ? chunk.length : 0;
    return { ...chunk, fnArray, argsArray, length: fnArray.length };
  }
}

/** Nothing is drawn: a font that counts as attached is not loaded as a face, and its outlines are not asked for. */
function fontOf(message: Message): Message {
  const [id, type, font] = message.data;
  const { composite, toUnicode } = font.extra ?? {};
  return { ...message, data: [id, type, { ...font, extra: { composite, toUnicode, attached: true } }] };
}
