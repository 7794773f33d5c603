/** What a workbook says of the results that it was written from, so that `apply` knows whether they are still the same. */
import { startSha256 } from '../../edge/sha256.ts';
import type { StreamedRegister } from '../../model/register.ts';
import { inOrder } from '../in-order.ts';

/** What the line of the sheet About is called. */
export const RESULTS = 'Results';

/** Changes with the actions that there are and with what can be edited of them; sorting changes nothing. */
export function resultsMark({ actions }: Pick<StreamedRegister, 'actions'>): string {
  const hash = startSha256();
  let before = '';
  const lines = inOrder(actions, { key: ({ id }) => JSON.stringify(id) }, ({ id, ref, text, owners, due, status }) =>
    JSON.stringify([id, ref, text, owners.map((owner) => owner.text), due?.iso, due?.text, status?.value]),
  );
  for (const line of lines) {
    hash.update(before + line);
    before = '\n';
  }
  return hash.digest().toString('hex').slice(0, 16);
}
