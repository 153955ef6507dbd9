/** The one import of the polyfill. Content scripts use `content/api.ts`, which costs nothing. */
export { default as browser } from 'webextension-polyfill';
