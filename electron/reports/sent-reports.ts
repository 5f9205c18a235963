import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SentReport } from '../../shared/model/sent-report.ts';
import type { Repositories } from '../store/repositories.ts';

/** All reports with what became of their rows. Yields between them, since each may have 50,000. */
export async function sentReports({
  work,
  sends,
}: Pick<Repositories, 'work' | 'sends'>): Promise<SentReport[]> {
  const found: SentReport[] = [];
  const corrected = work.corrected();
  for (const { id, title, state } of work.list('report')) {
    const { accepted, refused } = sends.rowsOfWork(id);
    found.push({
      ...{ workId: id, period: title, corrects: corrected.get(id) ?? '' },
      ...{ isOpen: state === 'open', accepted, refused },
    });
    await yieldToEventLoop();
  }
  return found;
}
