// Misspelt names: one letter missing, added, changed or two swapped («BytheDance», «Tecent», «Goldmann Sachs»), only of
// entities that the page itself speaks of, never another name, and never a word as far as the dataset build could tell.
import { append } from './append';
import { candidateAt, createOverlapTest, type Document, gapBefore } from './document';
import { foldText } from './fold';
import type { Gazetteer, GazetteerName } from './gazetteer';
import { type HashSet, hashSetOf } from './hash-set';
import { childOf, firstNameOf } from './lexicon';
import { standsApart } from './places';
import type { Named } from './roles';
import { isSlipOfWord, MIN_LETTERS, readSlipWords } from './slip-rules';
import { type Tokens, tokenise, wordAt } from './tokens';
import { findUncapitalised, isCapitalAt } from './uncapitalised';

/** Tokens `first` to `end` of `block` are the name `name` of `entity`, but for a slip. */
export type Slip = { block: number; first: number; end: number; entity: number; name: string };

type Target = { entity: number; name: string; words: string[]; hash: Int32Array };
/** Names of one word by its first letter; of several by the hash of the first word, and of the second, and these hashes. */
type Targets = {
  single: Map<string, Target[]>;
  byFirst: Map<number, Target[]>;
  bySecond: Map<number, Target[]>;
  firsts: HashSet;
  seconds: HashSet;
};

/** A function that finds slips in a document; prepared once per gazetteer. */
export function createSlipFinder(gazetteer: Gazetteer) {
  const notSlips = new Set(gazetteer.notSlips);
  return (document: Document, page: Page): Slip[] => findSlips(document, { ...page, gazetteer, notSlips });
}

type Page = { supported: Iterable<number>; named: readonly Named[] };

/**
 * Capitalised words of `document` that are one slip away from a name of an entity in `supported` (indices): one word
 * outside its candidates, or several that are not `named` already, of which all but one agree. A word that the document also
 * writes in lower case is a word, no slip.
 */
function findSlips(
  document: Document,
  { gazetteer, notSlips, supported, named }: Page & { gazetteer: Gazetteer; notSlips: ReadonlySet<string> },
): Slip[] {
  const targets = readTargets(gazetteer, supported);
  if (targets.single.size + targets.byFirst.size === 0) return [];
  const slips: (Slip & { token: number })[] = [];
  const isTaken = createOverlapTest(document, named);
  for (const [block, tokens] of document.tokens.entries()) {
    if (standsApart(document.article, block)) continue;
    let begun = -MAX_WORDS;
    for (let token = 0; token < tokens.count; token++) {
      // Whether one of the last words begins a name of several: most do not, and a look at each of them takes long.
      const mayGoOn = token - begun < MAX_WORDS;
      if (targets.firsts.has(tokens.hash[token] as number)) begun = token;
      if (tokens.small[token] === 1) continue;
      const length = (tokens.end[token] as number) - (tokens.start[token] as number);
      if (length < MIN_LETTERS.several) continue;
      const at = tokens.start[token] as number;
      if (!isCapitalAt(tokens.text, at)) continue;
      const isAmong = mayGoOn || targets.seconds.has(tokens.hash[token + 1] ?? 0);
      const isSingle = targets.single.has(foldText(tokens.text.charAt(at))) && !candidateAt(document, block, token);
      if (!isAmong && !isSingle) continue;
      const word = wordAt(tokens, token);
      const slip =
        (isSingle ? findSingle(word, token, targets) : undefined) ??
        (isAmong ? findAmong(word, { tokens, token, targets }) : undefined);
      if (!slip || notSlips.has(word) || isNameOf(tokens, slip, gazetteer)) continue;
      if (!isTaken({ block, ...slip })) slips.push({ block, ...slip });
    }
  }
  if (slips.length === 0) return [];
  const hashOf = ({ block, token }: Pick<Found, 'token'> & { block: number }) =>
    document.tokens[block]?.hash[token] as number;
  const words = findUncapitalised(document, slips.map(hashOf));
  return slips
    .filter((slip) => !words.has(hashOf(slip)))
    .filter((slip, index, all) => {
      const before = all[index - 1];
      return before?.block !== slip.block || before.end <= slip.first;
    })
    .map(({ token: _, ...slip }) => slip);
}

