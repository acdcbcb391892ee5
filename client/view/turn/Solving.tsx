import url from 'virtual:chunk-url/view/turn/solving.ts';
import style from './solving.css?url';
import { useEffect } from 'react';
import type { Session } from '../../session/session.ts';
import { useAtom } from '../ui/atom.ts';
import { createChunk } from '../ui/chunk.ts';
import { useSelected } from '../ui/use-selected.ts';

const chunk = createChunk({ first: () => import('./solving.ts'), url, style });

type Props = { readonly turn: string; readonly asked: string; readonly session: Session };

/** What stands under a question that sets a problem, or that solved one. Nothing of it is fetched before the lesson has a problem. */
export function Solving(props: Props) {
  const hasProblem = useSelected(props.session, (state) => state.log.lesson.problem !== undefined);
  const load = useAtom(chunk.load);
  useEffect(() => {
    if (hasProblem) chunk.fetch();
  }, [hasProblem]);
  return hasProblem && load.kind === 'here' ? <load.module.SolvedOrPosed {...props} /> : null;
}
