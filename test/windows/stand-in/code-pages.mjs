/** The code page that the console of a Windows in this language has. */
export function codePageOf(language) {
  return { en: 437, ja: 932, 'zh-CN': 936 }[language] ?? 850;
}
