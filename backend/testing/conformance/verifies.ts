import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { VERSION } from '../../../shared/client-messages.ts';
import type { Heard } from '../../../shared/server-messages.ts';
import { RawClient } from '../raw-client.ts';
import type { Arm, Exceptions, StartArm } from './arm.ts';

type Person = { readonly client: RawClient; readonly welcome: Heard<'welcome'> };

/** What a rule's test works with: people who have said hello, and connections that have not. */
export type Stage = {
  connect(): Promise<RawClient>;
  student(back?: { readonly session: string; readonly token: string }): Promise<Person>;
  tutor(code: string): Promise<Person>;
  /** A fresh turn id. */
  turn(): string;
  restart(): Promise<void>;
  /** The code that this arm closes with where the rule says `code`. */
  closeCode(code: number): number;
  /** A link as a browser on the page would follow it. */
  link(url: string): string;
};

export type Rule = { readonly id: string; readonly text: string; readonly run: (stage: Stage) => Promise<void> };
const rules: Rule[] = [];

/** Registers the test of one rule of PROTOCOL.md. A rule may have several. */
export function verifies(id: string, text: string, run: (stage: Stage) => Promise<void>): void {
  rules.push({ id, text, run });
}

/** Runs every registered rule on one arm, all on the same service: sessions must not disturb each other. */
export function describeConformance(name: string, start: StartArm, exceptions: Exceptions = {}): void {
  describe(`conformance: ${name}`, () => {
    let arm: Arm | undefined;
    beforeAll(async () => {
      arm = await start();
    });
    afterAll(() => arm?.stop());

    for (const { id, text, run } of rules) {
      if (id in exceptions) continue;
      it(`${id}: ${text}`, async () => {
        if (arm === undefined) throw new Error('the arm did not start');
        await run(stageOf(arm));
      });
    }
  });
}

function stageOf(arm: Arm): Stage {
  const connect = (): Promise<RawClient> => RawClient.dial(arm.dial);
  async function greet(hello: object): Promise<Person> {
    const client = await connect();
    client.raw(JSON.stringify({ type: 'hello', v: VERSION, ...hello }));
    return { client, welcome: await client.next('welcome') };
  }
  return {
    connect,
    student: (back) => greet({ role: 'student', ...back }),
    tutor: (code) => greet({ role: 'tutor', code }),
    turn: () => randomUUID(),
    link: (url) => new URL(url, arm.origin?.()).href,
    closeCode: (code) => arm.closeCode?.(code) ?? code,
    async restart() {
      if (arm.restart === undefined) throw new Error('this arm cannot restart: name the rule among its exceptions');
      await arm.restart();
    },
  };
}
