/** What holds inside of one group: it is copied where a group opens and forgotten where it closes. */
import type { RunLook } from '../office/character-look.ts';
import { plainLook } from '../office/character-look.ts';
import type { ParagraphState } from '../office/stories/paragraph-state.ts';
import type { Story } from '../office/stories/story.ts';
import type { Destination } from './destinations.ts';

export interface CharacterState extends RunLook {
  hidden: boolean;
  /** Tracked change that the characters belong to. */
  change: 'inserted' | 'deleted' | null;
  font: number;
}

export interface GroupState {
  character: CharacterState;
  paragraph: ParagraphState;
  /** How many characters come after a `\u` for readers that do not know it. */
  skipAfterUnicode: number;
  destination: Destination;
  /** The destination around a wrapper, for what of the wrapper is read. */
  around: Destination;
  /** Where words are written to. */
  story: Story;
  /** The field whose instruction or result this is. */
  field: Field | null;
}

export interface Field {
  instruction: string;
  /** A box to tick of old forms: its sign, and whether a person set it. */
  box: { sign: string; set: boolean } | null;
}

/** 12 points. */
const DEFAULT_SIZE = 12;

export function plainCharacters(font: number): CharacterState {
  return { ...plainLook, size: DEFAULT_SIZE, hidden: false, change: null, font };
}

export function innerState(state: GroupState): GroupState {
  return { ...state, character: { ...state.character }, paragraph: { ...state.paragraph } };
}
