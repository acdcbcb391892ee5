import { createHash, createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Credentials } from './credentials.ts';
import { type Env, need } from './environment.ts';
import { credentialsFrom } from './credentials.ts';

/** Tries, and the pause before the next: an answer of 429 or 5xx, or none. */
const TRIES = 3;
const PAUSE_MS = 100;

export type Post = {
  readonly service: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * One signed POST to an AWS service, for the two calls (an invocation, a secret) for which a client of the SDK would be a fifth of the bundle. Tried
 * again like the SDK's; throws what it was answered last. `AWS_ENDPOINT_URL_...` names another endpoint, as it does for the SDK.
 */
export async function signedPost(env: Env, post: Post): Promise<string> {
  const region = need(env, 'AWS_REGION');
  const variable = `AWS_ENDPOINT_URL_${post.service === 'secretsmanager' ? 'SECRETS_MANAGER' : post.service.toUpperCase()}`;
  const url = new URL(post.path, env[variable] ?? `https://${post.service}.${region}.amazonaws.com`);
  let last = '';
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (attempt > 1) await sleep(PAUSE_MS * attempt);
    const headers = sign(post, url, region, credentialsFrom(env), Date.now());
    const response = await fetch(url, { method: 'POST', headers, body: post.body }).catch((cause: unknown) => cause);
    if (!(response instanceof Response)) last = 'nothing';
    else if (response.ok) return response.text();
    else if (response.status !== 429 && response.status < 500)
      throw new Error(`${post.service} answered ${response.status}`);
    else last = String(response.status);
  }
  throw new Error(`${post.service} answered ${last}`);
}

/** The headers of Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function sign(
  post: Post,
  url: URL,
  region: string,
  credentials: Credentials,
  now: number,
): Record<string, string> {
  const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const headers: Record<string, string> = {
    ...post.headers,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const signed = Object.entries({ ...headers, host: url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  // The path is encoded once more, as every service but S3 has it.
  const path = url.pathname.split('/').map(encodeURIComponent).join('/');
  const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
  const request = ['POST', path, '', lines, names, sha256(post.body)].join('\n');
  const scope = `${time.slice(0, 8)}/${region}/${post.service}/aws4_request`;
  let key: string | Buffer = `AWS4${secretAccessKey}`;
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
