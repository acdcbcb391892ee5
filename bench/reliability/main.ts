// `npm run faults -- [drive|storm|slow|fuzz] [OPTIONS]`: a service whose connections break, that everybody loses at once, that is read
// slowly, or that receives hostile messages.
import { runCommand } from '../lib/run-command.ts';

await runCommand(
  {
    drive: () => import('./faults/command.ts'),
    storm: () => import('./storm/command.ts'),
    slow: () => import('./slow/command.ts'),
    fuzz: () => import('./fuzz/command.ts'),
  },
  'drive',
);
