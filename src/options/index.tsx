import './options.css';
import { App } from './app.tsx';
import { show } from './page.tsx';
import { Welcome } from './welcome/welcome.tsx';

// The options and the welcome page share nearly all code, so one script serves both and keeps the package small.
if (location.pathname === '/welcome.html') void show(Welcome, 'welcomeTitle');
else void show(App, 'optionsTitle');
