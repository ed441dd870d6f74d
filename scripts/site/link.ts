/** An address that a link may lead to: of the web or of mail; anything else is none. */
export function safeLink(address: string): string | undefined {
  const isSafe = /^(?:https?:\/\/|mailto:)[^\s\u0000-\u001f]+$/i.test(address);
  return isSafe && URL.canParse(address) ? address : undefined;
}
