// One chart for each element: created once, afterwards only its data change. Colours are css variables ("var(--ink-2)") and are
// looked up when drawn, so that a change of theme redraws without the server.
const charts = new Map();
let library;

function load(url) {
  return library ??= new Promise((done, failed) => {
    if (globalThis.echarts) { done(); return; }
    const script = document.createElement('script');
    script.src = url;
    script.onload = done;
    script.onerror = () => { library = undefined; failed(new Error('The chart library did not load.')); };
    document.head.append(script);
  });
}

function resolve(value, styles) {
  if (typeof value === 'string') return value.replace(/var\((--[\w-]+)\)/g, (_, name) => styles.getPropertyValue(name).trim());
  if (Array.isArray(value)) return value.map(item => resolve(item, styles));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, styles)]));
  return value;
}

// An option holds no functions. A chart whose tooltip brings notes has one for each place on its axis, under what stands there.
function noted(notes) {
  const line = text => Object.assign(document.createElement('div'), { textContent: text });
  return points => {
    const words = document.createElement('div');
    words.append(line(points[0].axisValueLabel), ...points.filter(point => point.value !== '-').map(point => line(`${point.seriesName}  ${point.value}`)));
    const note = notes[points[0].dataIndex];
    if (note) words.append(line(note));
    return words;
  };
}

function draw(held, whole) {
  const styles = getComputedStyle(held.element);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const option = resolve(held.option, styles);
  option.animation = !matchMedia('(prefers-reduced-motion: reduce)').matches && option.animation !== false;
  option.textStyle = { fontFamily: styles.getPropertyValue('--font').trim(), fontSize: 12 * rem, color: styles.getPropertyValue('--ink-2').trim() };
  for (const axis of [option.xAxis, option.yAxis]) if (axis?.axisLabel) axis.axisLabel.fontSize = 12 * rem;
  if (option.grid) for (const side of ['left', 'right', 'top', 'bottom']) if (typeof option.grid[side] === 'number') option.grid[side] *= rem;
  if (option.tooltip && 'notes' in option.tooltip) option.tooltip.formatter = option.tooltip.notes ? noted(option.tooltip.notes) : null;
  held.chart.setOption(option, whole);
}

export async function create(element, url, option, chinese) {
  await load(url);
  // A person may have gone on before the library or this call arrived; the element is then null or out of the page.
  if (!element?.isConnected) return;
  const chart = echarts.init(element, null, { renderer: 'svg', locale: chinese ? 'ZH' : 'EN' });
  const held = { element, chart, option };
  held.size = new ResizeObserver(() => chart.resize());
  held.size.observe(element);
  held.theme = new MutationObserver(() => draw(held, true));
  held.theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  charts.set(element, held);
  draw(held, true);
}

export function update(element, option, whole) {
  const held = charts.get(element);
  if (!held) return;
  held.option = option;
  draw(held, whole);
}

export function dispose(element) {
  const held = charts.get(element);
  if (!held) return;
  charts.delete(element);
  held.size.disconnect();
  held.theme.disconnect();
  held.chart.dispose();
}
