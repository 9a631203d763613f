/** What the first screen is opened at: one device, several in a row, or the tools. */
export const startViews = ['one', 'several', 'tools'] as const;
export type StartView = (typeof startViews)[number];
