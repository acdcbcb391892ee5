import { useEffect, useId, useRef } from 'react';
import { toMarkdown } from '../../session/export.ts';
import type { Session } from '../../session/session.ts';
import { titleOf } from '../../session/title.ts';
import { printWhole } from '../turn/printing.ts';
import { portable } from '../turn/use-maths.ts';
import { download } from '../ui/download.ts';
import { Icon } from '../ui/Icon.tsx';
import { showFullTime } from '../ui/times.ts';
import { menuWords } from './menu-words.ts';
import { shellWords } from './words.ts';

/** Actions that are needed now and then. The browser's own popover closes on Escape and on a click beside it. */
export function Menu({ session, isWanted = false }: { readonly session: Session; readonly isWanted?: boolean }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  // It was pressed before it had come.
  useEffect(() => {
    if (isWanted) menu.current?.showPopover();
  }, [isWanted]);
  return (
    <>
      <button type="button" className="quiet" popovertarget={id}>
        <Icon name="more" />
        {shellWords.more}
      </button>
      <div ref={menu} id={id} popover="auto" className="menu">
        <button type="button" className="quiet" popovertarget={id} onClick={() => save(session)}>
          <Icon name="save" />
          {menuWords.saveMarkdown}
        </button>
        <button type="button" className="quiet" popovertarget={id} onClick={() => void printWhole()}>
          <Icon name="print" />
          {menuWords.print}
        </button>
        <a className="button quiet" href="/watch">
          <Icon name="eye" />
          {menuWords.watch}
        </a>
      </div>
    </>
  );
}

function save(session: Session): void {
  const state = session.getSnapshot();
  const name = (titleOf(state) || 'chalkstream').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  download(`${name}.md`, 'text/markdown', toMarkdown(state, showFullTime, portable));
}
