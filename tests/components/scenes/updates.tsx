import { Stack } from '@mantine/core';
import { UpdateNotice } from '../../../renderer/app/shell/update-notice.tsx';
import { UpdatesSection } from '../../../renderer/pages/settings/updates/updates-section.tsx';
import { failure } from '../../../shared/errors.ts';
import type { UpdateOffer, Updates } from '../../../shared/model/updates.ts';
import type { Scene } from '../harness/scene.ts';

const offer: UpdateOffer = {
  version: '0.3.0',
  releasedAt: '2026-11-28T08:00:00.000Z',
  bytes: 88_400_000,
  notes: '### Added\n\n- A page that shows <b>all</b> of it.\n- Reports of 50,000 rows open at once.',
  isOlder: false,
  needsOlderData: false,
};

const first: Updates = {
  way: 'online',
  step: 'offered',
  offer,
  received: 0,
  failure: null,
  lookedAt: '2026-11-30T08:00:00.000Z',
  isNewest: false,
  former: { version: '0.1.4', isKept: true },
  last: null,
  isPutAway: false,
};

/** The part of Settings and the notice, over a main process that goes from step to step as it is told. */
function sceneOf(start: Updates): Scene {
  let state = start;
  const become = (change: Partial<Updates>) => () => {
    state = { ...state, ...change };
    return {};
  };
  return {
    answers: {
      'updates.get': () => state,
      'updates.look': become({ offer: null, step: 'idle', isNewest: true, failure: null }),
      'updates.download': () =>
        become(
          state.step === 'interrupted'
            ? { step: 'ready', received: offer.bytes, failure: null }
            : { step: 'downloading', received: 31_000_000 },
        )(),
      'updates.cancel': become({ step: 'interrupted' }),
      'updates.goBack': become({
        step: 'ready',
        offer: { ...offer, version: '0.1.4', isOlder: true, needsOlderData: true, notes: '' },
      }),
      'updates.putAway': become({ isPutAway: true, last: null }),
      'updates.chooseFile': () => ({ taken: false }),
      'updates.showInstaller': () => ({}),
      'updates.install': ({ address }) => {
        document.body.dataset.installed = `${state.offer?.version} ${address}`;
        return become({ step: 'installing' })();
      },
      'updates.copies': () => [
        { environment: 'practice', at: '2026-11-20T08:00:00.000Z', since: { works: 12, sends: 3 } },
        { environment: 'stage', at: '2026-11-20T08:00:00.000Z', since: null },
        { environment: 'production', at: null, since: null },
      ],
    },
    Component: () => (
      <Stack p="md">
        <UpdateNotice />
        <UpdatesSection />
      </Stack>
    ),
  };
}

/** A newer version is there. */
export const updateOffered = sceneOf(first);

/** The last installation failed, and its installer is still here. */
export const updateFailed = sceneOf({
  ...first,
  step: 'ready',
  received: offer.bytes,
  former: null,
  last: { version: '0.3.0', end: 'no-permission', file: '/home/amina/partner-desk_0.3.0_amd64.deb' },
});

/** A program that is updated from files, whose last file was not from its makers. */
export const updateFromFile = sceneOf({
  ...first,
  ...{ way: 'file', step: 'idle', offer: null, lookedAt: null, former: { version: '0.1.4', isKept: false } },
  failure: failure('UPDATE_SIGNATURE'),
});
