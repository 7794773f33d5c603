/** THE LIST of what a configuration is proposed from; samples → a configuration as YAML, each entry with its evidence. */
import { proposeColumns } from './columns.ts';
import { proposeDateOrder } from './date-order.ts';
import { proposeLabels } from './labels.ts';
import { proposeMarkers } from './markers.ts';
import { proposePeople } from './people.ts';
import { proposeProfile } from './profile.ts';
import type { Proposer, Sample } from './proposal.ts';
import { writeYaml } from './write-yaml.ts';

const proposers: readonly Proposer[] = [
  proposeProfile, // first: it stands at the top of the file
  proposePeople,
  proposeLabels,
  proposeMarkers,
  proposeColumns,
  proposeDateOrder,
];

/** A configuration for documents like these; it says so where nothing needs one. Deterministic. */
export function proposeConfig(samples: readonly Sample[]): string {
  return writeYaml(
    proposers.flatMap((propose) => propose(samples)),
    samples.length,
  );
}
