import { pictureWords } from './picture-words.ts';
import type { Attachment } from './attachment.ts';

type Props = { readonly list: readonly Attachment[]; readonly onRemove: (key: number) => void };

/** The attached pictures, each with its status and a button to remove it. */
export function AttachmentList({ list, onRemove }: Props) {
  if (list.length === 0) return null;
  return (
    <ul className="attachments" aria-label={pictureWords.list}>
      {list.map((attachment, index) => (
        <li key={attachment.key}>
          {attachment.standing.kind === 'failed' ? (
            <span className="unfit" aria-hidden="true">
              ?
            </span>
          ) : (
            <img src={attachment.preview} alt={pictureWords.alt(index + 1)} />
          )}
          <p role="status">{wordsOf(attachment)}</p>
          <button type="button" className="quiet" onClick={() => onRemove(attachment.key)}>
            {pictureWords.remove}
            <span className="unseen">{pictureWords.removeMore(index + 1)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ standing }: Attachment): string {
  switch (standing.kind) {
    case 'sending':
      return pictureWords.sending;
    case 'sent':
      return pictureWords.ready;
    case 'failed':
      return standing.why;
    default:
      return standing satisfies never;
  }
}
