/** Ids of documents: date and title as a slug, safe as a file name on every system. */
import type { DateValue } from '../model/values.ts';
import { slug } from '../segment/person-id.ts';

const LONGEST = 80;

/** `2023-04-19-westmoor-parish-council`; from the file's name where there is no title. Never empty. */
export function documentId(date: DateValue | null, title: string | null, path: string): string {
  const stem = (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{1,8}$/i, '');
  const name = slug(title ?? '') || slug(stem) || 'document';
  return [date?.iso, name]
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-{1,200}$/, '');
}
