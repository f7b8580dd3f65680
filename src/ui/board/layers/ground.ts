import type Phaser from 'phaser';
import { obstacles, screenPoint } from '../../model/geometry/places';
import { rect } from '../../model/geometry/rect';
import { paintBeam } from '../paint/arrows';
import { paintGround } from '../paint/ground';
import { Surface } from '../surface';
import { styleKey } from '../view';
import type { Timeline } from '../motion';
import type { Layer, View } from '../view';

/** Map and paper, baked once a size and theme; beams of light lie over it. */
export class GroundLayer implements Layer {
  private readonly ground: Surface;
  private beams: Surface | null = null;

  constructor(private readonly scene: Phaser.Scene) {
    this.ground = new Surface(scene, 0);
  }

  update(view: View, _before: View | null, timeline: Timeline): void {
    const { model, layout, dpr } = view;
    // The ground is drawn first: what moves over it takes the speed that is set.
    timeline.pace = model.pace ?? 1;
    const raised = (model.raised ?? []).join(',');
    const colours = model.sides.map((s) => s.colour + (s.night ?? '')).join();
    const labels = (model.map?.labels ?? []).map((l) => l.text).join();
    const words = (model.loyaltyText ?? []).join() + String(model.assemblies.length > 0);
    const size = `${layout.mode}${layout.width}x${layout.height}`;
    const key = `${model.map?.id ?? ''}|${labels}|${words}|${raised}|${colours}|${size}|${styleKey(view)}`;
    this.ground.show(key, rect(0, 0, layout.width, layout.height), dpr, (c) => { paintGround(c, model, layout, [...view.places.flatMap((p) => [p.body, p.label]), ...obstacles(model, layout)]); });
    const list = model.beams ?? [];
    if (list.length === 0) {
      this.beams?.destroy();
      this.beams = null;
      return;
    }
    this.beams ??= new Surface(this.scene, 1);
    this.beams.show(`${JSON.stringify(list)}|${styleKey(view)}`, layout.map, dpr, (c) => {
      for (const beam of list) {
        paintBeam(c, model, beam, screenPoint(model, layout, beam.from), screenPoint(model, layout, beam.to), layout.scale);
      }
    });
  }
}
