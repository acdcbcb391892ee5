/** What is mutated: one message of each kind that a client sends. */
const VALID: readonly object[] = [
  { type: 'hello', v: ['2.0', '2.0'], first: { type: 'open' } },
  { type: 'hello', id: 1, v: ['2.0', '2.9'], first: { type: 'watch', code: 'K7QM2XWD' } },
  {
    type: 'hello',
    v: ['2.0', '2.0'],
    as: { kind: 'session', session: 'a'.repeat(32), token: 'b'.repeat(43) },
    first: {
      type: 'join',
      session: 'a'.repeat(32),
      after: 3,
      cursors: [{ turn: 'abcdefgh', epoch: 1, at: 5 }],
      log: 7,
    },
  },
  { type: 'open', id: 2 },
  { type: 'join', session: 'a'.repeat(32), after: 0, log: 0 },
  { type: 'watch', code: 'K7QM-2XWD' },
  { type: 'leave', s: 2 },
  { type: 'ask', id: 3, s: 1, turn: 'abcdefgh', text: 'Solve $2x+3=7$' },
  { type: 'ask', s: 1, turn: 'abcdefgi', text: '(((((((((((1+1)))))))))))^9^9^9^9', pictures: [] },
  { type: 'stop', s: 1, turn: 'abcdefgh' },
  { type: 'resume', s: 1, turn: 'abcdefgh', epoch: 1, at: 12 },
  { type: 'earlier', s: 1, before: 10 },
  { type: 'log', s: 1, after: 0 },
  { type: 'upload', s: 1, mime: 'image/png', bytes: 70 },
  { type: 'view', s: 1, picture: 'c'.repeat(32) },
  { type: 'typing', s: 1, on: true },
  { type: 'renew', s: 1 },
  { type: 'rename', s: 1, title: 'Fractions' },
  { type: 'ping', id: 1 },
];
/** What is put into a field. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  2 ** 53,
  '',
  'x',
  '\u0000',
  '\ud83d',
  '__proto__',
  '<script>alert(1)</script>',
  [],
  {},
  [[[[]]]],
  { toString: 1 },
  'A'.repeat(9_000),
  '\\def\\a{\\a\\a}\\a',
  `$${'{'.repeat(2_000)}$`,
  '9'.repeat(3_000),
];

/** One hostile message: random bytes, random JSON, a mutated valid message, or one that is far too large. */
export function hostileInput(random: () => number): string | Uint8Array {
  const pick = <T>(from: readonly T[]): T => from[random() % from.length] as T;
  switch (random() % 8) {
    case 0:
      return Uint8Array.from({ length: random() % 200 }, () => random() % 256);
    case 1:
      return String.fromCharCode(...Array.from({ length: random() % 100 }, () => random() % 0x10000));
    case 2:
      return JSON.stringify(pick(VALUES));
    case 3:
      return '['.repeat(random() % 20_000);
    case 4: {
      const text = JSON.stringify(pick(VALID));
      const cut = random() % text.length;
      return text.slice(0, cut) + String.fromCharCode(random() % 0x2000) + text.slice(cut + (random() % 3));
    }
    case 5:
      return random() % 200 === 0
        ? JSON.stringify({ type: 'ask', turn: 'abcdefgh', text: 'x'.repeat(140_000) })
        : 'x'.repeat(random() % 40_000);
    case 6:
      return JSON.stringify(pick(VALID));
    default: {
      const message: Record<string, unknown> = { ...pick(VALID) };
      const key = random() % 4 === 0 ? pick(['extra', '__proto__', 'constructor', 'type']) : pick(Object.keys(message));
      message[key] = pick(VALUES);
      return JSON.stringify(message);
    }
  }
}
