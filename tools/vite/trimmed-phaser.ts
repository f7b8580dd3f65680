import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ENTRY = fileURLToPath(new URL('phaser-trimmed.cjs', import.meta.url));
const SOURCE = `${realpathSync(fileURLToPath(new URL('../../node_modules/phaser/src', import.meta.url)))}/`;
const LEFT_OUT = '\0phaser-left-out';

/** The switches of the engine's own build: both renderers; no sound (howler does that), no debugger, no further plugins. */
const SWITCHES: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true, CANVAS_RENDERER: true, WEBGL_DEBUG: false, FEATURE_SOUND: false, PLUGIN_CAMERA3D: false, PLUGIN_FBINSTANT: false,
};

/** Modules that the engine names in tables of what might be asked for, and that the board never asks for. */
const UNUSED = [
  /\/src\/filters\/(?!Controller|index)\w+\.js$/,
  /\/renderNodes\/filters\/Filter\w+\.js$/,
  /\/renderNodes\/BatchHandler(PointLight|Strip)\.js$/,
  /\/renderNodes\/submitter\/Submitter(SpriteGPULayer|TilemapGPULayer|MeshToQuad)\.js$/,
  /\/webgl\/shaders\/(Filter|Noise|SpriteGPULayer|TilemapGPULayer|PointLight|Gradient|Ramp)\w*-\w+\.js$/,
];

/**
 * Builds the page with the part of Phaser that phaser-trimmed.cjs lists, well under half of the whole. In development
 * the whole engine is used: only a build can bundle its modules.
 */
export function trimmedPhaser(): Plugin {
  return {
    name: 'trimmed-phaser',
    apply: 'build',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === 'phaser') return ENTRY;
      // The package keeps its modules to itself: ask for them by their path.
      const inside = id.startsWith('phaser/src/') ? SOURCE + id.slice('phaser/src/'.length) : id;
      if (inside === id && !(id.startsWith('.') && importer?.startsWith(SOURCE))) return null;
      const found = await this.resolve(inside, importer, { skipSelf: true });
      return found && UNUSED.some((pattern) => pattern.test(found.id)) ? LEFT_OUT : found;
    },
    load(id) {
      // Loud, should the engine ask for one of them after all.
      return id === LEFT_OUT ? 'module.exports = function () { throw new Error("left out of the engine, see tools/vite/trimmed-phaser.ts"); };' : null;
    },
    transform(code, id) {
      if (!id.startsWith(SOURCE)) return null;
      return { code: code.replace(/typeof ([A-Z][A-Z0-9_]+)\b/g, (all, name: string) => (name in SWITCHES ? String(SWITCHES[name]) : all)), map: null };
    },
  };
}
