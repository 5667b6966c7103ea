import { defineConfig } from "vitest/config";

/**
 * Three builds. What other sites show shares no file with the pages, for what is shared is a file more for a page to load.
 */
const BUILDS = {
  pages: {
    manifest: true,
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
  frame: {
    manifest: ".vite/manifest-frame.json",
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input: ["src/embed/frame.tsx"] },
  },
  // Its name stands in other people's pages. A plain script, for a module of another origin would have to be asked for.
  embed: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: "src/embed/embed.ts",
      output: { format: "iife" as const, entryFileNames: "[name].js" },
    },
  },
};

export default defineConfig(({ mode }) => ({
  build: {
    // The pages' own policy refuses data: scripts, and a file of its own is cached for ever.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Below these a browser has neither light-dark() nor popover, and the tokens stand on the first.
    target: ["chrome123", "firefox125", "safari17.5"],
    ...(mode === "frame" || mode === "embed" ? BUILDS[mode] : BUILDS.pages),
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}"],
  },
}));
