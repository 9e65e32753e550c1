/**
 * <fb-hold label="Hold to contain" says="…" ms="800"> is a button that acts only when it is held to the end: with a
 * finger, a mouse, Enter or Space. Letting go, sliding off or losing focus before that changes nothing. It fires "held"
 * once and then waits until reset() is called.
 *
 * Screen readers that can only "activate" are asked to do it twice.
 */
(() => {
  if (customElements.get('fb-hold')) return;

  const ASK_AGAIN_WITHIN = 6000;

  customElements.define('fb-hold', class extends HTMLElement {
    static observedAttributes = ['label', 'says', 'disabled', 'ms'];

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      shadow.innerHTML = `
        <style>
          * { box-sizing: border-box; }
          :host { display: block; position: relative; overflow: hidden; border-radius: 10px; min-height: 48px;
            background: var(--fb-act); color: #fff; font-weight: 700; cursor: pointer; user-select: none;
            -webkit-user-select: none; -webkit-touch-callout: none; touch-action: none; }
          :host([disabled]) { background: var(--fb-edge); cursor: not-allowed; }
          :host(:focus-visible) { outline: 3px solid var(--fb-accent); outline-offset: 2px; }
          .fill { position: absolute; inset: 0; background: var(--fb-act-done); transform: scaleX(0); transform-origin: left; }
          :host([holding]) .fill { transform: scaleX(1); transition: transform var(--ms) linear; }
          :host([fired]) .fill { transform: scaleX(1); }
          .words { position: relative; display: flex; align-items: center; justify-content: center; gap: 8px;
            min-height: 48px; padding: 8px 14px; text-align: center; pointer-events: none; text-wrap: balance; }
          .live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          @media (prefers-reduced-motion: reduce) { :host([holding]) .fill { transition-timing-function: steps(4, jump-end); } }
          @media (forced-colors: active) { :host { border: 2px solid ButtonText; } .fill { background: Highlight; forced-color-adjust: none; } }
        </style>
        <span class="fill" part="fill"></span><span class="words" aria-hidden="true"></span><span class="live" role="status"></span>`;
      this.fill = shadow.querySelector('.fill');
      this.words = shadow.querySelector('.words');
      this.live = shadow.querySelector('.live');
      this.timer = 0;
    }

    connectedCallback() {
      this.setAttribute('role', 'button');
      if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
      const on = (type, handler) => this.addEventListener(type, handler);
      if (this.wired) return;
      this.wired = true;
      on('pointerdown', (e) => { if (e.button === 0 && e.isPrimary) { this.focus({ preventScroll: true }); this.start(); } });
      on('pointerup', () => this.stop());
      on('pointercancel', () => this.stop());
      on('pointerleave', () => this.stop());
      on('pointermove', (e) => { if (this.timer && !this.contains(this.under(e))) this.stop(); });
      on('contextmenu', (e) => e.preventDefault());
      on('blur', () => this.stop());
      on('keydown', (e) => this.keydown(e));
      on('keyup', (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); this.stop(); } });
      on('click', (e) => { if (e.detail === 0 && !e.pointerType) this.activated(); });
      document.addEventListener('visibilitychange', () => { if (document.hidden) this.stop(); });
    }

    disconnectedCallback() { this.stop(); }

    attributeChangedCallback() {
      const label = this.getAttribute('label') ?? '';
      this.words.textContent = label;
      this.setAttribute('aria-label', this.getAttribute('says') ?? label);
      this.setAttribute('aria-disabled', String(this.hasAttribute('disabled')));
      this.style.setProperty('--ms', `${this.time}ms`);
    }

    get time() { return Number(this.getAttribute('ms')) || 800; }

    /** Makes it ready for another press. */
    reset() {
      this.removeAttribute('fired');
      this.words.textContent = this.getAttribute('label') ?? '';
    }

    under(e) { return document.elementFromPoint(e.clientX, e.clientY); }

    keydown(e) {
      if (e.key === 'Escape' && this.timer) { e.stopPropagation(); this.stop(); return; }
      if (e.key !== 'Enter' && e.key !== ' ') return;
      e.preventDefault();
      // A key still down from the button before this one must not start anything.
      if (!e.repeat) this.start();
    }

    start() {
      if (this.timer || this.hasAttribute('fired') || this.hasAttribute('disabled')) return;
      this.setAttribute('holding', '');
      this.live.textContent = 'Keep holding';
      this.timer = setTimeout(() => this.finish(), this.time);
    }

    stop() {
      if (!this.timer) return;
      clearTimeout(this.timer);
      this.timer = 0;
      this.removeAttribute('holding');
      this.live.textContent = 'Let go too early: nothing changed';
      this.words.textContent = 'Keep holding until it is full';
      clearTimeout(this.hint);
      this.hint = setTimeout(() => { if (!this.hasAttribute('fired')) this.words.textContent = this.getAttribute('label') ?? ''; }, 1600);
    }

    finish() {
      this.timer = 0;
      this.setAttribute('fired', '');
      this.removeAttribute('holding');
      this.live.textContent = 'Done';
      navigator.vibrate?.(40);
      this.dispatchEvent(new CustomEvent('held'));
    }

    /** A click without a press: assistive technology that cannot hold. */
    activated() {
      if (this.timer || this.hasAttribute('fired') || this.hasAttribute('disabled')) return;
      if (Date.now() - (this.askedAt ?? 0) < ASK_AGAIN_WITHIN) { this.askedAt = 0; this.finish(); return; }
      this.askedAt = Date.now();
      this.live.textContent = 'Activate once more to confirm';
    }
  });
})();
