// Words Slack's error names so that a person knows what to do next.

const SENTENCES = {
  sandbox_unreachable: "The sandbox is not reachable. Is it still running?",
  operation_timeout: "The app did not answer within 3 seconds. Try again.",
  dispatch_failed: "The app could not be reached. Is it running?",
  account_inactive: "This account is closed: nobody can do anything with it.",
  cant_invite: "Nobody of this name can be added here. Choose them from the list after @.",
  cant_kick: "Nobody of this name is here. Choose them from the list after @.",
  invalid_time_zone: "Slack knows no such time zone.",
  http_404: "The sandbox does not know this request.",
  http_500: "The sandbox itself failed. Its log says why.",
};

const LATELY_MS = 4000;
const lately = new Map();

/** True when a control has just shown these words itself. */
export const wasSaid = (words) => Date.now() - (lately.get(words) ?? 0) < LATELY_MS;

export function sentence(answer, app = "The app") {
  const words = worded(answer?.error ?? "unknown_error", answer?.status, app);
  lately.set(words, Date.now());
  return words;
}

function worded(error, status, app) {
  if (/\s/.test(error)) return error;
  const known = SENTENCES[error]?.replace("The app", app);
  return `${known ?? `${app} had trouble with this. Try again.`} (${error}${status && status !== 200 ? `, status ${status}` : ""})`;
}
