import { shared } from '../shared.ts';
import { startFollowing } from './start.ts';

const found = shared();
if (found !== null && found.following === null) startFollowing(found);
