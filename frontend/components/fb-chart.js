/**
 * <fb-chart> draws what its property "data" says, as JSON: {title, shape: STACKED_BARS|LINES, across, up, labels,
 * series: [{name, paint, points: [{value, says, link}]}]}. The table below it says the same; a click on a bar or a point
 * goes where the same number of the table leads.
 *
 * The library comes from our own origin, and is fetched by the first chart that is shown. Colours are those of the page,
 * in the light and in the dark; each series has a pattern or dashes of its own too.
 */
(() => {
  if (customElements.get('fb-chart')) return;

  const LIBRARY = new URL('../webjars/chart.js/4.5.1/dist/chart.umd.min.js', document.currentScript?.src ?? document.baseURI);
  const COLOURS = { CALM: '--fb-accent', QUIET: '--fb-muted', FAINT: '--fb-muted', OTHER: '--fb-text', WARN: '--fb-warn', BAD: '--fb-bad' };
  const PATTERNS = { CALM: 'plain', QUIET: 'dots', FAINT: 'hollow', OTHER: 'lines', WARN: 'stripes', BAD: 'crossed' };
  const DASHES = { CALM: [], QUIET: [2, 3], FAINT: [1, 6], OTHER: [4, 2, 1, 2], WARN: [7, 4], BAD: [12, 3, 2, 3] };
  const POINTS = { CALM: 'circle', QUIET: 'rect', FAINT: 'cross', OTHER: 'star', WARN: 'triangle', BAD: 'rectRot' };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let loading;

  const library = () => loading ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = LIBRARY;
    script.onload = () => done(window.Chart);
    script.onerror = () => { loading = undefined; script.remove(); failed(new Error('the chart could not be fetched')); };
    document.head.append(script);
  });

  /** A small tile that fills a bar: plain colour, lines or dots of the page's surface on it, or nothing but its edge. */
  const fill = (colour, surface, pattern) => {
    if (pattern === 'plain') return colour;
    if (pattern === 'hollow') return surface;
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = pen.fillStyle = surface;
    pen.lineWidth = 1.5;
    const line = (x1, y1, x2, y2) => { pen.beginPath(); pen.moveTo(x1, y1); pen.lineTo(x2, y2); pen.stroke(); };
    if (pattern === 'dots') { pen.beginPath(); pen.arc(4, 4, 1.9, 0, 7); pen.fill(); }
    if (pattern === 'lines') { line(0, 2, 8, 2); line(0, 6, 8, 6); }
    if (pattern === 'stripes' || pattern === 'crossed') { line(-2, 6, 2, 10); line(-2, 10, 10, -2); line(6, -2, 10, 2); }
    if (pattern === 'crossed') { line(-2, 2, 2, -2); line(-2, -2, 10, 10); line(6, 10, 10, 6); }
    return pen.createPattern(tile, 'repeat');
  };

  customElements.define('fb-chart', class extends HTMLElement {
    connectedCallback() {
      // The page may have said what to draw before it knew this element.
      if (Object.hasOwn(this, 'data')) {
        const said = this.data;
        delete this.data;
        this.data = said;
      }
      this.again = () => this.draw();
      dark.addEventListener('change', this.again);
      // Paper is white, and waits for nothing.
      this.onPaper = () => { this.style.colorScheme = 'light'; this.paint(); };
      this.onScreen = () => { this.style.colorScheme = ''; this.paint(); };
      window.addEventListener('beforeprint', this.onPaper);
      window.addEventListener('afterprint', this.onScreen);
      this.draw();
    }

    disconnectedCallback() {
      dark.removeEventListener('change', this.again);
      window.removeEventListener('beforeprint', this.onPaper);
      window.removeEventListener('afterprint', this.onScreen);
      this.chart?.destroy();
      this.chart = undefined;
    }

    set data(text) { this.shown = JSON.parse(text); this.draw(); }
    get data() { return JSON.stringify(this.shown); }

    /** A colour of the page as it is here and now: light or dark. */
    colour(name) {
      this.probe ??= this.appendChild(Object.assign(document.createElement('span'), { hidden: true }));
      this.probe.style.color = `var(${name})`;
      return getComputedStyle(this.probe).color;
    }

    async draw() {
      if (!this.isConnected || !this.shown) return;
      try {
        await library();
      } catch (lost) {
        this.hidden = true;
        const table = this.parentElement?.querySelector('details');
        if (table) table.open = true;
        return;
      }
      this.paint();
    }

    /** At once, where the library is there. */
    paint() {
      if (!this.isConnected || !this.shown || !window.Chart) return;
      this.chart?.destroy();
      this.canvas ??= this.appendChild(document.createElement('canvas'));
      this.chart = new window.Chart(this.canvas, this.settings());
    }

    settings() {
      const text = this.colour('--fb-muted'), line = this.colour('--fb-line');
      const bars = this.shown.shape === 'STACKED_BARS';
      const font = { family: getComputedStyle(this).fontFamily, size: 12 };
      const axis = (title, more) => ({
        stacked: bars,
        title: { display: true, text: title, color: text, font },
        ticks: { color: text, font, maxRotation: 0, autoSkipPadding: 12, ...more.ticks },
        grid: { color: line, display: more.grid },
        border: { color: line },
        beginAtZero: true,
      });
      return {
        type: bars ? 'bar' : 'line',
        data: { labels: this.shown.labels, datasets: this.shown.series.map((each) => this.set(each, bars)) },
        options: {
          responsive: true,
          maintainAspectRatio: false,
          animation: still.matches || this.style.colorScheme ? false : { duration: 200 },
          interaction: { mode: bars ? 'nearest' : 'index', intersect: bars },
          onClick: (press, hit) => this.go(hit),
          onHover: (press, hit) => { this.canvas.style.cursor = this.link(hit) ? 'pointer' : ''; },
          scales: {
            x: axis(this.shown.across, { grid: false }),
            y: axis(this.shown.up, { grid: true, ticks: bars ? { precision: 0 } : {} }),
          },
          plugins: {
            legend: {
              position: 'bottom', align: 'start', onClick: () => {},
              labels: {
                color: text, font, boxWidth: 14, boxHeight: bars ? 14 : 8, usePointStyle: !bars, pointStyle: 'line', pointStyleWidth: 34,
                generateLabels: (chart) => this.legend(chart),
              },
            },
            tooltip: { callbacks: { label: (at) => `${at.dataset.label}: ${at.dataset.points[at.dataIndex].says}` } },
          },
        },
      };
    }

    set(series, bars) {
      const colour = this.colour(COLOURS[series.paint]);
      const shared = { label: series.name, points: series.points, data: series.points.map((point) => point.value) };
      if (bars) {
        const filled = fill(colour, this.colour('--fb-surface'), PATTERNS[series.paint]);
        return { ...shared, backgroundColor: filled, borderColor: colour, borderWidth: PATTERNS[series.paint] === 'hollow' ? 2 : 1, borderRadius: 3, maxBarThickness: 34 };
      }
      return {
        ...shared, borderColor: colour, backgroundColor: colour, borderWidth: 2, borderDash: DASHES[series.paint],
        pointStyle: POINTS[series.paint], pointRadius: 3.5, pointHoverRadius: 6, tension: 0, spanGaps: false,
      };
    }

    /** As the library would, with the dashes of each line. */
    legend(chart) {
      return window.Chart.defaults.plugins.legend.labels.generateLabels(chart)
        .map((each) => ({ ...each, lineDash: chart.data.datasets[each.datasetIndex].borderDash ?? [] }));
    }

    link(hit) { return hit.length ? this.shown.series[hit[0].datasetIndex].points[hit[0].index].link : null; }

    /** As a link of the page would, so that the page stays. */
    go(hit) {
      const link = this.link(hit);
      if (!link) return;
      const anchor = Object.assign(document.createElement('a'), { href: link, hidden: true });
      this.append(anchor);
      anchor.click();
      anchor.remove();
    }
  });
})();
