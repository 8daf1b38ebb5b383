"""Concessions and gestures in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R7 concession
    We extend the warranty to three years.
    A second training day for free.
    We'd paint the hall before they move in; two days of work for our caretaker.
    Throw in the charger and the case.
    Okay, I'll come down to 850.
    We can do 20 days of vacation instead of 15.
    We'd swallow the late fees, some 600.
    We could start on the 3rd rather than on the 10th.
R7 gesture
    A basket of fruit for the night shift.
    Anna shows their new colleague around town, so he settles in faster.
    We open the canteen to their people.
    Clean up the shared spreadsheet
    Our best welder for two days, 560 in wages.
    A bench for their courtyard.
    Let their trainees sit in on our Thursday sessions.
    Fix the lock on their shed before the holidays so that nothing gets stolen.
R22 gesture
    We lend them the truck if they renew until 2027.
    If you drop the complaint, we'll replace the carpet.
    We replace the window, but then they must stop calling the council.
    As long as they stay with us, the parking is free.
    We give back the deposit as soon as they confirm the new lease.
    Give them the extra month. In return they recommend us to their sister company.
    I can throw in delivery if you pay the full asking price.
    How about I trade you one firewood for one of your waters?
    New tyres for their van, payable in orders.
    We hand over the keys early. Quid pro quo: no more letters from the lawyer.
    They get the drawings, we get the extension.
    We'd lend them the marquee in return for a mention in the programme.
    Give their choir the hall at no charge, on the understanding that we sing first.
    You get the good seats, but you owe me one.
"""
SILENT = """
R7 concession
    Deliver on Saturdays: overtime for one driver, 150 a week. Their kitchen doesn't run dry on Sunday.
    Let them use our logo. It costs us nothing, and it opens doors for them with the bigger chains.
    I don't know yet what we could give.
    Free returns. We'd lose around 2% margin. Their shops would dare to order the new line.
    I really need the water because I'm going hiking in the desert.
    What do you need most?
    Sounds good, thanks!
    I take over the driving on Fridays, two hours of my evening, and she'd be home for bath time.
R7 gesture
    Lend them the projector for their fair: we don't use it that week, and they save the 300 for a rental.
    We repair the fence, half a day's work, so their dogs stay in.
    Two seats at our conference, list price 400 each, and they meet the three buyers they've been chasing.
    A call from our founder, ten minutes of her day; it would show them that they matter at the top.
    Put up their banner at our stand: no cost, the wall is bare; eight hundred growers walk past it.
    Sweep their half of the yard too. Ten minutes. The old man hasn't got the back for it any more.
    Print 200 extra programmes, 80 euros, and the choir can hand them out in the villages.
    Fix the lock on their shed, 12 for the cylinder, an hour's work. Nothing gets stolen over the holidays.
R22 gesture
    We lend them the truck on Monday.
    We replace the carpet, whether or not they drop the complaint.
    A tour of the plant for their apprentices when they are in town.
    Bring their samples over by hand so they don't have to wait for the post.
    Take over the night shift on the 24th so that their people can be at home.
    Put their name first on the joint paper.
    You can have all three firewood, I have plenty at home.
    Take the case too, I don't need it.
    Let me know if you have any questions.
    Hand over the keys a week early and leave a bottle of wine on the sill.
    When their freezer fails at night, ours is open to them.
    We clear their snow too, all winter.
    Free repairs for a year. What they write about us is their business.
    Tell them on Monday that we replace the pump, and replace it on Tuesday.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
