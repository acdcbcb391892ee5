/** When the prices below were looked up. */
export const PRICES_AS_OF = '2026-11';

/** List prices of us-east-1 in dollars, without free tiers, each with its official page; `CHECKED` says where it was seen. */
export const PRICES = {
  /** https://aws.amazon.com/api-gateway/pricing/ (WebSocket; 32 KB each, both ways; the first billion a month, and what is above it) */
  message: 1 / 1e6,
  messageAbove: 0.8 / 1e6,
  connectionMinute: 0.25 / 1e6,
  /** https://aws.amazon.com/lambda/pricing/ (arm64) */
  invocation: 0.2 / 1e6,
  gbSecond: 0.0000133334,
  /** https://aws.amazon.com/dynamodb/pricing/on-demand/ (halved in November 2024) */
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  storedGbMonth: 0.25 + 0.2,
  /** https://aws.amazon.com/cloudfront/pricing/ (North America and Europe; what API Gateway sends goes out through it) */
  gbOut: 0.085,
  /** https://aws.amazon.com/cloudwatch/pricing/ */
  gbLogged: 0.5,
  /** https://aws.amazon.com/xray/pricing/ (traces that are recorded) */
  trace: 5 / 1e6,
  /** https://aws.amazon.com/waf/pricing/ (what CloudFront passes through it) */
  wafRequest: 0.6 / 1e6,
  /** https://openai.com/api/pricing/ (gpt-4.1-mini) */
  tokenIn: 0.4 / 1e6,
  tokenOut: 1.6 / 1e6,
} as const;

/** Messages of a month that have the first price. */
export const FIRST_MESSAGES = 1e9;

/**
 * What a stage costs without any use: one secret; 18 metrics of ours (8, one a code, one a version) and 15 that API Gateway keeps by route;
 * 13 alarms over 18 metrics; a dashboard; a web ACL with one rule; a sweep of 0.2 s with 1.77 GB each minute.
 */
export const FIXED_A_MONTH =
  0.4 + (18 + 15) * 0.3 + 18 * 0.1 + 3 + 6 + 43_800 * (0.2 * 1.77 * 0.0000133334 + 0.2 / 1e6);

type Checked = { readonly what: string; readonly seen: string; readonly where: string };

/**
 * The official pages could not be opened when this was written. The prices were compared, in PRICES_AS_OF, with copies of the pages that
 * others had stored.
 */
export const CHECKED: readonly Checked[] = [
  {
    what: 'API Gateway: 1.00 $ a million messages of 32 KB (0.80 $ above a billion a month), 0.25 $ a million connection minutes',
    seen: 'AWS (the 32 KB) and others (the prices)',
    where: 'aws.amazon.com/api-gateway/pricing, amnic.com/blogs/aws-api-gateway-pricing',
  },
  {
    what: 'Lambda, arm64: 0.0000133334 $ a GB-second, 0.20 $ a million invocations',
    seen: 'others',
    where: 'cloudchipr.com/blog/aws-lambda-pricing',
  },
  {
    what: 'DynamoDB on demand: 0.625 $ a million write units, 0.125 $ read units',
    seen: 'others, July 2025',
    where: 'airbyte.com/data-engineering-resources/dynamodb-pricing',
  },
  { what: 'CloudFront: 0.085 $ a GB', seen: 'AWS', where: 'aws.amazon.com/cloudfront/pricing' },
  {
    what: 'CloudWatch: 0.50 $ a GB of logs, 0.30 $ a metric, 3 $ a dashboard',
    seen: 'others, June 2026',
    where:
      'factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards, signoz.io/guides/cloudwatch-pricing',
  },
  {
    what: 'WAF: 5 $ a web ACL, 1 $ a rule',
    seen: 'others, 2026',
    where: 'awsnegotiations.com/waf-pricing-strategy.html',
  },
  {
    what: 'gpt-4.1-mini: 0.40 $ a million tokens in, 1.60 $ out',
    seen: 'others, April 2026',
    where: 'losclouds.com/ai-models/gpt-4-1-mini',
  },
  {
    what: 'DynamoDB storage and backups, an alarm, a secret, X-Ray traces, WAF requests',
    seen: 'nobody: from memory',
    where: '',
  },
  {
    what: 'API Gateway: 10,000 requests a second (2,500 in thirteen newer regions), posts included; 500 new connections a second; 29 s, 2 h, 10 min, 32 KB, 128 KB',
    seen: 'AWS',
    where:
      'docs.aws.amazon.com/apigateway/latest/developerguide: limits.html, apigateway-execution-service-websocket-limits-table.html',
  },
  {
    what: 'DynamoDB: 4,000 writes a second for a new table on demand',
    seen: 'AWS',
    where: 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html',
  },
  {
    what: 'Lambda: 1,000 executions at once, fewer in new accounts',
    seen: 'AWS',
    where: 'docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  },
  { what: "OpenAI's tokens a minute", seen: 'nobody: from memory', where: '' },
];
