/** The undertaking in a sentence of a document: read once, for the marker that looks for it and for the judge that weighs it. */
import { oncePer } from '../../model/once-per.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { readUndertaking, type Undertaking } from '../../recognise/undertakings/index.ts';
import type { SegmentContext } from '../context.ts';
import { isSomebody } from './somebody.ts';

const readings = oncePer((context: SegmentContext) =>
  oncePerText((sentence) => readUndertaking(sentence, (words) => isSomebody(words, context))),
);

/** To be asked once the attendance is read, since names of the document say who is somebody. */
export const undertakingOf = (context: SegmentContext, sentence: string): Undertaking | null =>
  readings(context)(sentence);
