import { useTranslation } from 'react-i18next';
import type { FieldIssue } from '../../components/field-summary.tsx';
import type { CallError } from '../../lib/calls.ts';

const urls = ['tokenUrl', 'audience', 'apiBaseUrl'] as const;

/** The settings of an endpoint set that a person types. */
export type EndpointUrl = (typeof urls)[number];

/** The ids of their fields. */
export const fieldIds = {
  tokenUrl: 'endpoints-token',
  audience: 'endpoints-audience',
  apiBaseUrl: 'endpoints-api',
} as const satisfies Record<EndpointUrl, string>;

/** The fields that the main process refused, in the person's language; the technical words stay in the log. */
export function useEndpointIssues(error: CallError | null): FieldIssue[] {
  const { t } = useTranslation('settings');
  const refused = new Set(error?.failure.fields?.map(({ path }) => path.replace(/^set\./, '')));
  return urls
    .filter((name) => refused.has(name))
    .map((name) => ({
      fieldId: fieldIds[name],
      label: t(`endpoints.${name}`),
      message: t(`endpoints.problem.${error?.failure.code === 'HOST_OF_OTHER' ? 'elsewhere' : name}`),
    }));
}
