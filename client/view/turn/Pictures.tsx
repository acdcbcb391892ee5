import { useEffect, useState } from 'react';
import type { Session } from '../../session/session.ts';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly url: string }
  | { readonly kind: 'missing' };

/** The pictures of a question, for everybody who watches. */
export function Pictures({ session, pictures }: { readonly session: Session; readonly pictures: readonly string[] }) {
  if (pictures.length === 0) return null;
  return (
    <ul className="pictures" aria-label="Pictures of this question">
      {pictures.map((picture, index) => (
        <li key={picture}>
          <Picture session={session} picture={picture} alt={`Picture ${index + 1} of the question`} />
        </li>
      ))}
    </ul>
  );
}

function Picture({
  session,
  picture,
  alt,
}: {
  readonly session: Session;
  readonly picture: string;
  readonly alt: string;
}) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useEffect(() => {
    let left = false;
    session.pictures.link(picture).then(
      (url) => left || setShown({ kind: 'there', url }),
      () => left || setShown({ kind: 'missing' }),
    );
    return () => {
      left = true;
    };
  }, [session, picture]);
  if (shown.kind === 'missing') return <p>This picture can’t be shown just now. Reload the page to try again.</p>;
  if (shown.kind === 'loading') return <p>Loading the picture …</p>;
  return <img src={shown.url} alt={alt} onError={() => setShown({ kind: 'missing' })} />;
}
