/**
 * The build of pdf.js for Node 20 replaces `Array.prototype.push` of the whole process by one that is many times
 * slower (core-js, for a fault with frozen arrays that nobody here has). The native one is put back.
 */
export async function withNativePush<T>(load: () => Promise<T>): Promise<T> {
  if (loading === 0) native = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  loading += 1;
  try {
    return await load();
  } finally {
    loading -= 1;
    Object.defineProperty(Array.prototype, 'push', native!);
  }
}

/** Loads may overlap: what the second one finds in place need not be the native one. */
let loading = 0;
let native: PropertyDescriptor | null = null;
