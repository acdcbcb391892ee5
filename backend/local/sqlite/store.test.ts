import { describeStore } from '../../testing/store-contract.ts';
import { openDatabase } from './database.ts';
import { createSqliteStore } from './store.ts';

describeStore('SQLite', async () => createSqliteStore(openDatabase(':memory:')));
