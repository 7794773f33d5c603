/**
 * Languages that minutes tells from English and Welsh and does not read: their commonest words, and what minutes in them
 * say most. No word of English is among them, and no small word of names ("de", "la", "van", "der", "von").
 */

export interface OtherLanguage {
  /** BCP 47. */
  language: string;
  /** In English. */
  name: string;
  words: ReadonlySet<string>;
}

const other = (language: string, name: string, words: string): OtherLanguage => ({
  language,
  name,
  words: new Set(words.split(' ')),
});

export const otherLanguages: readonly OtherLanguage[] = [
  other(
    'de',
    'German',
    'die das und ist wird wurde werden wurden mit für nicht auf ein eine einen einer eines vom zum zur im bis des dem sich auch haben sind nach über durch oder aus als bei keine uhr protokoll sitzung anwesend anwesende anwesenden entschuldigt beschluss einstimmig angenommen aufgabe nächste nächsten vorstand tagesordnung teilnehmer begrüßt begrüßung stimmen beschlossen versammlung',
  ),
  other(
    'fr',
    'French',
    'les des une est dans avec qui que sont été aux cette ce ces pas nous leur ont ou où elle il ils sa ses fait réunion séance présents excusés absents jour prochaine compte rendu procès ordre décide décidé décision approuvé unanimité secrétaire président heures conseil après être entre tous sera',
  ),
  other(
    'nl',
    'Dutch',
    'het een en voor niet zijn wordt werd worden aan dat deze ook naar bij uit heeft hebben er als nog om te wij ons zal vergadering aanwezig afwezig notulen besluit volgende punten voorzitter bestuur uur afgemeld verslag mededelingen rondvraag sluiting goedgekeurd leden',
  ),
  other(
    'es',
    'Spanish',
    'los las que en por para una se su al es lo como más sus esta este fue han sobre entre desde hasta reunión acta asistentes asistencia sesión próxima acuerdo acuerda aprueba aprobado orden día señor señora horas secretario presidente ausentes asuntos punto siguiente todos',
  ),
  other(
    'it',
    'Italian',
    'il gli dei delle degli che una è sono alla nel nella si lo anche hanno dal dalla alle questo questa più verbale riunione assemblea presenti assenti prossima ordine giorno seduta segretario presidente delibera approva approvato ore punto consiglio decide tutti viene stato',
  ),
  other(
    'pt',
    'Portuguese',
    'os em para com uma não foi que por ao aos na nas nos se como mais pela pelo sua são ser às até ata reunião presentes ausentes próxima ordem dia aprovado aprovada presidente secretário horas sessão deliberação assembleia entre todos também',
  ),
  other(
    'ca',
    'Catalan',
    'els les amb una que és són al als aquesta aquest ha han es seva també més des fins acta reunió assistents ordre dia acord aprova propera sessió hores president',
  ),
  other(
    'sv',
    'Swedish',
    'och att det som på är av med inte ett en har vid om från var ska kan detta efter protokoll möte mötet närvarande frånvarande ordförande sekreterare beslut beslutade nästa dagordning styrelsen klockan godkändes',
  ),
  other(
    'da',
    'Danish',
    'og det som på er af til ikke med en et har ved om fra var skal kan dette efter referat møde mødet deltagere afbud næste dagsorden formand bestyrelsen beslutning kl blev godkendt punkt eventuelt orientering',
  ),
  other(
    'nb',
    'Norwegian',
    'og det som på er av til ikke med en et har ved om fra var skal kan dette etter referat møte møtet deltakere forfall neste dagsorden leder styret vedtak kl ble godkjent sak eventuelt orientering stede',
  ),
  other(
    'fi',
    'Finnish',
    'ja että se oli ovat joka myös kanssa kuin tai sekä mutta jotka tämä pöytäkirja kokous kokouksen läsnä poissa puheenjohtaja sihteeri päätettiin seuraava hallitus asialista klo avattiin hyväksyttiin todettiin',
  ),
  other(
    'pl',
    'Polish',
    'się nie na jest oraz przez dla że od po jako zostało został została przy są ze który która które protokół posiedzenie posiedzenia zebranie zebrania obecni nieobecni uchwała uchwały porządek obrad przewodniczący następne godz zarząd głosowanie',
  ),
  other(
    'cs',
    'Czech',
    'se na je že po byl byla bylo jsou od při nebo také které který která ze jako zápis schůze jednání přítomni omluveni usnesení hlasování předseda příští hodin schvaluje rada výbor',
  ),
  other(
    'hu',
    'Hungarian',
    'az és hogy nem egy ez volt meg csak vagy mint lesz kell által jegyzőkönyv ülés jelen vannak határozat napirend elnök következő közgyűlés szavazat óra egyhangúlag',
  ),
  other(
    'ro',
    'Romanian',
    'și în pe cu din este nu pentru sunt fost ale prin sau mai ca după ședința ședinței prezenți absenți hotărâre ordinea zi președinte următoarea ora',
  ),
  other(
    'tr',
    'Turkish',
    've bir bu için ile olarak olan çok daha kadar sonra olduğu edildi karar toplantı tutanağı katılanlar gündem başkan saat üye kurulu oybirliği kabul',
  ),
  other(
    'ga',
    'Irish',
    'agus na leis bhí ag sa ón atá tá nach raibh chun le cruinniú miontuairiscí láthair leithscéalta cathaoirleach rúnaí coiste bliain baill gach siad',
  ),
];

/** Scripts that a text in English has at most some words of, each with the tag and name of what it is in. */
export const otherScripts: readonly { script: RegExp; language: string; name: string }[] = [
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja', name: 'Japanese' },
  { script: /\p{Script=Hangul}/gu, language: 'ko', name: 'Korean' },
  { script: /\p{Script=Han}/gu, language: 'zh', name: 'Chinese' },
  { script: /\p{Script=Cyrillic}/gu, language: 'und-Cyrl', name: 'a language in Cyrillic letters' },
  { script: /\p{Script=Greek}/gu, language: 'el', name: 'Greek' },
  { script: /\p{Script=Hebrew}/gu, language: 'he', name: 'Hebrew' },
  { script: /\p{Script=Arabic}/gu, language: 'und-Arab', name: 'a language in Arabic letters' },
  { script: /\p{Script=Devanagari}/gu, language: 'und-Deva', name: 'a language in Devanagari letters' },
  { script: /\p{Script=Thai}/gu, language: 'th', name: 'Thai' },
];
