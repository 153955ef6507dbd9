/** Modules that are not TypeScript, and constants that the build defines. */

/** Undefined without a build: in tests and in Node. */
declare const HOT_PAPERS_FEED: string | undefined;

/** The minified style sheet as a string, for a shadow root. */
declare module '*.css?text' {
  const text: string;
  export default text;
}

/** Sets `hotPapersMath`. A separate script of the package, which the build does not inline. */
declare module '*/math.js';

/** Imported for its effect: the build writes it beside the script, under the entry's name. */
declare module '*.css';
