/** Windows' numbers of languages → BCP 47. */

const tags: Readonly<Record<number, string>> = {
  1029: 'cs-CZ',
  1030: 'da-DK',
  1031: 'de-DE',
  1033: 'en-US',
  1034: 'es-ES',
  1035: 'fi-FI',
  1036: 'fr-FR',
  1040: 'it-IT',
  1043: 'nl-NL',
  1044: 'nb-NO',
  1045: 'pl-PL',
  1046: 'pt-BR',
  1049: 'ru-RU',
  1053: 'sv-SE',
  1106: 'cy-GB',
  2055: 'de-CH',
  2057: 'en-GB',
  2060: 'fr-BE',
  2067: 'nl-BE',
  2070: 'pt-PT',
  3079: 'de-AT',
  3081: 'en-AU',
  3082: 'es-ES',
  3084: 'fr-CA',
  4105: 'en-CA',
  5129: 'en-NZ',
  6153: 'en-IE',
  7177: 'en-ZA',
  16393: 'en-IN',
};

/** The tag of `\deflang1033`; null for a language that is not listed. */
export function languageTag(code: number | null): string | null {
  return (code !== null && tags[code]) || null;
}
