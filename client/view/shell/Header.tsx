import { type ReactNode, useEffect } from 'react';

type Props = {
  readonly title: string | undefined;
  /** Who else is there, in words. */
  readonly presence?: string | undefined;
  readonly isWatched?: boolean;
  readonly children: ReactNode;
};

/** The top of every page; it also sets the title of the browser's tab. */
export function Header({ title, presence, isWatched = false, children }: Props) {
  useEffect(() => {
    document.title = title ? `${title} · Chalkstream` : 'Chalkstream';
  }, [title]);
  return (
    <header className="top">
      <div className="top-row">
        <h1>Chalkstream{title ? <span className="title"> · {title}</span> : null}</h1>
        <nav className="no-print" aria-label="Session">
          {children}
        </nav>
      </div>
      <p className={isWatched ? 'presence watched' : 'presence'} role="status">
        {presence}
      </p>
    </header>
  );
}

/** Who is watching, in words; undefined where nobody is. */
export function tutorPresence(tutors: number): string | undefined {
  if (tutors === 0) return undefined;
  return tutors === 1 ? 'A tutor is watching.' : `${tutors} tutors are watching.`;
}
