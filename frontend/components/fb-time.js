/**
 * <fb-time at="2026-11-22T02:14:00Z" as="clock|time|exact|ago|left|span|run|due|now"> shows a moment in the reader's own zone and keeps it
 * right by itself: the server sends the moment once.
 *
 *   clock  02:14, with the day in front unless it is today
 *   time   02:14:07, with the day in front unless it is today
 *   exact  22 Nov 2026, 02:14:07 GMT+1
 *   ago    4 min ago
 *   left   46:12, counting down (until="…" is the same)
 *   span   12 days
 *   run    00:23:11, counting up
 *   now    the moment it is, exactly: on paper, when it was printed
 *   due    06:49, counting down; then, marked data-over, 00:03:12 for how long it is overdue
 */
(() => {
  if (customElements.get('fb-time')) return;

  const SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
  const two = (n) => String(n).padStart(2, '0');
  const live = new Set();
  let timer = 0;

  const span = (ms) => {
    if (ms < MINUTE) return `${Math.max(0, Math.floor(ms / SECOND))} s`;
    if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
    if (ms < DAY) return `${Math.floor(ms / HOUR)} h`;
    const days = Math.floor(ms / DAY);
    return days === 1 ? '1 day' : `${days} days`;
  };

  const left = (ms) => {
    if (ms <= 0) return 'now';
    const s = Math.floor(ms / SECOND);
    if (s >= 86400) return `${Math.floor(s / 86400)} d ${Math.floor((s % 86400) / 3600)} h`;
    const h = Math.floor(s / 3600), m = Math.floor((s % 3600) / 60);
    return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`;
  };

  const dated = (at, time) => {
    if (at.toDateString() === new Date().toDateString()) return time;
    return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(at) + ', ' + time;
  };

  const hour = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const second = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const clock = (at) => dated(at, hour.format(at));
  const time = (at) => dated(at, second.format(at));

  const exact = (at) => new Intl.DateTimeFormat(undefined, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);

  const run = (ms) => {
    const s = Math.max(0, Math.floor(ms / SECOND)), days = Math.floor(s / 86400);
    const time = `${two(Math.floor(s / 3600) % 24)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
    return days > 0 ? `${days} d ${time}` : time;
  };

  const words = {
    clock: (at) => clock(at),
    time: (at) => time(at),
    exact: (at) => exact(at),
    ago: (at) => { const ms = Date.now() - at; return ms < 5 * SECOND ? 'just now' : `${span(ms)} ago`; },
    left: (at) => left(at - Date.now()),
    span: (at) => span(Date.now() - at),
    run: (at) => run(Date.now() - at),
    due: (at) => run(Math.abs(at - Date.now())),
    now: () => exact(new Date()),
  };

  // Paper is read on other days and in other places.
  const paper = matchMedia('print');
  const onPaper = { clock: exact, time: exact };
  paper.addEventListener('change', () => live.forEach((element) => element.show()));

  const tick = () => live.forEach((element) => element.show());

  customElements.define('fb-time', class extends HTMLElement {
    static observedAttributes = ['at', 'as'];

    connectedCallback() {
      live.add(this);
      timer ||= setInterval(tick, SECOND);
      this.show();
    }

    disconnectedCallback() {
      live.delete(this);
      if (!live.size) { clearInterval(timer); timer = 0; }
    }

    attributeChangedCallback() { if (this.isConnected) this.show(); }

    /** Tells once that the time is up. */
    elapse() {
      const at = this.getAttribute('at');
      if (this.told === at) return;
      this.told = at;
      this.dispatchEvent(new CustomEvent('elapsed'));
    }

    show() {
      const at = new Date(this.getAttribute('at') ?? '');
      if (Number.isNaN(at.getTime())) return;
      const as = this.getAttribute('as');
      const text = ((paper.matches && onPaper[as]) || words[as] || clock)(at);
      // In a shadow root, so that what the server or a template wrote inside is never touched.
      this.shadow ??= this.attachShadow({ mode: 'open' });
      if (this.shadow.textContent !== text) this.shadow.textContent = text;
      if (this.getAttribute('as') === 'due') this.toggleAttribute('data-over', at - Date.now() < 0);
      if (this.getAttribute('as') === 'left' && at - Date.now() <= 0) this.elapse();
      const title = exact(at);
      if (this.title !== title) this.title = title;
    }
  });
})();
