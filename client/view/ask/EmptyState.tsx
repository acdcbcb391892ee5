import { Question } from '../turn/Question.tsx';
import { askWords } from './words.ts';

/** Teaches by example: what can be asked, and that it may be typed plainly. */
export function EmptyState({ onAsk }: { readonly onAsk: (text: string) => void }) {
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h2 id="empty-title">{askWords.askTitle}</h2>
      <p className="lead">{askWords.askMore}</p>
      <p className="label" id="samples-label">
        {askWords.tryOne}
      </p>
      <ul className="samples" aria-labelledby="samples-label">
        {askWords.samples.map((sample) => (
          <li key={sample} className="card">
            <div aria-hidden="true">
              <Question text={sample} />
            </div>
            <button type="button" onClick={() => onAsk(sample)}>
              {sample}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
