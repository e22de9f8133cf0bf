/** Templates by message key; `{name}` stands for an argument. */
export type MessageTable = Readonly<Record<string, string>>;
