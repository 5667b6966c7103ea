import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    manifest: true,
    // The pages' own policy refuses data: scripts, and a file of its own is cached for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Below these a browser has neither light-dark() nor popover, and the tokens stand on the first.
    target: ["chrome123", "firefox125", "safari17.5"],
    rolldownOptions: {
      input: [
        "src/main.tsx",
        "src/styles/site.css",
        "src/result/result.ts",
        "src/compare/compare.ts",
        "src/reference/reference.ts",
        "src/partners/partners.ts",
      ],
    },
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
