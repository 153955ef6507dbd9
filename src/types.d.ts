/** What the build makes of files that are not TypeScript, and what it fills in. */

/** Absent where nothing was built: in tests, and in Node. */
declare const HOT_PAPERS_FEED: string | undefined;

/** The minified style sheet as a string, for a shadow root. */
declare module '*.css?text' {
  const text: string;
  export default text;
}

/** Sets `hotPapersMath`: a script of its own in the package, which the build does not look into. */
declare module '*/math.js';

/** Imported for its effect: the build writes it beside the script, under the entry's name. */
declare module '*.css';
