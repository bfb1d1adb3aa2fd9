// Endings that a language adds to a name: which they are, and how a name is written with them.

/** What the language of a text adds to names. */
export type Endings = {
  /** An s of a genitive or plural at its end («Adyens Zahlen», «Mollies omzet»). */
  addsS: boolean;
  /** Declension of the adjectives that it begins with («der Deutschen Bank»). */
  declines: boolean;
  /** Whether the s is usual in the language; else it is believed only of names that the page has without it. */
  isCertain: boolean;
};

const UNKNOWN: Endings = { addsS: true, declines: true, isCertain: false };
const NONE: Endings = { addsS: false, declines: false, isCertain: true };
/** French, Spanish and Italian add nothing to names; English only the s of a plural («the Googles of this world»). */
const BY_LANGUAGE: Record<string, Endings> = {
  en: { addsS: true, declines: false, isCertain: false },
  de: { addsS: true, declines: true, isCertain: true },
  nl: { addsS: true, declines: false, isCertain: true },
};

/** Endings by the language's code; without one all that there are. */
export function endingsOf(language: string | undefined): Endings {
  return language ? (BY_LANGUAGE[language] ?? NONE) : UNKNOWN;
}

/** German adjectives that firms and authorities are named by: «Europäische», «Öffentliche», «Internationaler». */
const ADJECTIVE = /^(?:\p{Lu}\p{L}*(?:isch|lich|ional)|Deutsch|Allgemein|Vereinigt|Erst)(?<ending>e[rsnm]?)$/u;
const ADJECTIVE_ENDINGS = ['e', 'er', 'es', 'en', 'em'];

/** `name` with the adjectives that it begins with in their other forms, all alike; none where it begins with none. */
export function declinedForms(name: string): string[] {
  const words = name.split(' ');
  const count = words.findIndex((word) => !ADJECTIVE.test(word));
  if (count < 1) return [];
  const own = ADJECTIVE.exec(words[0] as string)?.groups?.ending as string;
  const stems = words.slice(0, count).map((word) => word.replace(/e[rsnm]?$/u, ''));
  return ADJECTIVE_ENDINGS.filter((ending) => ending !== own).map((ending) =>
    [...stems.map((stem) => stem + ending), ...words.slice(count)].join(' '),
  );
}
