import { type ReactNode, useEffect, useRef } from 'react';
import { Question } from '../turn/Question.tsx';
import { Icon, Mark } from '../ui/Icon.tsx';
import { shellWords } from './words.ts';

type Props = {
  /** What is open here, in words of the student or the tutor; typeset, unless it is a code, which could pass for maths. */
  readonly title: string;
  readonly isCode?: boolean;
  /** Who else is there, in words. */
  readonly presence?: string | undefined;
  readonly isWatched?: boolean;
  readonly children: ReactNode;
};

/** The top of every page; it also sets the title of the browser's tab. */
export function Header({ title, isCode = false, presence, isWatched = false, children }: Props) {
  useEffect(() => {
    document.title = title === '' ? shellWords.name : `${title} · ${shellWords.name}`;
  }, [title]);
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    const header = top.current;
    if (header === null) return undefined;
    // What stands below it while the page scrolls has to know its height, which grows with the text.
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--top-at', `${header.offsetHeight}px`),
    );
    observer.observe(header);
    return () => observer.disconnect();
  }, []);
  return (
    <header className="top" ref={top}>
      <a className="word" href="/">
        <Mark />
        <span className="word-name">{shellWords.name}</span>
      </a>
      <h1 className={title === '' ? 'unseen' : 'title one-line'}>
        {title === '' ? shellWords.name : isCode ? title : <Question text={title} className="in-line" />}
      </h1>
      <p className={isWatched ? 'presence watched' : 'presence'} role="status">
        {isWatched && <Icon name="eye" />}
        <span className={isWatched ? 'presence-words' : undefined}>{presence}</span>
      </p>
      <nav className="no-print" aria-label={shellWords.nav}>
        {children}
      </nav>
    </header>
  );
}

/** Who is watching, in words; undefined where nobody is. */
export function tutorPresence(tutors: number): string | undefined {
  return tutors === 0 ? undefined : shellWords.tutors(tutors);
}
