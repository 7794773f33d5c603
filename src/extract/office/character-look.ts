/** How characters look in the end, and what each format's styles and runs may say of it. */

/** What one run or style says; absent where it says nothing. */
export interface LookProperties {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  superscript?: boolean;
  hidden?: boolean;
  /** Points. */
  size?: number;
  font?: string;
}

/** How characters look in the end, all styles considered. */
export interface RunLook {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  superscript: boolean;
  /** Address that the characters link to. */
  href: string | null;
  /** Points. */
  size: number | null;
}

export const plainLook: RunLook = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  superscript: false,
  href: null,
  size: null,
};
