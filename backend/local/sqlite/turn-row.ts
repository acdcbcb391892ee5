import type { SQLOutputValue } from 'node:sqlite';
import type { Turn } from '../../core/ports.ts';
import type { Ending } from '../../../shared/stitch.ts';

export const TURN_COLUMNS = 'turn, seq, asked, pictures, asked_at AS askedAt, epoch, length, state, code, text';

type Row = Omit<Turn, 'pictures' | 'end'> & {
  readonly pictures: string;
  readonly length: number;
  readonly state: Ending['state'] | null;
  readonly code: Ending['code'] | null;
};

/** Decodes a row of TURN_COLUMNS, which this adapter alone writes. */
export function readTurn(row: Record<string, SQLOutputValue> | undefined): Turn | undefined {
  if (row === undefined) return undefined;
  const { pictures, length, state, code, ...turn } = row as unknown as Row;
  return {
    ...turn,
    pictures: JSON.parse(pictures) as string[],
    ...(state !== null && { end: { length, state, ...(code !== null && { code }) } }),
  };
}
