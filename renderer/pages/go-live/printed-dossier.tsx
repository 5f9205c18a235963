import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Dossier, DossierRequest } from '../../../shared/model/go-live.ts';
import { joinParts } from '../../../shared/rules/parts.ts';
import { prettyJson } from '../../components/json-block.tsx';
import paper from '../../components/printed-page.module.css';
import { formatPair, momentInUtc } from '../../i18n/format.ts';
import { useEnglish } from '../../i18n/use-english.ts';
import { useEnvironment } from '../../lib/app-state.tsx';
import { partsQuery } from '../../lib/calls-in-parts.ts';
import { useDossierName } from './use-dossier-name.ts';

/** Characters of a request or answer on paper: a batch of thousands of rows is whole in the JSON file. */
const mostCharacters = 6_000;

/** The dossier on paper, in English since Kiva's staff read it, dark on white. Its title says to the main process that all of it is there. */
export function PrintedDossier() {
  const environment = useEnvironment();
  const answer = useQuery(partsQuery('goLive.dossier', { environment }));
  // The main process made the parts of this very type.
  const dossier = useMemo(() => (answer.data ? (joinParts(answer.data) as Dossier) : null), [answer.data]);
  const english = useEnglish();
  const name = useDossierName(dossier?.partner ?? null);
  useEffect(() => {
    if (dossier && name !== null) document.title = name;
  }, [dossier, name]);
  return (
    dossier &&
    english && (
      <I18nextProvider i18n={english}>
        <Paper dossier={dossier} />
      </I18nextProvider>
    )
  );
}

function Paper({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('goLive');
  const { partner, apiBaseUrl, program, madeAt, connection, done, notTested, requests } = dossier;
  const stepNames = (steps: Dossier['notTested']) => steps.map((step) => t(`step.${step}`)).join('; ');
  return (
    <article className={paper.paper}>
      <h1>{t('dossier.title')}</h1>
      <Facts
        facts={[
          [t('dossier.partner'), partner],
          [t('dossier.api'), apiBaseUrl],
          [t('dossier.program'), program],
          [t('dossier.madeAt'), momentInUtc(madeAt)],
          [t('dossier.scopes'), connection?.scopes.join(', ')],
          [t('dossier.jti'), connection?.jti],
        ]}
      />
      <h2>{t('dossier.tested')}</h2>
      <table className={paper.rows}>
        <tbody>
          {done.map(({ step, at, sendId }) => (
            <tr key={step}>
              <td>{t(`step.${step}`)}</td>
              <td>{momentInUtc(at)}</td>
              <td className={paper.code}>{sendId}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('dossier.notTested')}</h2>
      <p>{notTested.length > 0 ? stepNames(notTested) : t('dossier.everything')}</p>
      <h2>{t('dossier.requests')}</h2>
      <p>{t('dossier.masked')}</p>
      {requests.map((request) => (
        <Exchange key={request.sendId} request={request} title={stepNames(request.steps)} />
      ))}
    </article>
  );
}

function Exchange({ request, title }: { request: DossierRequest; title: string }) {
  const { t } = useTranslation(['common', 'goLive']);
  const { method, path, state, sentAt, finishedAt, httpStatus, requestSha256 } = request;
  return (
    <section className={paper.batch}>
      <h3>
        {title} ({state})
      </h3>
      <p className={paper.code}>
        {method} {path}
      </p>
      <Facts
        facts={[
          [t('goLive:dossier.sent'), sentAt && momentInUtc(sentAt)],
          [t('goLive:dossier.answered'), finishedAt && momentInUtc(finishedAt)],
          [t('goLive:dossier.http'), httpStatus],
          [t('goLive:dossier.reference'), request.reference],
          [t('goLive:dossier.confirmUrl'), request.confirmUrl],
          [t('goLive:dossier.id'), request.sendId],
        ]}
      />
      <p className={paper.code}>{formatPair(t('goLive:dossier.hash'), requestSha256)}</p>
      <h3>{t('goLive:dossier.request')}</h3>
      <Code text={JSON.stringify(request.request, null, 1)} />
      <h3>{t('goLive:dossier.answer')}</h3>
      <Code text={request.answer === null ? t('notGiven') : prettyJson(request.answer)} />
    </section>
  );
}

function Code({ text }: { text: string }) {
  const { t } = useTranslation('goLive');
  const rest = text.length - mostCharacters;
  return (
    <>
      <p className={paper.code}>{text.slice(0, mostCharacters)}</p>
      {rest > 0 && <p>{t('dossier.cut', { count: rest })}</p>}
    </>
  );
}

type PaperFact = readonly [label: string, value: string | number | null | undefined];

const isGiven = ([, value]: PaperFact): boolean => value !== null && value !== undefined;

/** Labels with their values; what Kiva did not give is left out. */
function Facts({ facts }: { facts: readonly PaperFact[] }) {
  return (
    <dl className={paper.facts}>
      {facts.filter(isGiven).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
