import { useEffect, useState } from 'react';

/** From here on a silence wants a word of its own. */
const LONG_MS = 12_000;

/** Stands where the first words will be. It never claims more than is known, and says so when it takes long. */
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
