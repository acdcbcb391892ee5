import './jitless.ts';
import './maths/typeset/math.css';
import './view/style/index.css';
import { createRoot } from 'react-dom/client';
import { systemClock } from './net/clock.ts';
import { browserStorage } from './session/storage.ts';
import { newTurnId } from './session/turn-id.ts';
import { createWorkspace } from './session/workspace.ts';
import { App } from './view/App.tsx';
import { fetchPanels, panelsHere } from './view/later/use-panels.ts';
import { fetchMaths } from './view/turn/use-maths.ts';
import { keepAddress } from './address.ts';

/** By then the first page stands. */
const PANELS_AFTER_MS = 300;

fetchMaths();
const storage = browserStorage(() => localStorage);
const tab = browserStorage(() => sessionStorage);
const url = new URL('/ws', location.href);
url.protocol = url.protocol.replace('http', 'ws');
url.hash = '';
const surroundings = { url: url.href, WebSocket, storage, clock: systemClock, random: Math.random, turnId: newTurnId };
const workspace = createWorkspace({
  ...surroundings,
  tab,
  loadWatching: async () => (await panelsHere()).createWatching,
});
keepAddress(workspace);

document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && workspace.wake());
for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, workspace.wake);

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App workspace={workspace} surroundings={surroundings} />);
document.documentElement.classList.add('fonts');
if (workspace.getSnapshot().kind === 'student') setTimeout(fetchPanels, PANELS_AFTER_MS);
else fetchPanels();
