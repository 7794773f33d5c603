/** One hostile input: its file name, which says what it is, and how its bytes are made. The same bytes each time. */
export interface HostileInput {
  name: string;
  make(): Uint8Array | string | Promise<Uint8Array>;
  /** Costs seconds of a processor, or a whole limit: `npm run test:deep` takes the next one in its place. */
  slow?: boolean;
}

export const input = (name: string, make: HostileInput['make']): HostileInput => ({ name, make });
export const slow = (name: string, make: HostileInput['make']): HostileInput => ({ name, make, slow: true });

/** `n` pieces, each made from its number. */
export const pieces = (n: number, piece: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => piece(i)).join('');
/** `open` n times, then `close` n times. */
export const nest = (n: number, open: string, close: string, inside = ''): string =>
  open.repeat(n) + inside + close.repeat(n);

/** The start of honest minutes, so that what follows is read as minutes. */
export const HEAD = 'Minutes of the Harbour Board\n\n5 March 2024\n\nPresent: Ada Brook (AB), Ben Carver (BC)\n\n';
