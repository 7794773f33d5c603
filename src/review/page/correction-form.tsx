/** The form that corrects one value in place: fields, "it is nothing", "it is right", and why. */
import { useEffect, useState } from 'preact/hooks';
import type { Correction } from './corrections.ts';
import type { Model } from './model.ts';

export interface Field {
  name: string;
  label: string;
  /** As read. */
  value: string;
  type?: 'text' | 'date' | 'long';
  /** To choose from; the first is as read. */
  choices?: readonly (readonly [value: string, words: string])[];
  /** To pick from or to go beyond. */
  suggestions?: readonly string[];
}

interface Props {
  model: Model;
  /** What it is about, as in the list of corrections. */
  id: string;
  blank: Pick<Correction, 'about' | 'target'>;
  fields: readonly Field[];
  /** "This is no action". */
  nothing: string | null;
  /** The values that "It is right" confirms; null where there are none. */
  confirms: Record<string, string> | null;
  /** Other values of the kind, to say that it is the same as one of them. */
  others?: readonly { id: string; text: string }[];
}

export function CorrectionForm({ model, id, blank, fields, nothing, confirms, others = [] }: Props) {
  const kept = model.pending.get(id);
  const [values, setValues] = useState<Record<string, string>>({});
  const [why, setWhy] = useState('');
  const [same, setSame] = useState('');
  // The form begins anew with what it is about.
  useEffect(() => {
    setValues({ ...Object.fromEntries(fields.map(({ name, value }) => [name, value])), ...kept?.set });
    setWhy(kept?.why ?? '');
    setSame(kept?.sameAs?.text ?? '');
  }, [id]);
  const reason = why.trim() === '' ? {} : { why: why.trim() };
  const set = Object.fromEntries(
    fields.flatMap(({ name, value }) => {
      const now = (values[name] ?? value).trim();
      return now === value.trim() ? [] : [[name, now]];
    }),
  );
  const changed = Object.keys(set).length > 0;
  const other = others.find(({ text }) => text === same);
  const keep = (more: Partial<Correction>) => model.correct(id, { ...blank, ...more, ...reason });
  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) keep({ set });
      }}
    >
      <h3>Correct it</h3>
      {fields.map((field) => (
        <Input
          field={field}
          value={values[field.name] ?? field.value}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      <label>
        Why (optional)
        <input type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="submit" class="main" disabled={!changed}>
          Keep correction
        </button>
        {confirms === null ? null : (
          <button type="button" onClick={() => keep({ set: confirms, confirmed: true })}>
            It is right
          </button>
        )}
        {nothing === null ? null : (
          <button type="button" onClick={() => keep({ isNothing: true })}>
            {nothing}
          </button>
        )}
        {kept ? (
          <button type="button" onClick={() => model.correct(id, null)}>
            Take back
          </button>
        ) : null}
      </p>
      {others.length > 0 ? (
        <p class="same">
          <label>
            The same as
            <input type="text" list="others" value={same} onInput={(event) => setSame(event.currentTarget.value)} />
          </label>
          <datalist id="others">
            {same.length < 3
              ? null
              : others
                  .filter(({ text }) => text.toLowerCase().includes(same.toLowerCase()))
                  .slice(0, 20)
                  .map(({ text }) => <option value={text} />)}
          </datalist>
          <button type="button" disabled={!other} onClick={() => other && keep({ sameAs: other })}>
            It is the same
          </button>
        </p>
      ) : null}
    </form>
  );
}

function Input({ field, value, onChange }: { field: Field; value: string; onChange(value: string): void }) {
  const { name, label, type = 'text', choices, suggestions } = field;
  const take = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (choices) {
    return (
      <label>
        {label}
        <select name={name} value={value} onChange={take}>
          {choices.map(([choice, words]) => (
            <option value={choice}>{words}</option>
          ))}
        </select>
      </label>
    );
  }
  if (type === 'long') {
    return (
      <label>
        {label}
        <textarea name={name} rows={3} value={value} onInput={take} />
      </label>
    );
  }
  return (
    <label>
      {label}
      <input name={name} type={type} value={value} onInput={take} list={suggestions ? `${name}-list` : undefined} />
      {suggestions ? (
        <datalist id={`${name}-list`}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </label>
  );
}
