import './popup.css';
import { startPage } from './page.tsx';
import { PopupApp } from './popup-app.tsx';
import { prepareSidePanel } from './side-panel.ts';
import { start } from './start.tsx';
import { readPlace } from './storage.ts';

// The popup and the list page share nearly all code, so one script serves both and keeps the package small.
if (location.pathname === '/hot.html') {
  startPage();
} else {
  start('popup', readPlace('popup'), PopupApp);
  void prepareSidePanel();
}
