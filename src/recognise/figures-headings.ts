/** Words in the first heading of a table: what the rows are, or what the whole table is about. */

/** "Local Authority", "Month", "Ward": names the rows. */
const DIMENSION =
  /^(?:la|las|local authorit(?:y|ies)|areas?|regions?|teams?|months?|years?|quarters?|weeks?|wards?|parish(?:es)?|districts?|boroughs?|count(?:y|ies)|categor(?:y|ies)|types?|departments?|directorates?|services?|schools?|sites?|locations?|centres?|providers?|hospitals?|trusts?|names?|age(?: (?:group|band|range))?s?|gender|sex|ethnicity|status|items?|descriptions?|roles?|usernames?|members?|organisations?|compan(?:y|ies)|countr(?:y|ies)|languages?|reasons?|stages?|payments?|receipts?|income|expenditure|budget heading|accounts?|details?|outcomes?|grades?|bands?|tenures?|priorit(?:y|ies)|groups?|periods?|dates?|days?|councils?|authorit(?:y|ies)|agenc(?:y|ies)|partners?|projects?|programmes?|routes?|stations?|branch(?:es)?|villages?|towns?|postcodes?|subjects?|venues?|events?|clubs?|divisions?|localit(?:y|ies)|neighbourhoods?|facilit(?:y|ies)|crime types?|offences?|financial year|year group)$/i;
/** "Indicator", "KPI": the rows are measures. */
const MEASURES =
  /^(?:(?:key )?(?:performance )?(?:indicators?|measures?|metrics?)|kpis?|pis?|propert(?:y|ies)|statistics?)(?: (?:name|description|title))?$/i;
/** "Value", "Number", "£": a heading that names no measure. */
const GENERIC = /^(?:values?|numbers?|no\.?|nos\.?|amounts?|counts?|figures?|results?|totals?|sum|n|#|£|€|\$|%|£000s?|actuals?|all)?$/i;

export const isDimensionWord = (text: string): boolean => DIMENSION.test(text.trim());
export const isMeasureWord = (text: string): boolean => MEASURES.test(text.trim());
export const isGenericHeading = (text: string): boolean => GENERIC.test(text.trim());
