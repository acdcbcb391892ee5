/** What the small parts say that every page is made of. */
export const uiWords = {
  inSeconds: (count: number) => `in ${count} s`,
  inMinutes: (count: number) => `in ${count} min`,
  atTime: (time: string) => `at ${time}`,
  wentWrong: 'Something went wrong. Try again in a moment.',
  close: 'Close',
  copied: 'Copied',
  copyByHand: 'Select and copy it by hand',
  heard: 'Hint, sentence by sentence',
  moreBelow: 'More below',
} as const;
