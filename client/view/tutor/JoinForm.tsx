import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { readJoinCode } from '../../../shared/join-code.ts';
import { addressOf } from '../../session/route.ts';
import { tutorWords } from './words.ts';

type Props = {
  /** A code that did not lead anywhere, for its mistake to be mended. */
  readonly typed?: string;
  /** Whether the form is what its page is for, so that one can type at once. */
  readonly takesFocus?: boolean;
};

/** Where a tutor types the code that a student gave them, in any spelling. */
export function JoinForm({ typed = '', takesFocus = false }: Props) {
  const [text, setText] = useState(typed);
  const [complaint, setComplaint] = useState(
    typed === '' || readJoinCode(typed) !== undefined ? undefined : tutorWords.noCode,
  );
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  useEffect(() => {
    if (!takesFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [takesFocus]);

  function join(event: FormEvent): void {
    event.preventDefault();
    const code = readJoinCode(text);
    if (code === undefined) {
      setComplaint(tutorWords.noCode);
      input.current?.focus();
      return;
    }
    const { hash } = new URL(addressOf({ kind: 'watch', typed: code }), location.origin);
    // The same code again changes no address, and is still worth a try.
    if (location.hash === hash) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
  }

  return (
    <form className="join" onSubmit={join}>
      <label htmlFor={field}>{tutorWords.code}</label>
      <input
        ref={input}
        id={field}
        value={text}
        placeholder="K7QM-2XWD"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={complaint !== undefined}
        aria-describedby={`${field}help`}
        onChange={(event) => {
          setText(event.target.value);
          setComplaint(undefined);
        }}
      />
      <button type="submit" className="primary">
        {tutorWords.watch}
      </button>
      <p id={`${field}help`} role="status" className={complaint === undefined ? 'help' : 'complaint'}>
        {complaint ?? tutorWords.codeHelp}
      </p>
    </form>
  );
}
