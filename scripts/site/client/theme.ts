// Runs before anything is shown: says that there is a script, and which theme the reader has chosen.

import { recall } from './memory.js';

const root = document.documentElement;
const theme = recall('theme');
root.classList.add('scripting');
if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
