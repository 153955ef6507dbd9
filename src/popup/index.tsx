import './popup.css';
import { PopupApp } from './popup-app.tsx';
import { prepareSidePanel } from './side-panel.ts';
import { start } from './start.tsx';
import { readPlace } from './storage.ts';

start('popup', readPlace('popup'), PopupApp);
void prepareSidePanel();
