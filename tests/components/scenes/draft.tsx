import { CONFIG_LISTS } from '../../../electron/practice/data/config-lists.ts';
import { DraftForm } from '../../../renderer/pages/drafts/draft-form.tsx';
import type { Config } from '../../../shared/model/config.ts';
import type { PinnedChoices } from '../../../shared/model/pinned-choices.ts';
import { emptyDraft } from '../../../shared/rules/empty-draft.ts';
import type { Scene } from '../harness/scene.ts';

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** Kiva's lists as the practice server has them. */
const lists: Config = {
  activities: CONFIG_LISTS.activities.map((each) => ({
    value: String(each.activity_id),
    label: each.activity,
  })),
  locations: CONFIG_LISTS.locations.map(({ full_name, country }) => ({
    value: full_name,
    label: full_name,
    group: country,
  })),
  themes: CONFIG_LISTS.themes.map((each) => ({
    value: String(each.theme_type_id),
    label: each.theme_type,
  })),
  languages: [{ value: '1', label: 'English' }],
  currencies: unique(CONFIG_LISTS.locales.map(({ currency }) => currency)).map((currency) => ({
    value: currency,
    label: currency,
  })),
  fetchedAt: '2026-11-30T08:00:00.000Z',
};

let pinned: PinnedChoices = {};

/** The form of an empty draft. */
export const draft: Scene = {
  answers: {
    'config.get': () => lists,
    'work.list': () => [],
    'choices.pinned': () => pinned,
    'choices.savePinned': (input) => {
      pinned = input.pinned;
      return pinned;
    },
  },
  Component: () => (
    <DraftForm
      workId="0d7a8f6e-3d5c-4c3b-9a51-5d1c3f0e2b11"
      content={emptyDraft()}
      onChange={() => undefined}
      readOnly={false}
      refusals={[]}
    />
  ),
};
