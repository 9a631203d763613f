import { createContext, createElement, use, type ReactNode } from 'react';
import type { WindowApi } from '../shared/ipc/contract';

declare global {
  interface Window {
    readonly photonSetup: WindowApi;
  }
}

const ApiContext = createContext<WindowApi | null>(null);

/** What the preload script put on this page. */
export function windowApi(): WindowApi {
  return window.photonSetup;
}

/** Gives every screen its way to the main process. */
export function ApiProvider({ api, children }: { readonly api: WindowApi; readonly children: ReactNode }): ReactNode {
  return createElement(ApiContext, { value: api }, children);
}

/** The way to the main process. */
export function useApi(): WindowApi {
  const api = use(ApiContext);
  if (api === null) throw new Error('no ApiProvider above');
  return api;
}
