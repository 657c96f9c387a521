import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es' },
  // The server's content security policy refuses data: addresses for anything but images.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
});
