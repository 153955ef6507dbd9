import { type ComponentType, render } from 'preact';
import type { TextName } from '../core/text-name.ts';
import { Boundary } from '../ui/boundary.tsx';
import { followErrors } from '../ui/errors.ts';
import { t } from '../ui/i18n.ts';
import { loadTexts, onTextsChange } from '../ui/own-texts.ts';
import { loadSettings } from './state/settings.ts';

/** Shows a page once its texts and settings are known, and again when the reader chose another language. */
export async function show(Page: ComponentType, title: TextName): Promise<void> {
  followErrors();
  // Where the storage cannot be read, the page still shows what it can.
  await Promise.allSettled([loadTexts(), loadSettings()]);
  const paint = () => {
    document.title = t(title);
    render(
      <Boundary>
        <Page />
      </Boundary>,
      document.body,
    );
  };
  paint();
  onTextsChange(paint);
  // The address may name a section, none of which was there when the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
