import { type Deployment, NotTried, STEPS, type Visitors } from './steps.ts';

/** Tries a deployment as a student and a tutor would use it, says how each step went, and returns how many did not. */
export async function check(deployment: Deployment, say: (line: string) => void): Promise<number> {
  const visitors: Visitors = {};
  let failures = 0;
  for (const { what, look, run } of STEPS) {
    try {
      say(`ok    ${what}: ${await run(deployment, visitors)}`);
    } catch (cause) {
      failures++;
      const why = cause instanceof Error ? cause.message : String(cause);
      if (cause instanceof NotTried) say(`-     ${what}: not tried, ${why}`);
      else say(`FAIL  ${what}: ${why}\n      Look at ${look(deployment)}.`);
    }
  }
  for (const visitor of Object.values(visitors)) visitor.close();
  return failures;
}
