/**
 * The build of pdf.js for Node 20 replaces `Array.prototype.push` of the whole process by one that is many times
 * slower (core-js, for a fault with frozen arrays that nobody here has). The native one is put back.
 */
export async function withNativePush<T>(load: () => Promise<T>): Promise<T> {
  const native = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  try {
    return await load();
  } finally {
    Object.defineProperty(Array.prototype, 'push', native);
  }
}
