// The least that a window can be: a sandboxed, isolated page without a script, shown with its first frame.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 800, show: false });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(path.join(__dirname, 'index.html'));
});
