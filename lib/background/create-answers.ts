// What the background answers: look-ups in the cache, detection, and changes of settings.
import type { Cache } from '../cache/create-cache';
import { createDetector, type Detector } from '../match/find-mentions';
import type { Gazetteer } from '../match/gazetteer';
import type { Answers } from '../messages/answer';
import type { PageMention } from '../messages/protocol';
import type { EntityKind } from '../model/entity';
import type { Manifest } from '../model/release';
import { withOverride, withoutOverride } from '../settings/overrides';
import { deniedBy, outsideAllowed } from '../settings/page-policy';
import type { Settings, UnderlineGroup } from '../settings/settings';
import { parseSitePattern } from '../settings/site-pattern';
import { tellCard } from '../timeline/tell-card';
import { CARD_WORDS } from '../words/card-words';
import { chooseLanguage } from '../words/choose-language';
import { needsOfName } from './needs-of-name';
import { toPageMention } from './to-page-mention';
import { toPageTopic } from './to-page-topic';

type Options = {
  cache: Cache;
  loadManifest: () => Promise<Manifest>;
  readSettings: () => Promise<Settings>;
  changeSettings: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** The day, `YYYY-MM-DD`. */
  today: () => string;
  /** Whether Sidenote has access to `url` from install, without the user's doing. */
  isListed?: (url: string) => boolean;
  /** Language tags that the browser's user prefers, best first. */
  preferredLanguages: () => readonly string[];
};

/** A state that lasts longer than this is told as it is: so a fill shows its progress to whoever asks again and again. */
const MAX_STATE_WAIT_MS = 200;

const GROUP: Record<EntityKind, UnderlineGroup> = {
  bank: 'firms',
  'payment-firm': 'firms',
  broker: 'firms',
  insurer: 'firms',
  'crypto-firm': 'firms',
  fintech: 'firms',
  tech: 'firms',
  media: 'firms',
  exchange: 'firms',
  'asset-manager': 'firms',
  'other-firm': 'firms',
  product: 'products',
  regulator: 'authorities',
  'central-bank': 'authorities',
  'public-body': 'authorities',
};

export function createAnswers({
  cache,
  loadManifest,
  readSettings,
  changeSettings,
  preferredLanguages,
  today,
  isListed = () => false,
}: Options): Answers {
  let prepared:
    | { gazetteer: Gazetteer; detect: Detector; byId: Map<string, Gazetteer['entities'][number]> }
    | undefined;

  let manifest: Promise<Manifest> | undefined;
  /** The bundle stays the same while the worker lives; a reading that failed is tried again. */
  function readManifest(): Promise<Manifest> {
    manifest ??= loadManifest().catch((error) => {
      manifest = undefined;
      throw error;
    });
    return manifest;
  }

  /** Detection is prepared once per generation of the dataset. */
  async function prepare() {
    const gazetteer = await cache.readGazetteer();
    if (prepared?.gazetteer !== gazetteer)
      prepared = {
        gazetteer,
        detect: createDetector(gazetteer),
        byId: new Map(gazetteer.entities.map((entity) => [entity.id, entity])),
      };
    return prepared;
  }

  return {
    'read-policy': async ({ url }) => {
      const settings = await readSettings();
      const language = chooseLanguage(settings.language, preferredLanguages());
      const denied = deniedBy(settings, url) ?? (isListed(url) ? undefined : outsideAllowed(settings, url));
      return { deniedBy: denied, language, words: CARD_WORDS[language] };
    },
    'find-mentions': async ({ article, insist }) => {
      const [{ detect, byId }, settings, { packs }] = await Promise.all([prepare(), readSettings(), readManifest()]);
      const isPackEnabled = (id: string) =>
        settings.packs[id] ?? packs.find((pack) => pack.id === id)?.default ?? false;
      const language = chooseLanguage(settings.language, preferredLanguages());
      const context = { byId, overrides: settings.overrides, language, isPackEnabled };
      const found = detect(article, { isPackEnabled });
      const topic = toPageTopic(found.topic, { byId, language, insist, articles: settings.articles });
      if (topic.marking === 'unmarked') return { topic, mentions: [] };
      const mentions = found.mentions
        .flatMap((mention) => toPageMention(mention, context) ?? [])
        .filter((mention) => isWanted(mention, settings));
      return { topic, mentions };
    },
    'read-card': async ({ entity, published }) => {
      const card = await cache.readCard(entity);
      return card ? tellCard(card, published) : null;
    },
    overrule: async ({ override }) => {
      const { byId } = await prepare();
      const { entity, surface } = override;
      const said = { ...override, needs: needsOfName(byId.get(entity), surface), date: today() };
      await changeSettings((settings) => ({ ...settings, overrides: withOverride(settings.overrides, said) }));
      return null;
    },
    'take-back': async (key) => {
      await changeSettings((settings) => ({ ...settings, overrides: withoutOverride(settings.overrides, key) }));
      return null;
    },
    'switch-site': async ({ pattern: text, on }) => {
      const pattern = parseSitePattern(text);
      await changeSettings(({ sites, ...rest }) => {
        const deny = sites.deny.filter((each) => each !== pattern);
        return { ...rest, sites: { ...sites, deny: on ? deny : [...deny, pattern] } };
      });
      return null;
    },
    'read-state': async () => {
      const settled = cache.readGazetteer().catch(() => undefined); // the state tells what failed
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, MAX_STATE_WAIT_MS))]);
      return { cache: cache.state(), packs: (await readManifest()).packs };
    },
    rebuild: () => cache.rebuild(),
  };
}

function isWanted({ kind, entityKind }: PageMention, { underline }: Settings): boolean {
  const isPhrase = kind === 'role' || kind === 'descriptor';
  if (!underline[GROUP[entityKind]] || (isPhrase && !underline.phrases)) return false;
  return kind !== 'metonym' || underline.metonyms;
}
