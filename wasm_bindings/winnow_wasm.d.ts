/** The address of the engine's file, where a bundler has put it. */
declare const url: string;
export default url;
