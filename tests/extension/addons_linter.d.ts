/** The part of addons-linter that the tests use; it ships no types. */
declare module 'addons-linter' {
  interface Finding {
    code: string;
    message: string;
    file: string;
    line: number;
    column: number;
  }
  interface Findings {
    errors: Finding[];
    notices: Finding[];
    warnings: Finding[];
  }
  const linter: {
    createInstance(settings: {
      config: { _: string[]; logLevel: string; output: string };
      runAsBinary: boolean;
    }): { run: () => Promise<Findings> };
  };
  export default linter;
}
