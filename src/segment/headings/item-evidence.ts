/** Is this line the heading of an item of the agenda? */
import type { Question } from '../../judge/judge.ts';
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
    {
      name: 'was-heading',
      says: 'marked as a heading',
      of: ({ heading }) => heading !== null && !heading.generic,
      prior: 210,
    },
    {
      name: 'known-heading',
      says: 'marked as a heading, and agendas have such an item',
      of: ({ heading, candidate }) => heading !== null && !heading.generic && candidate.known,
      prior: 80,
    },
    {
      name: 'was-item',
      says: 'numbered like the other items',
      of: ({ heading }) => heading !== null && heading.number !== null && !heading.generic && heading.level === 1,
      prior: 70,
    },
    {
      name: 'was-second',
      says: 'stands inside an item',
      of: ({ heading }) => heading !== null && heading.level > 1,
      prior: -20,
    },
    {
      name: 'was-generic',
      says: 'heads a part without business',
      of: (f) => f.heading?.generic === true && !isListed(f),
      prior: -150,
    },
    { name: 'best', says: 'marked like the other items', of: ({ best }) => best, prior: 230 },
    {
      name: 'best-sure',
      says: 'marked like the other items, which is sure',
      of: ({ best }) => best >= 0.8,
      prior: 30,
    },
    { name: 'second', says: 'marked so in a second way', of: ({ second }) => second, prior: 80 },
    { name: 'chosen', says: 'marked as most items are', of: ({ chosen }) => chosen, prior: 40 },
    {
      name: 'rival',
      says: 'other lines are marked more like items',
      of: ({ best, rival }) => Math.max(0, rival - best),
      prior: -140,
    },
    { name: 'ungrouped', says: 'nothing else is marked like it', of: ({ best }) => best === 0, prior: 20 },
    { name: 'known', says: 'agendas have such an item', of: ({ candidate }) => candidate.known, prior: 100 },
    {
      name: 'generic',
      says: 'names no business',
      of: (f) => f.candidate.generic && f.candidate.label === null && !isListed(f),
      prior: -120,
    },
    {
      name: 'field',
      says: 'a label of the head',
      of: (f) => f.candidate.fieldLike && f.candidate.label === null && !isListed(f),
      prior: -150,
    },
    {
      name: 'attendance',
      says: 'a label of attendance',
      of: (f) => f.attendance && f.candidate.label === null && !isListed(f),
      prior: -250,
    },
    { name: 'title-like', says: 'reads like a title', of: ({ titleLike }) => titleLike, prior: 0 },
    { name: 'long', says: 'is long', of: ({ title }) => (title.length - 80) / 80, prior: -100 },
    { name: 'sentence', says: 'reads like a sentence', of: ({ sentence }) => sentence, prior: -130 },
    { name: 'name', says: 'is a name', of: ({ name }) => name, prior: -120 },
    {
      name: 'attendee',
      says: 'is the name of somebody who came',
      of: ({ name, candidate }) => name === 1 && !candidate.known,
      prior: -350,
    },
    { name: 'speaker', says: 'says whose words follow', of: ({ speaks }) => speaks, prior: -350 },
    { name: 'date', says: 'is a date', of: ({ date }) => date, prior: -150 },
    { name: 'action', says: 'is an action or a decision', of: ({ action }) => action, prior: -120 },
    { name: 'motion', says: 'is a motion', of: ({ motion }) => motion, prior: -100 },
    { name: 'under-actions', says: 'stands in a list of actions', of: ({ underActions }) => underActions, prior: -150 },
    { name: 'over-text', says: 'text stands below it', of: ({ below }) => below === 'text', prior: 60 },
    { name: 'in-a-row', says: 'a line like it follows', of: ({ below }) => below === 'alike', prior: -20 },
    {
      name: 'run-in',
      says: 'its text goes on behind it',
      of: ({ candidate, heading }) => candidate.runIn && heading === null,
      prior: -70,
    },
    { name: 'thrice', says: 'the same words stand there three times', of: ({ times }) => times >= 3, prior: -160 },
    { name: 'again', says: 'the same words stand again below', of: ({ again }) => again, prior: -110 },
    { name: 'printed', says: 'the printed agenda names it', of: ({ printed }) => printed, prior: 150 },
    { name: 'lends', says: 'its heading stands further below', of: ({ lends }) => lends, prior: -500 },
    {
      name: 'entry',
      says: 'an entry of the printed agenda',
      of: ({ entry, printed }) => entry && !printed,
      prior: 100,
    },
    {
      name: 'agenda-entry',
      says: 'this agenda lists it',
      of: ({ entry, planned }) => entry && planned,
      prior: 200,
    },
    {
      name: 'asks-to',
      says: 'says what is to be dealt with',
      of: ({ normal, candidate, planned }) => planned && candidate.label !== null && ASKS_TO.test(normal),
      prior: 120,
    },
    { name: 'topic-cell', says: 'stands in the column of topics', of: ({ topicCell }) => topicCell, prior: 210 },
    {
      name: 'beside-topics',
      says: 'stands beside the column of topics',
      of: ({ besideTopics }) => besideTopics,
      prior: -350,
    },
    {
      name: 'no-business',
      says: 'a figure of an account, a file, a vote or who wrote it',
      of: ({ noBusiness }) => noBusiness,
      prior: -320,
    },
    { name: 'in-cell', says: 'stands in a cell', of: ({ line }) => line.cell !== null, prior: -60 },
    {
      name: 'marked-up',
      says: 'the source calls it a heading',
      of: ({ line }) => line.block.type === 'heading',
      prior: 80,
    },
    { name: 'numbered', says: 'it has a number', of: ({ candidate }) => candidate.label !== null, prior: 30 },
    {
      name: 'unnumbered',
      says: 'the others have numbers',
      of: ({ candidate, numbered }) => numbered && candidate.label === null,
      prior: -70,
    },
    {
      name: 'head',
      says: 'belongs to the head of the document',
      of: ({ taken }) => taken === 'meeting-header' || taken === 'attendance',
      prior: -200,
    },
    {
      name: 'above-attendance',
      says: 'stands above the attendance list',
      of: ({ aboveAttendance, candidate }) => aboveAttendance && candidate.label === null,
      prior: -120,
    },
    { name: 'names-body', says: 'names the body that met', of: ({ namesBody }) => namesBody, prior: -200 },
    {
      name: 'holds-headings',
      says: 'headings stand right below it',
      of: ({ holds, candidate }) => holds && candidate.label === null,
      prior: -40,
    },
    {
      name: 'generic-part',
      says: 'parts the document',
      of: ({ holds, candidate }) => holds && candidate.generic && candidate.label === null,
      prior: -250,
    },
    {
      name: 'generic-among-such',
      says: 'stands among headings that name no business',
      of: ({ genericSiblings, candidate, topicCell }) =>
        candidate.generic && candidate.label === null && !topicCell && genericSiblings >= 0.6,
      prior: -260,
    },
    {
      name: 'bare-among-numbers',
      says: 'a bare line with nothing below it, where items have numbers',
      of: ({ numbered, candidate, below }) =>
        numbered && candidate.label === null && /^(?:plain|list)/.test(candidate.look) && below !== 'text',
      prior: -130,
    },
    { name: 'first-line', says: 'opens the document', of: ({ line }) => line.index <= 1, prior: -130 },
    { name: 'signed', says: 'stands below the signature', of: ({ signed }) => signed, prior: -120 },
  ],
};
