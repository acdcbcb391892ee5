import type { Attachment, Attachments } from './use-attachments.ts';

/** The attached pictures, each with its status and a button to remove it. */
export function AttachmentList({ attachments }: { readonly attachments: Attachments }) {
  if (attachments.list.length === 0) return null;
  return (
    <ul className="attachments" aria-label="Attached pictures">
      {attachments.list.map((attachment, index) => (
        <li key={attachment.key}>
          {attachment.standing.kind === 'failed' ? (
            <span className="unfit" aria-hidden="true">
              ?
            </span>
          ) : (
            <img src={attachment.preview} alt={`Attached picture ${index + 1}`} />
          )}
          <p role="status">{wordsOf(attachment)}</p>
          <button type="button" className="quiet" onClick={() => attachments.remove(attachment.key)}>
            Remove<span className="unseen"> picture {index + 1}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ standing }: Attachment): string {
  switch (standing.kind) {
    case 'sending':
      return 'Sending …';
    case 'sent':
      return 'Ready';
    case 'failed':
      return standing.why;
    default:
      return standing satisfies never;
  }
}
