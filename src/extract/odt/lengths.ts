/** Lengths as OpenDocument writes them ("1.27cm", "-0.25in") in points. */

const pointsPer: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  px: 0.75,
};

/** Points; undefined for what is not a length, such as a percentage. */
export function points(length: string | undefined): number | undefined {
  const read = /^(-?\d{0,9}\.?\d{1,9})(pt|in|cm|mm|pc|px)$/.exec(length ?? '');
  return read ? Math.round(Number(read[1]) * pointsPer[read[2]!]! * 100) / 100 : undefined;
}
