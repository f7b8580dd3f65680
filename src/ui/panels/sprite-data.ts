/** All emblems as SVG symbols; imported dynamically only. */
const files = import.meta.glob<string>('../../../assets/icons/*.svg', { query: '?raw', import: 'default', eager: true });

const symbol = ([file, svg]: [string, string]): string => {
  const name = file.slice(file.lastIndexOf('/') + 1, -4);
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>')).replace(/<!--[\s\S]*?-->/g, '');
  return `<symbol id="dp-${name}" viewBox="0 0 512 512">${inner}</symbol>`;
};

export const SYMBOLS = Object.entries(files).map(symbol).join('');
