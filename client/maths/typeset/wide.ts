import { FORMULA_WORDS } from '../formula/words.ts';

/**
 * Watches a box whose content may be wider than it: only while it is, the box can be focused, so that keys scroll it, says what it is, and
 * fades at the edges that hide something. All boxes share one observer, which reads widths when they have been laid out anyway.
 */
export function watchWidth(box: HTMLElement, label: string = FORMULA_WORDS.wide): void {
  labels.set(box, label);
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) look(target);
  });
  observer.observe(box);
}

let observer: ResizeObserver | undefined;
const labels = new WeakMap<HTMLElement, string>();

/** Parts of a pixel are rounding. */
const LEAST_PX = 2;

function look(box: HTMLElement): void {
  const isWide = box.scrollWidth - box.clientWidth >= LEAST_PX;
  if (isWide === box.classList.contains('math-scrolls')) return isWide ? fade(box) : undefined;
  box.classList.toggle('math-scrolls', isWide);
  if (isWide) {
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', labels.get(box) ?? FORMULA_WORDS.wide);
    box.addEventListener('scroll', onScroll, { passive: true });
    fade(box);
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    box.removeEventListener('scroll', onScroll);
    box.classList.remove('math-more-before', 'math-more-after');
  }
}

function onScroll({ currentTarget }: Event): void {
  if (currentTarget instanceof HTMLElement) fade(currentTarget);
}

/** `scrollLeft` counts from the edge where reading starts, and is negative where that is the right one. */
function fade(box: HTMLElement): void {
  const before = Math.abs(box.scrollLeft);
  const after = box.scrollWidth - box.clientWidth - before;
  box.classList.toggle('math-more-before', before >= LEAST_PX);
  box.classList.toggle('math-more-after', after >= LEAST_PX);
}
