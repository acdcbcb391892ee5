import type { Audience } from './lesson/event.ts';
import type { SessionMessage } from './messages/client.ts';

/** What a follower of a session is to it: its student by the session's token, a tutor by its join code. */
export const ROLES = ['student', 'tutor'] as const;
export type Role = (typeof ROLES)[number];

/** `watch`: see the lesson. `ask`: take part in it. `steer`, `unlock`: change how it is taught. `manage`: its codes, its name, its end. */
export type Right = 'watch' | 'ask' | 'steer' | 'unlock' | 'manage';

/** Who may do what: the one table (ROLE-1). */
export const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  student: ['watch', 'ask', 'manage'],
  tutor: ['watch'],
};

/** The right that each message about a session needs. */
const NEEDS: Readonly<Record<SessionMessage['type'], Right>> = {
  leave: 'watch',
  resume: 'watch',
  earlier: 'watch',
  log: 'watch',
  view: 'watch',
  ask: 'ask',
  stop: 'ask',
  upload: 'ask',
  typing: 'ask',
  renew: 'manage',
  rename: 'manage',
  forget: 'manage',
};

export function may(role: Role, message: SessionMessage['type']): boolean {
  return RIGHTS[role].includes(NEEDS[message]);
}

/** Whether a follower may see an event of the lesson: pupils see what is for all, tutors everything (LOG-3). */
export function sees(role: Role, audience: Audience): boolean {
  return audience === 'all' || role === 'tutor';
}
