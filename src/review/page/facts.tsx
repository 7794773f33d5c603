/** Small parts that the details share. */
import type { ComponentChildren } from 'preact';

/** Names and values; what has no value is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return (
    <dl>
      {told.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why a value was read as it was. */
export function Reasons({ because }: { because: readonly string[] }) {
  if (because.length === 0) return null;
  return (
    <>
      <h3>Why it was read so</h3>
      <ul>
        {because.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
    </>
  );
}

export function sureText(certainty: string | null, confidence: number | null): string {
  const parts = [certainty, confidence === null ? null : `${confidence.toFixed(2)} sure`];
  return parts.filter((part) => part !== null).join(', ');
}
