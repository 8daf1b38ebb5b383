// Presses in a view: they carry the state of all of it, so what was typed since is told first.

import * as api from "./api.js";
import { state } from "./state.js";

export async function pressInView(view, typed, target) {
  typed.tell(target.block_id, target.action_id, target.value);
  for (const entry of typed.untold()) {
    typed.tell(entry.block_id, entry.action_id, entry.value);
    await api.press({ as: state.me, view_id: view.id, ...entry });
  }
  return api.press({ as: state.me, view_id: view.id, ...target });
}
