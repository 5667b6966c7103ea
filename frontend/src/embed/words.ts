export type Language = "en" | "zh-CN";

/** What the element says itself, in the host's page; what stands in the frame comes from the server. */
export const WORDS: Readonly<Record<Language, { readonly title: string; readonly open: string }>> = {
  en: {
    title: "Isolated or cross margin: questions by Marginwise",
    open: "Answer the questions on Marginwise",
  },
  "zh-CN": {
    title: "逐仓还是全仓：Marginwise 的问题",
    open: "在 Marginwise 上回答问题",
  },
};

/** The language of the pages for a language tag: English unless it is Chinese. */
export function languageOf(tag: string): Language {
  return /^zh(-|$)/i.test(tag) ? "zh-CN" : "en";
}
