/** Is this line the heading of an item of the agenda? */
import { feature, type Question } from '../../judge/judge.ts';
import type { LineFacts } from './facts.ts';

export interface ItemCase extends LineFacts {
  /** The likeliest of the ways in which this line is marked, and of those that it is not. */
  best: number;
  second: number;
  rival: number;
  /** How likely the line that its run of numbers is under is an item. */
  above: number;
  /** It is marked in the likeliest way of all. */
  chosen: boolean;
  /** Lines of the document. */
  lines: number;
  /** The document numbers its headings. */
  numbered: boolean;
  /** The document is the agenda of a meeting to come. */
  planned: boolean;
  /** Share of the others of its group that name no business ("Actions", "Attendees"). */
  genericSiblings: number;
}

/** "Apologies" in the list of an agenda is an item like the others. */
const isListed = ({ planned, entry }: ItemCase) => planned && entry;

const ASKS_TO =
  /^(?:to )?(?:approve|consider|discuss|receive|review|note|adopt|elect|confirm|agree|appoint|award|authori[sz]e|hear|conduct|set)\b/;

export const agendaItem: Question<ItemCase> = {
  name: 'agenda-item',
  asks: 'Is this line the heading of an item of business?',
  prior: -240,
  features: [
    feature('was-heading', 210, 'marked as a heading', ({ heading }) => heading !== null && !heading.generic),
    feature(
      'known-heading',
      80,
      'marked as a heading, and agendas have such an item',
      ({ heading, candidate }) => heading !== null && !heading.generic && candidate.known,
    ),
    feature(
      'was-item',
      70,
      'numbered like the other items',
      ({ heading }) => heading !== null && heading.number !== null && !heading.generic && heading.level === 1,
    ),
    feature('was-second', -20, 'stands inside an item', ({ heading }) => heading !== null && heading.level > 1),
    feature('was-generic', -150, 'heads a part without business', (f) => f.heading?.generic === true && !isListed(f)),
    feature('best', 230, 'marked like the other items', ({ best }) => best),
    feature('best-sure', 30, 'marked like the other items, which is sure', ({ best }) => best >= 0.8),
    feature('second', 80, 'marked so in a second way', ({ second }) => second),
    feature('chosen', 40, 'marked as most items are', ({ chosen }) => chosen),
    feature('rival', -140, 'other lines are marked more like items', ({ best, rival }) => Math.max(0, rival - best)),
    feature('ungrouped', 20, 'nothing else is marked like it', ({ best }) => best === 0),
    feature('known', 100, 'agendas have such an item', ({ candidate }) => candidate.known),
    feature(
      'generic',
      -120,
      'names no business',
      (f) => f.candidate.generic && f.candidate.label === null && !isListed(f),
    ),
    feature(
      'field',
      -150,
      'a label of the head',
      (f) => f.candidate.fieldLike && f.candidate.label === null && !isListed(f),
    ),
    feature(
      'attendance',
      -250,
      'a label of attendance',
      (f) => f.attendance && f.candidate.label === null && !isListed(f),
    ),
    feature('title-like', 0, 'reads like a title', ({ titleLike }) => titleLike),
    feature('long', -100, 'is long', ({ title }) => (title.length - 80) / 80),
    feature('sentence', -130, 'reads like a sentence', ({ sentence }) => sentence),
    feature('name', -120, 'is a name', ({ name }) => name),
    feature(
      'attendee',
      -350,
      'is the name of somebody who came',
      ({ name, candidate }) => name === 1 && !candidate.known,
    ),
    feature('speaker', -350, 'says whose words follow', ({ speaks }) => speaks),
    feature('date', -150, 'is a date', ({ date }) => date),
    feature('action', -120, 'is an action or a decision', ({ action }) => action),
    feature('motion', -100, 'is a motion', ({ motion }) => motion),
    feature('under-actions', -150, 'stands in a list of actions', ({ underActions }) => underActions),
    feature('over-text', 60, 'text stands below it', ({ below }) => below === 'text'),
    feature('in-a-row', -20, 'a line like it follows', ({ below }) => below === 'alike'),
    feature(
      'run-in',
      -70,
      'its text goes on behind it',
      ({ candidate, heading }) => candidate.runIn && heading === null,
    ),
    feature('thrice', -160, 'the same words stand there three times', ({ times }) => times >= 3),
    feature('again', -110, 'the same words stand again below', ({ again }) => again),
    feature('printed', 150, 'the printed agenda names it', ({ printed }) => printed),
    feature('lends', -500, 'its heading stands further below', ({ lends }) => lends),
    feature('entry', 100, 'an entry of the printed agenda', ({ entry, printed }) => entry && !printed),
    feature('agenda-entry', 200, 'this agenda lists it', ({ entry, planned }) => entry && planned),
    feature(
      'asks-to',
      120,
      'says what is to be dealt with',
      ({ normal, candidate, planned }) => planned && candidate.label !== null && ASKS_TO.test(normal),
    ),
    feature('topic-cell', 210, 'stands in the column of topics', ({ topicCell }) => topicCell),
    feature('beside-topics', -350, 'stands beside the column of topics', ({ besideTopics }) => besideTopics),
    feature(
      'no-business',
      -320,
      'a figure of an account, a file, a vote or who wrote it',
      ({ noBusiness }) => noBusiness,
    ),
    feature('in-cell', -60, 'stands in a cell', ({ line }) => line.cell !== null),
    feature('marked-up', 80, 'the source calls it a heading', ({ line }) => line.block.type === 'heading'),
    feature('numbered', 30, 'it has a number', ({ candidate }) => candidate.label !== null),
    feature(
      'unnumbered',
      -70,
      'the others have numbers',
      ({ candidate, numbered }) => numbered && candidate.label === null,
    ),
    feature(
      'head',
      -200,
      'belongs to the head of the document',
      ({ taken }) => taken === 'meeting-header' || taken === 'attendance',
    ),
    feature(
      'above-attendance',
      -120,
      'stands above the attendance list',
      ({ aboveAttendance, candidate }) => aboveAttendance && candidate.label === null,
    ),
    feature('names-body', -200, 'names the body that met', ({ namesBody }) => namesBody),
    feature(
      'holds-headings',
      -40,
      'headings stand right below it',
      ({ holds, candidate }) => holds && candidate.label === null,
    ),
    feature(
      'generic-part',
      -250,
      'parts the document',
      ({ holds, candidate }) => holds && candidate.generic && candidate.label === null,
    ),
    feature(
      'generic-among-such',
      -260,
      'stands among headings that name no business',
      ({ genericSiblings, candidate, topicCell }) =>
        candidate.generic && candidate.label === null && !topicCell && genericSiblings >= 0.6,
    ),
    feature(
      'bare-among-numbers',
      -130,
      'a bare line with nothing below it, where items have numbers',
      ({ numbered, candidate, below }) =>
        numbered && candidate.label === null && /^(?:plain|list)/.test(candidate.look) && below !== 'text',
    ),
    feature('first-line', -130, 'opens the document', ({ line }) => line.index <= 1),
    feature('signed', -120, 'stands below the signature', ({ signed }) => signed),
  ],
};
