// The company's page: staff say whose device it will be, get a link for the app, a code to type, or a bench let in, and
// see how it ended.
const STATUS_PAUSE_MS = 3000;

const query = new URLSearchParams(location.search);
const challenge = query.get('challenge');
const state = query.get('state');
const byLink = challenge !== null && state !== null;
const form = document.getElementById('form');
const outcome = document.getElementById('outcome');
const refusal = document.getElementById('refusal');

const refusals = {
  not_allowed: 'This operator key is not right.',
  slow_down: 'Too many tries. Wait a minute, then try again.',
  code_unknown: 'No bench shows this code now.',
  invalid_request: 'Something is missing or has characters that cannot be used.',
};
const states = {
  waiting: 'Waiting for Photon Setup…',
  open: 'Photon Setup is at work…',
  closed: 'This was closed after too many wrong tries. Begin again.',
  expired: 'The time for this is over. Begin again.',
};

document.getElementById('way').textContent = byLink
  ? 'Say whose device it will be; then go back to Photon Setup by its link.'
  : 'Say whose device it will be; you get a code to type into Photon Setup.';
document.getElementById('bench').hidden = byLink;
void nameTheCompany();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void begin(new FormData(form));
});

async function nameTheCompany() {
  const { company, product } = await (await fetch('/v1/about')).json();
  document.title = `${company.name}: set up a device`;
  document.getElementById('company').textContent = company.name;
  document.getElementById('title').textContent = `Set up a ${product.name}`;
}

async function begin(data) {
  refusal.textContent = '';
  const person = { user: data.get('user'), customer_label: data.get('label'), flow: data.get('flow') };
  const bench = data.get('bench').trim();
  const way = byLink ? { channel: 'deep-link', challenge, state } : { channel: 'code' };
  const reply =
    bench === ''
      ? await ask('POST', '/v1/setup-sessions', data, { ...person, ...way })
      : await ask('POST', '/v1/staff/bench-requests/approve', data, { ...person, user_code: bench });
  if (reply.error === undefined) show(reply, data);
  else refusal.textContent = refusals[reply.error] ?? 'It did not work. Try again in a moment.';
}

async function ask(method, path, data, body) {
  const headers = { authorization: `Operator ${data.get('key')}` };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await (await fetch(path, { method, headers, ...sent })).json();
  } catch {
    return { error: 'unreachable' };
  }
}

function show(reply, data) {
  form.hidden = document.getElementById('way').hidden = true;
  outcome.hidden = false;
  outcome.dataset.session = reply.session_id;
  const now = element('p', { id: 'state', className: 'soft', textContent: states.waiting });
  const whose = element('h2', { textContent: data.get('label') });
  outcome.replaceChildren(whose, ...wayOf(reply), now);
  void follow(reply.session_id, data, now);
}

function wayOf(reply) {
  const minutes = Math.round((reply.code_expires_in ?? 0) / 60);
  if (reply.deep_link) {
    const open = { id: 'open-app', className: 'open', href: reply.deep_link, textContent: 'Open Photon Setup' };
    const about = `It works once, within ${minutes} minutes, on the computer that opened this page.`;
    return [element('p', { textContent: about }), element('a', open)];
  }
  if (reply.code) {
    const about = `Type this code into Photon Setup within ${minutes} minutes. It works once.`;
    return [
      element('p', { textContent: about }),
      element('p', { id: 'code', className: 'code', textContent: reply.code }),
    ];
  }
  return [element('p', { textContent: `The bench “${reply.bench_label}” may go on.` })];
}

/** Says how the session stands, until nothing more can come of it. */
async function follow(session, data, line) {
  for (;;) {
    const reply = await ask('GET', `/v1/staff/setup-sessions/${session}`, data);
    if (reply.state === 'completed') return (line.textContent = endOf(reply, data.get('label')));
    line.textContent = states[reply.state] ?? line.textContent;
    if (reply.state === 'closed' || reply.state === 'expired') return;
    await new Promise((resolve) => setTimeout(resolve, STATUS_PAUSE_MS));
  }
}

function endOf({ device_id, verdict, owner_matches }, label) {
  if (verdict !== 'verified') return `It ended without a success (${verdict}). The device is ${device_id}.`;
  const owner = form.elements.flow.value === 'unclaimed' ? 'nobody' : label;
  return owner_matches ? `Done. The device ${device_id} is online and belongs to ${owner}.` : `Done: ${device_id}.`;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
