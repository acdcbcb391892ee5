/** What the small parts say that every page is made of. */
export const uiWords = {
  inSeconds: (count: number) => `in ${count} s`,
  inMinutes: (count: number) => `in ${count} min`,
  atTime: (time: string) => `at ${time}`,
  close: 'Close',
  copied: 'Copied',
  copyByHand: 'Select and copy it by hand',
  heard: 'Hint, sentence by sentence',
  moreBelow: 'More below',
} as const;
