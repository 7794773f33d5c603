/** Ids that tell documents apart, also on disks that ignore case, and that every system takes as a file name. */

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Leaves room for folders and endings within the 255 bytes of a name and the 260 of a Windows path. */
const MAX_LENGTH = 100;

/** The same ids in the same order; the second of a kind gets `-2`, the third `-3` …. */
export function uniqueIds(ids: readonly string[]): string[] {
  const safe = ids.map((id) => (DEVICES.test(id) ? `doc-${id}` : id).slice(0, MAX_LENGTH).replace(/[._-]{1,200}$/, ''));
  const wanted = new Set(safe.map((id) => id.toLowerCase()));
  const taken = new Set<string>();
  return safe.map((id) => {
    let unique = id;
    for (let n = 2; taken.has(unique.toLowerCase()) || (unique !== id && wanted.has(unique.toLowerCase())); n += 1) {
      unique = `${id}-${n}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
