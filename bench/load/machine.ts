import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** What a figure was measured on. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly node: string;
};

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${release().split('-', 1)[0] ?? ''}`,
    node: process.versions.node,
  };
}

export function describe({ cpu, cores, memoryGb, os, node }: Machine): string {
  return `${cores} cores (${cpu}), ${memoryGb} GB, ${os}, Node ${node}`;
}
