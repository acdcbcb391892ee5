import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { createRequire } from 'node:module';
import { check } from '../check/check.ts';

/**
 * `serverless check`: tries what is deployed as people would use it (`../check`). CloudWatch's client is the framework's own, whose
 * dependency it is: nothing else here reads alarms.
 */
export default function Check(serverless, _options, { log }) {
  const provider = serverless.getProvider('aws');

  async function url(config) {
    const client = new CloudFormationClient(config);
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: provider.naming.getStackName() }));
    return Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'Url')?.OutputValue;
  }

  async function alarms(config) {
    const client = new CloudFormationClient(config);
    const AlarmNames = [];
    for await (const { StackResourceSummaries = [] } of paginateListStackResources(
      { client },
      { StackName: provider.naming.getStackName() },
    )) {
      const ours = StackResourceSummaries.filter(({ ResourceType }) => ResourceType === 'AWS::CloudWatch::Alarm');
      AlarmNames.push(...ours.map(({ PhysicalResourceId }) => PhysicalResourceId));
    }
    if (AlarmNames.length === 0) return [];
    const require = createRequire(createRequire(import.meta.url).resolve('serverless/package.json'));
    const { CloudWatchClient, DescribeAlarmsCommand } = require('@aws-sdk/client-cloudwatch');
    const { MetricAlarms = [] } = await new CloudWatchClient(config).send(
      new DescribeAlarmsCommand({ AlarmNames, MaxRecords: 100 }),
    );
    return MetricAlarms.map(({ AlarmName, StateValue }) => ({ name: AlarmName, state: StateValue }));
  }

  async function run() {
    const config = await provider.getAwsSdkV3Config();
    const deployment = { url: await url(config), name: serverless.service.custom.name, alarms: () => alarms(config) };
    const failures = await check(deployment, (line) => log.notice(line));
    if (failures > 0) throw new serverless.classes.Error(`${failures} of the checks failed.`);
    log.notice('All of it works.');
  }

  return {
    commands: { check: { usage: 'Tries what is deployed as people would use it', lifecycleEvents: ['check'] } },
    hooks: { 'check:check': run },
  };
}
