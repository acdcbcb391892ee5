import { type FormEvent, useId, useState } from 'react';
import { readJoinCode } from '../../../shared/join-code.ts';

/** Where a tutor types the code that a student gave them, in any spelling; `typed` is one that can't be a code. */
export function JoinForm({ typed = '' }: { readonly typed?: string }) {
  const [text, setText] = useState(typed);
  const [complaint, setComplaint] = useState(typed === '' ? undefined : NO_CODE);
  const field = useId();
  const help = useId();

  function join(event: FormEvent): void {
    event.preventDefault();
    const code = readJoinCode(text);
    if (code === undefined) return setComplaint(NO_CODE);
    const fragment = `#join=${code}`;
    // The same code again changes no address, and is still worth a try.
    if (location.hash === fragment) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = fragment;
  }

  return (
    <form className="join" onSubmit={join}>
      <label htmlFor={field}>Join code</label>
      <input
        id={field}
        value={text}
        placeholder="K7QM-2XWD"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-invalid={complaint !== undefined}
        aria-describedby={help}
        onChange={(event) => {
          setText(event.target.value);
          setComplaint(undefined);
        }}
      />
      <button type="submit" className="primary">
        Watch
      </button>
      <p id={help} role="status" className={complaint === undefined ? 'help' : 'complaint'}>
        {complaint ?? 'Eight letters and digits. The student finds it under “Share”.'}
      </p>
    </form>
  );
}

const NO_CODE = 'A join code has eight letters and digits, such as K7QM-2XWD. Check it with the student.';
