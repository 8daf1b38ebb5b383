// The app's shortcuts: which there are, and running one.

import * as api from "./api.js";
import { sentence } from "./errors.js";
import { app, state } from "./state.js";
import { toast } from "./toast.js";

/** `type` is "global" or "message". */
export const shortcuts = (type) => (app()?.shortcuts ?? []).filter((one) => one.type === type);

/** `place` is {channel, ts} for a message shortcut. */
export async function run(shortcut, place = {}) {
  const answer = await api.shortcut({ as: state.me, callback_id: shortcut.callback_id, ...place });
  if (answer.ok === false) toast(sentence(answer, app().name), "error");
}
