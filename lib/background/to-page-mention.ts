// A mention as detection found it → as the page shows it: named in the reader's language, after the reader's own word.
import type { GazetteerEntity } from '../match/gazetteer';
import type { PageCandidate, PageMention } from '../messages/protocol';
import type { Mention } from '../model/mention';
import type { Override } from '../model/override';
import type { UiLanguage } from '../model/ui-language';
import { readAs } from '../settings/overrides';
import { shownName } from './shown-name';

type Context = {
  byId: ReadonlyMap<string, GazetteerEntity>;
  overrides: readonly Override[];
  language: UiLanguage;
  isPackEnabled: (pack: string) => boolean;
};

/** Undefined where the reader has turned it down, or says that it is what they have switched off or the dataset lacks. */
export function toPageMention(mention: Mention, context: Context): PageMention | undefined {
  const { byId, overrides, language, isPackEnabled } = context;
  const surface = mention.surface.replace(/\s+/gu, ' '); // source lines may break inside a name
  const { turnedDown = [], ...rest } = mention;
  const id = readAs(overrides, { surface, entity: mention.entity });
  const entity = id === undefined ? undefined : byId.get(id);
  if (!entity || !isPackEnabled(entity.pack)) return undefined;

  const isOther = entity.id !== mention.entity;
  const name = shownName(entity, language);
  const others = [...(isOther ? [mention.entity] : []), ...turnedDown.map((each) => each.entity)].filter(
    (other) => other !== entity.id && !isTurnedDown(overrides, surface, other),
  );
  const candidates = others.flatMap((other) => toCandidate(byId.get(other), language));
  return {
    ...rest,
    surface,
    entity: entity.id,
    name,
    entityKind: entity.kind,
    ended: entity.ended,
    ...(isOther && { detected: mention.entity, confidence: 1, reasons: [{ rule: 'own-word', detail: name }] }),
    ...(candidates.length > 0 && { turnedDown: candidates }),
  };
}

function isTurnedDown(overrides: readonly Override[], surface: string, entity: string): boolean {
  return overrides.some((each) => each.verdict === 'not' && each.surface === surface && each.entity === entity);
}

function toCandidate(entity: GazetteerEntity | undefined, language: UiLanguage): PageCandidate[] {
  if (!entity) return [];
  const { id, kind, country } = entity;
  return [{ entity: id, name: shownName(entity, language), entityKind: kind, country }];
}
