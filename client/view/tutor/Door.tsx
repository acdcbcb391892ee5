import { Header } from '../shell/Header.tsx';
import { JoinForm } from './JoinForm.tsx';

/** Where a tutor types a join code; `typed` is one that can't be a code. */
export function Door({ typed }: { readonly typed: string }) {
  return (
    <>
      <Header title={undefined}>
        <a href="#home">Ask</a>
      </Header>
      <main className="closed" id="content">
        <h2>Watch a session</h2>
        <p>You see the student’s questions and hints as they come, and change nothing.</p>
        <JoinForm typed={typed} />
        <HomeLink />
      </main>
    </>
  );
}

export function HomeLink() {
  return (
    <p>
      <a href="#home">Ask questions of your own</a>
    </p>
  );
}
