// The words of Sidenote's own pages: options and popup.
import en from '../../assets/locales/pages/en.json';
import fr from '../../assets/locales/pages/fr.json';
import nl from '../../assets/locales/pages/nl.json';
import type { UiLanguage } from '../model/ui-language';
import { createWords, type Words, type WordTable } from './words';

export type PageWordKey = keyof typeof en;
export type PageWords = Words<PageWordKey>;

const TABLES: Record<UiLanguage, WordTable<PageWordKey>> = { en, fr, nl };

export function createPageWords(language: UiLanguage): PageWords {
  return createWords(language, TABLES[language]);
}
