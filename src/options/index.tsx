import './options.css';
import { App } from './app.tsx';
import { show } from './page.tsx';
import { Welcome } from './welcome/welcome.tsx';

// Options and welcome page have nearly all code in common, so one script serves both and the package holds it once.
if (location.pathname === '/welcome.html') void show(Welcome, 'welcomeTitle');
else void show(App, 'optionsTitle');
