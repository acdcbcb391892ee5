import { describe, expect, it } from 'vitest';
import { MESSAGE_MAX_BYTES } from '../../../shared/limits.ts';
import { VERSIONS } from '../../../shared/version.ts';
import { decodeJson, decodeMessage, isNewerHello, refusedOf } from './decode.ts';
import { Refusal } from './refusal.ts';

function refusalOf(decode: () => unknown): Refusal {
  try {
    decode();
  } catch (cause) {
    if (cause instanceof Refusal) return cause;
    throw cause;
  }
  throw new Error('not refused');
}

const [oldest] = VERSIONS;
const JOIN = { type: 'join', session: 'session-0001', cursors: [{ turn: 'turn-0001', epoch: 1, at: 2 }] };

describe('decodeJson', () => {
  it('MSG-2: counts bytes of UTF-8, not code units', () => {
    const padded = (pad: string) => JSON.stringify({ type: 'ping', pad });
    const room = MESSAGE_MAX_BYTES - padded('').length;
    expect(decodeJson(padded('x'.repeat(room)))).toMatchObject({ type: 'ping' });
    for (const [unit, bytes] of [
      ['x', 1],
      ['é', 2],
      ['\u20ac', 3],
      ['\u{1F600}', 4],
    ] as const) {
      expect(Buffer.byteLength(unit)).toBe(bytes);
      const fits = Math.floor(room / bytes);
      expect(decodeJson(padded(unit.repeat(fits)))).toMatchObject({ type: 'ping' });
      expect(refusalOf(() => decodeJson(padded(unit.repeat(fits + 1)))).code).toBe('too_large');
    }
  });

  it('MSG-1: takes JSON objects only', () => {
    for (const raw of ['', 'x', '"x"', '7', 'null', '[]', '{', '{"a":1}}']) {
      expect(refusalOf(() => decodeJson(raw)).code).toBe('bad_message');
    }
  });
});

describe('decodeMessage', () => {
  it('HELLO-2: leaves out what a newer client says besides, wherever it stands', () => {
    const newer = {
      type: 'hello',
      v: [oldest, '2.9'],
      theme: 'dark',
      as: {
        kind: 'session',
        session: 'session-0001',
        token: 'x',
        device: 'phone',
      },
      first: {
        ...JOIN,
        depth: { of: 'field' },
        cursors: [
          {
            ...JOIN.cursors[0],
            seen: true,
          },
        ],
      },
    };
    const known = structuredClone(newer);
    expect(decodeMessage(newer, true)).toEqual({
      type: 'hello',
      v: [oldest, '2.9'],
      as: {
        kind: 'session',
        session: 'session-0001',
        token: 'x',
      },
      first: JOIN,
    });
    expect(newer).toEqual(known);
    expect(refusalOf(() => decodeMessage(newer, false)).code).toBe('bad_message');
  });

  it('HELLO-2: refuses a newer client what is wrong, unknown or missing', () => {
    for (const wrong of [
      { type: 'wave', s: 1 },
      { type: 'stop', s: 1, extra: 1 },
      { type: 'stop', s: 1, turn: 7, extra: 1 },
      { type: 'hello', v: [oldest, '2.9'], first: { type: 'follow' } },
      { type: 'hello', v: [oldest, '2.9'], as: { kind: 'device', token: 'x' } },
    ]) {
      expect(refusalOf(() => decodeMessage(wrong, true)).code).toBe('bad_message');
    }
  });

  it('says where to look, and never what was there', () => {
    const { message } = refusalOf(() => decodeMessage({ type: 'rename', s: 1, title: 7 }, false));
    expect(message).toContain('"title"');
    const nested = { type: 'hello', v: [...VERSIONS], first: { type: 'watch', code: '<script>'.repeat(9) } };
    const { message: deep } = refusalOf(() => decodeMessage(nested, false));
    expect(deep).toContain('"first.code"');
    expect(deep).not.toContain('script');
  });

  it('is not led astray by names of Object', () => {
    const raw = decodeJson(`{"type":"hello","v":["${oldest}","2.9"],"__proto__":{"polluted":1},"constructor":1}`);
    expect(decodeMessage(raw, true)).toEqual({ type: 'hello', v: [oldest, '2.9'] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('isNewerHello', () => {
  it('HELLO-2: goes by the newest version that the client speaks', () => {
    const of = (v: unknown, type = 'hello') => isNewerHello({ type, v });
    expect(['2.1', '2.10', '3.0'].map((newest) => of([oldest, newest]))).toEqual([true, true, true]);
    expect([[oldest, '2.0'], ['1.0', '1.9'], [oldest], [oldest, 2.9], '2.9', undefined].map((v) => of(v))).toEqual(
      Array.from({ length: 6 }, () => false),
    );
    expect(of([oldest, '2.9'], 'ping')).toBe(false);
  });
});

describe('refusedOf', () => {
  it('MSG-4: repeats numbers, and nothing else', () => {
    expect(refusedOf({ type: 'ask', id: 7, s: 2, turn: 'turn-0001' })).toEqual({ re: 7, s: 2 });
    expect(refusedOf({ id: '7', s: -1 })).toEqual({});
    expect(refusedOf({ id: 1.5, s: 1e99 })).toEqual({});
  });
});
