/** What `check` has to say about how findings are kept from counting. Codes beside those of the reading and the rules. */
import { type DiagnosticCode, error, warning } from '../model/diagnostic-codes.ts';

export const findingCodes = {
  'unused-suppression': warning(
    'A comment or an entry of the configuration accepts a finding that is not there.',
    'Remove it; if another rule was meant, correct its name.',
  ),
  'suppression-without-reason': warning(
    'A comment accepts a finding and does not say why; it has no effect.',
    'Write the reason after two hyphens: <!-- minutes-disable-next-line rule-id -- reason -->.',
  ),
  'expired-suppression': error(
    'A comment or an entry of the configuration that accepts a finding has passed its last day.',
    'Deal with the finding, or set a new date.',
  ),
} satisfies Record<string, DiagnosticCode>;

export type FindingCode = keyof typeof findingCodes;
