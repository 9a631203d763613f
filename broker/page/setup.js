// The company's page: staff say whose device it will be, and get a link for the app, a code to type, or a bench let in.
const query = new URLSearchParams(location.search);
const challenge = query.get('challenge');
const state = query.get('state');
const byLink = challenge !== null && state !== null;
const form = document.getElementById('form');
const outcome = document.getElementById('outcome');

const refusals = {
  not_allowed: 'This operator key is not right.',
  slow_down: 'Too many tries. Wait a minute, then try again.',
  code_unknown: 'No bench shows this code now.',
  invalid_request: 'Something is missing or has characters that cannot be used.',
};

document.getElementById('way').textContent = byLink
  ? 'Say whose device it will be; then open Photon Setup again.'
  : 'Say whose device it will be; you get a code to type into Photon Setup.';
void nameTheCompany();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void begin(new FormData(form));
});

async function nameTheCompany() {
  const { company, product } = await (await fetch('/v1/about')).json();
  document.getElementById('title').textContent = `${company.name}: set up a ${product.name}`;
}

async function begin(data) {
  const person = { user: data.get('user'), customer_label: data.get('label'), flow: data.get('flow') };
  const bench = data.get('bench');
  if (bench !== '') return show(await post('/v1/staff/bench-requests/approve', data, { ...person, user_code: bench }));
  const way = byLink ? { channel: 'deep-link', challenge, state } : { channel: 'code' };
  return show(await post('/v1/setup-sessions', data, { ...person, ...way }));
}

async function post(path, data, body) {
  const headers = { 'content-type': 'application/json', authorization: `Operator ${data.get('key')}` };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

function show(reply) {
  if (reply.error !== undefined) return outcome.replaceChildren(refusals[reply.error] ?? 'It did not work.');
  form.hidden = true;
  outcome.dataset.session = reply.session_id;
  if (reply.deep_link) return outcome.replaceChildren(linkTo(reply.deep_link));
  if (reply.code) return outcome.replaceChildren('Type this code into Photon Setup:', codeText(reply.code));
  return outcome.replaceChildren('The bench may go on.');
}

function linkTo(address) {
  const link = document.createElement('a');
  link.id = 'open-app';
  link.href = address;
  link.textContent = 'Open Photon Setup';
  return link;
}

function codeText(code) {
  const text = document.createElement('p');
  text.id = 'code';
  text.className = 'code';
  text.textContent = code;
  return text;
}
