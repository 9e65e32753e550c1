/**
 * <fb-connection> says when the console cannot be reached, how old the state on the screen is, and that it tries again.
 * It hears of trouble from Vaadin's connection and, where a network just falls silent, from a small request of its own.
 * What is on the screen counts as old until the console has answered this very screen, which brings what was missed; a
 * console that was started anew does not know the screen any more, and Vaadin then loads the page afresh.
 */
(() => {
  if (customElements.get('fb-connection')) return;

  const PROBE_EVERY = 3000, PROBE_PATIENCE = 4000;

  customElements.define('fb-connection', class extends HTMLElement {
    connectedCallback() {
      this.hidden = true;
      this.words = document.createElement('span');
      this.words.setAttribute('role', 'alert');
      this.age = document.createElement('span');
      this.age.setAttribute('aria-hidden', 'true');
      this.replaceChildren(this.words, this.age);
      this.heard = Date.now();
      this.vaadinDown = false;
      this.silent = false;
      this.follow = (before, now) => {
        this.vaadinDown = now === 'reconnecting' || now === 'connection-lost';
        this.judge();
      };
      window.Vaadin?.connectionState?.addStateChangeListener(this.follow);
      this.goOffline = () => { this.silent = true; this.judge(); };
      this.probeNow = () => this.probe();
      window.addEventListener('offline', this.goOffline);
      window.addEventListener('online', this.probeNow);
      document.addEventListener('visibilitychange', this.probeNow);
      this.probing = setInterval(this.probeNow, PROBE_EVERY);
      this.telling = setInterval(() => this.tell(), 1000);
    }

    disconnectedCallback() {
      window.Vaadin?.connectionState?.removeStateChangeListener(this.follow);
      window.removeEventListener('offline', this.goOffline);
      window.removeEventListener('online', this.probeNow);
      document.removeEventListener('visibilitychange', this.probeNow);
      clearInterval(this.probing);
      clearInterval(this.telling);
      delete document.documentElement.dataset.connection;
    }

    async probe() {
      if (document.hidden) return;
      try {
        await fetch('icons/favicon.svg', {
          method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PROBE_PATIENCE),
        });
        this.silent = false;
      } catch {
        this.silent = true;
      }
      this.judge();
    }

    judge() {
      const lost = this.vaadinDown || this.silent;
      if (!lost && !this.hidden) { this.resume(); return; }
      this.show(lost);
    }

    async resume() {
      if (this.resuming) return;
      this.resuming = true;
      try {
        const late = new Promise((_, tooLate) => setTimeout(tooLate, PROBE_PATIENCE));
        await Promise.race([this.$server.back(), late]);
        this.show(this.vaadinDown || this.silent);
      } catch {
        // Not answered: stays old, and the next probe tries again.
      } finally {
        this.resuming = false;
      }
    }

    show(lost) {
      if (!lost) {
        this.heard = Date.now();
        delete document.documentElement.dataset.connection;
      } else {
        document.documentElement.dataset.connection = 'lost';
      }
      this.hidden = !lost;
      this.className = lost ? 'strip strip-bad' : '';
      this.tell();
    }

    tell() {
      if (this.hidden) return;
      const at = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(this.heard);
      const seconds = Math.floor((Date.now() - this.heard) / 1000);
      const age = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`;
      const words = `Connection lost. What you see is from ${at}. Trying again by itself.`;
      if (this.words.textContent !== words) this.words.textContent = words;
      this.age.textContent = `${age} old`;
    }
  });
})();
