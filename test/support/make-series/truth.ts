/** What a made series says in truth, beside its documents. */
import type { StatusValue } from '../../../src/model/actions.ts';
import type { RegisterAction } from '../../../src/model/register.ts';

export interface TrueMention {
  /** Path of the document inside the series. */
  path: string;
  source: 'minuted' | 'logged';
  /** Position among the actions minuted, or the rows of the log, of that document; from 0. */
  index: number;
  text: string;
  status: StatusValue | null;
}

export interface TrueAction {
  id: string;
  mentions: TrueMention[];
  flags: RegisterAction['flags'];
  /** Ids of the action that it was split from, and of the one that it was merged into. */
  splitFrom: string | null;
  mergedInto: string | null;
}

export interface TrueBoard {
  body: string;
  documents: { path: string; date: string; copyOf: string | null }[];
  people: { name: string; initials: string }[];
  actions: TrueAction[];
}

export interface Truth {
  seed: number;
  boards: TrueBoard[];
}

export interface Series {
  files: { path: string; content: string }[];
  truth: Truth;
}
