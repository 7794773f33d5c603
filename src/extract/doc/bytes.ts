/** Numbers of a binary file by their place; what lies outside of it reads as zero, so that no damage throws. */

export class Bytes {
  readonly buffer: Buffer;

  constructor(buffer: Buffer) {
    this.buffer = buffer;
  }

  get length(): number {
    return this.buffer.length;
  }

  u8(at: number): number {
    return this.buffer[at] ?? 0;
  }

  u16(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8);
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  i32(at: number): number {
    return this.u16(at) | (this.u16(at + 2) << 16);
  }

  u32(at: number): number {
    return this.i32(at) >>> 0;
  }

  part(from: number, length: number): Bytes {
    const start = Math.max(0, from);
    return new Bytes(this.buffer.subarray(start, Math.max(start, from + length)));
  }

  /** Letters of two bytes each. */
  letters(at: number, count: number): string {
    return this.part(at, 2 * count).buffer.toString('utf16le');
  }

  /** Numbers of four bytes. */
  numbers(at: number, count: number): number[] {
    const most = Math.max(0, Math.floor((this.length - at) / 4));
    return Array.from({ length: Math.min(Math.max(0, count), most) }, (_, i) => this.u32(at + 4 * i));
  }
}
