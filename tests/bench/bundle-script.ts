// A module of the benchmark as one script for the browser.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of `file` of this folder; it leaves its exports in the global `bench`. */
export async function bundleScript(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${file} could not be bundled.`);
  return output.output[0].code.replace(/^var bench/, 'globalThis.bench');
}
