/** What a text that is part of another one says of itself. */
export const extractWords = '节选|节录|摘登|摘录|摘编|选登|选摘';

/** The same, and what a text says of itself that is all of another one, or nearly. */
export const wholenessWords = `${extractWords}|摘要|全文|(?:略?有)?删节`;