function readTargets({ entities }: Gazetteer, supported: Iterable<number>): Targets {
  const single: Targets['single'] = new Map();
  const byFirst: Targets['byFirst'] = new Map();
  const bySecond: Targets['bySecond'] = new Map();
  for (const entity of supported)
    for (const name of entities[entity]?.names ?? []) {
      const words = readWords(name);
      if (!words) continue;
      const target = { entity, name: name.text, ...words };
      const [first = 0, second] = words.hash;
      if (second === undefined) append(single, words.words[0]?.charAt(0) ?? '', target);
      else {
        append(byFirst, first, target);
        append(bySecond, second, target);
      }
    }
  return { single, byFirst, bySecond, firsts: hashSetOf(byFirst.keys()), seconds: hashSetOf(bySecond.keys()) };
}

// As many as there are names that a page ever spoke of.
const known = new WeakMap<GazetteerName, Words | null>();
type Words = Pick<Target, 'words' | 'hash'>;

function readWords(name: GazetteerName): Words | null {
  let found = known.get(name);
  if (found === undefined) {
    const words = name.needs ? undefined : readSlipWords(name.text);
    found = words ? { words, hash: tokenise(name.text).hash.slice() } : null;
    known.set(name, found);
  }
  return found;
}

type Found = Omit<Slip, 'block'> & { token: number };

function findSingle(word: string, token: number, { single }: Targets): Found | undefined {
  if (word.length < MIN_LETTERS.single - 1) return undefined;
  // Fingers slip inside a word; another first letter is another word («Easdaq», «Nasdaq»).
  const hit = single.get(word.charAt(0))?.find(({ words }) => isSlipOfWord(word, words[0] as string, false));
  return hit && { first: token, end: token + 1, entity: hit.entity, name: hit.name, token };
}

/** A name of several words in which `token`, folded `word`, alone is misspelt. */
function findAmong(
  word: string,
  { tokens, token, targets: { byFirst, bySecond } }: { tokens: Tokens; token: number; targets: Targets },
): Found | undefined {
  const next = bySecond.get(tokens.hash[token + 1] ?? 0)?.find((target) => isWindow(word, tokens, token, 0, target));
  if (next) return { first: token, end: token + next.words.length, entity: next.entity, name: next.name, token };
  for (let back = 1; back < MAX_WORDS && back <= token; back++) {
    const first = token - back;
    const hit = byFirst
      .get(tokens.hash[first] as number)
      ?.find((target) => isWindow(word, tokens, first, back, target));
    if (hit) return { first, end: first + hit.words.length, entity: hit.entity, name: hit.name, token };
  }
  return undefined;
}

/** Longest name of which a slip is looked for. */
const MAX_WORDS = 6;

/** Whether the tokens from `first` on are the words of `target`, but for the one at `slipped`, which is `word`, a slip of its own. */
function isWindow(word: string, tokens: Tokens, first: number, slipped: number, { words, hash }: Target): boolean {
  const wanted = words[slipped];
  if (wanted === undefined || first + words.length > tokens.count || !isSlipOfWord(word, wanted, true)) return false;
  for (let k = 0; k < words.length; k++) {
    if (k !== slipped && tokens.hash[first + k] !== hash[k]) return false;
    if (k > 0 && !isSpace(gapBefore(tokens, first + k))) return false;
  }
  return true;
}

function isSpace(gap: string): boolean {
  return gap === ' ' || gap === '-' || gap === '\u00A0';
}

/** Whether some entity, also one that is switched off, has these tokens for a name: then they are no slip. */
function isNameOf(tokens: Tokens, { first, end }: Found, { lexicon, entities }: Gazetteer): boolean {
  let node = 0;
  for (let at = first; at < end && node >= 0; at++) node = childOf(lexicon, node, tokens.hash[at] as number);
  if (node < 0) return false;
  for (let k = firstNameOf(lexicon, node); k < firstNameOf(lexicon, node + 1); k++) {
    const name = entities[lexicon.target[k] as number]?.names[lexicon.ordinal[k] as number]?.text ?? '';
    if (toLetters(name) === toLetters(tokens.text.slice(tokens.start[first], tokens.end[end - 1]))) return true;
  }
  return false;
}

function toLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}&]/gu, '');
}
