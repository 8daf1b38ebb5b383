// Talks to the sandbox's people side: one function per JSON endpoint.

async function request(path, options = {}) {
  try {
    const response = await fetch(`/sandbox/${path}`, options);
    const body = await response.json().catch(() => null);
    if (body !== null) return body;
    return { ok: false, error: `http_${response.status}` };
  } catch {
    return { ok: false, error: "sandbox_unreachable" };
  }
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));
const get = (path, values = {}) => request(`${path}?${query(values)}`, { headers: { accept: "application/json" } });
const post = (path, body) =>
  request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

export const workspace = () => get("workspace");
export const conversations = (as) => get("conversations", { as });
export const messages = (as, channel, thread) => get("messages", { as, channel, thread });
export const views = (as) => get("views", { as });
export const home = (as) => get("home", { as });
export const type = (body) => post("type", body);
export const edit = (body) => post("edit", body);
export const remove = (body) => post("delete", body);
export const press = (body) => post("press", body);
export const submit = (body) => post("submit", body);
export const close = (body) => post("close", body);
export const upload = (body) => post("upload", body);
export const attach = (body) => post("attach", body);
export const shortcut = (body) => post("shortcut", body);
export const openHome = (body) => post("open_home", body);
export const socket = () => get("socket");
export const orderSocket = (body) => post("socket", body);
export const weather = () => get("weather");
export const changeWeather = (body) => post("weather", body);
export const clock = () => get("clock");
export const setClock = (body) => post("clock", body);
export const deactivate = (body) => post("deactivate", body);
export const appoint = (body) => post("admin", body);
export const travel = (body) => post("zone", body);
export const calls = (after) => get("calls", { after });
export const deliveries = (after) => get("deliveries", { after });
export const streamAddress = (as) => `/sandbox/stream?${query({ as })}`;
