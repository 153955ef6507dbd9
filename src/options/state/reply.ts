import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { type Failure, failureOf } from '../../core/failure.ts';
import { send } from '../../messaging/send.ts';
import type { MessageType, Reply, Request } from '../../shared/messages.ts';
import { longJob } from '../../shared/storage/job.ts';
import { errorLog } from '../../shared/storage/local.ts';
import { settings } from '../../shared/storage/settings.ts';
import { watchAll } from '../../shared/storage/watch.ts';

/** Stored data changes in bursts, such as one shard per month; one request after a burst is enough. */
const QUIET_MS = 400;

/** No reply depends on these keys. A failed request is logged, and the log must not trigger the next request. */
const UNASKED: ReadonlySet<string> = new Set([settings.key, errorLog.key, longJob.key]);

interface Asked<T extends MessageType> {
  /** The latest reply, shown while the next one is loading. */
  value: Reply<T> | null;
  failure: Failure | null;
  ask(): void;
}

/** The reply of the background, requested again whenever stored data change. */
export function useReply<T extends MessageType>(type: T, request: Request<T>): Asked<T> {
  const [value, setValue] = useState<Reply<T> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const fixed = useRef(request);
  const ask = useCallback(() => {
    send(type, fixed.current).then(
      (reply) => {
        setValue(() => reply);
        setFailure(null);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
  }, [type]);
  useEffect(() => {
    ask();
    return onStoredData(ask);
  }, [ask]);
  return { value, failure, ask };
}

function onStoredData(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new AbortController();
  watchAll(
    browser.storage.local,
    ({ keys }) => {
      if (keys.every((key) => UNASKED.has(key))) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET_MS);
    },
    ending.signal,
  );
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
