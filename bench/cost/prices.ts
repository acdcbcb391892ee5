/** AWS's list prices in us-east-1, without free tiers, as published when this was written; each from its own pricing page. */
export const PRICES_AS_OF = '2026-11';

export const PRICES = {
  /** https://aws.amazon.com/api-gateway/pricing/ (WebSocket; 32 KB each, both ways; the first billion a month) */
  message: 1 / 1e6,
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
  /** https://openai.com/api/pricing/ (gpt-4.1-mini) */
  tokenIn: 0.4 / 1e6,
  tokenOut: 1.6 / 1e6,
} as const;

/** What a stage costs before anybody comes: one secret, some 12 metrics, 10 alarms, a dashboard, a web ACL with one rule. */
export const FIXED_A_MONTH = 0.4 + 12 * 0.3 + 10 * 0.1 + 3 + 6;
