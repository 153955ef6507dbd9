import './options.css';
import { App } from './app.tsx';
import { show } from './page.tsx';

void show(App, 'optionsTitle');
