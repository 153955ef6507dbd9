import { read } from '../../shared/storage/access.ts';
import { isFollowing } from '../../shared/storage/following.ts';
import { watch } from '../../shared/storage/watch.ts';
import { api, send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';

/** Asks the background to inject `follow.js` once the user follows something. Other pages do not load it. */
export async function loadFollow({ signal }: LiveApi): Promise<void> {
  let asked = false;
  const load = async (following: boolean) => {
    if (!following || asked) return;
    asked = true;
    await send('loadFollow', {});
  };
  watch(api.storage.local, isFollowing, (now) => load(now).catch(() => {}), signal);
  await load(await read(api.storage.local, isFollowing));
}
