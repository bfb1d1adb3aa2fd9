// Languages of the interface. No zod here: the content script loads this.
export const UI_LANGUAGES = ['en', 'fr', 'nl'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
