import { ET_AL } from '../../core/authors.ts';
import { send } from '../api.ts';
import type { LiveApi } from '../live-api.ts';
import type { Context } from './context.ts';

/** Authors' names as buttons that toggle following. */
export interface AuthorButtons {
  of(name: string): HTMLElement | string;
  /** Updates the buttons after the rules changed. */
  update(): void;
}

/** @param failed called with an error */
export function makeAuthorButtons(
  { el, onUser, set, t }: Context,
  live: LiveApi,
  failed: (error: unknown) => void,
): AuthorButtons {
  const updates: (() => void)[] = [];
  return {
    of(name) {
      if (name === ET_AL) return name;
      const button = el('button', { class: 'author' }, name);
      let followed = false;
      const show = (on: boolean) => {
        followed = on;
        set(button, 'aria-pressed', String(on));
        set(button, 'title', t(on ? 'panelUnfollow' : 'panelFollow', name));
      };
      const update = () => show(live.following?.isFollowed(name) === true);
      onUser(button, 'click', () => {
        show(!followed);
        send('followAuthor', { name, followed }).catch((error) => {
          update();
          failed(error);
        });
      });
      update();
      updates.push(update);
      return button;
    },
    update() {
      for (const update of updates) update();
    },
  };
}
