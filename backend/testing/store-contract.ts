import type { Store } from '../core/ports/store.ts';
import { describeFollowers } from './store-contract/followers.ts';
import { describeLog } from './store-contract/log.ts';
import { describeQuotas } from './store-contract/quotas.ts';
import { describeSessions } from './store-contract/sessions.ts';
import { describeTurns } from './store-contract/turns.ts';

/** What every store promises. Each adapter's test calls it with a way to make an empty store. */
export function describeStore(name: string, make: () => Promise<Store>): void {
  describeSessions(name, make);
  describeFollowers(name, make);
  describeTurns(name, make);
  describeLog(name, make);
  describeQuotas(name, make);
}
