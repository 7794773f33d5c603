/**
 * pdf.js lets promises of its parser reject after the document was closed, or while nobody waits for them. Node would
 * end the process for that; here they are kept until the reading of the document is over.
 */
const ofParser = /pdfjs-dist|pdf\.worker|pdf\.mjs|chunk-pdfjs/;

/** Runs `work`; rejections that come out of pdf.js meanwhile and shortly after are swallowed, others rethrown. */
export async function withoutLateRejections<T>(work: () => Promise<T>): Promise<T> {
  const listener = (reason: unknown) => {
    const stack = reason instanceof Error ? (reason.stack ?? '') : '';
    const name = reason !== null && typeof reason === 'object' && 'name' in reason ? String(reason.name) : '';
    if (
      ofParser.test(stack) ||
      /^(?:AbortException|FormatError|XRef\w{0,20}Exception|MissingDataException)$/.test(name)
    )
      return;
    setImmediate(() => {
      throw reason;
    });
  };
  process.on('unhandledRejection', listener);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listener);
  }
}
