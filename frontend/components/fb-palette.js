/**
 * What is typed after Ctrl K goes into the palette, also what is typed before the console has brought it: it is kept
 * until the field is there. Escape, a click or five seconds without a palette give the keys back to the page.
 */
(() => {
  if (window.firebreakPalette) return;
  window.firebreakPalette = true;

  const PATIENCE = 5000;
  let kept = null;
  let impatience = 0;

  const give = () => { kept = null; clearTimeout(impatience); };

  const keep = () => {
    kept = [];
    clearTimeout(impatience);
    impatience = setTimeout(give, PATIENCE);
  };

  const opens = (press) => (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey
    && press.key.toLowerCase() === 'k' && !document.activeElement?.closest('.palette');

  const collect = (press) => {
    if (press.key === 'Escape') return give();
    if (press.ctrlKey || press.metaKey || press.altKey) return;
    if (press.key === 'Backspace') kept.pop();
    else if (press.key.length === 1 || press.key === 'Enter') kept.push(press.key);
    else return;
    press.preventDefault();
    press.stopImmediatePropagation();
  };

  const pour = (field) => {
    const keys = kept;
    give();
    if (!keys.length) return;
    const end = keys.indexOf('Enter');
    field.value += (end < 0 ? keys : keys.slice(0, end)).join('');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    if (end >= 0) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  };

  window.addEventListener('keydown', (press) => {
    if (kept) collect(press);
    else if (opens(press)) keep();
  }, true);
  window.addEventListener('pointerdown', give, true);
  document.addEventListener('focusin', (moved) => {
    if (kept && moved.target.matches?.('.palette input')) pour(moved.target);
  });
})();
