import { useEffect, useState } from 'react';
import { turnWords } from './words.ts';

/** A longer silence gets an explanation. */
const LONG_MS = 12_000;

/** Fills the place of the first words. It never claims more than is known, and says when it takes long. */
export function Waiting({ canStop }: { readonly canStop: boolean }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting">
      {long ? `${turnWords.takesLong} ${canStop ? turnWords.canStop : turnWords.nothingLost}` : turnWords.thinking}
    </p>
  );
}
