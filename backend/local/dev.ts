// `npm run dev`: the server, restarted when its sources change, and Vite's own server in front of it for the page.
import { spawn } from 'node:child_process';

const children = [
  spawn('node', ['--watch', '--watch-preserve-output', 'backend/local/main.ts'], { stdio: 'inherit' }),
  spawn('vite', ['client', '--port', '5173'], { stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => children.forEach((child) => child.kill(signal)));
}
for (const child of children) child.on('exit', () => children.forEach((other) => other.kill()));
