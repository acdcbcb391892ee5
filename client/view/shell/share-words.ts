/** What is said where a session is shared. */
export const shareWords = {
  title: 'Let a tutor watch',
  coming: 'The join code comes with the connection. As soon as the page is connected, it stands here.',
  rights: 'Whoever has this code sees your questions and hints as they come, and can change nothing.',
  qr: 'QR code of the join link',
  code: 'Join code',
  copy: 'Copy link',
  alone:
    'Only this machine reaches this page: the server listens on loopback alone. Whoever runs it can start it with HOST=0.0.0.0 to let others in.',
  nobody: 'Nobody is watching right now.',
  offline: 'Not connected: who is watching can’t be seen.',
  change: 'Change the code …',
  changeWarning:
    'You get a new code, and the old one stops working. Tutors who watch now are disconnected; give them the new code to let them in again.',
  changeNow: 'Change the code',
  keep: 'Keep it',
  needsConnection: 'This needs a connection.',
} as const;
