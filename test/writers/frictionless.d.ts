/** The part of Frictionless Data's own library that the tests use; it has no types of its own. */
declare module 'datapackage' {
  export function validate(descriptor: object): Promise<{ valid: boolean; errors: Error[] }>;
  export const Package: {
    load(
      path: string,
      options: { basePath: string },
    ): Promise<{
      resources: {
        descriptor: { path: string };
        /** Every row with its cells in the declared types; throws at a cell that has another. */
        read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>;
      }[];
    }>;
  };
}
