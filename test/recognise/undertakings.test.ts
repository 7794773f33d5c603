import { describe, expect, test } from 'vitest';
import { type IsSomebody, readUndertaking } from '../../src/recognise/undertakings/index.ts';
import { isTaskGerund, isTaskParticiple, isTaskVerb } from '../../src/recognise/undertakings/task-verbs.ts';

const KNOWN = new Set(['Ann', 'Ann Lee', 'Bo', 'Clerk', 'SO', 'trustees', 'Treasurer', 'Officers', 'Board']);
const isSomebody: IsSomebody = (words) =>
  KNOWN.has(words) ? 'sure' : /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(words) ? 'maybe' : null;
/** What a sentence must weigh to speak for itself. */
const ENOUGH = 2;
const read = (sentence: string) => {
  const found = readUndertaking(sentence, isSomebody);
  return found !== null && found.weight >= ENOUGH ? [found.way, found.owners.join(' ')] : null;
};

describe('each way of saying it', () => {
  test.each<[string, string, string]>([
    ['The Clerk to write to the water board.', 'somebody', 'Clerk'],
    ['Ann Lee and Bo will bring the plans.', 'somebody', 'Ann Lee Bo'],
    ['SO is going to ask the bank.', 'somebody', 'SO'],
    ['Ann is to order the paint.', 'somebody', 'Ann'],
    ['Bo kindly offered to mend the gate.', 'somebody', 'Bo'],
    ['The Clerk was asked to obtain three quotes.', 'somebody', 'Clerk'],
    ['Ann needs to fill in the form.', 'somebody', 'Ann'],
    ['Bo hopes to finish the survey by May.', 'somebody', 'Bo'],
    ['Ann is looking into it.', 'somebody', 'Ann'],
    ['The lane is flooded again; Bo to ring the council.', 'somebody', 'Bo'],
    ['Whether it was insured was not known; SO to check.', 'somebody', 'SO'],
    ['It was agreed that the Clerk would write to the bank.', 'somebody', 'Clerk'],
    ['Bo said that the trustees would look into the cost.', 'somebody', 'trustees'],
    ['Marta to poke the printer.', 'somebody', 'Marta'],
    ['All three trustees will be attending the fair.', 'somebody', 'trustees'],
    ['Ann has some larch and will mend it.', 'and will', 'Ann'],
    ['Ann Lee has the old map which she will give to the school.', 'and will', 'Ann Lee'],
    ['Rosa Quint said she would ring the school.', 'said that they would', 'Rosa Quint'],
    ['A letter was read; Ann kindly said she would draft an answer.', 'said that they would', 'Ann'],
    ['Bo stated he is working on the lock.', 'said that they would', 'Bo'],
    ['Bo: look into the lock of the shed.', 'told', 'Bo'],
    ['Ann – do a survey of the lane.', 'told', 'Ann'],
    ['SO distribute the list to all.', 'told', 'SO'],
    ['Ann Lee researching a grant for the roof.', 'told', 'Ann Lee'],
    ['Ann suggested Bo send a list to the school.', 'told', 'Bo'],
    ['The Board asked Bo to get a second price.', 'asked', 'Bo'],
    ['A resident asked for the heating to be put on a timer.', 'asked', ''],
    ['The trustees asked for a plan.', 'asked', ''],
    ['Papers to the office by 15 January please.', 'asked', ''],
    ['Further comments will be sought.', 'to be done', ''],
    ['The rota is to be redrafted by the Treasurer.', 'to be done', 'Treasurer'],
    ['The hose still has to be rolled.', 'to be done', ''],
    ['It was stated that the findings would be appended to the report.', 'to be done', ''],
    ['Biscuit box to be inspected', 'to be done', ''],
    ['Maths report to follow.', 'to be done', ''],
    ['We will ask the school.', 'nobody named', ''],
    ['I am going to ask the heads for their leads.', 'nobody named', ''],
    ['Will share the slides.', 'nobody named', ''],
    ['The roof leaks - let’s look into it.', 'nobody named', ''],
    ['Would be good to check the date.', 'nobody named', ''],
    ['Ask for more helpers at the fair.', 'nobody named', ''],
    ['Leave on agenda for June.', 'nobody named', ''],
    ['After the fair is over we should have a talk about it.', 'nobody named', ''],
    ['This week will report back on the lease.', 'nobody named', ''],
    ['A second walk should be arranged.', 'to be done', ''],
    ['Need to elect four officers', 'nobody named', ''],
    ['Somebody should count the chairs.', 'nobody named', ''],
    ['Please put the saw back.', 'nobody named', ''],
    ['It was decided to advertise the plough.', 'agreed to', ''],
  ])('%s', (sentence, way, owners) => expect(read(sentence)).toEqual([way, owners]));
});

describe('no undertakings', () => {
  test.each([
    // what happens, is or was
    'The lane will be closed in May.',
    'The fair will be held on 3 May.',
    'Ann will be away in May.',
    'Ann wrote to the bank.',
    'The Clerk has to be thanked.',
    'Ann will not write.',
    'At the previous meeting, the Clerk was asked to write to the bank.',
    'Ann: it rains.',
    'A decision will be made.',
    'The Clerk will need help.',
    'Ann would be pleased.',
    'Bo would like to thank the cooks.',
    'Ann let the group know that the lane is closed.',
    'Bo put the case for a new roof.',
    'Ann report to the Board',
    'Let’s see.',
    'ok let’s go',
    'Let’s get started.',
    'Contact details of the hall',
    'Send is a button of the form.',
    'Membership would like to thank Bo.',
    // questions, wishes and opinions
    'Will Ann write?',
    'Who is to write to the bank?',
    'Ann thought that Bo should write.',
    'Ann is of the opinion that the roof needs to be replaced because it leaks.',
    'The Clerk was thanked for her work to improve the lane.',
    // decisions and motions
    'MOTION by Ann, seconded by Bo, to approve the minutes.',
    'The Board agreed to adopt the plan.',
    'It was agreed that, for want of light, the Board will hold its meetings in the evening.',
    'It was agreed to approve the accounts.',
    'The Board asked for its thanks to be recorded.',
    // nobody is asked
    'It will rain on the day.',
    'They will write soon.',
    'Permission to build was given.',
    'Goal to report by the summer.',
    'The council worked with Ann, Marsh and Quay to ensure that it works.',
    'We are clear that we must help.',
  ])('%s', (sentence) => expect(read(sentence)).toBeNull());
});

test('a deadline adds to what speaks for it', () => {
  expect(read('Bo should know by Friday.')).toBeNull();
  expect(readUndertaking('Ann to write by Friday.', isSomebody)?.weight).toBeGreaterThan(
    readUndertaking('Ann to write.', isSomebody)?.weight ?? 9,
  );
});

test('forms of verbs', () => {
  expect(['write', 'circulate', 'look'].map(isTaskVerb)).toEqual([true, true, true]);
  expect(['the', 'rain', 'seem'].map(isTaskVerb)).toEqual([false, false, false]);
  expect(['written', 'circulated', 'tidied', 'planned'].map(isTaskParticiple)).toEqual([true, true, true, true]);
  expect(['held', 'closed', 'known'].map(isTaskParticiple)).toEqual([false, false, false]);
  expect(['writing', 'looking', 'planning'].map(isTaskGerund)).toEqual([true, true, true]);
  expect(['during', 'morning'].map(isTaskGerund)).toEqual([false, false]);
});
