// Where settings lie in storage.local. Apart from the schemas, so that the content script need not load zod.
export const SETTINGS_KEY = 'settings';
