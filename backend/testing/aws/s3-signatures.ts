import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { NOBODY } from './dynamo.ts';

const REGION = 'us-east-1';
const { sha256 } = new S3Client({ region: REGION, credentials: NOBODY }).config;
const signer = new SignatureV4({
  credentials: NOBODY,
  region: REGION,
  service: 's3',
  sha256,
  uriEscapePath: false,
  applyChecksum: false,
});

/** Whether a form's policy carries NOBODY's signature. `signedAt` is the form's `X-Amz-Date`. */
export async function isSignedPolicy(policy: string, signedAt: string, signature: string): Promise<boolean> {
  return (await signer.sign(policy, { signingDate: dateOf(signedAt) })) === signature;
}

/** Whether NOBODY presigned a GET of this URL on this host, which has not expired. */
export async function isPresigned(url: URL, host: string): Promise<boolean> {
  const given = Object.fromEntries(url.searchParams);
  const { 'X-Amz-Date': signedAt = '', 'X-Amz-Expires': expires = '', 'X-Amz-Signature': signature } = given;
  const signingDate = dateOf(signedAt);
  const expiresIn = Number(expires);
  if (!(Date.now() < signingDate.getTime() + expiresIn * 1000)) return false;
  const query = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('X-Amz-')));
  const presigned = await signer.presign(
    {
      method: 'GET',
      protocol: 'http:',
      hostname: host,
      path: url.pathname,
      query,
      headers: { host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
    },
    { signingDate, expiresIn },
  );
  return presigned.query?.['X-Amz-Signature'] === signature;
}

/** `20260131T235959Z` */
function dateOf(text: string): Date {
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:'));
}
