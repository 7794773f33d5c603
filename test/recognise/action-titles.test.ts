import { describe, expect, test } from 'vitest';
import { isActionTitle, isPreviousActionTitle } from '../../src/recognise/words/action-titles.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';

describe('headings over actions of this meeting', () => {
  test.each([
    'Actions',
    'ACTIONS:',
    'Action items',
    'Action points',
    'New actions',
    'Summary of actions',
    'Summary of action items',
    'Agreed actions',
    'Next steps',
    'To do',
    'To-do list',
    'Tasks for next week',
    'Actions for next meeting',
    'Actions from this meeting',
    '**Action items**',
    'Actions (new)',
    'Camau gweithredu',
  ])('%s', (title) => {
    expect(isActionTitle(title, plainLexicon)).toBe(true);
    expect(isPreviousActionTitle(title)).toBe(false);
  });
});

describe('headings over actions of an earlier meeting', () => {
  test.each([
    'Actions from last meeting',
    'Actions from the previous meeting',
    'Previous actions',
    'Review of actions',
    'Review of previous action items',
    'Outstanding actions',
    'Open action items',
    'Action review',
    'Actions carried forward',
    'Matters arising and actions',
    'Minutes and action log',
    "Last time's actions",
    'What became of the tasks',
    'Update on actions since the last meeting',
    'Status of actions',
  ])('%s', (title) => {
    expect(isPreviousActionTitle(title)).toBe(true);
    expect(isActionTitle(title, plainLexicon)).toBe(false);
  });
});

describe('headings over something else', () => {
  test.each([
    'Finance',
    'Direct action by tenants',
    'Reactions to the plan',
    'Minutes of the last meeting',
    'Matters arising',
    'Climate action',
    'Legal action against the builder',
    'Next meeting',
    'Task force',
    '',
  ])('%s', (title) => {
    expect(isActionTitle(title, plainLexicon)).toBe(false);
    expect(isPreviousActionTitle(title)).toBe(false);
  });
});

describe('headings in words of their own', () => {
  test.each([
    'Plan for next week',
    'Next week:',
    'Target for next 2 weeks',
    'Goals for the next sprint',
    'Tasks for the current week',
    'Who is doing what',
    'Who does what by when?',
    'Actionable items',
    'Things to do',
    'Work to be done',
    'Task allocation',
    'Actions required before the next meeting',
    'To be completed by next meeting',
    'Way forward',
    "What's next?",
  ])('%s', (title) => expect(isActionTitle(title, plainLexicon)).toBe(true));
  test.each([
    'Completed tasks',
    'Actions taken',
    'Tasks completed this week',
    'Next meetings',
    'Following meeting',
    'Group task',
    'Work',
    'This week',
    'Plans',
    'Steps',
    'Objectives of the club',
    'All members',
  ])('not %s', (title) => expect(isActionTitle(title, plainLexicon)).toBe(false));
});
