/** Where the focus goes when what was pressed has gone: otherwise the browser drops it, and the keyboard begins at the top. */
export const FOCUS_HOME = 'ask-here';

/**
 * Leads the focus to the place where the student goes on: the field where there is a keyboard, otherwise the section around it, since on
 * a phone a focused field would cover the hint with keys.
 */
export function focusHome(): void {
  const home = document.getElementById(FOCUS_HOME);
  const field = matchMedia('(pointer: fine)').matches ? home?.querySelector('textarea') : undefined;
  (field ?? home)?.focus({ preventScroll: true });
}

/** A `ref` for what comes in place of what was pressed: it takes over the focus. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
