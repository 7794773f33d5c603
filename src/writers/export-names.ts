/** What `minutes export` can give, and in which forms. Apart from the lists of what makes them, so that help loads no writer. */
export const exportNames = [
  'actions',
  'carry-forward',
  'mentions',
  'decisions',
  'attendance',
  'meetings',
  'people',
  'performance',
] as const;
export type ExportName = (typeof exportNames)[number];

/** Forms of one kind of rows. */
export const exportFormats = ['csv', 'json', 'jsonl', 'md', 'docx', 'xlsx', 'html', 'ics', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Forms that hold tables of all kinds. */
export const wholeFormats = ['sqlite', 'parquet', 'folder'] as const;
export type WholeFormat = (typeof wholeFormats)[number];
