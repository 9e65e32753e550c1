// What @openfeature/ofrep-web-provider 0.4.3 says to a server, in its order: one question for all switches, the stream that the
// answer names, and one more question 50 ms after the last event of a burst. Like it, this one never asks by the clock, and not
// when a stream that broke is back by itself.
const address = new URL(location.href).searchParams;
const base = address.get('base');
const shown = document.querySelector('output');
let tag = null;
let streams = [];
let open = null;
let waiting = 0;
let refusals = 0;

async function ask(hints) {
  const query = new URLSearchParams();
  if (hints?.etag) query.set('flagConfigEtag', hints.etag);
  if (hints?.lastModified !== undefined) query.set('flagConfigLastModified', String(hints.lastModified));
  const answer = await fetch(`${base}/ofrep/v1/evaluate/flags${query.size ? `?${query}` : ''}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Authorization': `Bearer ${address.get('token')}`,
      'X-Firebreak-Instance': address.get('instance'),
      ...(tag ? { 'If-None-Match': tag } : {}),
    },
    body: JSON.stringify({ context: { targetingKey: 'user-1' } }),
  });
  if (answer.status === 304) return;
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  const all = await answer.json();
  tag = answer.headers.get('etag');
  streams = all.eventStreams ?? [];
  shown.value = String(all.flags.find((each) => each.key === address.get('key')).value);
}

function listen() {
  const stream = streams.find((each) => each.type === 'sse');
  const url = stream.url ?? new URL(stream.endpoint.requestUri, stream.endpoint.origin ?? new URL(base).origin).href;
  if (open?.url === url && open.readyState !== EventSource.CLOSED) return;
  open?.close();
  open = new EventSource(url);
  open.addEventListener('message', (event) => {
    const told = JSON.parse(event.data);
    if (told.type !== 'refetchEvaluation') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(told).catch(console.warn), 50);
  });
  open.addEventListener('error', () => {
    // Whatever only broke the browser mends by itself; after a refusal it does nothing any more.
    if (open.readyState === EventSource.CLOSED) again();
  });
}

function again() {
  setTimeout(async () => {
    try {
      await ask();
      listen();
      refusals = 0;
    } catch {
      again();
    }
  }, Math.min(1000 * 2 ** refusals++, 60000));
}

await ask();
listen();
