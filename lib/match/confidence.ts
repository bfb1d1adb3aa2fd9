// How sure a mention is by the way it was found, 0 to 1; a name that needs support has what its signs give.

export const CONFIDENCE = { name: 0.97, descriptor: 0.9, slip: 0.85, role: 0.85, office: 0.8, metonym: 0.75 } as const;
