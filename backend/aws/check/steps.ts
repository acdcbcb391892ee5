import { randomUUID } from 'node:crypto';
import { visit, type Visit } from './visit.ts';

/** A deployment, as a check sees it. */
export type Deployment = {
  /** Such as `https://hints.school.example`, without a slash at its end. */
  readonly url: string;
  /** What the names of its logs begin with, such as `chalkstream-prod`. */
  readonly name: string;
  /** The state of each of its alarms: `OK`, `ALARM`, `INSUFFICIENT_DATA`. */
  readonly alarms: () => Promise<readonly { readonly name: string; readonly state: string }[]>;
};

/** Who has come in meanwhile: the steps that need somebody come after the ones that bring him. */
export type Visitors = { student?: Visit; tutor?: Visit };

export type Step = {
  readonly what: string;
  /** Where to look where it fails. */
  readonly look: (deployment: Deployment) => string;
  /** Throws where it fails; returns what to say of it. */
  readonly run: (deployment: Deployment, visitors: Visitors) => Promise<string>;
};

const QUESTION = 'Solve 2x + 3 = 7';
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/x8AAwMCAO+X2KkAAAAASUVORK5CYII=',
  'base64',
);

/** Thrown by a step whose visitor an earlier one did not bring. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

function there(visit: Visit | undefined): Visit {
  if (visit === undefined) throw new NotTried('nobody came in');
  return visit;
}

async function page({ url }: Deployment): Promise<string> {
  const response = await fetch(`${url}/`);
  if (!response.ok) throw new Error(`the page is answered with ${response.status}`);
  if (response.headers.get('content-security-policy') === null) throw new Error('the page lacks its security headers');
  if (!/<html|<!doctype html/i.test(await response.text())) throw new Error('what is at / is no page');
  return 'with its security headers';
}

async function hint(_: Deployment, { student, tutor }: Visitors): Promise<string> {
  const [asking, watching] = [there(student), there(tutor)];
  const turn = randomUUID();
  const askedAt = performance.now();
  asking.say({ type: 'ask', s: 1, turn, text: QUESTION });
  const first = await asking.next(['delta', 'end'], (message) => message.turn === turn);
  if (first.type === 'end')
    throw new Error(`the hint ended as ${first.state} (${first.code ?? 'no code'}) without a word`);
  const firstMs = Math.round(performance.now() - askedAt);
  const [end, seen] = await Promise.all(
    [asking, watching].map((each) => each.next(['end'], (message) => message.turn === turn)),
  );
  if (end?.state !== 'done') throw new Error(`the hint ended as ${end?.state} (${end?.code ?? 'no code'})`);
  if (seen?.length !== end.length) throw new Error('the tutor was told of another text than the student');
  return `${end.length} characters, the first after ${firstMs} ms, the same for the tutor`;
}

async function picture({ url }: Deployment, { student }: Visitors): Promise<string> {
  const asking = there(student);
  asking.say({ type: 'upload', s: 1, mime: 'image/png', bytes: PNG.length });
  const ticket = await asking.next(['ticket']);
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(PNG)], { type: 'image/png' }), 'pixel.png');
  const sent = await fetch(new URL(ticket.url, url), { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`the upload is answered with ${sent.status}: ${(await sent.text()).slice(0, 200)}`);
  asking.say({ type: 'view', s: 1, picture: ticket.picture });
  const link = await asking.next(['picture']);
  const shown = await fetch(new URL(link.url, url));
  if (!shown.ok) throw new Error(`the picture is answered with ${shown.status}`);
  if (!PNG.equals(Buffer.from(await shown.arrayBuffer()))) throw new Error('the picture is not the one that was sent');
  return 'sent, checked, copied and shown';
}

/** What is tried of a deployment, in this order. The last but one leaves nothing of it behind. */
export const STEPS: readonly Step[] = [
  {
    what: 'The page comes',
    look: ({ name }) => `the distribution ${name} in CloudFront, and whether its bucket holds index.html`,
    run: page,
  },
  {
    what: 'A student opens a session',
    look: ({ name }) =>
      `403 is an origin or x-origin-key that is refused ("connect.refused"), 5xx the function: logs /aws/websocket/${name} and /aws/lambda/${name}-socket`,
    async run({ url }, visitors) {
      visitors.student = await visit(url, { type: 'open' });
      return 'through CloudFront';
    },
  },
  {
    what: 'A tutor joins by the code',
    look: ({ name }) => `the log /aws/lambda/${name}-socket ("refused", "failed")`,
    async run({ url }, visitors) {
      const code = there(visitors.student).joined.code ?? '';
      visitors.tutor = await visit(url, { type: 'watch', code });
      return 'beside the student';
    },
  },
  {
    what: 'A hint streams',
    look: ({ name }) =>
      `the log /aws/lambda/${name}-turn ("model.failed" names the provider and the code; model_refused_key is the secret), then the queue ${name}-dead-letters`,
    run: hint,
  },
  {
    what: 'A picture is uploaded and looked at',
    look: ({ name }) =>
      `an upload that is refused is CloudFront's way to the bucket (/pictures, ${name}-...-upload-path), one that is not shown the copy: log /aws/lambda/${name}-socket`,
    run: picture,
  },
  {
    what: 'The session is deleted',
    look: ({ name }) => `the log /aws/lambda/${name}-socket ("failed")`,
    async run(_, { student }) {
      const asking = there(student);
      asking.say({ type: 'forget', s: 1 });
      await asking.next(['left']);
      return 'nothing of this check is left';
    },
  },
  {
    what: 'The alarms are quiet',
    look: () => 'CloudWatch, the alarms that are named: their descriptions say what each means',
    async run({ alarms }) {
      const all = await alarms();
      const loud = all.filter(({ state }) => state === 'ALARM').map(({ name }) => name);
      if (all.length === 0) throw new Error('there is no alarm');
      if (loud.length > 0) throw new Error(loud.join(', '));
      const waiting = all.filter(({ state }) => state === 'INSUFFICIENT_DATA').length;
      return `${all.length}, of which ${waiting} have seen nothing yet`;
    },
  },
];
