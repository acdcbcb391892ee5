// Drives the protocol from outside, with k6 (https://k6.io): k6 run -e URL=ws://127.0.0.1:8787/ws bench/k6.js
// The server: RATE_LIMITS=off MODEL_PROVIDERS=scripted:250x50@1 npm start. Checks that no hint has a gap and that each one ends.
import { check } from 'k6';
import { Counter, Trend } from 'k6/metrics';
import ws from 'k6/ws';

const firstText = new Trend('chalkstream_first_text', true);
const hints = new Counter('chalkstream_hints');

export const options = {
  scenarios: {
    students: { executor: 'ramping-arrival-rate', startRate: 1, preAllocatedVUs: 300, stages: [{ target: 20, duration: '10s' }, { target: 20, duration: '30s' }] },
  },
  thresholds: { checks: ['rate==1'], chalkstream_first_text: ['p(99)<500'] },
};

export default function student() {
  let length = 0;
  let askedAt = 0;
  let whole = false;
  const turn = `k6-${__VU}-${__ITER}-${Date.now()}`;

  ws.connect(__ENV.URL || 'ws://127.0.0.1:8787/ws', {}, (socket) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'hello', v: 1, role: 'student' })));
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.type === 'welcome') {
        askedAt = Date.now();
        socket.send(JSON.stringify({ type: 'ask', turn, text: 'Solve 2x+3=7' }));
      } else if (message.type === 'delta') {
        if (length === 0) firstText.add(Date.now() - askedAt);
        if (message.at > length) return socket.close();
        length = Math.max(length, message.at + message.text.length);
      } else if (message.type === 'end') {
        whole = message.state === 'done' && message.length === length;
        hints.add(1);
        socket.close();
      } else if (message.type === 'error') socket.close();
    });
    socket.setTimeout(() => socket.close(), 20_000);
  });
  check(whole, { 'the hint came whole': (is) => is });
}
