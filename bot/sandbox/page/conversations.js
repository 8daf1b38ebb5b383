// Names a conversation as the person sees it.

import { nameOf } from "./state.js";

export const bareTitle = (one) => (one.with ? nameOf(one.with) : one.name.replace(/^#/, ""));
export const title = (one) => (one.with ? nameOf(one.with) : `${one.kind === "private" ? "🔒 " : "#"}${bareTitle(one)}`);
