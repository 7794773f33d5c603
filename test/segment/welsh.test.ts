/** Minutes in Welsh, and in Welsh and English side by side. */
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/recognise/language.ts';
import { owners, people, read } from './reading.ts';

const WELSH = [
  'CYNGOR CYMUNED LLANFAES-Y-CWM',
  'Cofnodion y cyfarfod a gynhaliwyd nos Fawrth 5 Mawrth 2024 yn Neuadd y Pentref',
  'Yn bresennol: Cyng. Eleri Prosser (Cadeirydd), Cyng. Dewi Lloyd, Mair Bowen (Clerc)',
  'Ymddiheuriadau: Cyng. Huw Trystan',
  '1. Datganiadau o fuddiant',
  "Nid oedd dim i'w ddatgan gan yr aelodau a oedd yn y cyfarfod.",
  '2. Cofnodion y cyfarfod diwethaf',
  'Penderfynwyd derbyn cofnodion cyfarfod 6 Chwefror 2024 yn gywir.',
  '3. Materion yn codi',
  "Mae'r arosfan bws wedi ei thrwsio gan y Cyngor Sir ac mae'r llwybr ar agor.",
  'Cam gweithredu: Y Clerc i ysgrifennu at y Cyngor Sir erbyn 29 Mawrth 2024',
  '4. Cyllid',
  "Cytunwyd i dalu'r anfonebau a oedd ar y rhestr.",
  'Cam gweithredu: Pawb i ddarllen y gyllideb',
  'Cyfarfod nesaf: 2 Ebrill 2024',
].join('\n\n');

describe('Welsh', () => {
  test('is read by its own words, and says that it is Welsh', async () => {
    const record = await read(WELSH);
    expect(record).toMatchObject({ language: 'cy', kind: 'minutes', title: 'CYNGOR CYMUNED LLANFAES-Y-CWM' });
    expect([record.date?.iso, record.nextMeeting?.iso]).toEqual(['2024-03-05', '2024-04-02']);
    expect(people(record, 'present')).toEqual(['Eleri Prosser', 'Dewi Lloyd', 'Mair Bowen']);
    expect(people(record, 'apologies')).toEqual(['Huw Trystan']);
    expect(record.agenda.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(owners(record)).toEqual([['Clerc'], ['Pawb']]);
    expect(record.actions.map(({ owners: [owner] }) => owner?.kind)).toEqual(['person', 'everyone']);
    expect(record.actions[0]?.due?.iso).toBe('2024-03-29');
    expect(record.decisions.map(({ text }) => text.split(' ')[0])).toEqual(['Penderfynwyd', 'Cytunwyd']);
    expect(record.coverage.classes?.unclaimed).toBeUndefined();
  });

  test('beside English: one document, both its labels, and the language that it is called', async () => {
    const record = await read(
      [
        'Cyngor Cymuned Bryn Glas / Bryn Glas Community Council',
        'Cofnodion / Minutes: 5 Mawrth / March 2024',
        'Presennol / Present: Eleri Prosser, Dewi Lloyd, Mair Bowen (Clerc / Clerk)',
        'Ymddiheuriadau / Apologies: Huw Trystan',
        '1. Cyllid / Finance',
        'Gweithredu / Action: Mair Bowen i dalu / to pay the bill of the hall and to tell the bank of it',
        '2. Cynllunio / Planning',
        'Nothing was before the meeting, and the members were content with that for the time being.',
      ].join('\n\n'),
    );
    expect(record.language).toBe('en');
    expect(people(record, 'present')).toHaveLength(3);
    expect(people(record, 'apologies')).toEqual(['Huw Trystan']);
    expect(owners(record)).toEqual([['Mair Bowen']]);
  });
});

describe('the grammar of Welsh', () => {
  const meeting = (...lines: string[]) =>
    read(
      [
        'CYNGOR CYMUNED LLANFAES-Y-CWM',
        'Cofnodion y cyfarfod a gynhaliwyd 5 Mawrth 2024',
        'Yn bresennol: Cyng. Eleri Prosser (Cadeirydd), Cyng. Dewi Lloyd, Mair Bowen (Clerc)',
        '1. Priffyrdd',
        ...lines,
      ].join('\n\n'),
    );

  test.each([
    ['Y Clerc i gysylltu gyda Chyngor y Sir am y tyllau erbyn 29 Mawrth 2024.', ['Clerc'], '2024-03-29'],
    ["Bydd Mair Bowen yn trefnu cyfarfod gyda'r ysgol.", ['Mair Bowen'], undefined],
    ["Gofynnwyd i'r Clerc ysgrifennu at yr heddlu.", ['Clerc'], undefined],
  ])('somebody is to do it: %s', async (sentence, owner, due) => {
    const record = await meeting(sentence);
    expect(owners(record)).toEqual([owner]);
    expect(record.actions[0]?.due?.iso).toBe(due);
  });

  test.each([
    "Mae'r Clerc i ffwrdd yr wythnos hon.",
    'Roedd y tyllau wedi eu llenwi cyn y Nadolig.',
    'Bydd y cyfarfod yn y neuadd.',
    'Cytunwyd i drefnu cyfarfod.',
  ])('nobody is to do anything: %s', async (sentence) => {
    expect((await meeting(sentence)).actions).toEqual([]);
  });

  test('a motion has its mover, seconder, words, result and votes', async () => {
    const record = await meeting(
      'Cynigiwyd gan y Cynghorydd Eleri Prosser ac eiliwyd gan y Cynghorydd Dewi Lloyd fod y fainc yn cael ei thrwsio. Pasiwyd yn unfrydol.',
      'Cynigydd: Dewi Lloyd. Eilydd: Eleri Prosser. Fod y biniau yn cael eu symud. 4 o blaid, 2 yn erbyn. Pasiwyd.',
    );
    expect(
      record.motions.map(({ text, mover, seconder, result, votes }) => ({ text, mover, seconder, result, votes })),
    ).toMatchObject([
      {
        text: 'fod y fainc yn cael ei thrwsio.',
        mover: { text: 'Eleri Prosser' },
        seconder: { text: 'Dewi Lloyd' },
        result: 'carried',
      },
      { mover: { text: 'Dewi Lloyd' }, seconder: { text: 'Eleri Prosser' }, votes: { for: 4, against: 2 } },
    ]);
  });
});

test('a language is told by enough of its own words', () => {
  const welsh = 'mae y cyngor wedi cytuno ar y gyllideb ac mae yr aelodau yn fodlon gyda hynny hefyd ond nid pawb';
  const english =
    'the council has agreed on the budget and the members are content with that but it was not all of them, to the chair and to the clerk';
  expect(languageOf([welsh])).toBe('cy');
  expect(languageOf([english])).toBe('en');
  expect(languageOf([welsh, english])).toBeNull();
  expect(languageOf(['Mae y cyngor'])).toBeNull();
  expect(languageOf(['Der Rat hat den Haushalt beschlossen und alle waren damit zufrieden'.repeat(5)])).toBeNull();
  expect(languageOf([`${'y'.repeat(100_000)} ${"'".repeat(100_000)}`])).toBeNull();
});
