/** Paths of parts in a package: always with `/`, whatever the system. */

/** "word/media/image1.png" → "image1.png". */
export function partName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** "word/document.xml" → "word"; '' at the top. */
export function partFolder(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path that a relationship in `folder` means by `target`. Nothing leads out of the package. */
export function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
