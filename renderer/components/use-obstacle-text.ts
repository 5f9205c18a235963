import { useTranslation } from 'react-i18next';
import type { Obstacle } from '../../shared/rules/capabilities/obstacle.ts';

/** What some of the texts name: a limit, and a permission of Kiva's. */
type Values = { most?: string; scope?: string };

/** Says why a button is off; null when it is on. */
export function useObstacleText() {
  const { t } = useTranslation('obstacles');
  return (obstacle: Obstacle | null, { most = '', scope = '' }: Values = {}): string | null =>
    obstacle && t(obstacle, { most, scope });
}
