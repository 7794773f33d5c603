/** What a drawn page is found by. */
export function pageKey(path: string, page: number): string {
  return `${path}#page=${page}`;
}
