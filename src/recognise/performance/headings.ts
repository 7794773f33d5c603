/** Words in the headings of a table: what rows and columns are, and what the whole table is about. */
import type { Column } from '../../model/tables.ts';
import { isWholeLabel, readPeriodLabel } from '../periods/in-labels.ts';

/** "Local Authority", "Month", "Ward": names the rows. */
const DIMENSION =
  /^(?:la|las|local authorit(?:y|ies)|areas?|regions?|teams?|months?|years?|quarters?|weeks?|wards?|parish(?:es)?|districts?|boroughs?|count(?:y|ies)|categor(?:y|ies)|types?|departments?|directorates?|services?|schools?|sites?|locations?|centres?|providers?|hospitals?|trusts?|names?|age(?: (?:group|band|range))?s?|gender|sex|ethnicity|status|items?|descriptions?|roles?|usernames?|members?|organisations?|compan(?:y|ies)|countr(?:y|ies)|languages?|reasons?|stages?|payments?|receipts?|income|expenditure|budget heading|accounts?|details?|outcomes?|grades?|bands?|tenures?|priorit(?:y|ies)|groups?|periods?|dates?|days?|councils?|authorit(?:y|ies)|agenc(?:y|ies)|partners?|projects?|programmes?|routes?|stations?|branch(?:es)?|villages?|towns?|postcodes?|subjects?|venues?|events?|clubs?|divisions?|localit(?:y|ies)|neighbourhoods?|facilit(?:y|ies)|crime types?|offences?|financial year|year group)$/i;
/** "Indicator", "KPI": the rows are measures. */
const MEASURES =
  /^(?:(?:key )?(?:performance )?(?:indicators?|measures?|metrics?)|kpis?|pis?|propert(?:y|ies)|statistics?)(?: (?:name|description|title))?$/i;
/** "Value", "Number", "£": a heading that names no measure. */
const GENERIC =
  /^(?:values?|numbers?|no\.?|nos\.?|amounts?|counts?|figures?|results?|totals?|sum|n|#|£|€|\$|%|£000s?|actuals?|all)?$/i;

/** "Actual" beside "Budget": general, but not a count of what the title names. */
const KIND_OF_FIGURE = /^(?:actuals?|results?|amounts?|values?)$/i;
/** "Week 1", "Day 3", "Q2", "Monday", "14:00": a time whose date stands nowhere. */
const UNDATED_TIME =
  /^(?:(?:week|wk|day|month|year|yr|period|quarter|qtr|term|session|round|wave|h|q)\.?\s?\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|[01]?\d[:.][0-5]\d|2[0-3][:.][0-5]\d)$/i;

export const isDimensionWord = (text: string): boolean => DIMENSION.test(text.trim());
export const isMeasureWord = (text: string): boolean => MEASURES.test(text.trim());
export const isGenericHeading = (text: string): boolean => GENERIC.test(text.trim());

export const isKindOfFigure = (text: string): boolean => KIND_OF_FIGURE.test(text.trim());
/** True for "Week 1" and for "Nov", which no year was found for. */
export function isUndatedTime(text: string): boolean {
  const label = readPeriodLabel(text);
  return UNDATED_TIME.test(text.trim()) || (label?.start === null && isWholeLabel(text, label));
}

/** "Estimates to" 31 March, "Spend for the year to" … */
const TO_A_TIME = /(?:\s(?:as|at|by|for|from|in|of|on|the|to|until|up|year)){1,4}\s{0,2}$/i;

/** The words of a column's heading without its period, unit and the word "Total" that all columns share. */
export function headingWords(column: Column, withoutTotal: boolean): string {
  const parts = (column.headers ?? [column.name]).flatMap((text) => {
    const label = column.period ? readPeriodLabel(text) : null;
    const words = label ? `${text.slice(0, label.from).replace(TO_A_TIME, '')} ${text.slice(label.to)}` : text;
    const bare = withoutUnit(words)
      .replace(/\s+/g, ' ')
      .replace(/^[\s(),:;–—-]+|[\s(,:;–—-]{1,50}$/g, '');
    const total = withoutTotal && column.period && /^(?:(?:grand|overall) )?totals?$|^ytd$|^year to date$/i.test(bare);
    return bare === '' || BARE_UNIT.test(bare) || total ? [] : [bare];
  });
  return parts.join(' / ');
}

/** A line of the header that holds units only. */
const BARE_UNIT = /^(?:\)+|£(?:000s?|k|m|bn)?|[$€%#]|no\.?|nos\.?)$/i;

const withoutUnit = (text: string): string =>
  text
    .replace(/[([]\s?(?:£(?:000s?|k|m|bn)?|[$€]|%|000s?)\s?[)\]]/gi, ' ')
    .replace(/(?<=\S)\s+(?:£(?:000s?|k|m)?|€|\$)$/i, '');

/** What a title says that the table counts: without "The table below shows the" and without its period. */
export function measureOfTitle(title: string): string {
  const label = readPeriodLabel(title);
  const timeless = label?.start
    ? `${title.slice(0, label.from).replace(/[\s(,:–-]{0,50}(?:\b(?:between|from|during|in|for|over|since|the|period)\b[\s,]{0,50}){0,3}$/i, '')} ${title.slice(label.to)}`
    : title;
  const bare = timeless
    .replace(
      /^(?:the\s)?(?:following\s)?(?:tables?|data|figures?|charts?)\s(?:below\s|above\s)?(?:shows?|sets? out|gives?|details?|summarises?)\s(?:the\s)?/i,
      '',
    )
    .replace(/^below (?:is|are) (?:a |the )?(?:tables?|data|figures?)\s(?:showing|of|with|on)\s(?:the\s)?/i, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(,:;–—-]+|[\s(,:;–—-]{1,50}$/g, '');
  return bare === '' ? title : bare;
}
