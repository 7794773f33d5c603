/** Transformations of pdf: six numbers, applied to points of the page. */

export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `b`, then `a`. */
export function times(a: Matrix, b: ArrayLike<number>): Matrix {
  const [b0, b1, b2, b3, b4, b5] = [b[0]!, b[1]!, b[2]!, b[3]!, b[4]!, b[5]!];
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ];
}
