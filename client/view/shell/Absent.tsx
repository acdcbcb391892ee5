import { Header } from './Header.tsx';
import { menuWords } from './menu-words.ts';

/** An address that leads to nothing that can be shown here. */
export function Absent({ what }: { readonly what: 'session' | 'class' }) {
  return (
    <>
      <Header title="">
        <a className="button quiet" href="/watch">
          {menuWords.watch}
        </a>
      </Header>
      <main className="closed" id="content">
        <h2>{what === 'session' ? menuWords.absentSession : menuWords.absentClass}</h2>
        <p>{what === 'session' ? menuWords.absentSessionMore : menuWords.absentClassMore}</p>
        <p>
          <a href="/">{menuWords.home}</a>
        </p>
      </main>
    </>
  );
}
