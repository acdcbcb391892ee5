/** What is mutated: one message of each kind that a client sends. */
const VALID: readonly object[] = [
  { type: 'hello', v: 1, role: 'student' },
  { type: 'hello', v: 1, role: 'tutor', code: 'K7QM2XWD' },
  {
    type: 'hello',
    v: 1,
    role: 'student',
    session: 'a'.repeat(32),
    token: 'b'.repeat(43),
    after: 3,
    cursors: [{ turn: 'abcdefgh', epoch: 1, at: 5 }],
  },
  { type: 'ask', turn: 'abcdefgh', text: 'Solve $2x+3=7$' },
  { type: 'ask', turn: 'abcdefgi', text: '(((((((((((1+1)))))))))))^9^9^9^9', pictures: [] },
  { type: 'stop', turn: 'abcdefgh' },
  { type: 'resume', turn: 'abcdefgh', epoch: 1, at: 12 },
  { type: 'earlier', before: 10 },
  { type: 'typing', on: true },
  { type: 'renew' },
  { type: 'rename', title: 'Fractions' },
  { type: 'ping', n: 1 },
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
