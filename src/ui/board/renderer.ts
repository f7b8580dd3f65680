/** Which of the two renderers draws faster here. */

export type RendererChoice = 'auto' | 'canvas' | 'webgl';

const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** True when WebGL exists and a graphics card does the work: in software the plain canvas is several times faster. */
export function hasFastWebGL(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (!gl) return false;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return typeof name !== 'string' || !SOFTWARE.test(name);
  } catch {
    return false;
  }
}

export function chooseRenderer(choice: RendererChoice): 'canvas' | 'webgl' {
  if (choice !== 'auto') return choice;
  return hasFastWebGL() ? 'webgl' : 'canvas';
}
