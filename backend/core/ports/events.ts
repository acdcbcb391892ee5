import type { Code } from '../../../shared/codes.ts';
import type { LessonEvent } from '../../../shared/lesson/event.ts';
import type { Ending } from '../../../shared/stitch.ts';
import type { TurnRef } from './turns.ts';

/** What happens in the service, as data: metrics live from it. Durations in ms. */
export type ServiceEvent =
  | { readonly kind: 'session.opened'; readonly session: string }
  /** Facts of a lesson, as they were appended. */
  | { readonly kind: 'lesson.grew'; readonly session: string; readonly events: readonly LessonEvent[] }
  | { readonly kind: 'turn.resumed'; readonly ref: TurnRef }
  | { readonly kind: 'turn.abandoned'; readonly ref: TurnRef; readonly epoch: number }
  | {
      readonly kind: 'turn.ended';
      readonly ref: TurnRef;
      readonly epoch: number;
      readonly end: Ending;
      readonly firstTextMs: number | undefined;
      readonly durationMs: number;
    }
  /** UTF-16 code units of hints that were stored; some four make a token. */
  | { readonly kind: 'text.stored'; readonly units: number }
  | { readonly kind: 'model.failed'; readonly model: string; readonly code: Code }
  | { readonly kind: 'message.refused'; readonly code: Code };

export interface Events {
  emit(event: ServiceEvent): void;
}
