import { LONGEST_FORMULA } from './formula-scan.ts';

const DEEPEST_GROUP = 200;

/** Whether a formula is one that KaTeX can be given: it reads groups by recursion, and its time grows with their depth. */
export function withinBounds(tex: string): boolean {
  if (tex.length > LONGEST_FORMULA) return false;
  let depth = 0;
  for (const char of tex) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth > DEEPEST_GROUP) return false;
  }
  return true;
}

/** TeX that KaTeX refuses, put so that it says the same and KaTeX takes it; unchanged where nothing safe is known. */
export function repaired(tex: string): string {
  return tex;
}
