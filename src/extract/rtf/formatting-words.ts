/** Control words that say how characters and paragraphs look. A value of 0 switches a toggle off. */
import type { GroupState } from './group-state.ts';

type Apply = (state: GroupState, value: number | null) => void;

const underline: Apply = ({ character }, value) => {
  character.underline = value !== 0;
};
const raise =
  (on: boolean): Apply =>
  ({ character }, value) => {
    character.superscript = on && value !== 0;
  };

const words: Readonly<Record<string, Apply>> = {
  b: ({ character }, value) => {
    character.bold = value !== 0;
  },
  i: ({ character }, value) => {
    character.italic = value !== 0;
  },
  ul: underline,
  uld: underline,
  uldb: underline,
  uldash: underline,
  uldashd: underline,
  ulth: underline,
  ulw: underline,
  ulwave: underline,
  ulnone: ({ character }) => {
    character.underline = false;
  },
  strike: ({ character }, value) => {
    character.strike = value !== 0;
  },
  striked: ({ character }, value) => {
    character.strike = value !== 0;
  },
  super: raise(true),
  sub: raise(false),
  nosupersub: raise(false),
  up: raise(true),
  dn: raise(false),
  v: ({ character }, value) => {
    character.hidden = value !== 0;
  },
  revised: ({ character }, value) => {
    character.change = value === 0 ? null : 'inserted';
  },
  deleted: ({ character }, value) => {
    character.change = value === 0 ? null : 'deleted';
  },
  f: ({ character }, value) => {
    character.font = value ?? 0;
  },
  fs: ({ character }, value) => {
    character.size = value !== null && value > 0 ? value / 2 : character.size;
  },
  uc: (state, value) => {
    state.skipAfterUnicode = Math.max(0, value ?? 1);
  },
  s: ({ paragraph }, value) => {
    paragraph.style = value;
  },
  outlinelevel: ({ paragraph }, value) => {
    paragraph.outline = value;
  },
  intbl: ({ paragraph }) => {
    paragraph.inTable = true;
  },
  itap: ({ paragraph }, value) => {
    paragraph.tableDepth = value;
  },
  li: ({ paragraph }, value) => {
    paragraph.left = value ?? 0;
  },
  fi: ({ paragraph }, value) => {
    paragraph.firstLine = value ?? 0;
  },
  ls: ({ paragraph }, value) => {
    paragraph.list = value ?? 0;
  },
  ilvl: ({ paragraph }, value) => {
    paragraph.listLevel = Math.min(Math.max(value ?? 0, 0), 8);
  },
};

/** True if the word was one of these. */
export function applyFormatting(name: string, value: number | null, state: GroupState): boolean {
  if (!Object.hasOwn(words, name)) return false;
  words[name]!(state, value);
  return true;
}

/** Whether the word says how characters or paragraphs look, and opens nothing. */
export function isFormatting(name: string): boolean {
  return Object.hasOwn(words, name);
}
