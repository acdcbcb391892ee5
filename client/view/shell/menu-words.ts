/** What the menu says, and the pages that lead on from nowhere. */
export const menuWords = {
  saveMarkdown: 'Save as Markdown',
  print: 'Print',
  watch: 'Watch as a tutor',
  absentSession: 'This session is not on this device',
  absentSessionMore:
    'Its key stays on the device where it began. To look at it from here, ask there for the join code under “Share”.',
  absentClass: 'There is no class board yet',
  absentClassMore: 'This address is kept for it.',
  home: 'Ask questions of your own',
} as const;
