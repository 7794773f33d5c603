/** Saving: a file to keep beside the minutes, or a request to the server that gave the page. */
import { useState } from 'preact/hooks';
import type { ReviewData } from '../data.ts';
import type { Correction } from './corrections.ts';
import { download, send } from './save.ts';

interface Props {
  data: ReviewData;
  pending: ReadonlyMap<string, Correction>;
  onSaved(words: string): void;
  onFailed(words: string): void;
}

export function SaveButton({ data, pending, onSaved, onFailed }: Props) {
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const corrections = [...pending.values()];
      onSaved(data.served ? await send(data, corrections) : download(data, corrections));
    } catch (error) {
      onFailed(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setSaving(false);
    }
  };
  const count = pending.size === 1 ? '1 correction' : `${pending.size} corrections`;
  return (
    <button type="button" class="main save" disabled={pending.size === 0 || saving} onClick={() => void save()}>
      Save {count}
    </button>
  );
}
