"""Wants and needs in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R1 interest
    The orchestra wants its fee in Swiss francs and two rehearsals in the big hall.
    They want 15 % off the whole order.
    The caterer won't come for fewer than 60 guests, and he wants to be paid in advance.
    no pets, no smoking, 2 months deposit, that's what the owner said
    i need 3 waters
    We're asking for a 10-year exclusive licence. They're offering three.
    i really want the lamp
    Her terms: 12 lessons, 45 minutes each, paid a month ahead.
    We insist on payment within ten days.
    The choir asks for the hall on Thursdays, free of charge.
    They demand that we replace all 300 chairs.
    The union demands a 35-hour week and two extra days of leave.
    What they've put in writing: 14 weeks of lead time, a deposit of 30 %, no penalty.
    Our side will not move on the guarantee.
    I would like two packages of firewood and one of food.
    We would like to see the licence fee halved.
    He refuses to sign the amendment.
    The city rejects our parking concept. It demands forty spaces instead of twenty-five.
    The distributor expects a bonus of 4 % from the first euro.
    Delivery by 3 May at the latest. That is what they told us, twice.
    He told me on the phone he wants 1,100 and the winter tyres are extra.
    What he wants is 18,000 in cash by Friday.
    We won't go below $4,500.
    I only accept bank transfer.
R1 position
    i'd like to take 2 food, 1 water and 1 firewood. does that work for you?
    I would be willing to give you 2 firewood if I can have 2 water
    Can i have 2 firewood and all of the food? You can have all of the water.
    Hey there! I am hoping to get at least two firewood and two food packages
    I was hoping to get most of the water. What about you?
    that doesn't work for me. i need at least 2 water
    I want 3 of the food
    My top priority is firewood, then food, then water
    I'd like food the most.
    How about this: 3 food for me, 3 water for you, and we split firewood 2-1?
    I can't agree to that, I need 2 water
    Let's do 2/1 on everything
    I'd prefer to have the firewood
    Hello, I would like to have three packages of water.
    i need all the firewood please
    I was hoping for 2 food and 2 water, you can have the firewood
    Ok how about 3 firewood, 1 water and 1 food for me?
    I'll take 2 waters and 2 food, you get the rest
    Can I have 3 food?
R2 interest
    We're worried about the exchange rate and we need the storage space back.
    We want a longer contract and a higher price.
    The choir dreads singing in the cold church again.
    They want a lower rent.
    They want 10 % off.
    I'm after a bit of peace, and my wife would like her garden back.
    The orchestra wants its fee in Swiss francs, as half of the players live there.
    I need the car by Saturday because my daughter is getting married.
    He wants 1,100.
    I need sleep. I need a car that starts. I need somebody who picks up the phone.
    Our team needs quiet, predictable releases. We're also worried about burning out two people.
    We fear for our margin. We also need somebody who answers the phone at night.
    Tim would like the window desk.
    The mill wants its money within 14 days, since its bank has cut the credit line.
    They want a dedicated engineer because their last vendor vanished for two weeks.
    They're afraid that the new law will make their stock worthless.
    They insist on a local crew.
    What do I want? To be able to retire at 63 without counting every cent.
    My concern is the pension, and I hope to keep the small office.
    We hope to keep the client and we fear losing face in front of the board.
    Our drivers need a place to sleep, our dispatcher needs the slots a day before.
    The council insists on forty parking spaces, probably because of the complaints last summer.
    My own needs: time for the children, no more night shifts.
    The city demands forty spaces.
R13 offer
    The date is crucial for the two of us. 8,000 if it's done by May.
    Price comes first for both of us. So 12,000 for everything.
    For the landlord as for us, it's the length of the lease that counts the most. We offer five years.
    All points carry the same weight for her and for me: 40 a lesson, Tuesdays, at my place.
    Everything is equally important to us and to them.
    None of it is more urgent than the rest, not for us and not for the school.
    There's one thing that both of us put before all others, quiet. So I'd offer to pay half of the wall.
    Both sides care most about the date. We offer 3 May at 40 each.
    The quality of the paper is the be-all and end-all, they see it the same way. 2.10 a sheet.
    The school's most important point is safety, and ours is safety as well. Two packages attached.
    Salary is the top priority for me and for the company too.
    Everybody at the table puts safety first.
    No item takes precedence. 3 %, 24 months, free service.
    All four issues weigh the same, for them as for us.
    Date and price are on a par, here and there.
    Money matters most to him. To me too.
    Quality is what matters most to them, and it's also what matters most to us.
    We all want the same thing most of all: the corner plot.
    Every single item is a must for us and a must for them.
    We have the same priorities: first the price, then the date.
    Our ranking and theirs are identical, with the fee on top.
    We're alike in that: volume first, everything else far behind.
    There is nothing here that matters more than the rest, for either side.
    Our number one is delivery; so is theirs.
"""
SILENT = """
R1 interest
    i need water because my kids get thirsty
    no pets, the last tenant's cats ruined the floor
    They want 15 % off since their own customer squeezed them last month.
    We're asking for ten years. Below that no bank finances the plant.
    Hello! How are you today?
    The choir dreads singing in the cold church again.
    They demand that we replace all 300 chairs: two guests have already fallen.
    I don't know yet what they want.
    Sara gets migraines under the neon light and would like the window desk.
    They are afraid of standing there without stock when the season starts.
    We'd like the licence fee halved; with the current one the product never breaks even.
    He just wants it to be over.
    I'd like the extra firewood, we are camping up north and it gets really cold at night.
    My brother insists on selling the boat this summer. He and Ines are expecting twins.
    The co-op insists on its own label. Its members are proud of the name, and the label was hard won.
    We need delivery in May so that the shop can open on the 1st of June.
    The tenant refuses to move out before the end of October: the new flat isn't ready.
    To sleep at night, that's what she wants.
    She wants Fridays off to look after her father.
    First meeting was friendly, coffee and cake, nothing concrete.
    I want my money back, the roof still leaks.
    He insists on cash, maybe he got burned by a bad cheque.
    We need the containers on the 14th, the crane is only rented until the 16th.
    It would help them to know by March how many places they'll have.
R1 position
    Hi! I'm excited to go camping. Have you been before?
    I run out of water really fast because I sweat a lot
    My wife is pregnant so we need more food
    I have a bad back and need the firewood to heat up some stones
    We are planning on hiking so I would need more water
    I'm very excited too! We are bringing my daughter for her first camping trip.
    How is your day going?
    Oh that sounds fun! Where are you going?
    I could use some firewood, the nights are freezing where we are going
    we're bringing 5 kids so we'd like extra food
    I need extra water. I have a condition that dehydrates me quickly.
    You need water too? Is there a special reason?
    Thank you, that is very kind of you
    I'm a very big eater and get grumpy without enough snacks, so I want 2 food
    Hello! How are you today? Are you excited for camping?
    I need water because I have a medical condition
    We have three kids so we will need more food
    I get cold easily, so firewood is what I'm after
    Do you have any preferences?
    What items do you need the most?
R2 interest
    The orchestra wants its fee in Swiss francs, and it needs the hall for two rehearsals.
    They fear the new law. They'd also like to get rid of the old stock.
    The mill wants to be paid within 14 days and needs to know our volumes a month ahead.
    They need certainty about the rent. They also worry about the noise from the bar.
    She hopes for a promotion; he hopes for an end to the night shifts.
    Nothing known yet, first call is on Monday.
    Their sales people want a reference; their lawyers want peace.
    Their chef wants a calm kitchen, their owner wants stars in the guide.
    It was a short call. The line was bad.
    He wants to retire in peace. He also hopes that his son can take over the firm.
    We had coffee and talked about the weather.
    For them: room for the archive, and no more water in the cellar. For us: a signature in May.
    The tenants need quiet at night, and they're afraid of the rent rising.
    Anna wants the job title, Ben wants the pay rise.
    The nurses want to know their shifts two weeks before, and the matron has to get the overtime down.
    For them it is about reputation and about not having to explain another delay to the minister.
    They'd like to fill the empty rooms in February, and to be mentioned in our brochure.
    The contract was signed in 2023.
    Them: planning two weeks ahead. Them: not being blamed. Us: cash.
    Hello, nice to meet you.
R13 offer
    The date matters more to them than to us, the price more to us.
    40 a lesson, Tuesdays, at my place.
    12,000 for everything, delivery in May.
    1,450 a month, five years, dogs allowed.
    Safety is what the school looks at. We look at the bus routes. Two packages attached.
    Package A: 10,000 in May. Package B: 9,500 in July. Which do you prefer?
    For them the date is everything. We could live with any date, but not with a lower fee.
    He wants the money, I want the time.
    Price comes first for us; for them it's the date.
    Choose: 40 places at 12 or 60 at 10.
    They'd both be glad of a quick answer, so: 3 %, 24 months.
    They care most about the warranty, we care most about being paid early.
    I'd give up the first choice of cabins, which they are so keen on, for a place near the kitchen.
    Most of the flour goes to the two bakeries; 0.62 a kilo.
    We offer 3 % off for payment in ten days.
    We both signed the letter of intent. Now 3.20 per unit.
    I'd give all four points for a longer lease, they'd give a lot for the sign above the door.
    The delivery date costs us little and means a lot to them, so we give it and ask for a longer term.
    Two options of equal value to us: 800 now or 850 in March.
    The first of both lots at 500, the second at 450.
    No offer yet.
    They'd rather have it early, we'd rather have it cheap.
    Water is my top priority, what is yours?
    First we talk about price, then about the date: 3,000 in May.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
