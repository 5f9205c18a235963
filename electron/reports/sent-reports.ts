import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SentReport } from '../../shared/model/sent-report.ts';
import type { Repositories } from '../store/repositories.ts';
import { reportNames } from './report-names.ts';

/** All reports with what became of their rows. Yields between them, since each may have 50,000. */
export async function sentReports({
  work,
  sends,
}: Pick<Repositories, 'work' | 'sends'>): Promise<SentReport[]> {
  const found: SentReport[] = [];
  const names = new Map(reportNames(work).map((name) => [name.workId, name]));
  for (const { id, title, state } of work.list('report')) {
    const { accepted, refused } = sends.rowsOfWork(id);
    const { role = 'report', nth = 1, corrects = '' } = names.get(id) ?? {};
    found.push({
      ...{ workId: id, period: title, role, nth, corrects },
      ...{ isOpen: state === 'open', accepted, refused },
    });
    await yieldToEventLoop();
  }
  return found;
}
