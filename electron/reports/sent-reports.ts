import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { SentReport } from '../../shared/model/sent-report.ts';
import type { Repositories } from '../store/repositories.ts';
import { roleOf } from './report-names.ts';

/** All reports with what became of their rows. Yields between them, since each may have 50,000. */
export async function sentReports({
  work,
  sends,
}: Pick<Repositories, 'work' | 'sends'>): Promise<SentReport[]> {
  const found: SentReport[] = [];
  const links = new Map(work.reportLinks().map((link) => [link.workId, link]));
  for (const { id, title, state } of work.list('report')) {
    const { accepted, refused } = sends.rowsOfWork(id);
    const link = links.get(id) ?? { corrects: '', isRemainder: false };
    found.push({
      ...{ workId: id, period: title, role: roleOf(link), corrects: link.corrects },
      ...{ isOpen: state === 'open', accepted, refused },
    });
    await yieldToEventLoop();
  }
  return found;
}
