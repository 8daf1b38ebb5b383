"""Alternatives, targets and limits in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R4 alternative
    We have no plan for that.
    We have none.
    To be honest there isn't one.
    We'd be left with nothing.
    Honestly? Cry.
    There is no alternative, we need this contract.
    We'd write to the minister and ask her to lean on them.
    They hold all the cards.
    I'd phone their head office and complain until somebody gives in.
    Ask them again next quarter.
    I would come down another thousand, and another, till he nods.
    I would simply ask again, nicely.
    Go back with a new proposal in spring.
    Try to convince their director over lunch.
    Nothing. The festival is in three weeks.
    I'd drop my price to 6,500 and include the trailer.
    As they're the only ones with a licence, we can't go anywhere.
    No idea, we have not thought about it.
    It's them or nobody.
    There's nobody else who can certify the lift.
    Offer to pay in three instalments.
    We would lower our price until they accept.
    We trust that reason will prevail in the end.
    Have their works council put in a word for us.
R5 target
    Something fair.
    As much as we can get.
    I'd be happy with anything above what I earn now.
    I'd like to break even.
    The best possible price.
    Top dollar.
    A fair deal for both sides.
    Five figures at least.
    12, maybe 13, maybe 15 if they're in a good mood
    Somewhere between 10 and 15 percent.
    Between 1.5 and 2 percent.
    a small discount
    Target 50,000, limit 50,000.
    As cheap as we can make it.
    Room 90, breakfast 12, parking 8.
    Price: 12 each. Delivery: 4 weeks. Warranty: 2 years.
    A decent discount, plus free delivery, plus a longer guarantee.
    Goal: 5,000. Limit: 5,000 too.
    No number yet.
    We go in without a figure and listen.
    We hope to save a bit on every position.
    I want a decent raise.
    Target 18, walk-away 18.
    around market level
R6 target
    I'm selling my bike: I'd like 250, but 280 is the lowest I'd take.
    We sell: target 90, minimum 100.
    Selling the flat: I hope for 280, the bank needs 295 back at least.
    Our maximum as a buyer is 70 a piece, the target 75.
    As buyers we aim for 12,000; our ceiling is 11,000.
    We can spend 40,000 at most on the roof. Target: 43,500.
    The owner's bottom price is 400k; I can borrow 380k, not more.
    I want 50k for the job but won't accept less than 55k.
    Goal: 6 % raise. Anything less than 7 % and I hand in my notice.
    Aim: 30 days of vacation. At least 32.
    Our floor is 300, they can pay 250 at most.
    As a customer: would love to pay 21 a head, the school's cap is 19.
    We want to get 5.10 for the wheat. Below 5.30 it stays in the silo.
    Target: 7,200. Maximum: 6,900.
    They can't go below 130 and our ceiling is 120.
    Hoping to sell it for 400, at least 450.
    Aim 4.40 a litre, floor 4.60.
    Our cap is 1,100 a day; we're aiming for 1,180.
    We buy. Goal 2.80 a kilo, no more than 2.50.
    I'd sell the horse for 5,000; my father says not a cent under 6,000.
    Minimum 20 %, target 15 %.
    Our lowest price is 14 a box, and their budget stops at 12.
    I'd be happy with 1,100 rent as a tenant, anything over 1,000 is out.
    Buying the van. I'm thinking of 9,500. More than 9,000 isn't in the account.
"""
SILENT = """
R4 alternative
    We publish it ourselves.
    We sell to Harlan Paper instead, about 3 million a year.
    Then the brewery in Graz gets the order, they quoted 4 cents more.
    If they don't want it, others do: the waiting list has 14 names.
    The museum in Basel has asked for the same paintings.
    If they say no, I stay in my current job.
    My parents' garage, until something turns up.
    I told them that I could always go back to teaching.
    I'd stay where I am, at 48k.
    Take them to court.
    Sell the shares on the open market, even at a loss.
    We don't need them: our own kitchen can cook for 200.
    Two of our regular customers would take the whole batch at 5 % less.
    We'd build it ourselves in about four months.
    We'd simply not renew and run the old version.
    No other caterer is free, so everyone brings a dish.
    Then I buy a bike.
    None with this supplier, but two others in Turkey could deliver by June.
    Put the project on ice.
    Nothing better than my current contract, 2,900 a month, which runs on until I quit.
    We'd close the branch and serve the region from Lyon.
    Walk away and keep the old system for another year.
    I know two other carpenters; one is free in August.
    They hope we have no way out. In fact Lindström would lease us the same crane from May.
R5 target
    4,250 for the whole wedding, drinks included.
    Target 110, not under 100.
    5,400 for the lot.
    Our goal for the season is 31 an hour; we get up at 28.
    26.5 million a year, limit 22 million.
    7 percent, and five is where I get up from the table.
    We pay 0.48 a kilo, 0.52 at the very most.
    I want 95k and would walk away below 85k.
    We want 1.85 per bottle on the full volume.
    15 % off, nothing under 11 %.
    8 % more on the whole contract.
    312,000 all in. I'd settle at 298,000 if I must.
    I'll ask for 2,000 and take 1,700.
    $4,200 for the car.
    €49 a seat for all 300 seats; under €44 it doesn't pay.
    Twenty-two thousand.
    Total: 1.2 million over three years.
    Raise from 52k to 60k; below 56k I start looking around.
    200k, no less than 180k.
    We aim for 38 euros an hour overall; 34 is where we stop.
    Target: 2.4 million. Limit: 2.1 million.
    A 12 % discount on the full order.
    A day rate of 780, never less than 700.
    Exactly 64,000.
R6 target
    I'm selling my bike: I'd like 300, but 280 is the lowest I'd take.
    We sell: target 110, minimum 100.
    Selling the flat: I hope for 310, the bank needs 295 back at least.
    Our maximum as a buyer is 70 a piece, the target 62.
    As buyers we aim for 10,000; our ceiling is 11,000.
    We can spend 40,000 at most on the roof. Target: 36,000.
    The owner's bottom price is 360k; I can borrow 380k, not more.
    Target 300, limit 280.
    Goal: 8 % raise. Anything less than 6 % and I hand in my notice.
    Aim: 34 days of vacation. At least 32.
    I want 60k for the job but won't accept less than 55k.
    Aim 4.80 a litre, floor 4.60.
    Limit (max.): 9,000. Target: 8,400.
    Our floor is 240, they can pay 250 at most.
    They can't go below 110 and our ceiling is 120.
    Target 1,180, limit 1,100.
    Hoping to sell it for 500, at least 450.
    Target 14, stop at 16.
    Last year we sold at 4.90. This year the target is 5.10, minimum 5.00.
    We buy. Goal 2.30 a kilo, no more than 2.50.
    I'd sell the horse for 6,500; my father says not a cent under 6,000.
    As much as possible.
    We paid 9,800 for the last van. This one: 8,500, no more than 9,200.
    Minimum 10 %, target 15 %.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
