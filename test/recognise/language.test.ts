import { describe, expect, test } from 'vitest';
import { languageOf, unknownLanguageOf } from '../../src/recognise/language.ts';
import { languages } from '../../src/recognise/languages/index.ts';
import { otherLanguages } from '../../src/recognise/languages/other-languages.ts';

describe('languages that are told and not read', () => {
  test.each([
    [
      'de',
      'Protokoll der Sitzung vom 5. März 2024, 19 Uhr. Anwesend: Ida Moor. Der Vorstand hat beschlossen, dass die Stege bis zum Mai erneuert werden. Die Kosten sind nicht bekannt.',
    ],
    [
      'fr',
      'Compte rendu de la réunion du 5 mars 2024. Présents : Ida Moor. Le bureau a décidé que les pontons sont à refaire dans une année. La prochaine séance est prévue avec tous les membres.',
    ],
    [
      'nl',
      'Notulen van de vergadering van 5 maart 2024. Aanwezig: Ida Moor. Het bestuur heeft besloten dat de steigers worden vernieuwd en dat dit niet voor mei wordt gedaan. Volgende vergadering op 2 april.',
    ],
    [
      'es',
      'Acta de la reunión del 5 de marzo de 2024. Asistentes: Ida Moor. Se acuerda que los pontones se renueven para mayo y que el secretario escriba una carta. Próxima reunión en abril.',
    ],
    [
      'it',
      'Verbale della riunione del 5 marzo 2024. Presenti: Ida Moor. Il consiglio approva il rifacimento dei pontili e si decide che il segretario scriva una lettera. La prossima seduta è nel mese di aprile.',
    ],
    [
      'pt',
      'Ata da reunião de 5 de março de 2024. Presentes: Ida Moor. Foi aprovado que os pontões sejam renovados até maio e que o secretário escreva uma carta. A próxima reunião será em abril.',
    ],
    [
      'sv',
      'Protokoll från mötet den 5 mars 2024. Närvarande: Ida Moor. Styrelsen beslutade att bryggorna ska förnyas och att det inte görs för maj. Nästa möte är i april.',
    ],
    [
      'pl',
      'Protokół z posiedzenia zarządu 5 marca 2024. Obecni: Ida Moor. Uchwała została przyjęta. Zarząd postanowił, że pomosty są do naprawy oraz że nie jest to pilne. Następne zebranie w maju.',
    ],
    [
      'el',
      'Πρακτικά της συνεδρίασης της επιτροπής του λιμένα. Παρόντες ήταν όλα τα μέλη. Αποφασίστηκε η ανακαίνιση της αποβάθρας.',
    ],
    [
      'ja',
      '議事録。出席者は全員でした。桟橋の修理について話し合いました。次回の会議は四月に行います。費用についてはまだわかりませんので、事務局が見積もりを取ります。よろしくお願いします。',
    ],
  ])('%s', (language, text) => {
    expect(unknownLanguageOf([text])?.language).toBe(language);
  });

  test.each([
    'Minutes of the meeting held on 5 March 2024. Present: Ida Moor. It was agreed that the jetty be mended.',
    'Present: Jean-Luc de la Tour, Marie du Pont, Klaus von der Heide, Piet van den Berg, José de los Santos, Ana dos Reis',
    // English minutes with a motto and addresses of another country
    'Die Brücke e.V. und das Haus am See: the committee met with the trustees and it was agreed that the lease of Haus am See be renewed for a year.',
    'Cofnodion y cyfarfod. Mae yr ysgrifennydd wedi bod yn y cyfarfod ac nid oedd dim arall i’w drafod gan y pwyllgor.',
    'Los Angeles, Las Vegas, El Paso, San Juan, La Paz, Le Havre, Les Baux, Des Moines',
    'Nächste Sitzung',
    '',
  ])('known, or too little to tell: %s', (text) => {
    expect(unknownLanguageOf([text])).toBeNull();
  });

  test('minutes in two languages, one of them English, are read', () => {
    const english = 'The committee agreed that the jetty be mended and that this is to be done by May.';
    const german =
      'Der Vorstand hat beschlossen, dass die Stege bis zum Mai erneuert werden und das nicht warten kann.';
    expect(unknownLanguageOf([english, german, english, german])).toBeNull();
  });

  test('their words are none of English or Welsh', () => {
    const known = new Set(languages.flatMap(({ commonWords }) => [...commonWords]));
    const shared = otherLanguages.flatMap(({ language, words }) =>
      [...words].filter((word) => known.has(word)).map((word) => `${language} ${word}`),
    );
    expect(shared).toEqual([]);
    expect(languageOf(['The jetty was mended and it will be of use to all that were there for it and by it.'])).toBe(
      'en',
    );
  });
});
