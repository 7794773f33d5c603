/** Words of a document that were not taken for an action, and are one. */
import { useState } from 'preact/hooks';
import type { ReviewDocument } from '../data.ts';
import type { Model } from './model.ts';

export function AddAction({ document, model }: { document: ReviewDocument; model: Model }) {
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const text = words.trim();
  const add = () => {
    const values = Object.entries({ owner: owner.trim(), due }).filter(([, value]) => value !== '');
    model.correct(`added ${document.id} ${text}`, {
      about: 'action',
      target: { text, document: document.path },
      add: Object.fromEntries(values),
    });
    setWords('');
    setOwner('');
    setDue('');
  };
  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') add();
      }}
    >
      <h3>An action that was not read</h3>
      <label>
        Its words
        <textarea name="words" rows={2} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <label>
        Owner
        <input name="added-owner" value={owner} onInput={(event) => setOwner(event.currentTarget.value)} />
      </label>
      <label>
        Due
        <input name="added-due" type="date" value={due} onInput={(event) => setDue(event.currentTarget.value)} />
      </label>
      <p class="buttons">
        <button type="button" onClick={() => setWords(getSelection()?.toString().trim() ?? '')}>
          Take the selected words
        </button>
        <button type="submit" class="main" disabled={text === ''}>
          Add an action
        </button>
      </p>
    </form>
  );
}
