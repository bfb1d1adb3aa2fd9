// The dataset as it was in a revision of the repository.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Dataset, readDataset } from './read-dataset';

/** Throws an Error that says what to do where `revision` is none, or the checkout has no git. */
export async function readRevision(revision: string): Promise<Dataset> {
  await promisify(execFile)('git', ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => {
    throw new Error(
      `“${revision}” is neither a folder with a dataset nor a revision that git knows here. Try HEAD, a tag or a commit.`,
    );
  });
  const folder = await mkdtemp(join(tmpdir(), 'sidenote-dataset-'));
  try {
    const archive = spawn('git', ['archive', '--format=tar', revision, 'assets/dataset'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const unpack = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'inherit', 'inherit'] });
    const done = Promise.all([once(archive, 'close'), once(unpack, 'close')]);
    await pipeline(archive.stdout, unpack.stdin);
    const codes = (await done).map(([code]) => code);
    if (codes.some((code) => code !== 0)) throw new Error(`The dataset of ${revision} could not be unpacked.`);
    return (await readDataset(join(folder, 'assets', 'dataset'))).dataset;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
