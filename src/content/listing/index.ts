// Imported first, because it creates the object of `live-api.ts`.
import '../live/index.ts';
import { liveApi } from '../live-api.ts';
import { reportError } from '../report-error.ts';
import { start } from './start.ts';

const found = liveApi();
if (found !== null) start(found).catch(reportError);
