import './popup.css';
import { preparePanel } from './panel.ts';
import { PopupApp } from './popup-app.tsx';
import { start } from './start.tsx';
import { readPlace } from './storage.ts';

start('popup', readPlace('popup'), PopupApp);
void preparePanel();
