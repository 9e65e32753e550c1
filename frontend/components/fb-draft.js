/**
 * <fb-draft> keeps what is typed in a field in this tab alone, so that a reload or a look at another page loses nothing. An
 * empty field keeps nothing. Signing out forgets all that is kept, in every tab; a session that ended by itself does not.
 */
(() => {
  if (customElements.get('fb-draft')) return;

  const PREFIX = 'firebreak.draft.';
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('firebreak.signed-out') : null;
  let over = false;

  /** A browser may refuse to keep anything, or so much. */
  const attempt = (act) => { try { return act(); } catch { return null; } };

  const forget = () => {
    over = true;
    attempt(() => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))
      .forEach((key) => sessionStorage.removeItem(key)));
  };

  tabs?.addEventListener('message', forget);
  document.addEventListener('click', (click) => {
    if (!click.target.closest?.('[data-signs-out]')) return;
    forget();
    tabs?.postMessage('');
  }, true);

  customElements.define('fb-draft', class extends HTMLElement {
    write = () => {
      if (over) return;
      const { key, field } = this;
      attempt(() => field.value ? sessionStorage.setItem(key, field.value) : sessionStorage.removeItem(key));
    };

    /** What was typed before comes back, unless something stands there already. */
    keep(field, name) {
      this.listen('removeEventListener');
      this.field = field;
      this.key = PREFIX + name;
      const kept = attempt(() => sessionStorage.getItem(this.key));
      if (kept && !field.value) {
        field.value = kept;
        // As if somebody had typed it: so the server knows it too.
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      this.listen('addEventListener');
    }

    // A dialog moves what it holds.
    connectedCallback() { this.listen('addEventListener'); }

    disconnectedCallback() { this.listen('removeEventListener'); }

    listen(how) { ['value-changed', 'input'].forEach((type) => this.field?.[how](type, this.write)); }

    static forget(name) { attempt(() => sessionStorage.removeItem(PREFIX + name)); }
  });
})();
