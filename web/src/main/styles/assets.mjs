// Puts beside the compiled stylesheet what it and the pages refer to, from the design system's package:
// the fonts and icons named in the stylesheet, and one file with the icons that pages use.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const PAGE_ICONS = ["account", "arrow-back", "arrow-forward", "check", "close", "contact-support", "help", "info", "warning"];

const source = "node_modules/dkfds/src";
const target = "target/styles";
const folders = { fonts: "fonts/IBMPlexSans/split/woff2", icons: "img/svg-icons" };

const css = readFileSync(join(target, "portal.css"), "utf8");
for (const [, folder, file] of new Set([...css.matchAll(/url\("?(fonts|icons)\/([^")]+)"?\)/g)])) {
  const to = join(target, folder, file);
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(join(source, folders[folder], basename(file)), to);
}

const symbol = (name) =>
  readFileSync(join(source, folders.icons, `${name}.svg`), "utf8")
    .replace(/<\?xml[^>]*\?>/, "")
    .replace(/<svg[^>]*?viewBox="([^"]*)"[^>]*>/, `<symbol id="${name}" viewBox="$1">`)
    .replace("</svg>", "</symbol>")
    .trim();
writeFileSync(join(target, "icons.svg"), `<svg xmlns="http://www.w3.org/2000/svg">${PAGE_ICONS.map(symbol).join("")}</svg>\n`);
