import { type Asked, combined, type Node } from './facts.ts';
import { moneySign, type PartItem, type Solved, totalOf } from './solution.ts';
import type { Item } from './units-chain.ts';

/** One amount that goes up and down in the order of the story. */
export function inParts(items: readonly Item[], parts: readonly PartItem[], asked: Asked): Solved | undefined {
  const { thing } = asked;
  if (asked.mode !== 'left') return undefined;
  const moves = [...items, ...parts].toSorted((a, b) => a.order - b.order);
  const [start, ...changes] = moves;
  if (start === undefined || 'share' in start || !['have', 'gain', 'do'].includes(start.does) || changes.length === 0)
    return undefined;
  const owners = new Set(moves.map(({ owner }) => owner).filter((owner) => owner !== '' && owner !== 'there'));
  const isCommon = asked.owner === '' && changes.every((move) => move.does === 'lose');
  if (owners.size > 1 && !(isCommon || start.owner.includes('+') || start.owner === '' || start.owner === 'there'))
    return undefined;
  if (asked.owner !== '' && asked.owner !== 'there' && owners.size > 0 && !owners.has(asked.owner)) return undefined;
  // What there is of several kinds at the start is put together first.
  const opening = changes.findIndex((move) => 'share' in move || move.does !== start.does || move.verb !== start.verb);
  if (opening > 0 && start.does === 'have') {
    const sum = combined(
      'add',
      [start, ...changes.slice(0, opening)].map((one) => ('share' in one ? one.share : one.node)),
      totalOf(thing),
    );
    return sum && changing(sum, changes.slice(opening), thing);
  }
  return changing(start.node, changes, thing);
}

function changing(from: Node, changes: readonly (Item | PartItem)[], thing: string): Solved | undefined {
  let node: Node | undefined = from;
  let isFirst = true;
  for (const move of changes) {
    const sign =
      thing === '$' && !('share' in move)
        ? moneySign(move)
        : move.does === 'gain'
          ? 1
          : move.does === 'lose' || move.does === 'give'
            ? -1
            : 0;
    if (sign === 0 || node === undefined) return undefined;
    let by: Node | undefined;
    if ('share' in move) {
      if (sign > 0 || (!isFirst && !move.ofRest)) return undefined;
      by = combined('multiply', [move.share, node], { kind: 'part', thing });
    } else by = move.node;
    node = by && combined(sign > 0 ? 'add' : 'subtract', [node, by], { kind: 'left', thing });
    if (node === undefined || node.value.n < 0n) return undefined;
    isFirst = false;
  }
  return node && { node, form: 'left' };
}
