import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

const ICON = fileURLToPath(new URL('../../public/favicon.svg', import.meta.url));
const WORKER = /new Worker\(new URL\('(\.\/[\w.-]+)', import\.meta\.url\), \{ type: 'module' \}\)/;

/** The files that start a worker. */
const EMPLOYERS = ['/src/main/backstage.ts', '/src/workshop/work/hands.ts'];

/** What the one file does without: the second format of every sound. Browsers that play only that one stay silent. */
const LEFT_OUT = /\.(m4a|mp3)$/;

/** Whether an asset goes into the page itself. */
export const goesIn = (path: string): boolean => !LEFT_OUT.test(path);

/** Makes one page of everything: no address in it leads anywhere, so it plays from a disk, opened by a double click. */
export function oneFile(name: string): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (!EMPLOYERS.some((file) => id.endsWith(file))) return null;
        const found = WORKER.exec(code);
        if (!found) this.error('The worker is started in another way than tools/vite/one-file.ts knows.');
        // A page from a disk may not start a worker from a file, but from text it has in itself.
        return { code: `import PackedWorker from '${found[1]!}?worker&inline';\n${code.replace(WORKER, 'new PackedWorker()')}`, map: null };
      },
    },
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find((part): part is Rolldown.OutputAsset => part.type === 'asset' && part.fileName.endsWith('.html'));
      if (!page) this.error('There is no page to put everything into.');
      const text = (file: string): string => {
        const part = bundle[file];
        if (!part) this.error(`The page asks for ${file}, which was not built.`);
        return part.type === 'chunk' ? part.code : String(part.source);
      };
      const html = String(page.source)
        .replace(/<script type="module"[^>]* src="\.\/([^"]+)"><\/script>/g, (_all, file: string) => `<script type="module">${safe(text(file))}</script>`)
        .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_all, file: string) => `<style>${text(file)}</style>`)
        .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${readFileSync(ICON, 'base64')}">`)
        .replace(/\s*<link rel="(?:manifest|apple-touch-icon|modulepreload)"[^>]*>/g, '');
      const outward = /(?:src|href)="\.?\/[^"]*"/.exec(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''));
      if (outward) this.error(`The one file asks for another: ${outward[0]}`);
      for (const file of Object.keys(bundle)) delete bundle[file];
      this.emitFile({ type: 'asset', fileName: name, source: html });
    },
  };
}

/** Script that a page may hold: nothing in it ends the element it stands in, or opens a comment. */
function safe(code: string): string {
  // With everything in one place, nothing is left to be fetched ahead of an import.
  return code.replaceAll('__VITE_PRELOAD__', '[]').replace(/<(?=\/script|!--)/gi, '\\x3C');
}
