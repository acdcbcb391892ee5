import { createHash, createHmac, randomUUID } from 'node:crypto';

const HOST = 'cloudfront.amazonaws.com';
/** CloudFront is global; its API is signed for here. */
const REGION = 'us-east-1';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Has CloudFront forget the page; hashed files never change. Signed here, so that one request needs no client of its own. */
export async function invalidate({ credentials, endpoint = `https://${HOST}` }, distribution) {
  const { accessKeyId, secretAccessKey, sessionToken } = await resolve(credentials);
  const path = `/2020-05-31/distribution/${distribution}/invalidation`;
  const paths = '<Paths><Quantity>2</Quantity><Items><Path>/</Path><Path>/index.html</Path></Items></Paths>';
  const body = `<InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">${paths}<CallerReference>${randomUUID()}</CallerReference></InvalidationBatch>`;
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const signed = {
    host: HOST,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(signed).join(';');
  const headers = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  const request = ['POST', path, '', headers.join(''), names, sha256(body)].join('\n');
  const scope = `${time.slice(0, 8)}/${REGION}/cloudfront/aws4_request`;
  let key = `AWS4${secretAccessKey}`;
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  const { host: _, ...sent } = signed;
  const response = await fetch(new URL(path, endpoint), { method: 'POST', headers: { ...sent, authorization }, body });
  if (!response.ok) throw new Error(`CloudFront answered ${response.status} to the invalidation`);
}

async function resolve(credentials) {
  return typeof credentials === 'function' ? credentials() : credentials;
}
