/** What the reading aloud of a hint says on the page. */
export const READ_ALOUD_WORDS = {
  read: 'Read aloud',
  stop: 'Stop reading',
  voiceless: 'This browser has no voice to read with. Its settings, or those of the device, may offer one.',
} as const;
