/** What a workbook says of the results that it was written from, so that `apply` knows whether they are still the same. */
import { sha256 } from '../../edge/sha256.ts';
import type { Register } from '../../model/register.ts';

/** What the line of the sheet About is called. */
export const RESULTS = 'Results';

/** Changes with the actions that there are and with what can be edited of them; sorting changes nothing. */
export function resultsMark({ actions }: Pick<Register, 'actions'>): string {
  const lines = actions.map(({ id, ref, text, owners, due, status }) =>
    JSON.stringify([id, ref, text, owners.map((owner) => owner.text), due?.iso, due?.text, status?.value]),
  );
  return sha256(lines.sort().join('\n')).toString('hex').slice(0, 16);
}
