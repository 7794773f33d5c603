/** Anything that is not one blank between words. */
const UNEVEN = /[^\S ]| {2}/;

/** Every run of blanks, tabs and breaks as one blank; most texts have none but single blanks. */
export const oneBlank = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text);
