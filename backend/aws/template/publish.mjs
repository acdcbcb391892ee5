import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { DeleteObjectsCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * What CloudFormation can't do. After a deployment: uploads the built client to its bucket, invalidates the page in CloudFront, and stores
 * the providers' keys (OPENAI_API_KEY, NAME_API_KEY) in Secrets Manager. Before a removal: empties the buckets that are deleted with the stack.
 */
export default function Publish(serverless, _options, { log }) {
  const provider = serverless.getProvider('aws');
  const root = serverless.serviceDir;

  async function outputs(config) {
    const client = new CloudFormationClient(config);
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: provider.naming.getStackName() }));
    return Object.fromEntries(
      (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    );
  }

  /**
   * The framework's own wss:// address names neither the stage's path nor the only way in. And it exports each output under service and
   * stage, names that a second cell would find taken.
   */
  function nameOutputs() {
    const { Outputs } = serverless.service.provider.compiledCloudFormationTemplate;
    const [, { Host }] = Outputs.Url.Value['Fn::Sub'];
    for (const output of Object.values(Outputs)) delete output.Export;
    Outputs.ServiceEndpointWebsocket.Value = { 'Fn::Sub': ['wss://${Host}/ws', { Host }] };
  }

  async function upload(config, Bucket) {
    const s3 = new S3Client(config);
    const folder = join(root, 'dist', 'client');
    const files = globSync('**/*.*', { cwd: folder });
    // The page last, so that every file it names is there before it. Old hashed files stay for pages that are open.
    const inOrder = files.toSorted((a, b) => Number(a === 'index.html') - Number(b === 'index.html'));
    for (const file of inOrder) {
      const Key = file.split(sep).join('/');
      const CacheControl = Key.startsWith('assets/') ? IMMUTABLE : 'no-cache';
      const ContentType = TYPES[extname(file)] ?? 'application/octet-stream';
      const Body = readFileSync(join(folder, file));
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
    }
    return files.length;
  }

  /** The page alone: hashed files never change. */
  async function invalidate(config, DistributionId) {
    const cloudFront = new CloudFrontClient(config);
    const Paths = { Quantity: 2, Items: ['/', '/index.html'] };
    const InvalidationBatch = { CallerReference: randomUUID(), Paths };
    await cloudFront.send(new CreateInvalidationCommand({ DistributionId, InvalidationBatch }));
  }

  async function publish() {
    const config = await provider.getAwsSdkV3Config();
    const { Url, SiteBucket, DistributionId, ...others } = await outputs(config);
    // First: whatever fails after it, questions are answered.
    const stored = [];
    for (const [variable, output] of Object.entries(serverless.service.custom.providers.keys)) {
      const SecretString = process.env[variable]?.trim();
      if (!SecretString) continue;
      const secrets = new SecretsManagerClient(config);
      await secrets.send(new PutSecretValueCommand({ SecretId: others[output], SecretString }));
      stored.push(variable);
    }
    const count = await upload(config, SiteBucket);
    await invalidate(config, DistributionId);
    log.notice(
      `${count} files of the client are at ${Url}${stored.length > 0 ? `, in Secrets Manager: ${stored.join(', ')}` : ''}`,
    );
  }

  async function empty() {
    const config = await provider.getAwsSdkV3Config();
    const { SiteBucket, PicturesBucket } = await outputs(config);
    const goes = serverless.service.custom.keep === 'Delete' ? [SiteBucket, PicturesBucket] : [SiteBucket];
    const s3 = new S3Client(config);
    for (const Bucket of goes) {
      let listed;
      do {
        listed = await s3.send(new ListObjectsV2Command({ Bucket }));
        const Objects = (listed.Contents ?? []).map(({ Key }) => ({ Key }));
        if (Objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
      } while (listed.IsTruncated);
    }
  }

  return {
    hooks: {
      'after:aws:package:finalize:mergeCustomProviderResources': nameOutputs,
      'after:deploy:deploy': publish,
      'before:remove:remove': empty,
    },
  };
}
