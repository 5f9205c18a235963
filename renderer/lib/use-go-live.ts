import { useCall } from './calls.ts';

/** What was tested on Stage and whether Production is open; asked for anew wherever it is shown, since every send may change it. */
export function useGoLive(enabled = true) {
  return useCall('goLive.get', {}, { staleTime: 0, enabled });
}
