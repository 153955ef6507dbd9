import './welcome.css';
import { show } from './page.tsx';
import { Welcome } from './welcome/welcome.tsx';

void show(Welcome, 'welcomeTitle');
