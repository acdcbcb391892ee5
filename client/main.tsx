import './jitless.ts';
import './maths/typeset/math.css';
import './view/style/index.css';
import { createRoot } from 'react-dom/client';
import { systemClock } from './net/clock.ts';
import { createDesk } from './session/desk.ts';
import { storageKeep } from './session/keep.ts';
import { newTurnId } from './session/turn-id.ts';
import { App } from './view/App.tsx';
import { fetchPanels } from './view/shell/use-panels.ts';
import { fetchMaths } from './view/turn/use-maths.ts';

/** By then the first page stands, on a slow phone as well. */
const PANELS_AFTER_MS = 3_000;

fetchMaths();
const keep = storageKeep(() => localStorage);
const tab = storageKeep(() => sessionStorage);
const url = new URL('/ws', location.href);
url.protocol = url.protocol.replace('http', 'ws');
url.hash = '';
const surroundings = { url: url.href, WebSocket, keep, clock: systemClock, random: Math.random, turnId: newTurnId };
const desk = createDesk({ ...surroundings, tab });
desk.follow(location.hash);

function wake(): void {
  const place = desk.getSnapshot();
  if (place.kind !== 'door') place.session.wake();
}
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake());
for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, wake);
addEventListener('hashchange', () => desk.follow(location.hash));

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App desk={desk} surroundings={surroundings} />);
setTimeout(fetchPanels, PANELS_AFTER_MS);
