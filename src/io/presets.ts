/** What one document may cost unless the user says otherwise. */
export const presets = {
  /** Milliseconds of the processor. */
  timeout: 14_000,
  /**
   * Megabytes of the process that reads it. Looked at every 10 ms, later on a busy machine: with the megabytes that come between two
   * looks, a process stays below 1 GB (measured: up to 260 MB).
   */
  memory: 700,
  /** Bytes of the file. Far above any honest minutes; the largest that was measured has 22 MB. */
  maxBytes: 64 * 1024 * 1024,
};
