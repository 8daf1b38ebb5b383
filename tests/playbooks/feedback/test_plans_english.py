"""Next steps in English: which lack their time or their doer."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R23 next_step
    Send the revised offer.
    I will send the revised offer.
    The contract should be sent by Friday.
    Call Mr Kern on Monday.
    Anna drafts the letter.
    Talk to the bank about the credit line.
    Prepare the samples and ship them on 3 May.
    The samples have to be tested by 4 June.
    I'll call them at some point.
    Our lawyer will look at it when she has time, eventually.
    We meet again in due course.
    Follow up next Tuesday.
    The numbers must be checked again before the meeting.
    Arrange a call with their engineer.
    They will send us the list shortly, and I answer the same day.
    We agreed to meet again.
    Reminder to the buyer on Thursday.
    Let's talk later.
    Maria will prepare the draft and I will review it.
    Jonas asks the supplier for a new quote.
    Someone ought to phone the hatchery.
    Swatches go to the designer by courier, no date fixed.
    Our side checks the wiring, theirs the plumbing.
    Next: get three quotes for the scaffolding.
    We exchange drafts and take it from there.
    Ruth said she'd have a word with the head chef.
    Deposit due by Wednesday noon.
    I want to show them the new cold room soon.
    Try another batch with less salt.
    He'll forward me the drawings, then I'll price them.
    To be clarified by the 15th: who insures the transport.
    My sister fetches the piano whenever the van is free.
    The new price list must reach every branch by 1 October.
    Keep them posted.
    We sort out the customs papers.
    Get legal to read clause nine.
    The roof still has to be measured.
    By Monday a list of open points should be on the table.
    Max talks to the neighbours, I fill in the application.
    Drop off the sample at the lab before closing time.
"""
SILENT = """
R23 next_step
    I will send the revised offer on Friday.
    Anna drafts the letter by 3 June.
    When they reply, our lawyer checks the clause.
    On Monday, Jonas asks the supplier for a new quote.
    As soon as the samples arrive, the lab tests them.
    No next steps were agreed.
    We talked about their children for an hour.
    Nothing to do for now.
    By the end of the week, finance transfers the deposit.
    Their engineer visits us on 12 March; Tom shows her round.
    Once the board has voted, Mrs Ito signs and I file the papers.
    My boss calls their boss this afternoon.
    If they have not answered by the 10th, I phone the secretary.
    The team meets on Wednesday at 10 to go through the list.
    Within two days of receipt, I confirm the amounts.
    In the morning the driver picks up the pallets.
    They seemed pleased, we left at five.
    Send the list: Anna, Monday.
    The client sends the artwork on Tuesday and our printers start on Wednesday.
    Peter and I go to Lyon next week.
    Ruth has a word with the head chef before service tonight.
    Mr Abebe and I walk the site on 22 June at 7 a.m.
    Once Karin is back from leave (8 August), she countersigns.
    If there's no mail from them by Friday, I go there in person.
    Between Christmas and New Year my father and I tile the kitchen.
    We agreed on nothing further.
    Tonight I sleep on it; tomorrow morning I call her with a yes or a no.
    Every other Friday, Lucia compares the tally sheets with theirs.
    The minute the ship docks, our agent in Antwerp counts the drums.
    He brings his drill on Saturday and I make lunch.
    I'd call it a good first round.
    By 5 p.m. today the clerk scans the deed for us.
    Their designer sends me the layout on Tuesday, I give my remarks within 24 hours.
    When the lab calls, I forward the result to Dr Rao.
    I drop off the sample at the lab before closing time.
    At six tonight the two of us ring the board.
    Legal reads clause nine until Thursday.
    We parted without anything to do.
    There's nothing left to do on our side.
    The broker has until the 12th to name a price.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
