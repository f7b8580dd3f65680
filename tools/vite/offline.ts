import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * The service worker: it keeps the page, its scripts and texts from the first visit on, so that the game plays without
 * a network. A new version waits until the player lets it in (src/main/offline.ts, public/update.html).
 */
export function offlineCopy(): Plugin[] {
  return VitePWA({
    strategies: 'generateSW',
    // The page registers it itself, after the first frames, and says when there is news.
    injectRegister: false,
    registerType: 'prompt',
    // There is one in each language: public/manifest*.webmanifest.
    manifest: false,
    workbox: {
      globPatterns: ['{index,update}.html', '*.{svg,webmanifest}', 'icons/*.png', 'assets/*.{js,css,svg,png,json}', 'assets/*-{latin,cyrillic}-[0-9]*.woff2'],
      globIgnores: ['**/.vite/**'],
      // The names of the assets change with what is in them.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      skipWaiting: false,
      // The first visit's sounds are kept, too.
      clientsClaim: true,
      sourcemap: false,
      runtimeCaching: [{
        urlPattern: ({ url, sameOrigin }) => sameOrigin && /\.(?:ogg|m4a|mp3|webm|woff2?)$/.test(url.pathname),
        handler: 'CacheFirst',
        options: { cacheName: 'dual-power-later', expiration: { maxEntries: 120 }, cacheableResponse: { statuses: [200] } },
      }],
    },
  });
}
