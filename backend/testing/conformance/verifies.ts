import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Target, Exceptions, StartTarget } from './target.ts';
import { type Fixture, fixtureOf } from './fixture.ts';

type Run = (fixture: Fixture) => Promise<void>;
type Rule = { readonly id: string; readonly text: string; readonly run: Run };

const rules: Rule[] = [];
const longRules: Rule[] = [];
const restartingRules: Rule[] = [];

/** How long a rule of the second kind may take after all others are done. */
const LONG_MS = 150_000;

/** Registers the test of one rule of PROTOCOL.md. A rule may have several. */
export function verifies(id: string, text: string, run: Run): void {
  rules.push({ id, text, run });
}

/** The test of a rule about a long time: it starts before all others and runs beside them. */
export function verifiesMeanwhile(id: string, text: string, run: Run): void {
  longRules.push({ id, text, run });
}

/** The test of a rule that ends every connection of the service: it runs last. */
export function verifiesOverRestart(id: string, text: string, run: Run): void {
  restartingRules.push({ id, text, run });
}

/** Runs every registered rule on one target, all on the same service: sessions must not disturb each other. */
export function describeConformance(name: string, start: StartTarget, exceptions: Exceptions = {}): void {
  const shown = (all: readonly Rule[]): readonly Rule[] => all.filter(({ id }) => !(id in exceptions));

  describe(`conformance: ${name}`, () => {
    let target: Target | undefined;
    const meanwhile = new Map<Rule, Promise<void>>();
    beforeAll(async () => {
      target = await start();
      for (const rule of shown(longRules)) {
        const running = rule.run(fixtureOf(target));
        // Its own test reports what it throws.
        running.catch(() => {});
        meanwhile.set(rule, running);
      }
    });
    afterAll(() => target?.stop());

    function run(rule: Rule): Promise<void> {
      if (target === undefined) throw new Error('the target did not start');
      return rule.run(fixtureOf(target));
    }

    for (const rule of shown(rules)) it(`${rule.id}: ${rule.text}`, () => run(rule));
    for (const rule of shown(longRules)) {
      it(`${rule.id}: ${rule.text}`, { timeout: LONG_MS }, () => meanwhile.get(rule));
    }
    for (const rule of shown(restartingRules)) it(`${rule.id}: ${rule.text}`, () => run(rule));
  });
}
