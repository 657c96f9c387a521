import './no-eval.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api.js';
import { App } from './components/app.js';
import { createPlace } from './layout/place.js';
import { createSession, SessionProvider } from './state/session.js';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <SessionProvider value={createSession(createApi(), createPlace())}>
      <App />
    </SessionProvider>
  </StrictMode>,
);
