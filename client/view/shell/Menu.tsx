import { useId } from 'react';
import { toMarkdown } from '../../session/export.ts';
import type { Session } from '../../session/session.ts';
import { printWhole } from '../turn/printing.ts';
import { portable } from '../turn/use-maths.ts';
import { download } from '../ui/download.ts';
import { showFullTime } from '../ui/times.ts';

/** Actions that are needed now and then. The browser's own popover closes on Escape and on a click beside it. */
export function Menu({ session }: { readonly session: Session }) {
  const id = useId();
  return (
    <>
      <button type="button" className="quiet" popovertarget={id}>
        More
      </button>
      <div id={id} popover="auto" className="menu">
        <button type="button" popovertarget={id} onClick={() => save(session)}>
          Save as Markdown
        </button>
        <button type="button" popovertarget={id} onClick={() => void printWhole()}>
          Print
        </button>
        <a href="#join">Watch as a tutor</a>
      </div>
    </>
  );
}

function save(session: Session): void {
  const state = session.getSnapshot();
  const name = (state.session?.title || 'chalkstream').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60);
  download(`${name}.md`, 'text/markdown', toMarkdown(state, showFullTime, portable));
}
