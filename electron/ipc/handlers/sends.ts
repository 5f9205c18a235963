import type { Environment } from '../../../shared/environment.ts';
import { failure } from '../../../shared/errors.ts';
import { failed, ok } from '../../../shared/result.ts';
import { readReporting } from '../../reports/reporting-settings.ts';
import type { SendEnvironment } from '../../sending/prepare.ts';
import { resendUnknown, resumeSend, settleArrived } from '../../sending/settle.ts';
import { lockReport, reviewWork, startSends } from '../../sending/start.ts';
import type { Handlers } from '../pipeline.ts';
import { done, type HandlerDeps, withWorkspace } from './deps.ts';

type SendHandlers = Pick<
  Handlers,
  | 'work.review'
  | 'reports.lock'
  | 'sends.start'
  | 'sends.get'
  | 'sends.settle'
  | 'sends.resume'
  | 'sends.withdraw'
>;

/** Review, sending and outcomes. Nothing here can be cancelled half-way: the machine gets the order and continues. */
export function sendHandlers(deps: HandlerDeps): SendHandlers {
  const sendEnvironment = (environment: Environment): SendEnvironment => ({
    ...deps.workspace(environment),
    reportingOf: (partnerId) => readReporting(deps.settings, environment, partnerId),
    isProduction: environment === 'production',
    now: deps.now,
  });
  return {
    'work.review': ({ environment, id }) => reviewWork(sendEnvironment(environment), id),
    'reports.lock': ({ environment, by, ...confirmation }) =>
      lockReport(sendEnvironment(environment), confirmation, by),
    'sends.start': ({ environment, approval, pass, ...confirmation }) =>
      startSends(sendEnvironment(environment), confirmation, { approval, pass }),
    'sends.get': ({ environment, id }) =>
      withWorkspace(deps, environment, ({ sends }) => {
        const send = sends.get(id);
        return send ? ok(send) : failed(failure('NOT_FOUND'));
      }),
    'sends.settle': ({ environment, id, verdict, approval, pass }) =>
      withWorkspace(deps, environment, (open) =>
        verdict === 'arrived'
          ? settleArrived(open, id)
          : resendUnknown(open, id, { approval, pass }, deps.now().toISOString()),
      ),
    'sends.resume': ({ environment, id, pass }) =>
      withWorkspace(deps, environment, (open) => resumeSend(open, id, pass)),
    'sends.withdraw': ({ environment, id }) =>
      withWorkspace(deps, environment, ({ machine }) => done(machine.withdraw(id))),
  };
}
