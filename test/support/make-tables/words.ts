/** Names for made tables: places, measures and services that exist nowhere. */
export const AREAS = [
  'Northmere',
  'Eastholm',
  'Westpool',
  'Southbeck',
  'Millford',
  'Ashby Vale',
  'Castle Rise',
  'Lower Dene',
  'Harbour Side',
  'St Oswin',
];
export const SUBJECTS = [
  'Referrals received',
  'Families supported',
  'Visits completed',
  'Repairs finished',
  'Calls answered',
  'Books lent',
  'Journeys made',
  'Complaints closed',
];
export const MEASURES = [
  'Enquiries',
  'Visits booked',
  'Assessments started',
  'Plans agreed',
  'Places offered',
  'Sessions run',
  'Volunteers joined',
];
export const KINDS: readonly (readonly string[])[] = [
  ['Boys', 'Girls'],
  ['Adults', 'Children'],
  ['Urgent', 'Routine', 'Planned'],
  ['Phone', 'Letter', 'Online'],
];
export const SECTIONS = ['Housing', 'Transport', 'Libraries', 'Parks'];
export const LINES = [
  'Salaries',
  'Training',
  'Equipment',
  'Printing',
  'Insurance',
  'Repairs to roofs',
  'Travel',
  'Room hire',
];
export const INDICATORS = [
  'Calls answered in time',
  'Repairs done at first visit',
  'Homes let',
  'Complaints upheld',
  'Letters sent',
  'Doors inspected',
];
export const CORNERS = ['Area', 'Local Authority', 'Team', 'Ward'];
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
