import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageService, type Package } from '../../testing/aws/package.ts';
import { ofType, resource } from '../../testing/aws/resources.ts';

let prod: Package;
beforeAll(async () => {
  prod = await packageService('prod', ['alarmEmail=head@school.example', 'monthlyBudget=120']);
});
afterAll(() => prod.remove());

type Metric = {
  readonly Id: string;
  readonly MetricStat?: { readonly Metric: { readonly MetricName: string; readonly Dimensions: readonly object[] } };
};

it('tells the topic of every alarm', () => {
  const alarms = ofType(prod, 'AWS::CloudWatch::Alarm');
  expect(alarms.length).toBeGreaterThanOrEqual(8);
  for (const [, { Properties }] of alarms) expect(Properties['AlarmActions']).toEqual([{ Ref: 'Alarms' }]);
});

it('draws a dashboard that is JSON', () => {
  const { DashboardBody } = resource(prod, 'Dashboard').Properties as { DashboardBody: { 'Fn::Sub': string } };
  expect(JSON.parse(DashboardBody['Fn::Sub'])).toMatchObject({ widgets: expect.any(Array) });
});

it.each(['Socket', 'Turn'])('counts what the new version of %s throws, and what it catches', (name) => {
  const [version] = ofType(prod, 'AWS::Lambda::Version').filter(([id]) => id.startsWith(name));
  const executed = { 'Fn::GetAtt': [version?.[0], 'Version'] };
  expect(resource(prod, `${name}Live`).Properties['FunctionVersion']).toEqual(executed);
  const metrics = resource(prod, `${name}NewCodeAlarm`).Properties['Metrics'] as readonly Metric[];
  const [errors, failed] = ['errors', 'failed'].map((id) => metrics.find(({ Id }) => Id === id)?.MetricStat?.Metric);
  const named = `chalkstream-prod-${name.toLowerCase()}`;
  expect(errors).toMatchObject({
    MetricName: 'Errors',
    Dimensions: [
      { Name: 'FunctionName', Value: named },
      { Name: 'Resource', Value: `${named}:live` },
      { Name: 'ExecutedVersion', Value: executed },
    ],
  });
  expect(failed).toMatchObject({
    MetricName: 'Failed',
    Dimensions: [
      { Name: 'Stage', Value: 'prod' },
      { Name: 'Function', Value: named },
      { Name: 'Version', Value: executed },
    ],
  });
});

it('notices a sweep that throws or does not run, and turns that lose their runners', () => {
  const sweep = [{ Name: 'FunctionName', Value: 'chalkstream-prod-sweep' }];
  expect(resource(prod, 'SweepErrorsAlarm').Properties).toMatchObject({ MetricName: 'Errors', Dimensions: sweep });
  expect(resource(prod, 'SweepMissingAlarm').Properties).toMatchObject({
    MetricName: 'Invocations',
    Dimensions: sweep,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
  expect(resource(prod, 'LostRunnersAlarm').Properties).toMatchObject({ MetricName: 'TurnsAbandoned' });
});

it('alarms for a dead letter when it comes, not for as long as it lies there', () => {
  const { MetricName, Statistic } = resource(prod, 'DeadLettersAlarm').Properties;
  expect([MetricName, Statistic]).toEqual(['NumberOfMessagesSent', 'Sum']);
});

it('has a budget of its own, told to whom the alarms are', () => {
  expect(resource(prod, 'MonthlyBudget').Properties).toMatchObject({
    Budget: { BudgetLimit: { Amount: '120', Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    NotificationsWithSubscribers: [
      { Subscribers: [{ SubscriptionType: 'EMAIL', Address: 'head@school.example' }] },
      { Notification: { NotificationType: 'FORECASTED' } },
    ],
  });
});
