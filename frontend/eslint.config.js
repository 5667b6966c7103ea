import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "target/", "test-results/", "playwright-report/", "src/api/schema.ts"] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./e2e/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        { selector: "TSEnumDeclaration", message: "Use a union of strings." },
      ],
      "no-restricted-globals": ["error", { name: "fetch", message: "Only src/api talks to the server." }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  { files: ["src/api/**"], rules: { "no-restricted-globals": "off" } },
  // A configuration file is read by a tool that asks for a default export; the journeys poll the server themselves.
  {
    files: ["*.config.{js,ts}", "e2e/**"],
    rules: { "no-restricted-syntax": "off", "no-restricted-globals": "off" },
  },
  // Without type annotations every parsed JSON would be an error here.
  { files: ["**/*.mjs"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.mjs", "e2e/**"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
);
