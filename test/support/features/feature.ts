/** A feature: a small document about one thing that extractors must read. */
export interface Feature {
  /** File name below `fixtures/features`: what it is about, and its format as its ending. */
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  /** What becomes of tracked changes; `accept` if it does not say. */
  changes?: 'accept' | 'reject';
}

/** A paragraph long enough to wrap. */
export const longText =
  'The treasurer presented the accounts for the quarter and explained that the income from the hall had risen, ' +
  'while the cost of heating had risen faster still, so that the reserve will be needed before the summer.';
