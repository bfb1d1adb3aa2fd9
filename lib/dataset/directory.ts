// The directory: entities from open registers, one file a country, under one list of sources. What maintainers wrote by hand
// stands before it: here is the rule by which an entry of the directory gives way.
import * as z from 'zod/mini';
import { foldText } from '../match/fold';
import { Entity, type Name, type NameKind } from '../model/entity';
import { Source } from '../model/source';
import { Slug } from '../model/text';
import { domainOf } from './import/tables';

/** One file. An entity's facts cite keys of the file's `sources`. */
export const DirectoryFile = z.strictObject({
  sources: z.record(Slug, Source),
  entities: z.array(Entity),
});
export type DirectoryFile = z.infer<typeof DirectoryFile>;

/** `entity` with the sources it cites as its own. A cited key that the file lacks stays without source, for the check to find. */
export function withOwnSources(entity: Entity, sources: DirectoryFile['sources']): Entity {
  const cited = new Set(
    [...entity.names, ...(entity.facts ?? []), ...(entity.relations ?? [])].flatMap((each) => each.sources ?? []),
  );
  const own = Object.fromEntries(
    [...cited].filter((key) => Object.hasOwn(sources, key)).map((key) => [key, sources[key] as Source]),
  );
  return cited.size > 0 ? { ...entity, sources: own } : entity;
}

/**
 * `directory` without what `handMade` already covers. An entry gives way whole to one of the same id, Wikidata id, LEI,
 * registrable domain, or name (folded, no acronym) in the same country, or where it has none and the name needs nothing.
 * As to single names: one that a hand-made entity owns alone goes, one that it has under needs stays under needs. An entry
 * that loses the name it is shown by goes.
 */
export function giveWay(directory: readonly Entity[], handMade: readonly Entity[]): Entity[] {
  const keys = new Set(handMade.flatMap(keysOf));
  const owned = new Map<string, Name>();
  for (const { names } of handMade)
    for (const name of names) {
      const folded = foldText(name.text);
      const known = owned.get(folded);
      if (!known || (known.needs && !name.needs)) owned.set(folded, name);
    }
  return directory.flatMap((entity) => {
    if (entryKeysOf(entity).some((key) => keys.has(key))) return [];
    const names = entity.names.flatMap((name): Name[] => {
      const owner = owned.get(foldText(name.text));
      if (!owner) return [name];
      return owner.needs ? [{ ...name, needs: name.needs ?? 'context' }] : [];
    });
    if (names[0]?.text !== entity.names[0]?.text) return [];
    const isSame = names.length === entity.names.length && names.every((name, index) => name === entity.names[index]);
    return isSame ? [entity] : [{ ...entity, names }];
  });
}

/** What a hand-made entity claims: all that it is known by, and names that need nothing also where no country is told. */
function keysOf(entity: Entity): string[] {
  const nowhere = entity.names
    .filter(({ kind, needs }) => isPlain(kind) && !needs)
    .map(({ text }) => nameKey(text, ''));
  return [...entryKeysOf(entity), ...nowhere];
}

/** A product lives on its firm's domain, so that it claims none. */
function entryKeysOf({ id, kind, wikidata, lei, website, country, names }: Entity): string[] {
  const domain = kind === 'product' ? undefined : domainOf(website);
  return [
    `id:${id}`,
    ...(wikidata ? [`wikidata:${wikidata}`] : []),
    ...(lei ? [`lei:${lei}`] : []),
    ...(domain && !isSharedDomain(domain) ? [`domain:${domain}`] : []),
    ...names.filter(({ kind }) => isPlain(kind)).map(({ text }) => nameKey(text, country ?? '')),
  ];
}

/** Kinds of name that two bodies of one country do not share by chance. */
function isPlain(kind: NameKind): boolean {
  return kind !== 'acronym' && kind !== 'typo' && kind !== 'descriptor';
}

function nameKey(text: string, country: string): string {
  return `name:${foldText(text)}|${country}`;
}

/** Domains of governments, under which many bodies have their pages. */
function isSharedDomain(domain: string): boolean {
  return /^(?:gov|gob|gouv|gc|go|admin|europa|belgium|overheid|government|govt|bund)\./.test(domain);
}
