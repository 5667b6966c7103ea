import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A family of letters that the project brings along, and the folder of its files. */
export interface Letters {
  readonly family: string;
  readonly folder: string;
}

/** As wide as Arial and Helvetica. */
export const NARROW: Letters = { family: "Arimo", folder: packageFolder("@expo-google-fonts/arimo") };
/** As wide as Verdana, a fifth wider. */
export const WIDE: Letters = { family: "DejaVu Sans", folder: packageFolder("dejavu-fonts-ttf") };
/** Chinese letters are as wide as they are high in every family, so one is enough. */
export const CHINESE: Letters = {
  family: "ZCOOL XiaoWei",
  folder: packageFolder("@expo-google-fonts/zcool-xiaowei"),
};

const KEPT = join(import.meta.dirname, "../node_modules/.cache/letters");
const GENERIC = ["sans-serif", "sans", "system-ui", "serif", "monospace"];

/** What a browser is started with, so that it knows these letters and the Chinese ones, and no others. */
export function environmentOf(letters: Letters): NodeJS.ProcessEnv {
  return { ...process.env, FONTCONFIG_FILE: listOf(letters) };
}

/** Once, before any browser starts. */
export function writeLists(): void {
  mkdirSync(KEPT, { recursive: true });
  for (const letters of [NARROW, WIDE]) writeFileSync(listOf(letters), list(letters));
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

function listOf({ family }: Letters): string {
  return join(KEPT, `${family}.conf`);
}

function list({ family, folder }: Letters): string {
  const prefer = `<prefer><family>${family}</family><family>${CHINESE.family}</family></prefer>`;
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig>`,
    ...[folder, CHINESE.folder].map((path) => `  <dir>${escaped(path)}</dir>`),
    `  <cachedir>${escaped(join(KEPT, "cache"))}</cachedir>`,
    ...GENERIC.map((name) => `  <alias binding="same"><family>${name}</family>${prefer}</alias>`),
    `</fontconfig>`,
    ``,
  ].join("\n");
}

function escaped(path: string): string {
  return path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
