import { Question } from '../turn/Question.tsx';
import { askWords } from './words.ts';

/** The built-in tutor can do each of them, so that the first click always leads somewhere. */
const SAMPLES = ['Solve 3(x - 2) = 2x + 5', 'What is 3/4 + 2/5?', 'x^2 - 5x + 6 = 0'];

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
        {SAMPLES.map((sample) => (
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
