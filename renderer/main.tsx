import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProvider, windowApi } from './api';
import { App } from './App';
import '@fontsource-variable/hanken-grotesk/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-jp/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/layout.css';
import './theme/controls.css';
import './theme/parts.css';
import './theme/light.css';
import './theme/practice.css';
import './theme/verdict.css';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ApiProvider api={windowApi()}>
        <App />
      </ApiProvider>
    </StrictMode>,
  );
}
