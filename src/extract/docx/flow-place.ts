import type { Place } from '../../model/place.ts';

/** The nth paragraph of a part of the package. */
export type FlowPlace = Extract<Place, { kind: 'flow' }>;
