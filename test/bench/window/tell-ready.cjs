// Goes into an app's main process ahead of its own code (`electron -r`), and says when its window is ready to be shown.
const { app } = require('electron');

app.on('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => {
    process.stdout.write(`ready-to-show ${String(Date.now())}\n`);
  });
});
