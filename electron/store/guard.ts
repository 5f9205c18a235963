import type { Store } from './database.ts';

/**
 * Asks before each write whether this program may still write; `check` throws if not. Inside a transaction it is asked at its begin and at
 * its end, not for each of its rows. `onWritten` is called after each write and each transaction.
 */
export function guardWrites(store: Store, check: () => void, onWritten: () => void = () => {}): Store {
  const [exec, prepare] = [store.exec.bind(store), store.prepare.bind(store)];
  store.exec = (sql) => {
    if (!store.inTransaction || sql === 'COMMIT') check();
    const done = exec(sql);
    if (!store.inTransaction) onWritten();
    return done;
  };
  store.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const run = statement.run.bind(statement);
    statement.run = (...values: unknown[]) => {
      if (!store.inTransaction) check();
      const done = run(...values);
      if (!store.inTransaction) onWritten();
      return done;
    };
    return statement;
  }) as Store['prepare'];
  return store;
}
