// Draws any Block Kit element by its type, and says so in red when it cannot.

import { cannotDraw } from "../cannot_draw.js";
import { image } from "../blocks/media.js";
import * as buttons from "./buttons.js";
import * as choices from "./choices.js";
import * as inputs from "./inputs.js";
import * as selects from "./selects.js";
import { datepicker } from "./datepicker.js";
import * as times from "./times.js";
import * as uploads from "./uploads.js";

const DRAW = {
  button: buttons.button,
  channels_select: selects.channels,
  checkboxes: choices.checkboxes,
  conversations_select: selects.conversations,
  datepicker,
  datetimepicker: times.datetimepicker,
  email_text_input: inputs.email,
  feedback_buttons: buttons.feedback,
  icon_button: buttons.iconOnly,
  file_input: uploads.fileInput,
  image: (element) => image(element, "accessory-image"),
  multi_channels_select: selects.multiChannels,
  multi_conversations_select: selects.multiConversations,
  multi_static_select: selects.multiOptions,
  multi_users_select: selects.multiUsers,
  number_input: inputs.number,
  overflow: buttons.overflow,
  plain_text_input: inputs.plainText,
  radio_buttons: choices.radioButtons,
  rich_text_input: inputs.richText,
  static_select: selects.options,
  timepicker: times.timepicker,
  url_text_input: inputs.url,
  users_select: selects.users,
  workflow_button: buttons.workflow,
};

/** `context` adds to a block's: {block, labelId?, describedBy?, quiet?: no press on change, required?}. */
export function drawElement(element, context) {
  const draw = DRAW[element.type];
  return draw ? draw(element, context) : cannotDraw("element", element.type);
}
