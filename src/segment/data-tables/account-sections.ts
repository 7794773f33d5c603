/** Words that part an account: "Income", "Less: expenses", "Current assets", "Total payments" is not one. */
import { normaliseLabel } from '../../recognise/words/index.ts';

const SIDES = new Set(
  'income expenditure expenditures expenses expense receipts payments revenue revenues assets liabilities equity debits credits disbursements incomings outgoings deposits withdrawals costs takings incoming outgoing'.split(
    ' ',
  ),
);
const BESIDE = new Set(
  'current fixed net other total less add plus cash accounts account operating general and the of in out received made paid funds bank club our for year month period direct overhead'.split(
    ' ',
  ),
);

/** One side of an account, and nothing else: it parts the account and is not the name of another one. */
export function isAccountSection(text: string): boolean {
  if (text.length > 48) return false;
  const words = normaliseLabel(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.some((word) => SIDES.has(word)) && words.every((word) => SIDES.has(word) || BESIDE.has(word));
}
