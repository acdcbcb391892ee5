/** What the session itself says to people. */
export const sessionWords = {
  noAnswer: 'There was no answer. Try again.',
  offline: 'You are offline. Try again when the connection is back.',
} as const;
