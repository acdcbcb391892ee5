import {
  type ClipboardEvent,
  type KeyboardEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { PICTURES_MAX, QUESTION_MAX } from '../../../shared/limits.ts';
import { systemClock } from '../../net/clock.ts';
import type { Session } from '../../session/session.ts';
import { isStopping, streaming } from '../../session/state.ts';
import { tellTyping } from '../../session/typing.ts';
import { usePanels } from '../later/use-panels.ts';
import { AnotherHint } from '../turn/AnotherHint.tsx';
import { focusHome } from '../ui/focus.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSelected } from '../ui/use-selected.ts';
import { NO_ATTACHMENTS } from './attachment.ts';
import { fitHeight } from './fit-height.ts';
import { ModeSwitch } from './ModeSwitch.tsx';
import { TypedLines } from './TypedLines.tsx';
import { useMode } from './use-mode.ts';
import { askWords } from './words.ts';

/** From this length on, the room that is left is shown. */
const NEARLY_FULL = QUESTION_MAX - 500;

type Props = {
  readonly session: Session;
  readonly draft: string;
  readonly onDraft: (text: string) => void;
};

/** Where working and questions are typed. Whatever happens to the connection, the text stays; whatever can't be done, it says why. */
export function Composer({ session, draft, onDraft }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = useId();
  const running = useSelected(session, (state) => streaming(state)?.turn);
  const stopping = useSelected(session, isStopping);
  const isFull = useSelected(session, (state) => state.outbox.length > 0);
  const canAttach = useSelected(session, (state) => state.can.includes('pictures'));
  const typing = useMemo(() => tellTyping(systemClock, (on) => void session.say({ type: 'typing', on })), [session]);
  const panels = usePanels();
  const attachments = panels.kind === 'here' ? panels.module.attachmentsOf(session) : NO_ATTACHMENTS;
  const pictures = useSyncExternalStore(attachments.subscribe, attachments.getSnapshot);
  const [mode, setMode] = useMode(session, draft);
  const [notice, setNotice] = useState('');
  // After each render: sending a question and taking one back change the text, too.
  useLayoutEffect(() => fitHeight(field.current));

  const standings = pictures.map(({ standing }) => standing.kind);
  const why = whyNot(draft, standings, isFull);
  // Nothing has been written: nobody needs to be told.
  const isUntouched = draft.trim() === '' && standings.length === 0;

  function send(): void {
    if (why !== undefined) return setNotice(why);
    typing.rested();
    session.ask(draft.trim(), attachments.take());
    onDraft('');
    setNotice('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // While an input method composes, Enter chooses a character.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') return panels.kind === 'here' ? panels.module.hop(event) : undefined;
    if (event.key !== 'Enter') return;
    const isSent = event.ctrlKey || event.metaKey || (mode === 'ask' && !event.shiftKey);
    if (!isSent) return;
    event.preventDefault();
    send();
  }

  function onPaste({ clipboardData }: ClipboardEvent<HTMLTextAreaElement>): void {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const pasted = clipboardData.getData('text').replaceAll('\r\n', '\n').length;
    const over = draft.length - (selectionEnd - selectionStart) + pasted - QUESTION_MAX;
    if (over > 0) setNotice(askWords.cut(over));
  }

  function take(files: FileList): void {
    if (files.length > 0) setNotice(canAttach ? (attachments.attach(files) ?? '') : askWords.noPictures);
  }

  function remove(key: number): void {
    attachments.remove(key);
    focusHome();
  }

  const said = notice !== '' ? notice : isUntouched ? undefined : why;
  return (
    <form
      className="composer no-print"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => take(event.clipboardData.files)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="composer-top">
        <ModeSwitch mode={mode} onMode={setMode} />
        <AnotherHint session={session} />
      </div>
      {panels.kind === 'here' && <panels.module.AttachmentList list={pictures} onRemove={remove} />}
      <div className="field">
        <TypedLines text={draft} isWork={mode === 'work'} />
        <label htmlFor={ids} className="unseen">
          {mode === 'work' ? askWords.workField : askWords.questionField}
        </label>
        <textarea
          id={ids}
          ref={field}
          value={draft}
          rows={1}
          maxLength={QUESTION_MAX}
          placeholder={mode === 'work' ? askWords.workHint : askWords.questionHint}
          enterKeyHint={mode === 'work' ? 'enter' : 'send'}
          autoComplete="off"
          aria-describedby={`${ids}why`}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onChange={(event) => {
            onDraft(event.target.value);
            if (event.target.value.length < QUESTION_MAX) setNotice('');
            if (event.target.value === '') typing.rested();
            else typing.pressed();
          }}
        />
        <div className="composer-actions">
          {draft.length > NEARLY_FULL && (
            <span className="small muted">{askWords.left(QUESTION_MAX - draft.length)}</span>
          )}
          {running !== undefined && (
            <button
              type="button"
              className="stop"
              disabled={stopping}
              onClick={() => {
                session.stop(running);
                // The button goes with the hint.
                focusHome();
              }}
            >
              <Icon name="stop" />
              {stopping ? askWords.stopping : askWords.stop}
            </button>
          )}
          <button
            type="submit"
            className="primary"
            aria-disabled={why !== undefined}
            aria-describedby={`${ids}why`}
            title={mode === 'work' ? askWords.checkKeys : undefined}
          >
            {mode === 'work' ? askWords.check : askWords.ask}
          </button>
        </div>
      </div>
      <p id={`${ids}why`} role="status" className="why">
        {said}
      </p>
      <div className="composer-tools">
        {panels.kind === 'here' && <panels.module.MathKeys field={() => field.current} />}
        {/* Last, since it comes with the welcome: nothing moves for it. */}
        {panels.kind === 'here' && canAttach && (
          <panels.module.AttachButton isFull={pictures.length >= PICTURES_MAX} onFiles={take} />
        )}
      </div>
    </form>
  );
}

/** Why what is written can't go out now. */
function whyNot(draft: string, pictures: readonly string[], isFull: boolean): string | undefined {
  if (pictures.includes('sending')) return askWords.pictureSending;
  if (draft.trim() === '' && !pictures.includes('sent'))
    return pictures.length > 0 ? askWords.pictureFailed : askWords.writeFirst;
  return isFull ? askWords.onItsWay : undefined;
}
