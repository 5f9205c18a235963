/** The names of all procedures, apart from their schemas so that the preload bundle needs no zod. */
export const procedureNames = [
  'app.state',
  'app.preferences',
  'app.leave',
  'environment.switch',
  'vault.status',
  'vault.useMemory',
  'credentials.status',
  'credentials.save',
  'credentials.remove',
  'connection.test',
  'connection.session',
  'endpoints.get',
  'endpoints.save',
  'store.setAside',
  'store.goOn',
  'store.mend',
  'store.rescue',
  'store.aside',
  'store.deleteAside',
  'store.showAside',
  'loans.page',
  'config.get',
  'work.list',
  'work.get',
  'work.save',
  'work.saveMany',
  'work.remove',
  'work.restore',
  'work.versions',
  'work.version',
  'work.carry',
  'work.carried',
  'photos.save',
  'photos.get',
  'work.review',
  'sends.start',
  'sends.list',
  'sends.outbox',
  'sends.leave',
  'sends.get',
  'sends.settle',
  'sends.resume',
  'sends.withdraw',
  'sends.progress',
  'sends.control',
  'receipts.get',
  'receipts.save',
  'todo.list',
  'todo.done',
  'today.get',
  'today.putAway',
  'reporting.get',
  'reporting.save',
  'reports.facts',
  'reports.month',
  'reports.sent',
  'reports.lock',
  'reports.unlock',
  'approvals.get',
  'approvals.add',
  'approvals.changePin',
  'approvals.remove',
  'approvals.setRule',
  'approvals.waiting',
  'journals.candidates',
  'journals.templates',
  'journals.saveTemplates',
  'portfolio.status',
  'portfolio.refresh',
  'portfolio.search',
  'portfolio.facets',
  'portfolio.loan',
  'portfolio.summary',
  'portfolio.sums',
  'portfolio.ids',
  'portfolio.copy',
  'portfolio.export',
  'grid.get',
  'grid.save',
  'views.save',
  'sheets.read',
  'sheets.save',
  'imports.remembered',
  'imports.remember',
  'links.open',
] as const;

/** The name of one procedure. */
export type ProcedureName = (typeof procedureNames)[number];

/** The names of all events that the main process pushes to the page. */
export const eventNames = [
  'app.changed',
  'app.leaving',
  'vault.changed',
  'sends.changed',
  'portfolio.progress',
  'call.progress',
  'call.part',
] as const;

/** The name of one event. */
export type EventName = (typeof eventNames)[number];

/** The Electron channel of a procedure: a prefix keeps them apart from Electron's own. */
export const callChannel = (name: ProcedureName): string => `call:${name}`;

/** The Electron channel of an event. */
export const eventChannel = (name: EventName): string => `event:${name}`;

/** The channel on which the page says that it no longer wants the answer of a call. */
export const cancelChannel = 'cancel';
