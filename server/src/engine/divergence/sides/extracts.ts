/** What a text that is part of another one says of itself. */
export const extractWords = '节选|节录|摘登|摘录|摘编|选登|选摘';

/** What stands in brackets for something that was left out: （略）, （下文从略）. */
export const omissionWords = '(?:[前中后上下]文?|以[上下]|此处|其余|中间)?(?:省略|从略|略)';

/** The same, and what a text says of itself that is all of another one, or nearly. */
export const wholenessWords = `${extractWords}|摘要|全文|(?:略?有)?删节`;
