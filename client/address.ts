import { addressOf, readRoute } from './session/route.ts';
import type { Workspace } from './session/workspace.ts';

/** Goes where the address says, and keeps the address at where the tab is, so that a refresh, a bookmark and the back button lead there. */
export function keepAddress(workspace: Workspace): void {
  const go = (): void => workspace.follow(readRoute(location));
  const here = (): string => location.pathname + location.hash;
  go();
  tell();
  workspace.subscribe(tell);
  addEventListener('popstate', go);
  addEventListener('hashchange', go);
  document.addEventListener('click', clicked);

  function tell(): void {
    const route = workspace.route();
    if (route === undefined || addressOf(route) === here()) return;
    // A new session gets its address with its first question: that is the same place, and no step back.
    const isSamePlace = location.pathname === '/' || route.kind === 'watch';
    history[isSamePlace ? 'replaceState' : 'pushState'](null, '', addressOf(route));
  }

  /** The page's own links lead there without loading the page anew. */
  function clicked(event: MouseEvent): void {
    const { target, button, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === null || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    if (link.pathname + link.hash !== here()) history.pushState(null, '', link.href);
    go();
  }
}
