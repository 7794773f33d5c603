/**
 * The way between pdf.js and its parser, which run in one thread here. Its own way copies every message deeply, operators and
 * fonts among them, which costs as much as a good part of the parsing. Here operators are handed over as they are, as far as they say
 * where text and rules stand, and of a font what tells its look and its letters.
 */

/** What pdf.js expects of a port. */
interface Listener {
  call(port: unknown, event: { data: unknown }): void;
}

// biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type its messages
type Message = any;

/** How pdf.js marks an answer that is no error. */
const DATA = 1;
/** Fonts and character maps of the package that documents asked for. */
const files = new Map<string, unknown>();

/** A port with both ends in one: pdf.js and its parser each listen to what names them. */
export class ParserChannel {
  readonly #used: ReadonlyMap<number, unknown>;
  readonly #listeners = new Set<Listener>();
  readonly #soon = Promise.resolve();
  readonly #asked = new Map<string, string>();

  /** `used`: the operators that are read. */
  constructor(used: ReadonlyMap<number, unknown>) {
    this.#used = used;
  }

  postMessage(message: Message, transfer?: ArrayBuffer[]): void {
    const data = this.#fromFiles(message) ?? this.#handedOver(message, transfer);
    // Node's own queueMicrotask keeps books on each call.
    void this.#soon.then(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
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
    if (message.chunk?.fnArray) return { ...message, chunk: this.#operators(message.chunk) };
    if (message.action === 'commonobj' && message.data[1] === 'Font' && message.data[2].data) return fontOf(message);
    return structuredClone(message, transfer ? { transfer } : undefined);
  }

  /** The parser empties its lists once they are sent. */
  #operators(chunk: Message): Message {
    const fnArray: number[] = [];
    const argsArray: unknown[] = [];
    for (let k = 0; k < chunk.length; k++) {
      const operator = chunk.fnArray[k];
      if (!this.#used.has(operator)) continue;
      fnArray.push(operator);
      argsArray.push(chunk.argsArray[k]);
    }
    return { ...chunk, fnArray, argsArray, length: fnArray.length };
  }
}

/** Nothing is drawn: a font that counts as attached is not loaded as a face, and its outlines are not asked for. */
function fontOf(message: Message): Message {
  const [id, type, font] = message.data;
  const { composite, toUnicode } = font.extra ?? {};
  return { ...message, data: [id, type, { ...font, extra: { composite, toUnicode, attached: true } }] };
}
