import type { Second } from '../measure/result.ts';

type Progress = { second(second: Second): void; end(): void };

/** How often a line is written if the output is no terminal. */
const EVERY_S = 5;

/** Live rates: one line that changes on a terminal, a new line every few seconds elsewhere. */
export function startProgress(out: NodeJS.WriteStream): Progress {
  return {
    second(second) {
      const line = describe(second);
      if (out.isTTY) out.write(`\r\u001b[K${line}`);
      else if (second.t % EVERY_S === 0) out.write(`${line}\n`);
    },
    end() {
      if (out.isTTY) out.write('\r\u001b[K');
    },
  };
}

function describe({ t, tokens, frames, ttftP99, deliveryP99, connections, cores, faults }: Second): string {
  const server = connections === undefined ? '' : `; ${connections} sockets, ${(cores ?? 0).toFixed(2)} cores`;
  const late = `p99 ttft ${ttftP99.toFixed(0)} ms, delivery ${deliveryP99.toFixed(0)} ms`;
  return `${t} s: ${tokens} tokens/s, ${frames} frames/s, ${late}${server}${faults > 0 ? `, ${faults} FAULTS` : ''}`;
}
