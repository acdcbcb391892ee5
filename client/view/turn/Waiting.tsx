import { useEffect, useState } from 'react';

/** A longer silence gets an explanation. */
const LONG_MS = 12_000;

/** Fills the place of the first words. It never claims more than is known, and says when it takes long. */
export function Waiting({ canStop }: { readonly canStop: boolean }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return <p className="waiting">Thinking …</p>;
  return (
    <p className="waiting">
      This takes longer than usual. {canStop ? 'You can wait, or stop it and ask again.' : 'Nothing is lost.'}
    </p>
  );
}
