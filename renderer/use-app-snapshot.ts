import { useEffect, useState } from 'react';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import { useApi } from './api';

/** The newest whole snapshot: subscribes first, then asks, and keeps the higher `rev`. Null until the first one. */
export function useAppSnapshot(): AppSnapshot | null {
  const api = useApi();
  const [newest, setNewest] = useState<AppSnapshot | null>(null);
  useEffect(() => {
    const take = (snapshot: AppSnapshot): void => {
      setNewest((known) => (known !== null && known.rev >= snapshot.rev ? known : snapshot));
    };
    const stop = api.onSnapshot(take);
    void api['app/snapshot']().then((reply) => {
      if (reply.ok) take(reply.value);
    });
    return stop;
  }, [api]);
  return newest;
}
