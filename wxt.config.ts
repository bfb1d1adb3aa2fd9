// What the extension is made of: manifest, permissions, and the dataset that is compiled into every build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import newsSites from './assets/news-sites.json';
import { compileDataset } from './lib/dataset/compile-dataset';
import { loadDataset } from './lib/dataset/load-dataset';

/** Folder of the compiled dataset, in a build and beside the generated files. */
const RELEASE = 'dataset';
/** Where tests and the demo serve their pages; never in what users install. */
const LOCAL_SITES = ['http://localhost/*'];
const GECKO_ID = 'sidenote@sidenote.example';

export default defineConfig({
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-{{mode}}',
  manifest: ({ browser }) => ({
    name: 'Sidenote',
    description: 'Dated, sourced facts about the firms and regulators in the fintech news you read.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '147.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      const news = newsSites.map(({ host }) => `*://*.${host}/*`);
      manifest.content_scripts = [
        {
          matches: wxt.config.mode === 'production' ? news : [...news, ...LOCAL_SITES],
          js: ['news.js'],
          css: ['assets/highlights.css'],
          run_at: 'document_idle',
        },
      ];
    },
    'build:publicAssets': async (wxt, files) => {
      // The licences of registers ask that their notices go with what is made of them.
      files.push({ absoluteSrc: join(wxt.config.root, 'NOTICE'), relativeDest: 'NOTICE.txt' });
      const folder = join(wxt.config.wxtDir, RELEASE);
      mkdirSync(folder, { recursive: true });
      for (const { name, bytes } of compileDataset(await loadDataset()).files) {
        writeFileSync(join(folder, name), bytes);
        files.push({ absoluteSrc: join(folder, name), relativeDest: `${RELEASE}/${name}` });
      }
    },
  },
});
