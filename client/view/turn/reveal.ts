import { useEffect } from 'react';
import type { Turn } from '../../session/state.ts';
import { createAtom, useAtom } from '../ui/atom.ts';

/** The turn that somebody wants to see, until it is shown. */
const wanted = createAtom<string | undefined>(undefined);

/** Scrolls to a turn and leads the focus to it, wherever in the session it is. */
export const reveal = wanted.set;

/** Shows the wanted turn, if it is one of `turns`; `showAll` is called where it is among the `hidden` first ones. */
export function useRevealed(turns: readonly Turn[], hidden: number, showAll: () => void): void {
  const turn = useAtom(wanted);
  const index = turn === undefined ? -1 : turns.findIndex((own) => own.turn === turn);
  useEffect(() => {
    if (turn === undefined || index < 0) return;
    if (index < hidden) return showAll();
    const article = document.querySelector<HTMLElement>(`[data-turn="${CSS.escape(turn)}"]`);
    wanted.set(undefined);
    if (article === null) return;
    article.tabIndex = -1;
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'start' });
  }, [turn, index, hidden, showAll]);
}
