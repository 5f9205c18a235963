import { Button } from '@mantine/core';
import { IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type GuideName, isGuideName } from '../../../shared/model/guide.ts';
import { BackLink } from '../../components/back-link.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Problem } from '../../components/problem.tsx';
import { useAction } from '../../lib/calls.ts';
import classes from './help.module.css';
import { useGuide } from './use-guide.ts';

const route = getRouteApi('/help/$guide');

/** One guide, step by step. */
export function GuidePage() {
  const { guide } = route.useParams();
  // The route lets no other name through.
  return isGuideName(guide) && <OneGuide name={guide} />;
}

function OneGuide({ name }: { name: GuideName }) {
  const { t } = useTranslation(['help', 'shell']);
  const { title, purpose, page, steps } = useGuide(name);
  const save = useAction('guides.save');
  return (
    <div className={classes.page}>
      <PageHeader
        above={<BackLink to="/help" label={t('help:back')} />}
        title={title}
        description={purpose}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate({ guide: name, name: title })}
            >
              {t('help:print')}
            </Button>
            <Button component={Link} to={page} rightSection={<IconArrowRight size={18} aria-hidden />}>
              {t('help:open', { page: t(`shell:${page.slice(1) as 'drafts'}`) })}
            </Button>
          </>
        }
      />
      {save.error !== null && <Problem failure={save.error.failure} />}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step.name} className={classes.step}>
            <p className={classes.do}>{step.do}</p>
            {step.help !== '' && <p className={classes.help}>{step.help}</p>}
            {step.picture && (
              <img className={classes.picture} src={step.picture.src} alt={step.picture.alt} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
