import type { Store } from './database.ts';
import { isInTransaction } from './transaction.ts';

/**
 * Calls `check` before each write; it throws if this program may no longer write. For a transaction it is called at BEGIN
 * and COMMIT, not for each statement. `onWritten` is called after each write and each transaction.
 */
export function guardWrites(store: Store, check: () => void, onWritten: () => void = () => {}): Store {
  const [exec, prepare] = [store.exec.bind(store), store.prepare.bind(store)];
  const isBetweenTransactions = (): boolean => !isInTransaction(store);
  store.exec = (sql) => {
    if (isBetweenTransactions() || sql === 'COMMIT') check();
    const done = exec(sql);
    if (isBetweenTransactions()) onWritten();
    return done;
  };
  store.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const run = statement.run.bind(statement);
    statement.run = (...values: unknown[]) => {
      if (isBetweenTransactions()) check();
      const done = run(...values);
      if (isBetweenTransactions()) onWritten();
      return done;
    };
    return statement;
  }) as Store['prepare'];
  return store;
}
