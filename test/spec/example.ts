/** One piece of Markdown whose meaning a specification fixes. */
export interface Example {
  /** `CommonMark 12 (Tabs)` */
  readonly name: string;
  readonly markdown: string;
  /** What the specification makes of it; absent where the text of an edition rightly differs. */
  readonly html?: string;
}
