import './popup.css';
import { startPage } from './page.tsx';
import { PopupApp } from './popup-app.tsx';
import { prepareSidePanel } from './side-panel.ts';
import { start } from './start.tsx';
import { readPlace } from './storage.ts';

// Popup and list page have nearly all code in common, so one script serves both and the package holds it once.
if (location.pathname === '/hot.html') {
  startPage();
} else {
  start('popup', readPlace('popup'), PopupApp);
  void prepareSidePanel();
}
