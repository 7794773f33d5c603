/** Writes text as the values of a grey JPEG picture one row high, as some have hidden a page's operators. */

/** In zigzag order the places of the frequencies of a row; the other ones are zero where all rows are alike. */
const OF_ROW = [0, 1, 5, 6, 14, 15, 27, 28];
const sizeOf = (n: number) => (n === 0 ? 0 : Math.floor(Math.log2(Math.abs(n))) + 1);

/** Every symbol has a code of eight bits: its place in the list. */
const DC = Array.from({ length: 12 }, (_, i) => i);
const AC = [0, 0xf0, ...Array.from({ length: 160 }, (_, i) => (Math.floor(i / 10) << 4) | ((i % 10) + 1))];

export function greyPicture(text: string): Uint8Array {
  const values = [...Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8), 'latin1')];
  let bits = '';
  const put = (value: number, width: number) => {
    if (width > 0) bits += value.toString(2).padStart(width, '0');
  };
  const number = (n: number) => put(n < 0 ? n + 2 ** sizeOf(n) - 1 : n, sizeOf(n));
  let before = 0;
  for (let at = 0; at < values.length; at += 8) {
    const row = values.slice(at, at + 8).map((v) => v - 128);
    const frequencies = OF_ROW.map((_, u) => {
      const sum = row.reduce((s, v, x) => s + v * Math.cos(((2 * x + 1) * u * Math.PI) / 16), 0);
      return Math.round(Math.SQRT2 * (u === 0 ? Math.SQRT1_2 : 1) * sum);
    });
    const [mean = 0] = frequencies;
    put(DC.indexOf(sizeOf(mean - before)), 8);
    number(mean - before);
    before = mean;
    let last = 0;
    for (const [u, value] of frequencies.entries()) {
      if (u === 0 || value === 0) continue;
      let run = OF_ROW[u]! - last - 1;
      for (; run > 15; run -= 16) put(AC.indexOf(0xf0), 8);
      put(AC.indexOf((run << 4) | sizeOf(value)), 8);
      number(value);
      last = OF_ROW[u]!;
    }
    put(AC.indexOf(0), 8);
  }
  const scan = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte, 2);
    return value === 0xff ? [0xff, 0] : [value];
  });
  const segment = (marker: number, ...data: number[]) => [
    0xff,
    marker,
    (data.length + 2) >> 8,
    (data.length + 2) & 255,
    ...data,
  ];
  const table = (kind: number, symbols: number[]) =>
    segment(0xc4, kind, 0, 0, 0, 0, 0, 0, 0, symbols.length, 0, 0, 0, 0, 0, 0, 0, 0, ...symbols);
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array(64).fill(1)),
    ...segment(0xc0, 8, 0, 1, values.length >> 8, values.length & 255, 1, 1, 0x11, 0),
    ...table(0, DC),
    ...table(0x10, AC),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
    ...scan,
    ...[0xff, 0xd9],
  ]);
}
