"""Questions in English: which are open, and which are not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R3 question
    Are you married?
    and is it just beer or do you drink spirits too
    Is there anything that worries you about this
    Uh-huh. And did that work?
    Are you currently taking any medication?
    Can you think of any reasons to change?
    Any questions so far?
    Is it a full-time job?
    Are you a morning person or a night owl?
    Were you close to your parents?
    Couldn't we just meet on Monday?
    Shall we meet at 3 or at 4?
    Please tell me if you have received the invoice.
    I wonder if you'd consider a lower price.
    You've managed a budget, haven't you?
    You said you quit for two years?
    With the new baby, are you getting any sleep?
    How much do you smoke a day?
    What is your average number of orders a month?
    Why do you never listen?
    Okay. So it's mostly on weekends?
    More than that?
    Anything else?
    Wouldn't you agree that this is a good price?
    Do you want me to call you tomorrow?
    Can I ask you something?
    Is your concern about the price, or about the delivery?
    were you scared
    And that's it?
    Will the board approve it, yes or no?
    would you be willing to give me two of the water for one of the food?
    what about you, do you need extra water?
    Nothing else?
    how about 50?
    Can you help me?
    Are you and your wife both okay with that?
    Right, so nobody told you?
    okay well it's good that you came in today do you have any concerns about your drinking
    And is this something you're concerned about?
    Do you see any benefit in quitting?
    Is that accurate?
    So is it fair to say you enjoy it?
    Have there been times when you were able to resist?
    And you don't think that's a lot?
    Any history of heart disease in your family?
    do they know how you feel
    do you go fishing at all
    you don't have any pets do you
    You're from Dallas?
    how old are your kids
    Did you enjoy your last job?
    Can you start on Monday?
    Will you require sponsorship?
    Please let me know if you are available on Friday at 3?
    Do you want firewood, water or food?
    Do you have any medical needs for the water?
    Are you flexible on the price?
    Can you throw in the helmet?
    Would you consider remote work?
    Sound fair?
    Don't you care about your kids?
    Is it because of the money?
    Let me ask you, have you ever sold one of these?
    Ask her if the flat is still free.
    We want to know whether the machine has been repaired.
    Well , do you have any pets ?
    Why won't you just listen?
    Is it possible for you to walk to work?
    Did anything in particular trigger it?
    Have you got a minute?
"""
SILENT = """
R3 question
    How do you feel about that?
    What would you like to talk about?
    Can you tell me what a typical day looks like?
    What are some of the good things about smoking?
    Why do you want to quit?
    When did you first notice it?
    Why not?
    What do you think?
    How do you think your wife feels about it?
    At what point did you realize it was a problem?
    what do you do for a living
    How did you hear about us?
    Tell me about yourself.
    Can you give me an example of a time when you led a team?
    I was wondering how you came up with that figure.
    Could you please clarify what you mean by that?
    Mr Miller, what would you like to see changed?
    You said you were worried. What about?
    Help me understand how you decide.
    Do you want to tell me about it?
    Let me ask you this: what would have to happen for you to quit?
    May I ask why you're selling it?
    What items would you prefer to get?
    What matters most to you, would you say?
    You're feeling stuck.
    I will let her speak first and only listen.
    I would like the water, and you can have the food.
    So that's what I would do.
    Have a nice day.
    They asked us "is it ready?" and I'd like to ask them what they need it for.
    Are you worried? What about?
    What would make this worth your while?
    What do you mean by that?
    What would happen if we did nothing, do you think?
    By when would you want it?
    What I want is a fair price.
    Looking back, what would you do differently?
    I need water the most because we hike a lot. How about you?
    What does 'fair' mean to you?
    and what do you think will happen if you keep smoking
    What would it take for you to move from a 4 to a 6?
    And what would be the first step?
    How important is it to you to quit?
    What else have you noticed?
    what kind of car do you have
    so what's your opinion
    what about you
    How do you handle stress and pressure?
    What do you know about our company?
    Can you walk me through your process?
    Please describe your experience with customers.
    What do you need from me to finish the report?
    What are your thoughts on the attached draft?
    How come you're selling it?
    What benefits matter most to you?
    It's a great bike. I ride it every day.
    I'd ask him what he needs the money for.
    So you've been feeling down lately. That must be hard.
    You know, I did think about it.
    Do you have a plan? What is it?
    What was going through your mind when he said, "do you love me?"
    May will be busy.
    The question is not how much it costs.
    Which people or events influenced you most?
    What else should we talk about before we go?
    And , uh , what do you do ?
    So what 's your favorite team ?
    And your wife?
    How would you explain it to a child or a friend?
    How do you see things going from here?
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
