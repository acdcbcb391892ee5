import { Question } from '../turn/Question.tsx';

/** The built-in tutor can do each of them, so that the first click always leads somewhere. */
const SAMPLES = ['Solve 3(x - 2) = 2x + 5', 'What is 3/4 + 2/5?', 'x^2 - 5x + 6 = 0'];

/** Teaches by example: what can be asked, and that it may be typed plainly. */
export function EmptyState({ onAsk }: { readonly onAsk: (text: string) => void }) {
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h2 id="empty-title">What are you working on?</h2>
      <p>
        Type a question the way you would write it by hand. You get a hint, not the solution: one step at a time, as far
        as you want to go.
      </p>
      <p className="label" id="samples-label">
        Try one of these
      </p>
      <ul className="samples" aria-labelledby="samples-label">
        {SAMPLES.map((sample) => (
          <li key={sample}>
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
