import { useSyncExternalStore } from 'react';
import type { Follow } from './follow.ts';
import { uiWords } from './words.ts';

/** The way back to the end, for a reader who has scrolled up. */
export function MoreBelow({ follow }: { readonly follow: Follow }) {
  const away = useSyncExternalStore(follow.subscribe, follow.isAway);
  if (!away) return null;
  return (
    <button type="button" className="more-below no-print" onClick={follow.toEnd}>
      {uiWords.moreBelow} <span aria-hidden="true">↓</span>
    </button>
  );
}
