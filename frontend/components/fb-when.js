/**
 * <fb-when at="2026-11-22T02:14:07Z"> shows a moment to the second in the reader's own zone, and beneath it how long ago
 * that was, or the day where it was not today. <fb-zone> names that zone once for all of them.
 */
(() => {
  if (customElements.get('fb-when')) return;

  const live = new Set();
  let timer = 0;
  const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
  const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
  const exact = new Intl.DateTimeFormat(undefined, {
    weekday: 'short', year: 'numeric', month: 'short', day: 'numeric',
    hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZoneName: 'short',
  });

  const ago = (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    if (seconds < 5) return 'just now';
    if (seconds < 60) return `${seconds} s ago`;
    if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
    return `${Math.floor(seconds / 3600)} h ago`;
  };

  const second = (at) => {
    const now = new Date();
    if (at.toDateString() === now.toDateString()) return ago(now - at);
    return (at.getFullYear() === now.getFullYear() ? day : dayOfYear).format(at);
  };

  const tick = () => live.forEach((element) => element.show());

  customElements.define('fb-when', class extends HTMLElement {
    connectedCallback() {
      live.add(this);
      timer ||= setInterval(tick, 1000);
      this.show();
    }

    disconnectedCallback() {
      live.delete(this);
      if (!live.size) { clearInterval(timer); timer = 0; }
    }

    show() {
      const at = new Date(this.getAttribute('at') ?? '');
      if (Number.isNaN(at.getTime())) return;
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' }).innerHTML = '<time part="time"></time> <span part="ago"></span>';
        this.clock = this.shadowRoot.firstElementChild;
        this.rest = this.shadowRoot.lastElementChild;
        this.clock.dateTime = at.toISOString();
        this.clock.textContent = time.format(at);
        this.title = exact.format(at);
      }
      const words = second(at);
      if (this.rest.textContent !== words) this.rest.textContent = words;
    }
  });

  customElements.define('fb-zone', class extends HTMLElement {
    connectedCallback() {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'local time';
      const short = new Intl.DateTimeFormat(undefined, { timeZoneName: 'short' })
        .formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? '';
      this.attachShadow({ mode: 'open' }).textContent = short && short !== zone ? `${zone} (${short})` : zone;
    }
  });
})();
