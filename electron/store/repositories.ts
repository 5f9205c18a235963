import type { Environment } from '../../shared/environment.ts';
import type { Steps } from '../../shared/rules/steps.ts';
import { type ApartRepository, apartRepository } from './apart.ts';
import { type ApprovalRepository, approvalRepository } from './approvals.ts';
import { type AuditRepository, auditRepository } from './audit/history.ts';
import { type CacheRepository, cacheRepository } from './cache.ts';
import { changedSince } from './copy-before.ts';
import type { Store } from './database.ts';
import { type GoLiveRepository, goLiveRepository } from './go-live.ts';
import { inventoryOf, type StoreInventory } from './inventory.ts';
import { peopleOfStore, type StoredPeople } from './known-people.ts';
import { type PhotoRepository, photoRepository } from './photos.ts';
import { type PortfolioRepository, portfolioRepository } from './portfolio.ts';
import { type ReportedRepository, reportedRepository } from './reported.ts';
import { type SafeguardsRepository, safeguardsRepository } from './safeguards.ts';
import { type ScheduleRepository, scheduleRepository } from './schedules.ts';
import { type SendRepository, sendRepository } from './sends.ts';
import { type TodayRepository, todayRepository } from './today.ts';
import { type TodoRepository, todoRepository } from './todo.ts';
import { type WorkRepository, workRepository } from './work.ts';

/** All repositories of one environment's store. */
export type Repositories = {
  work: WorkRepository;
  apart: ApartRepository;
  sends: SendRepository;
  cache: CacheRepository;
  photos: PhotoRepository;
  todo: TodoRepository;
  today: TodayRepository;
  portfolio: PortfolioRepository;
  reported: ReportedRepository;
  schedules: ScheduleRepository;
  approvals: ApprovalRepository;
  audit: AuditRepository;
  goLive: GoLiveRepository;
  safeguards: SafeguardsRepository;
  inventory: () => StoreInventory;
  /** See {@link peopleOfStore}. */
  knownPeople: () => Steps<StoredPeople>;
  changedSince: (at: string) => ReturnType<typeof changedSince>;
};

/** Creates the {@link Repositories} of an opened store. */
export function createRepositories(store: Store, environment: Environment): Repositories {
  return {
    work: workRepository(store),
    apart: apartRepository(store),
    sends: sendRepository(store, environment),
    cache: cacheRepository(store),
    photos: photoRepository(store),
    todo: todoRepository(store),
    today: todayRepository(store),
    portfolio: portfolioRepository(store),
    reported: reportedRepository(store),
    schedules: scheduleRepository(store),
    approvals: approvalRepository(store),
    audit: auditRepository(store),
    goLive: goLiveRepository(store),
    safeguards: safeguardsRepository(store),
    inventory: () => inventoryOf(store),
    knownPeople: () => peopleOfStore(store),
    changedSince: (at) => changedSince(store, at),
  };
}
