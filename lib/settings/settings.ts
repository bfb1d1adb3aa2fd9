// What the user chose, and its defaults.
import * as z from 'zod/mini';
import { Override } from '../model/override';
import { UI_LANGUAGES } from '../model/ui-language';

export const SETTINGS_VERSION = 4;

/** What may be underlined: groups of entity kinds, and phrases and places that stand for an entity. */
export const UNDERLINE_GROUPS = ['firms', 'products', 'authorities', 'phrases', 'metonyms'] as const;
export const UnderlineGroup = z.enum(UNDERLINE_GROUPS);
export type UnderlineGroup = z.infer<typeof UnderlineGroup>;

export const ARTICLES = ['financial', 'all'] as const;

export const Settings = z.object({
  version: z.literal(SETTINGS_VERSION),
  /** By pack id; a pack that is absent has its own default. */
  packs: z.record(z.string(), z.boolean()),
  sites: z.object({ allow: z.array(z.string()), deny: z.array(z.string()) }),
  /** `auto`: the browser's language where the interface has it, else English. */
  language: z.enum(['auto', ...UI_LANGUAGES]),
  /** Which articles are marked: those about money, markets, payments, their firms and rules, or whatever they are about. */
  articles: z.enum(ARTICLES),
  underline: z.record(UnderlineGroup, z.boolean()),
  /** What the user said of names: «not this», «it is …». */
  overrides: z.array(Override),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  packs: {},
  sites: { allow: [], deny: [] },
  language: 'auto',
  articles: 'financial',
  underline: { firms: true, products: true, authorities: true, phrases: true, metonyms: true },
  overrides: [],
};
