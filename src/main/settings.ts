import type { SettingsView } from '../ui/panels';
import type { Sound } from '../ui/sound';
import { SPEEDS } from './params';

const KEY = 'dual-power:settings';
const SIZES = [100, 125, 150, 200] as const;

/** Settings of someone who comes for the first time, in the language of the browser. */
export function firstSettings(languages: readonly string[]): SettingsView {
  const lang = languages.map((l) => l.slice(0, 2).toLowerCase()).find((l) => l === 'en' || l === 'fr');
  return {
    lang: lang === 'fr' ? 'fr' : 'en', speed: 'normal', textSize: 100, contrast: 'normal', motion: 'system', darkRoom: false,
    canvas: true, renderer: 'auto', shortcuts: true, holdTurn: true, tellAll: false, mute: false, music: 50, ambience: 50, effects: 80,
  };
}

/** What was kept of the settings, part by part: what is missing or out of range falls back to `plain`. */
export function parseSettings(text: string | null, plain: SettingsView): SettingsView {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return plain;
  }
  if (typeof value !== 'object' || value === null) return plain;
  const kept = value as Record<string, unknown>;
  const one = <K extends keyof SettingsView>(key: K, allowed: readonly SettingsView[K][]): SettingsView[K] => allowed.find((x) => x === kept[key]) ?? plain[key];
  const flag = (key: 'darkRoom' | 'canvas' | 'shortcuts' | 'holdTurn' | 'tellAll' | 'mute'): boolean => one(key, [true, false]);
  const percent = (key: 'music' | 'ambience' | 'effects'): number => {
    const n = kept[key];
    return typeof n === 'number' && n >= 0 && n <= 100 ? n : plain[key];
  };
  return {
    lang: one('lang', ['en', 'fr']), speed: one('speed', SPEEDS), textSize: one('textSize', SIZES), contrast: one('contrast', ['normal', 'high']),
    motion: one('motion', ['system', 'none']), darkRoom: flag('darkRoom'), canvas: flag('canvas'),
    renderer: one('renderer', ['auto', 'canvas', 'webgl']), shortcuts: flag('shortcuts'),
    holdTurn: flag('holdTurn'), tellAll: flag('tellAll'), mute: flag('mute'),
    music: percent('music'), ambience: percent('ambience'), effects: percent('effects'),
  };
}

/** Settings kept from the last visit; a browser that keeps nothing gets the plain ones. */
export function loadSettings(): SettingsView {
  const plain = firstSettings(navigator.languages);
  try {
    return parseSettings(localStorage.getItem(KEY), plain);
  } catch {
    return plain;
  }
}

export function keepSettings(settings: SettingsView): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Private windows may refuse; the settings then last as long as the page.
  }
}

/** Gives the page the size of text and the language, and the sound its volumes. */
export function applySettings(settings: SettingsView, sound: Pick<Sound, 'setVolume' | 'setMuted'>): void {
  document.documentElement.style.fontSize = settings.textSize === 100 ? '' : `${settings.textSize.toString()}%`;
  document.documentElement.lang = settings.lang;
  for (const channel of ['music', 'ambience', 'effects'] as const) sound.setVolume(channel, settings[channel] / 100);
  sound.setMuted(settings.mute);
}
