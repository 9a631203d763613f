'use strict';
// A person's browser: one window, and a note of what it would hand to the operating system.
const { app, BrowserWindow } = require('electron');

globalThis.handedOver = [];
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1400, height: 900, webPreferences: { sandbox: true } });
  window.webContents.on('will-navigate', (event, address) => {
    if (/^https?:/.test(address)) return;
    event.preventDefault();
    globalThis.handedOver.push(address);
  });
  return window.loadURL('about:blank');
});
