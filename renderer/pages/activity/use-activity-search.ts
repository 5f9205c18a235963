import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ActivitySearch, readActivitySearch, said } from './activity-search.ts';

const route = getRouteApi('/activity');

/** The address follows the typing after so many milliseconds; the list itself follows at once. */
const pause = 150;

/** What Activity shows: it stands in the address, but for letters that are being typed this moment. */
export function useActivitySearch() {
  const raw = route.useSearch();
  // The router leaves in what its own reading left out.
  const address = useMemo(() => readActivitySearch(raw), [raw]);
  const navigate = route.useNavigate();
  const asked = useRef(address.q ?? '');
  const [text, setText] = useState(asked.current);
  // The address may change from elsewhere, such as going back; what is being typed now stays.
  useEffect(() => {
    const now = address.q ?? '';
    if (now !== asked.current) setText(now);
    asked.current = now;
  }, [address]);
  const search = useMemo(() => said({ ...address, q: text }), [address, text]);

  /** Shows something else; `replace` makes it no step of its own for Back. */
  const show = (next: ActivitySearch, replace = false) => {
    asked.current = next.q ?? '';
    setText(asked.current);
    later.cancel();
    void navigate({ to: '/activity', search: said(next), replace });
  };
  const later = useDebouncedCallback((next: ActivitySearch) => show(next, true), pause);
  const type = (q: string) => {
    setText(q);
    const { page: _page, ...rest } = search;
    later({ ...rest, q });
  };
  return { search, show, type };
}
