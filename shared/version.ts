/** A version as it is written: `major.minor` (VERSION_PATTERN). Within a major version minors only add fields and messages. */
export type Version = string;

/** What one side speaks, from its oldest to its newest. */
export type Versions = readonly [oldest: Version, newest: Version];

/** What this code speaks. */
export const VERSIONS: Versions = ['2.0', '2.0'];

export const VERSION_PATTERN = /^\d{1,4}\.\d{1,4}$/;

/** Negative where `a` is older than `b`, 0 where they are the same. */
export function compareVersions(a: Version, b: Version): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

/** The newest version that both sides speak (HELLO-2), or `undefined` where they have none in common. */
export function agreeOn(ours: Versions, theirs: Versions): Version | undefined {
  const newest = compareVersions(ours[1], theirs[1]) <= 0 ? ours[1] : theirs[1];
  const isCommon = compareVersions(newest, ours[0]) >= 0 && compareVersions(newest, theirs[0]) >= 0;
  return isCommon ? newest : undefined;
}
