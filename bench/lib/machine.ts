import { arch, availableParallelism, cpus, getPriority, platform, release, totalmem } from 'node:os';

/** What a figure was measured on. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly node: string;
  /** The process's nice value: 0 unless somebody has raised (below 0) or lowered its priority. */
  readonly priority?: number;
};

export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${platform()} ${release().split('-', 1)[0] ?? ''}`,
    node: process.versions.node,
    priority: getPriority(),
  };
}

export function describeMachine({ cpu, cores, memoryGb, os, node, priority = 0 }: Machine): string {
  const nice = priority === 0 ? '' : `, at a nice of ${priority}`;
  return `${cores} cores (${cpu}), ${memoryGb} GB, ${os}, Node ${node}${nice}`;
}

type Limits = { readonly userLimits?: { readonly open_files?: { readonly hard?: number | 'unlimited' } } };

/** How many files and sockets a process may have open: Node raises its soft limit to the hard one. */
export function openFilesLimit(): number {
  const { hard = 'unlimited' } = (process.report.getReport() as Limits).userLimits?.open_files ?? {};
  return hard === 'unlimited' ? Infinity : hard;
}
