import { useEffect, useState } from 'react';
import type { PracticeHint } from '../shared/ipc/app-snapshot';
import { useApi } from './api';

/** What the practice world gives away; null until it is there, and outside of practice. */
export function usePracticeHint(): PracticeHint | null {
  const api = useApi();
  const [hint, setHint] = useState<PracticeHint | null>(null);
  useEffect(() => {
    void api['practice/hint']().then((reply) => {
      if (reply.ok) setHint(reply.value);
    });
  }, [api]);
  return hint;
}
