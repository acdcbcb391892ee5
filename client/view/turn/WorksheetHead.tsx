import { turnWords } from './words.ts';

/** The head of the printed page: whose it is, and when; the screen has no use for it. */
export function WorksheetHead({ title }: { readonly title: string }) {
  return (
    <div className="worksheet" aria-hidden="true">
      <p>{title}</p>
      <p>
        <span>{turnWords.printName}</span>
        <span>{turnWords.printDate}</span>
      </p>
    </div>
  );
}
