// First, for it makes what is shared.
import '../live/index.ts';
import { shared } from '../shared.ts';
import { tellError } from '../tell-error.ts';
import { start } from './start.ts';

const found = shared();
if (found !== null) start(found).catch(tellError);
