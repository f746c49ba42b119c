/** Escape what would be inline markup in text, and no more: brackets and asterisks seldom come alone. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, '\\$&');
}
