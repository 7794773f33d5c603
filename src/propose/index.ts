/** THE LIST of what a configuration is proposed from; samples → a configuration as YAML, each entry with its evidence. */
import { emptyRegister, type Register } from '../model/register.ts';
import { proposeColumns } from './columns.ts';
import { proposeDateOrder } from './date-order.ts';
import { proposeLabels } from './labels.ts';
import { proposeMarkers } from './markers.ts';
import { nameStubs } from './name-stubs.ts';
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

/**
 * A configuration for documents like these; it says so where nothing needs one. Deterministic. `register`: what the samples
 * say together, for who is not known.
 */
export function proposeConfig(samples: readonly Sample[], register: Register = emptyRegister): string {
  const proposals = proposers.flatMap((propose) => propose(samples));
  return writeYaml(proposals, samples.length) + nameStubs(register);
}
