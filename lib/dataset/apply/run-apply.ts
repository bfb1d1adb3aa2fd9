// `apply <file> …`: what readers said of names, from the files that they exported, into the dataset.
import { describeProblem } from '../problem';
import { readDataset } from '../read-dataset';
import { applyEdits } from './apply-edits';
import { findConflicts } from './find-conflicts';
import { planCorrections } from './plan-corrections';
import { describeSaid, readOverrides } from './read-overrides';

type Context = { folder: string; isDry: boolean; log: (line: string) => void };

/**
 * Says all that it does, and with `isDry` does none of it. Whether everything could be applied. Throws an Error, with
 * nothing changed, where a file is no export of overrides.
 */
export async function runApply(files: readonly string[], { folder, isDry, log }: Context): Promise<boolean> {
  if (files.length === 0) throw new Error('Say which files: npm run dataset -- apply sidenote-overrides.json');
  const { dataset, problems } = await readDataset(folder);
  if (problems.length > 0)
    throw new Error(
      `The dataset has ${problems.length} problem(s); correct them first:\n${problems.map(describeProblem).join('\n')}`,
    );
  const said = (await Promise.all(files.map(readOverrides))).flat();
  const { agreed, conflicts } = findConflicts(said);
  const { edits, notes, refused } = planCorrections(agreed, dataset);
  if (!isDry) await applyEdits(folder, edits);
  for (const note of notes) log(note);
  if (refused.length > 0) log('\nNot applied:');
  for (const line of refused) log(`  ${line}`);
  if (conflicts.length > 0) log('\nNot applied, since readers say opposite things; decide by hand:');
  for (const group of conflicts) for (const each of group) log(`  ${describeSaid(each)}`);
  const count = `${edits.length} name${edits.length === 1 ? '' : 's'} in ${new Set(edits.map(({ id }) => id)).size} file(s)`;
  log(
    edits.length === 0
      ? '\nNothing to change.'
      : isDry
        ? `\n${count} would change. Without --dry-run they do.`
        : `\n${count} changed. See what readers will see: npm run dataset -- check, then npm run dataset -- diff`,
  );
  return refused.length === 0 && conflicts.length === 0;
}
