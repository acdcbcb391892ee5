import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { QUESTION_MAX } from '../../../shared/limits.ts';
import { systemClock } from '../../net/clock.ts';
import type { Session } from '../../session/session.ts';
import { isStopping, streaming } from '../../session/state.ts';
import { tellTyping } from '../../session/typing.ts';
import { Question } from '../turn/Question.tsx';
import { useMaths } from '../turn/use-maths.ts';
import { useSelected } from '../ui/use-selected.ts';
import { AttachButton } from './AttachButton.tsx';
import { AttachmentList } from './AttachmentList.tsx';
import { Palette } from './Palette.tsx';
import { useAttachments } from './use-attachments.ts';

/** From this length on, the room that is left is shown. */
const NEARLY_FULL = QUESTION_MAX - 500;

/** The preview is typeset again with each key, which would be slow for a longer text. */
const LONGEST_PREVIEW = 2_000;

type Props = {
  readonly session: Session;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
};

/** Where a question is typed. Whatever happens to the connection, the text stays. */
export function Composer({ session, draft, onDraft }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  const running = useSelected(session, (state) => streaming(state)?.turn);
  const stopping = useSelected(session, isStopping);
  const isFull = useSelected(session, (state) => state.outbox.length > 0);
  const typing = useMemo(() => tellTyping(systemClock, (on) => void session.say({ type: 'typing', on })), [session]);
  // After each render: sending a question and taking one back change the text, too.
  useLayoutEffect(() => fitHeight(field.current));

  const canAttach = useSelected(session, (state) => state.can.includes('pictures'));
  const attachments = useAttachments(session);
  const isSending = attachments.list.some(({ standing }) => standing.kind === 'sending');
  const isReady =
    !isFull && !isSending && (draft.trim() !== '' || attachments.list.some(({ standing }) => standing.kind === 'sent'));

  function send(): void {
    if (!isReady) return;
    typing.rested();
    session.ask(draft.trim(), attachments.take());
    onDraft('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="composer no-print"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (canAttach) attachments.attach(event.dataTransfer.files);
      }}
      onPaste={(event) => canAttach && attachments.attach(event.clipboardData.files)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Preview text={draft} />
      <AttachmentList attachments={attachments} />
      <label htmlFor={label} className="unseen">
        Your question
      </label>
      <textarea
        id={label}
        ref={field}
        value={draft}
        rows={1}
        maxLength={QUESTION_MAX}
        placeholder="Ask a maths question"
        enterKeyHint="send"
        autoComplete="off"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          onDraft(event.target.value);
          if (event.target.value === '') typing.rested();
          else typing.pressed();
        }}
      />
      <div className="composer-actions">
        {draft.length > NEARLY_FULL && <span className="room">{QUESTION_MAX - draft.length} left</span>}
        {running !== undefined && (
          <button type="button" className="stop" disabled={stopping} onClick={() => session.stop(running)}>
            {stopping ? 'Stopping …' : 'Stop'}
          </button>
        )}
        <button type="submit" className="primary" disabled={!isReady}>
          Ask
        </button>
      </div>
      <div className="composer-tools">
        <Palette field={() => field.current} />
        {/* Last, since it comes with the welcome: nothing moves for it. */}
        {canAttach && <AttachButton attachments={attachments} />}
      </div>
    </form>
  );
}

/** Makes the field as high as its text, up to what the style sheet allows. */
function fitHeight(field: HTMLTextAreaElement | null): void {
  // Browsers with `field-sizing` do it by themselves, and without a second layout.
  if (field === null || CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

/** What is typed, as it will be read; shown only where that differs from the text of the field. */
function Preview({ text }: { readonly text: string }) {
  const load = useMaths();
  if (load.kind !== 'here' || text.length > LONGEST_PREVIEW || !load.module.readsOtherwise(text)) return null;
  return (
    <div className="preview" aria-hidden="true">
      <Question text={text} />
    </div>
  );
}
