/** Which destination a group becomes by a word at its head, given what it is in. */
import { destinationWords, readInWrapper } from './destinations.ts';
import type { GroupState } from './group-state.ts';

/** True if the word names a destination that is read from here on. */
export function enterDestination(name: string, state: GroupState): boolean {
  const destination = destinationWords.get(name);
  if (destination === undefined) return false;
  if (state.destination === 'skip') return true;
  const { destination: outer } = state;
  if (outer === 'wrapper') {
    const inner = destination === 'text' ? state.around : destination;
    state.destination = destination === 'wrapper' || readInWrapper.has(name) ? inner : 'skip';
  } else if (destination === 'text') {
    // The result of a field in the instruction of another is not shown.
    state.destination = outer === 'text' ? 'text' : 'skip';
  } else {
    if (destination === 'wrapper') state.around = outer;
    state.destination = destination;
  }
  return true;
}

/** `{\*\word …}` with a word that is not known: the group is passed over. */
export function leaveUnknown(state: GroupState): void {
  state.destination = 'skip';
}
