import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AwsTarget, sourceRunner, startAwsTarget } from '../../testing/aws/aws-target.ts';
import { bytesOf } from '../../testing/aws/dynamo-meter.ts';
import { check } from '../check/check.ts';
import Check from './check.mjs';

let target: AwsTarget;
let state = 'OK';
/** CloudFormation and CloudWatch, as far as a check goes. */
let aws: Server;
let endpoint = '';

beforeAll(async () => {
  target = await startAwsTarget({ runner: sourceRunner, models: 'built-in' });
  aws = createServer((request, response) => {
    void bytesOf(request).then((bytes) => {
      const body = bytes.toString();
      const member = (inner: string): string => `<member>${inner}</member>`;
      const result = (action: string, inner: string): string =>
        `<${action}Response><${action}Result>${inner}</${action}Result></${action}Response>`;
      const output = `<OutputKey>Url</OutputKey><OutputValue>${target.emulator.url}</OutputValue>`;
      const alarm = 'chalkstream-prod-DeadLettersAlarm-1';
      if (body.includes('Action=DescribeStacks')) {
        response.end(result('DescribeStacks', `<Stacks>${member(`<Outputs>${member(output)}</Outputs>`)}</Stacks>`));
      } else if (body.includes('Action=ListStackResources')) {
        const summary = `<PhysicalResourceId>${alarm}</PhysicalResourceId><ResourceType>AWS::CloudWatch::Alarm</ResourceType>`;
        const summaries = `<StackResourceSummaries>${member(summary)}</StackResourceSummaries>`;
        response.end(result('ListStackResources', summaries));
      } else {
        response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' });
        response.end(JSON.stringify({ MetricAlarms: [{ AlarmName: alarm, StateValue: state }] }));
      }
    });
  }).listen(0, '127.0.0.1');
  await once(aws, 'listening');
  endpoint = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
});
afterEach(() => {
  state = 'OK';
});
afterAll(async () => {
  aws.closeAllConnections();
  aws.close();
  await target.stop();
});

async function run(name = 'chalkstream-prod'): Promise<{ readonly said: string; readonly failed: string | undefined }> {
  const credentials = async () => ({ accessKeyId: 'nobody', secretAccessKey: 'nothing' });
  const provider = {
    getAwsSdkV3Config: async () => ({ region: 'us-east-1', endpoint, credentials }),
    naming: { getStackName: () => name },
  };
  const serverless = { service: { custom: { name } }, classes: { Error }, getProvider: () => provider };
  const lines: string[] = [];
  const { hooks } = Check(serverless, {}, { log: { notice: (line) => void lines.push(line) } });
  const failed = await hooks['check:check']().then(
    () => undefined,
    (cause: Error) => cause.message,
  );
  return { said: lines.join('\n'), failed };
}

describe('a check of what is deployed', () => {
  it('opens a session, has a tutor join, streams a hint, looks at a picture and reads the alarms', async () => {
    const { said, failed } = await run();
    expect(said.match(/^(ok|FAIL|-)/gm)).toEqual(Array.from({ length: 7 }, () => 'ok'));
    expect(said).toMatch(/A hint streams: \d+ characters, the first after \d+ ms, the same for the tutor/);
    expect(said).toContain('All of it works.');
    expect(failed).toBeUndefined();
  });

  it('leaves no session behind', async () => {
    await run();
    const items = (await target.emulator.items()) as readonly { readonly sk: { readonly S: string } }[];
    expect(items.filter(({ sk }) => sk.S === 's')).toEqual([]);
  });

  it('says which alarm is on', async () => {
    state = 'ALARM';
    const { said, failed } = await run();
    expect(said).toContain('FAIL  The alarms are quiet: chalkstream-prod-DeadLettersAlarm-1');
    expect(failed).toBe('1 of the checks failed.');
  });

  it('says of each step that needs nobody why it fails, and of the others that they were not tried', async () => {
    const lines: string[] = [];
    const nowhere = { url: 'http://127.0.0.1:1', name: 'chalkstream-dev', alarms: async () => [] };
    expect(await check(nowhere, (line) => void lines.push(line))).toBe(7);
    expect(lines.map((line) => line.slice(0, 4).trim())).toEqual(['FAIL', 'FAIL', '-', '-', '-', '-', 'FAIL']);
    expect(lines[1]).toMatch(/ECONNREFUSED.*\n.*\/aws\/lambda\/chalkstream-dev-socket/);
  });

  // The last one: the handlers are loaded anew, with another environment.
  it('says where to look where no model answers', async () => {
    await target.stop();
    vi.resetModules();
    target = await startAwsTarget({ runner: sourceRunner, env: () => ({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }) });
    const { said, failed } = await run();
    expect(said).toMatch(/FAIL {2}A hint streams: .*model_unavailable.*\n.*\/aws\/lambda\/chalkstream-prod-turn/);
    expect(failed).toBe('1 of the checks failed.');
  });
});
