import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type LoansView, viewOf, writeView } from './loans-search.ts';

const route = getRouteApi('/loans');

/** The address follows the typing after so many milliseconds; the list itself follows at once. */
const pause = 250;

/** What the list shows: it stands in the address, but for letters that are being typed this moment. */
export function useView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useRef(search.q ?? '');
  const [text, setText] = useState(asked.current);
  const inAddress = useMemo(() => viewOf(search), [search]);
  // The address may change from elsewhere (going back, a named view); what is being typed now stays.
  useEffect(() => {
    const now = inAddress.filter.text;
    if (now !== asked.current) setText(now);
    asked.current = now;
  }, [inAddress]);
  const view = useMemo(() => ({ ...inAddress, filter: { ...inAddress.filter, text } }), [inAddress, text]);

  /** Shows something else; `replace` makes it no step of its own for Back. */
  const show = (next: LoansView, replace = false) => {
    asked.current = next.filter.text;
    setText(asked.current);
    later.cancel();
    void navigate({ to: '/loans', search: writeView(next), replace });
  };
  const later = useDebouncedCallback((next: LoansView) => show(next, true), pause);
  const type = (next: string) => {
    setText(next);
    later({ ...view, filter: { ...view.filter, text: next } });
  };
  return { view, inAddress, show, type };
}
