import { type ComponentType, render } from 'preact';
import type { TextName } from '../core/text-name.ts';
import { Boundary } from '../ui/boundary.tsx';
import { followErrors } from '../ui/errors.ts';
import { t } from '../ui/i18n.ts';
import { loadTexts, onTextsChange } from '../ui/own-texts.ts';
import { loadSettings } from './state/settings.ts';

/** Renders a page after its texts and settings are loaded, and again when the user chose another language. */
export async function show(Page: ComponentType, title: TextName): Promise<void> {
  followErrors();
  // If the storage cannot be read, the page still shows what it can.
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
  // The section named in the URL did not exist when the browser tried to scroll to it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
