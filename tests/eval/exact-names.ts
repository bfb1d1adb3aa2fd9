// The baseline that knows every name and nothing else. It cuts the text and looks names up as Sidenote does, so that beside it
// stands what deciding adds, in quality and in time.
import type { Gazetteer, GazetteerName } from '../../lib/match/gazetteer';
import { childOf, firstNameOf } from '../../lib/match/lexicon';
import { type Tokens, tokenise } from '../../lib/match/tokens';
import type { Prediction } from './score';

/** Every name of the dataset where it stands as written, between word borders, the longest first: no context at all. */
export function createExactNames({ entities, lexicon }: Pick<Gazetteer, 'entities' | 'lexicon'>) {
  /** The first name that ends at `node` and that the text has from token `first` on. */
  const nameAt = (node: number, { text, start }: Tokens, first: number) => {
    const end = firstNameOf(lexicon, node + 1);
    for (let k = firstNameOf(lexicon, node); k < end; k++) {
      const entity = entities[lexicon.target[k] as number];
      const name = entity?.names[lexicon.ordinal[k] as number];
      if (entity && name && text.startsWith(name.text, start[first])) return { entity: entity.id, name };
    }
    return undefined;
  };
  return ({ text }: { text: string }): Prediction[] => {
    const tokens = tokenise(text);
    const found: Prediction[] = [];
    for (let first = 0; first < tokens.count; ) {
      let longest: { entity: string; name: GazetteerName; end: number } | undefined;
      let node = 0;
      for (let at = first; at < tokens.count; at++) {
        node = childOf(lexicon, node, tokens.hash[at] as number);
        if (node < 0) break;
        const named = nameAt(node, tokens, first);
        if (named) longest = { ...named, end: at + 1 };
      }
      if (longest) {
        const start = tokens.start[first] as number;
        const { entity, name } = longest;
        found.push({ start, end: start + name.text.length, entity, kind: name.kind });
      }
      first = longest?.end ?? first + 1;
    }
    return found;
  };
}
