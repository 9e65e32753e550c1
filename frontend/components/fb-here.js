/**
 * <fb-here> says twice a minute that its page is still looked at: a browser that crashed or lost its network takes no leave.
 */
(() => {
  if (customElements.get('fb-here')) return;

  const EVERY = 30_000;

  customElements.define('fb-here', class extends HTMLElement {
    connectedCallback() {
      this.beating = setInterval(() => this.beat(), EVERY);
      // A phone that comes out of the pocket is here at once.
      this.again = () => { if (!document.hidden) this.beat(); };
      document.addEventListener('visibilitychange', this.again);
    }

    disconnectedCallback() {
      clearInterval(this.beating);
      document.removeEventListener('visibilitychange', this.again);
    }

    beat() { this.$server?.here(); }
  });
})();
