import type { TextStorage } from '../../session/storage.ts';
import { Header } from '../shell/Header.tsx';
import { Earlier } from './Earlier.tsx';
import { JoinForm } from './JoinForm.tsx';
import { tutorWords } from './words.ts';

/** Where a tutor types a join code, or goes back to a session; `typed` is one that can't be a code. */
export function Door({ typed, storage }: { readonly typed: string; readonly storage: TextStorage }) {
  return (
    <>
      <Header title="">
        <a className="button quiet" href="/">
          {tutorWords.askOwn}
        </a>
      </Header>
      <main className="closed" id="content">
        <h2>{tutorWords.watchTitle}</h2>
        <p>{tutorWords.watchMore}</p>
        <JoinForm typed={typed} takesFocus />
        <Earlier storage={storage} open={[]} />
        <HomeLink />
      </main>
    </>
  );
}

export function HomeLink() {
  return (
    <p>
      <a href="/">{tutorWords.home}</a>
    </p>
  );
}
