// Drives the protocol from outside, with k6 (https://k6.io) 1.0 or newer and its `k6/websockets` (`k6/ws` is the older module):
//   RATE_LIMITS=off MODEL_PROVIDERS=scripted:250x50@1 npm start
//   k6 run -e URL=ws://127.0.0.1:8787/ws bench/load/k6.js
// Checks that no hint has a gap and that each one comes whole; k6's exit code says whether all did. k6.test.ts runs this code.
import { check } from 'k6';
import { Counter, Trend } from 'k6/metrics';
import { clearTimeout, setTimeout } from 'k6/timers';
import { WebSocket } from 'k6/websockets';
import { ask, followHint, hello } from './wire.js';

const PATIENCE_MS = 30_000;

const firstText = new Trend('chalkstream_first_text', true);
const hints = new Counter('chalkstream_hints');

export const options = {
  scenarios: {
    students: {
      executor: 'ramping-arrival-rate',
      startRate: 1,
      preAllocatedVUs: 300,
      stages: [
        { target: 20, duration: '10s' },
        { target: 20, duration: '30s' },
      ],
    },
  },
  thresholds: { checks: ['rate==1'], chalkstream_first_text: ['p(99)<500'], dropped_iterations: ['count==0'] },
};

export default function student() {
  const socket = new WebSocket(__ENV.URL || 'ws://127.0.0.1:8787/ws');
  const patience = setTimeout(() => socket.close(), PATIENCE_MS);
  const read = followHint();
  let askedAt = 0;
  let whole = false;

  function take(data) {
    switch (read(data)) {
      case 'welcome':
        askedAt = Date.now();
        return socket.send(ask(`k6-${__VU}-${__ITER}-${askedAt}`));
      case 'first text':
        return firstText.add(Date.now() - askedAt);
      case 'end':
        whole = true;
        hints.add(1);
        return socket.close();
      default:
        return undefined;
    }
  }

  socket.addEventListener('open', () => socket.send(hello()));
  socket.addEventListener('message', ({ data }) => {
    try {
      take(data);
    } catch {
      // The check reports it.
      socket.close();
    }
  });
  // A refused connection closes without an `open`.
  socket.addEventListener('close', () => {
    clearTimeout(patience);
    check(whole, { 'the hint came whole': (came) => came });
  });
}
