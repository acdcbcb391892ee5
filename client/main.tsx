import './jitless.ts';
import './maths/typeset/math.css';
import './view/style/index.css';
import { createRoot } from 'react-dom/client';
import { systemClock } from './net/clock.ts';
import { browserStorage } from './session/storage.ts';
import { newTurnId } from './session/turn-id.ts';
import { createWorkspace } from './session/workspace.ts';
import { App } from './view/App.tsx';
import { fetchPanels } from './view/shell/use-panels.ts';
import { fetchMaths } from './view/turn/use-maths.ts';

/** By then the first page stands, on a slow phone as well. */
const PANELS_AFTER_MS = 3_000;

fetchMaths();
const storage = browserStorage(() => localStorage);
const tab = browserStorage(() => sessionStorage);
const url = new URL('/ws', location.href);
url.protocol = url.protocol.replace('http', 'ws');
url.hash = '';
const surroundings = { url: url.href, WebSocket, storage, clock: systemClock, random: Math.random, turnId: newTurnId };
const workspace = createWorkspace({ ...surroundings, tab });
workspace.follow(location.hash);

function wake(): void {
  const place = workspace.getSnapshot();
  if (place.kind !== 'door') place.session.wake();
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, wake);
addEventListener('hashchange', () => workspace.follow(location.hash));

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App workspace={workspace} surroundings={surroundings} />);
setTimeout(fetchPanels, PANELS_AFTER_MS);
