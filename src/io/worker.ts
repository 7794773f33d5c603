/** What a worker of the pool runs: see `worker-pool.ts`. */
import { type FileTask, processFile, type RecordResult } from './process-file.ts';

export default async function run(task: FileTask): Promise<RecordResult> {
  return processFile(task);
}
