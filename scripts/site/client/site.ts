// What the pages do besides being read. All of it works from a disk as well.

import { fillNavigation, openTarget, setUpLanguages, setUpMenu } from './navigation.js';
import { setUpSearch } from './search.js';
import { setUpCopying, setUpTheme } from './switches.js';
import { setUpTabs } from './tabs.js';

fillNavigation();
setUpMenu();
setUpLanguages();
setUpTheme();
setUpTabs();
setUpCopying();
setUpSearch();
openTarget();
addEventListener('hashchange', openTarget);
