/** What `minutes export` can give. Apart from the list itself, so that help loads no writer. */
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
