/** The one import of the polyfill. Content scripts use `content/api.ts`, which needs no library. */
export { default as browser } from 'webextension-polyfill';
