/** Wrong usage: the message tells the user what to do instead. Ends the run with exit status 2. */
export class UsageError extends Error {}
