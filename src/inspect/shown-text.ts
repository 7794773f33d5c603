/** Longer texts are cut: the lists are to be looked over. */
const SHOWN_CHARACTERS = 100;

/** A text in quotation marks on one line. */
export function shownText(text: string): string {
  return JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);
}
