// The common emoji shortcodes; an unknown one stays as it was typed.

const TABLE = `
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 100 💯 1234 🔢 alarm_clock ⏰ angry 😠 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️
arrows_counterclockwise 🔄 balance_scale ⚖️ scales ⚖️ bar_chart 📊 bell 🔔 no_bell 🔕 blush 😊 book 📖 bookmark 🔖 books 📚 bow 🙇 briefcase 💼
bulb 💡 busts_in_silhouette 👥 calendar 📆 date 📅 spiral_calendar_pad 🗓️ chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 checkered_flag 🏁
ballot_box_with_check ☑️ clap 👏 clipboard 📋 clock1 🕐 coffee ☕ compass 🧭 confused 😕 construction 🚧 crossed_fingers 🤞 cry 😢 dart 🎯 disappointed 😞
door 🚪 e-mail 📧 email ✉️ envelope ✉️ exclamation ❗ eyes 👀 face_with_monocle 🧐 fire 🔥 flag-us 🇺🇸 flag-vn 🇻🇳 vn 🇻🇳 us 🇺🇸 gb 🇬🇧 flag-gb 🇬🇧 flags 🎏 gift 🎁 globe_with_meridians 🌐
grey_question ❔ grin 😁 grinning 😀 smiley 😃 handshake 🤝 hourglass ⌛ hourglass_flowing_sand ⏳ heart ❤️ heavy_check_mark ✔️ heavy_multiplication_x ✖️ heavy_plus_sign ➕ heavy_minus_sign ➖ house 🏠
inbox_tray 📥 information_source ℹ️ joy 😂 key 🔑 label 🏷️ large_blue_circle 🔵 large_green_circle 🟢 large_orange_circle 🟠 large_yellow_circle 🟡 red_circle 🔴 white_circle ⚪ black_circle ⚫
large_green_square 🟩 large_yellow_square 🟨 large_red_square 🟥 white_large_square ⬜ black_large_square ⬛ white_small_square ▫️ black_small_square ▪️ link 🔗 lock 🔒 unlock 🔓 closed_lock_with_key 🔐 mag 🔍 mag_right 🔎
mailbox 📫 megaphone 📣 memo 📝 pencil 📝 pencil2 ✏️ money_with_wings 💸 moneybag 💰 dollar 💵 euro 💶 muscle 💪 neutral_face 😐 new 🆕 no_entry ⛔ no_entry_sign 🚫 ok 🆗 ok_hand 👌 office 🏢 outbox_tray 📤
page_facing_up 📄 page_with_curl 📃 paperclip 📎 open_file_folder 📂 file_folder 📁 card_index_dividers 🗂️ pause_button ⏸️ double_vertical_bar ⏸️ play_or_pause_button ⏯️ arrow_forward ▶️ stop_button ⏹️ phone ☎️ pray 🙏 pushpin 📌 round_pushpin 📍
question ❓ raised_hands 🙌 hand ✋ raised_hand ✋ relaxed ☺️ relieved 😌 repeat 🔁 rewind ⏪ robot_face 🤖 rocket 🚀 rotating_light 🚨 scroll 📜 seedling 🌱 see_no_evil 🙈 shield 🛡️ shrug 🤷 slightly_frowning_face 🙁
slightly_smiling_face 🙂 smile 😄 sob 😭 sos 🆘 sparkles ✨ speech_balloon 💬 star ⭐ star2 🌟 stopwatch ⏱️ sunglasses 😎 sunny ☀️ sweat_smile 😅 tada 🎉 thinking_face 🤔 thinking 🤔 timer_clock ⏲️ triangular_flag_on_post 🚩
trophy 🏆 twisted_rightwards_arrows 🔀 v ✌️ warning ⚠️ wave 👋 wastebasket 🗑️ white_check_mark ✅ wink 😉 writing_hand ✍️ x ❌ negative_squared_cross_mark ❎ zap ⚡ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
heart_eyes 😍 laughing 😆 innocent 😇 upside_down_face 🙃 rolling_eyes 🙄 flushed 😳 scream 😱 hugging_face 🤗 point_right 👉 point_left 👈 point_up ☝️ point_down 👇 fast_forward ⏩ leftwards_arrow_with_hook ↩️ arrow_right_hook ↪️
`;

const words = TABLE.trim().split(/\s+/);

export const EMOJI = Object.fromEntries(words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1]]])));
