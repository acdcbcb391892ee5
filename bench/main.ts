// `npm run bench -- [COMMAND] [OPTIONS]`: the load tester, or one of the laboratory's measurements. Each is loaded only when it runs,
// because each needs packages or a browser of its own.
import { runCommand } from './lib/run-command.ts';

await runCommand(
  {
    load: () => import('./load/main.ts'),
    artillery: () => import('./load/artillery/main.ts'),
    aims: () => import('./aims/main.ts'),
    peers: () => import('./peers/main.ts'),
    render: () => import('./render/main.ts'),
    waits: () => import('./render/waits/main.ts'),
    page: () => import('./page/main.ts'),
    cold: () => import('./aws/cold-start/main.ts'),
    cost: () => import('./aws/cost/main.ts'),
    sweep: () => import('./aws/sweep/main.ts'),
    tutor: () => import('./tutor/main.ts'),
    guard: () => import('./guard/main.ts'),
  },
  'load',
);
