"""Demands in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R8 demand
    We want delivery twice a week instead of once.
    You must remove the non-compete clause.
    Please send all invoices to our Hamburg office from now on.
    I need all three packages of firewood.
    Can I have two of the water and one of the food?
    I'd like to work from home on Fridays.
    We insist that the same team stays on the project until the end.
    The supplier should store the parts at their own warehouse. No discussion.
    Our requirement: a dedicated technician on site.
    Extend the warranty to 36 months. That is final.
    Free parking for all guests and late check-out on Sunday.
    They need to accept returns up to 60 days after delivery.
    Could you throw in the charger and the case?
    We demand a seat on the steering committee, and we will not sign without it.
    I would like you to repaint the hallway before we move in.
    Hello! I would like to have 3 food and 1 water. What would you like?
    We ask that you cancel the automatic renewal.
    Give me the weekend shifts and you can have the mornings.
    The hotel is to refund the deposit within a week.
    No subcontractors on our site without written consent.
    I want a written apology from the branch manager.
    Tell them to move their trucks off the ramp by seven.
    Ask the council to plant trees along the school fence.
    We need you to commit to a second shift through August.
    I would like 2 packages of water, please.
    can you do 3 firewood for me and you take all the food
    you have to give me at least one food
    I'll take two firewood and one water if that's okay
    Could you please deliver to the back entrance instead?
    What we ask for is a monthly report with the energy figures.
    The press has to run on Sundays as well, that is our condition.
    Have the contract translated into French and certified.
    I want three water and three firewood. You can keep the food.
    Let me have all of the firewood and I will give you all of the water.
    Hi there! Can I have all the firewood?
    They are to hand over the source code on the day of signing.
R9 demand
    We need a longer term since the machine is expensive, the bank wants security and our engineers need time.
    I need the food. I have two kids, they eat a lot, and we forgot our cooler at home.
    We ask for net 60 for four reasons.
    There are several reasons why you should give us exclusivity.
    Cut the price. The model is outdated, the battery is weak, the screen has a scratch.
    Bring the fee down. The market has softened; two competitors quoted less; and the scope shrank by a third.
    I'd like the ground floor. My knee hurts, my bike is heavy, and the dog needs out at night.
    We want exclusivity since we train your staff, carry the stock and pay for the advertising.
    I want all the firewood because I'm always cold, my kids get scared in the dark and we want to cook fish.
R9 offer
    We offer 4,300 for the boat. The engine is old, the sails are torn and the trailer is missing.
    Our price is 52 per hour, because wages have risen, fuel is dear and the site is far away.
    Take the flat at 900: it is quiet, the kitchen is new, and the tram stops at the door.
    I can do $250. The frame is bent, the tyres are flat, and I have to drive two hours.
    I can go to 220. It has a flat tyre, the brakes squeak and the saddle is torn.
    We charge 90 an hour, given that travel is included, tools are ours and nights cost no extra.
    Our bid is 1.2 million because the roof leaks, the wiring is old and the garden has been neglected.
R10 free
    Our offer is very generous.
    I think this is a more than fair price for a bike of that age.
    We are offering you excellent terms here.
    My price is reasonable, trust me.
    You won't find a better deal in this city.
    This is the best offer you will get this year.
    We have always been extremely flexible with you.
    It was your carelessness that caused the delay.
    You never answer our e-mails.
    Their demands are completely unreasonable.
    That's a ridiculous offer.
    As usual, you sent the files at the last minute.
    We made a generous proposal and they ignored it.
    Because of your sloppy planning we had to pay overtime.
    They are greedy and stubborn.
    It's your own fault that the goods were damaged.
    You should be grateful for this discount.
    I believe $300 is a fair offer.
    You have wasted our time.
    Your behaviour in the last round was unprofessional.
    Honestly, it's a steal at that price.
    We were very patient with you all year.
    Anyone sensible would accept our reasonable conditions.
    They keep changing their minds.
    Your side is responsible for this disaster.
    This is an amazing deal for you.
    We consider our offer very attractive.
    It's an incredibly fair proposal if you ask me.
    I believe my request is modest.
    You are being completely unreasonable.
    This mess is of your making.
    Your company has been nothing but trouble.
    That was careless of you.
    They have been dragging their feet for months.
    I'm offering a really good price here.
    Nobody will give you a better price than me.
    We've been more than accommodating.
    You people never keep your promises.
    Their incompetent accounting department lost our file again.
    Frankly your price is a rip-off.
    You clearly didn't bother to read our letter.
    I made you a great offer and you know it.
    Our terms couldn't be more reasonable.
    Your stubbornness is costing us both.
    For this quality the price is a bargain.
    Be glad that we even talk to you after what you did.
"""
SILENT = """
R8 demand
    We want delivery twice a week, because our cold room holds only three days of stock.
    You must remove the non-compete clause. Our designers would not be allowed to take other work.
    Please send all invoices to our Hamburg office: the accountants have moved there.
    I need the firewood, my son gets cold at night.
    Can I have two of the water? We are hiking a long trail and it will be hot.
    I'd like to work from home on Fridays so I can pick up my daughter.
    We'd need the drawings by 1 March to order the steel in time.
    1,200 a month.
    I'm asking for $45,000.
    We want 12 % off the list price.
    Our accountants closed the books on Friday.
    With the new machine arriving in June, we need the training before that; otherwise it stands idle.
    The hall has to be free from 6 p.m. for the sound check.
    I need more water due to a medical condition.
    Hello, how are you today?
    We ask for a second contact. Whenever Ms Weber is on leave, nobody answers for days.
    We would like the fee to be split in two instalments, our cash comes in quarterly.
    Thanks for the call. We have no demands at this point.
    Move the start to 9. The first train gets in at 8:40.
    You should pay the freight: it was your request to ship by air.
    The hotel is to refund the deposit: the room had no running water for two days.
    No subcontractors without written consent, our insurer does not cover them.
    I want a written apology from the branch manager, my mother was in tears after the call.
    Tell them to move their trucks off the ramp by seven. The school bus turns there.
    I would like 2 packages of water since my doctor says I dehydrate quickly.
    I really need the firewood. I get cold at night.
    We would prefer food, we have a big family to feed.
    How are you doing? Are you excited for the trip?
    I asked for 8 days.
    $60 and I'll pick it up today.
    Would you do 45?
    I need extra water because I'm planning a long hike
    I forgot my jacket so I'd like two firewood
    We ask for the corner flat; my wife is in a wheelchair and the corner one has the ramp.
    The school wants the reports on Thursdays, Friday being the day of the conference.
    Half the fee back, half the work was done.
    They owe us three pallets. Please ship them with the next lorry, the shop window is empty.
    Extend the deadline by ten days. Two of our four engineers are down with the flu.
    I'd like a salary of 62,000.
    We have not made up our minds yet what to ask for.
    You can take 2 food and I take 1 food.
    That sounds good to me!
R9 demand
    We want the larger room because our group has grown to forty.
    Lower the rent by 8 %: the lift is out of order and the heating fails.
    Please ship on Mondays.
    Ship to Lyon, Metz and Dijon, since our shops there have no stock.
    We need paper, ink and glue because the press starts on Monday.
    You deliver on Mondays, you unload, and we pay within ten days.
    We want a discount. Prices have fallen.
    I need water. I get thirsty.
    Because of the strike we ask for two more weeks.
    Give us the corner stand. We show large machines and need the space.
    I want all the firewood because I'm always cold at night.
    We ask for the ground floor as my knee hurts and the bike is heavy.
    They should pay by card, cheque or transfer, since cash is a risk.
    Move us to the first row. I am short.
    I need water. You can have the firewood, the food and whatever else is left.
    I'd ask three things: better light, a second key, a mailbox with our name.
R9 offer
    We offer 4,300 for the boat, as the engine is old.
    4,000 a month. We deliver twice a week, you pay in 30 days, and the driver unloads.
    Either 500 with delivery or 450 without.
    Our offer: price 12, term two years, payment 30 days, delivery in May.
    I can do $250 because the frame is bent and the tyres are flat.
    First package: 12 months, 90 a unit, training included. Second package: 24 months, 84 a unit, no training.
    I can go to 220 with the lock and the pump.
    We deliver, install and test for 4,000.
    You'd get the van on weekends, we'd get it on weekdays, and we share the fuel.
    12 a kilo, 30 days, pallets returned.
    We offer 2,000 less, since you take all forty and collect them yourselves.
    How about I take two food, you take two water, and we split the firewood?
    Plan A is cheap, plan B is quick and plan C is both but needs a deposit.
R10 free
    What would you consider a fair price?
    We want to find a fair solution for both of us.
    They say our offer is unfair.
    We offer 12 a piece and delivery in May.
    Your offer is very generous, thank you.
    The delay was our fault.
    The goods arrived on 3 March; the contract says 1 March.
    How did you arrive at that number?
    You have been very patient with us.
    We were careless with the labels, and I would say so.
    Let us use a fair procedure: each side names one surveyor.
    The book fair opens in June.
    That is not your fault.
    I hope you are well. It would be great to hear how the launch went.
    We could meet at 2 p.m. if that suits you better.
    A good time for the call would be Monday.
    It is a great pleasure to meet you.
    They think we are greedy.
    She told me that my request was unreasonable.
    Would it be fair to split the cost by floor area?
    We pay a great deal of attention to safety.
    I'd like to have 2 water and 1 food.
    Your team did an excellent job on the first phase.
    What makes this price reasonable from your point of view?
    If you feel that our price is too high, tell us what you compare it with.
    The market rate is 40. We ask for 42.
    I get the better room on odd days, you on even ones.
    You are right, we could have called earlier.
    That sounds fair to me.
    That's a great idea!
    I think we can reach a good deal.
    Is that fair?
    Thank you, that is very generous of you.
    I hope that we both get a fair deal.
    Great, I will take the two waters then.
    Your bike looks great.
    It is in excellent condition, barely used.
    The bike is in great shape.
    They were three days late.
    I am afraid I was unfair to you last week.
    We would like to understand why you find our price unfair.
    What a lovely house.
    My best price is 40.
    We should have told you earlier.
    The best time to call is the morning.
    She is a very patient teacher.
    It would be great if you could come on Monday.
    You have great reviews.
    The agreement has to be fair to both sides.
    He thinks I'm lazy.
    Sorry, it was my mistake.
    The delay cost us 4,000 in overtime.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
