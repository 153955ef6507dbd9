import { send } from '../../messaging/send.ts';
import { addressProblem, hostPattern } from '../../sources/address.ts';
import { feedAddress } from '../../sources/feed.ts';
import type { Source } from '../../sources/source.ts';
import { Note } from '../../ui/note.tsx';
import { useSettings } from '../state/settings.ts';
import type { CardState } from './card-state.ts';
import { OwnAddress } from './own-address.tsx';
import { feedInWords } from './state-texts.ts';

interface FeedProps extends CardState {
  source: Source;
  toggle(on: boolean): void;
}

const hostOf = (address: string) => new URL(address).host;

/** The feed at the user's own address, or the default of this build. */
export function FeedSource(props: FeedProps) {
  const { settings, change } = useSettings();
  const kept = settings.feed;
  const read = props.on ? props.state?.feed : undefined;
  return (
    <OwnAddress
      {...props}
      name="feed"
      kept={kept}
      field={{
        id: 'feed-address',
        label: 'optionsFeedAddress',
        placeholder: 'https://example.github.io/feed/',
        trying: 'optionsFeedTrying',
      }}
      addressOf={feedAddress}
      problemOf={addressProblem}
      hostOf={hostOf}
      originOf={hostPattern}
      tryOut={async (address) => ({ address, feed: await send('tryFeed', { address }) })}
      show={({ address, feed }, keep) => (
        <Note kind="ok" actions={keep}>
          {feedInWords(feed, hostOf(address), props.now)}
        </Note>
      )}
      keep={(feed) => {
        change({ feed });
        props.toggle(feed !== '');
      }}
      extra={read !== undefined && <p>{feedInWords(read, hostOf(kept), props.now)}</p>}
    />
  );
}
