/** Nobody has a file chosen sooner after the page has opened. */
export const UNTIL_CHOSEN_MS = 3_000;
