/** What was corrected and is not saved yet. */
import type { Correction } from './corrections.ts';
import type { Model } from './model.ts';

export function PendingView({ model }: { model: Model }) {
  const corrections = [...model.pending];
  return (
    <>
      <h2>Corrections to save</h2>
      {corrections.length === 0 ? (
        <p>None yet. Open an action, a decision, a meeting or a person and correct it there.</p>
      ) : (
        <ul class="pending">
          {corrections.map(([key, correction]) => (
            <li>
              <strong>{correction.about}</strong> “{correction.target.text ?? correction.target.document}”:{' '}
              {wordsOf(correction)}
              {correction.why ? <span class="quiet"> ({correction.why})</span> : null}{' '}
              <button type="button" onClick={() => model.correct(key, null)}>
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function wordsOf({ about, set, isNothing, confirmed, sameAs, add }: Correction): string {
  if (isNothing) return about === 'person' ? 'is nobody' : `is no ${about}`;
  if (sameAs) return `is the same as “${sameAs.text}”`;
  if (add) return ['is an action', ...Object.entries(add).map(([name, value]) => `${name} “${value}”`)].join(', ');
  if (confirmed) return 'is right';
  return Object.entries(set ?? {})
    .map(([name, value]) => (value === '' ? `no ${name}` : `${name} is “${value}”`))
    .join(', ');
}
