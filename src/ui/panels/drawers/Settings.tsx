import type { VNode } from 'preact';
import { useUi } from '../context';
import type { SettingsView } from './types';

interface SettingsProps {
  readonly settings: SettingsView;
  readonly onSettings: (next: SettingsView) => void;
}

const SPEEDS = ['instant', 'fast', 'normal', 'slow'] as const;
const SIZES = [100, 125, 150, 200] as const;
const RENDERERS = ['auto', 'canvas', 'webgl'] as const;
const CHANNELS = ['music', 'ambience', 'effects'] as const;
const SWITCHES = [
  ['settings.course', ['holdTurn', 'tellAll']],
  ['settings.screen', ['darkRoom', 'canvas', 'shortcuts']],
] as const;

/** All that can be set; every change takes effect at once. */
export function SettingsPage({ settings, onSettings }: SettingsProps): VNode {
  const { t } = useUi();
  const set = (part: Partial<SettingsView>): void => { onSettings({ ...settings, ...part }); };
  return (
    <div class="settings">
      <Choice legend={t('settings.lang')} name="lang" value={settings.lang} options={[['en', 'English'], ['fr', 'Français']]} onChange={(lang) => { set({ lang }); }} />
      <Choice legend={t('settings.textSize')} name="text" value={settings.textSize} options={SIZES.map((n) => [n, t('settings.percent', { n })])} onChange={(textSize) => { set({ textSize }); }} />
      <Choice legend={t('settings.speed')} name="speed" value={settings.speed} options={SPEEDS.map((s) => [s, t(`settings.speed.${s}`)])} onChange={(speed) => { set({ speed }); }} />
      <Choice legend={t('settings.contrast')} name="contrast" value={settings.contrast} options={[['normal', t('settings.contrast.normal')], ['high', t('settings.contrast.high')]]} onChange={(contrast) => { set({ contrast }); }} />
      <Choice legend={t('settings.motion')} name="motion" value={settings.motion} options={[['system', t('settings.motion.system')], ['none', t('settings.motion.none')]]} onChange={(motion) => { set({ motion }); }} />
      <Choice legend={t('settings.renderer')} name="renderer" value={settings.renderer} options={RENDERERS.map((r) => [r, t(`settings.renderer.${r}`)])} onChange={(renderer) => { set({ renderer }); }} />
      {SWITCHES.map(([legend, keys]) => (
        <fieldset key={legend} class="switches">
          <legend>{t(legend)}</legend>
          {keys.map((key) => (
            <label key={key}><input type="checkbox" checked={settings[key]} onChange={(event) => { set({ [key]: event.currentTarget.checked }); }} /> <span><b>{t(`settings.${key}`)}</b> <small>{t(`settings.${key}.about`)}</small></span></label>
          ))}
        </fieldset>
      ))}
      <fieldset class="switches">
        <legend>{t('settings.sound')}</legend>
        <label><input type="checkbox" checked={settings.mute} onChange={(event) => { set({ mute: event.currentTarget.checked }); }} /> <span><b>{t('settings.mute')}</b></span></label>
        {CHANNELS.map((key) => (
          <label key={key} class="slider"><span>{t(`settings.${key}`)}</span> <input type="range" min="0" max="100" step="5" value={settings[key]} disabled={settings.mute} onInput={(event) => { set({ [key]: Number(event.currentTarget.value) }); }} /> <output>{settings[key]}</output></label>
        ))}
      </fieldset>
    </div>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | number>({ legend, name, value, options, onChange }: ChoiceProps<T>): VNode {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div>
        {options.map(([option, label]) => (
          <label key={option}><input type="radio" name={name} checked={option === value} onChange={() => { onChange(option); }} /><span>{label}</span></label>
        ))}
      </div>
    </fieldset>
  );
}
