import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { commandNames, SNAPSHOT_CHANNEL } from '../../shared/ipc/command-names';

const commands = commandNames.map((name) => [name, (input?: unknown) => ipcRenderer.invoke(name, input)] as const);

function onSnapshot(listener: (snapshot: unknown) => void): () => void {
  // The event object holds the raw sender and must not reach the page.
  const forward = (_event: IpcRendererEvent, snapshot: unknown): void => {
    listener(snapshot);
  };
  ipcRenderer.on(SNAPSHOT_CHANNEL, forward);
  return () => {
    ipcRenderer.removeListener(SNAPSHOT_CHANNEL, forward);
  };
}

contextBridge.exposeInMainWorld('photonSetup', { ...Object.fromEntries(commands), onSnapshot });
