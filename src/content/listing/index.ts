// Imported first, because it creates the shared object.
import '../live/index.ts';
import { reportError } from '../report-error.ts';
import { shared } from '../shared.ts';
import { start } from './start.ts';

const found = shared();
if (found !== null) start(found).catch(reportError);
