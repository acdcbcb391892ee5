import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createSemaphore } from '../../aws/semaphore.ts';
import { createMeter, type Runner, within } from './runner.ts';

/** As reserved concurrency would: what comes above it waits here for a place. */
const CONTAINERS_MAX = 6;
const RUNTIME = join(import.meta.dirname, 'container-runtime.ts');

type Options = {
  /** The bundle. */
  readonly handler: string;
  /** All that the function finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
};

type Answer = 'ready' | { readonly value: unknown } | { readonly error: string };
type Container = { readonly child: ChildProcess; alive: boolean; waiting: PromiseWithResolvers<Answer> };

/**
 * Runs a bundle as Lambda does: one event at a time in each process, a new process where all are busy, frozen (SIGSTOP) from the answer to
 * the next event.
 */
export function runInContainers({ handler, env }: Options): Runner {
  const usage = createMeter();
  const logs: string[] = [];
  let crashes = 0;
  let open = true;
  const idle: Container[] = [];
  const all = new Set<Container>();
  const acquire = createSemaphore(CONTAINERS_MAX);

  async function start(): Promise<Container> {
    const child = spawn(process.execPath, [RUNTIME, handler], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    const container: Container = { child, alive: true, waiting: Promise.withResolvers() };
    all.add(container);
    if (child.stdout !== null) createInterface(child.stdout).on('line', (line) => logs.push(line));
    child.on('message', (answer: Answer) => container.waiting.resolve(answer));
    child.on('exit', (code) => {
      if (container.alive) crashes++;
      container.alive = false;
      all.delete(container);
      container.waiting.reject(new Error(`the container ended (${code})`));
    });
    await container.waiting.promise;
    return container;
  }

  async function call(container: Container, event: unknown, timeoutMs: number): Promise<unknown> {
    container.waiting = Promise.withResolvers();
    container.child.send({ event, deadline: Date.now() + timeoutMs });
    const answer = await within(timeoutMs, container.waiting.promise);
    if (answer === 'ready') throw new Error('the container answered nothing');
    if ('error' in answer) throw new Error(answer.error);
    return answer.value;
  }

  function end(container: Container): void {
    container.alive = false;
    container.child.kill('SIGKILL');
  }

  function recycle(): void {
    idle.length = 0;
    for (const container of all) end(container);
  }

  async function runOne(event: unknown, timeoutMs: number): Promise<unknown> {
    if (!open) throw new Error('the emulator has stopped');
    const warm = idle.pop();
    warm?.child.kill('SIGCONT');
    const container = warm ?? (await start());
    try {
      const value = await usage.bill(() => call(container, event, timeoutMs));
      if (container.alive) {
        container.child.kill('SIGSTOP');
        idle.push(container);
      }
      return value;
    } catch (cause) {
      end(container);
      throw cause;
    }
  }

  return {
    usage,
    logs,
    get crashes() {
      return crashes;
    },
    recycle,
    stop() {
      open = false;
      recycle();
    },
    async run(event, timeoutMs) {
      const release = await acquire();
      try {
        return await runOne(event, timeoutMs);
      } finally {
        release();
      }
    },
  };
}
