/** The value of a workbook's cell → the text that stands for it: numbers as shown, dates as ISO 8601 writes them. */

export interface ShownValue {
  text: string;
  /** The number that the cell holds. */
  figure?: number;
}

type Formatter = (value: number | Date, format: string) => string;

/** Figures that a double holds for certain; spreadsheets show no more. */
const PRECISION = 15;
/** Days of spreadsheets count from the end of 1899; a time without a day lies on one of the first. */
const FIRST_YEAR = 1900;

export function shownValue(value: unknown, format: string | null, formatted: Formatter): ShownValue {
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date)
    return { text: isDuration(format) ? formatted(value, format) : isoOf(value, format ?? '') };
  if (typeof value !== 'number' || !Number.isFinite(value)) return { text: '' };
  return { text: numberText(value, format, formatted), figure: value };
}

function numberText(value: number, format: string | null, formatted: Formatter): string {
  const plain = String(Number(value.toPrecision(PRECISION)));
  if (format === null || /^(?:general|@)?$/.test(format.toLowerCase())) return plain;
  const text = formatted(value, plainFormat(format)).replace(/\s+/g, ' ').trim();
  // A format such as ";;;" hides the number on the page; it is there all the same.
  return text === '' || /^#+$/.test(text) ? plain : text;
}

/** `[$£-809]` and the dash of accountants for zero, in terms that the formatter knows. */
function plainFormat(format: string): string {
  return format.replace(/\[\$([^\]-]{1,8})(?:-[^\]]{0,20})?\]/g, '"$1"').replace(/("-"|-)\?{1,4}/g, '$1');
}

/** Day and time as far as the format shows them: "2024-04-12", "2024-04", "18:30". */
function isoOf(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const shown = bareFormat(format);
  const [day = '', clock = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split('T');
  const time = clock.endsWith(':00.000Z') ? clock.slice(0, 5) : clock.slice(0, 8);
  if (date.getUTCFullYear() < FIRST_YEAR || (!/[dy]/.test(shown) && /[hs]/.test(shown))) return time;
  if (/y/.test(shown) && !/[dhs]/.test(shown)) return /m/.test(shown) ? day.slice(0, 7) : day.slice(0, 4);
  return time === '00:00' ? day : `${day} ${time}`;
}

/** `[h]:mm` counts hours beyond the day. */
const isDuration = (format: string | null): format is string =>
  format !== null && /\[(?:h{1,2}|m{1,2}|s{1,2})\]/i.test(format);

/** Letters of the format that stand for parts of a date, without quoted words and locales. */
function bareFormat(format: string): string {
  return format
    .toLowerCase()
    .replace(/"[^"]{0,80}"|\\./g, '')
    .replace(/\[[^\]]{0,40}\]/g, '')
    .replace(/am\/pm|a\/p/g, '');
}
