import { useEffect, useId, useState } from 'react';
import type { Session } from '../../session/session.ts';
import { turnWords } from './words.ts';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly url: string }
  | { readonly kind: 'missing' };

/** The pictures of a question, for everybody who watches. */
export function Pictures({ session, pictures }: { readonly session: Session; readonly pictures: readonly string[] }) {
  if (pictures.length === 0) return null;
  return (
    <ul className="pictures" aria-label={turnWords.pictures}>
      {pictures.map((picture, index) => (
        <li key={picture}>
          <Picture session={session} picture={picture} alt={turnWords.picture(index + 1)} />
        </li>
      ))}
    </ul>
  );
}

type PictureProps = { readonly session: Session; readonly picture: string; readonly alt: string };

/** A picture in small; pressed, it fills the window. */
function Picture({ session, picture, alt }: PictureProps) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const large = useId();
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
  if (shown.kind === 'missing') return <p>{turnWords.pictureMissing}</p>;
  if (shown.kind === 'loading') return <p>{turnWords.pictureComing}</p>;
  return (
    <>
      <button type="button" className="picture" title={turnWords.enlarge} popovertarget={large}>
        <img src={shown.url} alt={alt} onError={() => setShown({ kind: 'missing' })} />
      </button>
      {/* The browser's own popover: Escape and a click beside it close it, and the focus returns. */}
      <div id={large} popover="auto" className="large">
        <button type="button" className="picture" title={turnWords.smaller} popovertarget={large}>
          <img src={shown.url} alt={turnWords.large(alt)} loading="lazy" />
        </button>
      </div>
    </>
  );
}
