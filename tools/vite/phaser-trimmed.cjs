// The part of Phaser that the board uses. The published bundle cannot be shaken by a bundler, so the page is built from
// the engine's own modules instead (see trimmed-phaser.ts). What is missing here is missing in the built page only:
// `npm run dev` and the types have the whole engine, so tools/vite/trimmed-phaser.test.ts compares this list with
// what src/ui/board asks for.

// The renderers come first: their modules need one another in the order of their index.
require('phaser/src/renderer');
const Game = require('phaser/src/core/Game');
// What every scene has: each registers itself.
require('phaser/src/events/EventEmitter');
require('phaser/src/gameobjects/GameObjectCreator');
require('phaser/src/gameobjects/GameObjectFactory');
require('phaser/src/gameobjects/DisplayList');
require('phaser/src/gameobjects/UpdateList');
require('phaser/src/cameras/2d/CameraManager');
require('phaser/src/scene/ScenePlugin');
require('phaser/src/gameobjects/image/ImageFactory');
require('phaser/src/gameobjects/blitter/BlitterFactory');

module.exports = {
  ...require('phaser/src/const'),
  Game,
  Scene: require('phaser/src/scene/Scene'),
  Scale: require('phaser/src/scale/const/SCALE_MODE_CONST'),
  Core: { Events: require('phaser/src/core/events') },
  Utils: { String: { UUID: require('phaser/src/utils/string/UUID') } },
};
