import { liveApi } from '../live-api.ts';
import { startFollowing } from './start.ts';

const found = liveApi();
if (found !== null && found.following === null) startFollowing(found);
