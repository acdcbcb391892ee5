import type { ReactNode } from 'react';

type Props = {
  readonly title: string | undefined;
  /** Who else is there, in words. */
  readonly presence?: string | undefined;
  readonly isWatched?: boolean;
  readonly children: ReactNode;
};

export function Header({ title, presence, isWatched = false, children }: Props) {
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
