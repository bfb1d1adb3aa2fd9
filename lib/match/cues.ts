// Words that are no name but speak for one: countries, trades, role phrases; and where a document has them.
import type { EntityKind } from '../model/entity';
import { append } from './append';
import { readBeginnings } from './beginnings';
import { type Document, findPosition } from './document';
import { findMatches, type Search } from './find-matches';
import type { Cue, Gazetteer } from './gazetteer';
import { standsApart } from './places';

/** Tokens `first` to `end` of `block`; `position` is that of `first` in the whole document. */
export type CueHit = { cue: Cue; block: number; first: number; end: number; position: number };

/** The cues of a document, each list in text order. */
export type Cues = {
  byCountry: Map<string, CueHit[]>;
  /** Words of a trade, by the kinds of entity that they support. */
  byKind: Map<EntityKind, CueHit[]>;
  roles: CueHit[];
  /** What authorities are, standing alone: «the central bank». */
  offices: CueHit[];
  /** Names of places that may stand for a body. */
  places: CueHit[];
  /** Positions of tokens right after a word that stands before a namesake, and of words that stand after one. */
  namesakes: { before: Set<number>; after: Set<number> };
  /** Positions of tokens right after a town, as far as towns may stand for a body. */
  afterTown: Set<number>;
  /** Positions of tokens right after a first name. */
  firstNames: Set<number>;
  /** Words of financial trades, but in blocks that stand apart. */
  money: CueHit[];
  /** Whether a token lies in a cue. */
  covers: (block: number, token: number) => boolean;
};

/** A function that finds all cues of a document; a phrase that is several cues is several hits. */
export function createCueFinder({ cues, cueLexicon }: Pick<Gazetteer, 'cues' | 'cueLexicon'>) {
  const search: Search = {
    lexicon: cueLexicon,
    textOf: (target) => cues[target]?.text ?? '',
    beginnings: readBeginnings(
      cueLexicon,
      cues.map(({ text }) => text),
    ),
  };

  return (document: Document): Cues => {
    const byCountry = new Map<string, CueHit[]>();
    const byKind = new Map<EntityKind, CueHit[]>();
    const roles: CueHit[] = [];
    const offices: CueHit[] = [];
    const places: CueHit[] = [];
    const afterTown = new Set<number>();
    const namesakes = { before: new Set<number>(), after: new Set<number>() };
    const firstNames = new Set<number>();
    const money: CueHit[] = [];
    const covered = new Uint8Array(document.covering.length);
    for (const [block, tokens] of document.tokens.entries()) {
      const before = document.offset[block] as number;
      const isApart = standsApart(document.article, block);
      for (const { first, end, names } of findMatches(tokens, search)) {
        // A town is a capitalised word like others to whatever asks what stands beside a name.
        if (names.some(({ target }) => cues[target]?.type !== 'place')) covered.fill(1, before + first, before + end);
        for (const { target } of names) {
          const cue = cues[target] as Cue;
          const hit = { cue, block, first, end, position: before + first };
          if (cue.type === 'country') {
            if (!isApart) append(byCountry, cue.country, hit);
          } else if (cue.type === 'trade') {
            if (isApart) continue;
            for (const kind of cue.supports) append(byKind, kind, hit);
            if (cue.money) money.push(hit);
          } else if (cue.type === 'capitalised') continue;
          else if (cue.type === 'first-name') firstNames.add(hit.position + end - first);
          else if (cue.type === 'namesake')
            namesakes[cue.position].add(cue.position === 'before' ? hit.position + end - first : hit.position);
          else if (cue.type === 'place') {
            places.push(hit);
            afterTown.add(hit.position + end - first);
          } else if (cue.type === 'office') offices.push(hit);
          else roles.push(hit);
        }
      }
    }
    return {
      byCountry,
      byKind,
      roles,
      offices,
      places,
      afterTown,
      money,
      namesakes,
      firstNames,
      covers: (block, token) => covered[findPosition(document, block, token)] === 1,
    };
  };
}

/** The hits of a list in text order that begin at most `reach` tokens from `position`, on either side. */
export function hitsNear(hits: readonly CueHit[] | undefined, position: number, reach: number): CueHit[] {
  const near: CueHit[] = [];
  if (!hits) return near;
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.position ?? 0) < position - reach) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < hits.length; at++) {
    const hit = hits[at] as CueHit;
    if (hit.position > position + reach) break;
    near.push(hit);
  }
  return near;
}
