import { describe, expect, it } from 'vitest';
import type { SessionMessage } from './messages/client.ts';
import { may, RIGHTS, ROLES, type Role, sees } from './permissions.ts';

type Cells = Readonly<Record<SessionMessage['type'], Readonly<Record<Role, boolean>>>>;

/** Written out once more, cell by cell: the table in the code is short because it goes by rights. */
const CELLS: Cells = {
  leave: { student: true, tutor: true },
  resume: { student: true, tutor: true },
  earlier: { student: true, tutor: true },
  log: { student: true, tutor: true },
  view: { student: true, tutor: true },
  ask: { student: true, tutor: false },
  stop: { student: true, tutor: false },
  upload: { student: true, tutor: false },
  typing: { student: true, tutor: false },
  renew: { student: true, tutor: false },
  rename: { student: true, tutor: false },
  forget: { student: true, tutor: false },
};

describe('permissions', () => {
  const cells = Object.entries(CELLS).flatMap(([message, row]) =>
    ROLES.map((role) => ({ role, message: message as SessionMessage['type'], allowed: row[role] })),
  );

  it.each(cells)('ROLE-1: $role, $message: $allowed', ({ role, message, allowed }) => {
    expect(may(role, message)).toBe(allowed);
  });

  it('ROLE-1: nobody may steer or unlock yet', () => {
    for (const role of ROLES)
      expect(RIGHTS[role].filter((right) => right === 'steer' || right === 'unlock')).toEqual([]);
  });

  it('LOG-3: a student sees what is for all, a tutor everything', () => {
    expect(ROLES.map((role) => [role, sees(role, 'all'), sees(role, 'tutors')])).toEqual([
      ['student', true, false],
      ['tutor', true, true],
    ]);
  });
});
