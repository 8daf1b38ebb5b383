"""Offers, replies and forecasts in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R11 reply_plan
    If they offer 50, we offer 40.
    They propose three years; we answer with one year.
    When she names her price I immediately name mine.
    To their proposal we respond with a counter-proposal of our own.
    They'll want 90 days. We come back with 30.
    He says 15,000, I say 11,000.
    If the landlord asks for 1,400 we say 1,150 straight away.
    Counter their offer with 6 %.
    As soon as they present their draft, we put ours on the table.
    Whatever they offer, we go 10 % lower.
    They will open at 200. I'd go back with 260.
    Their proposal is net 90. Ours is net 30.
    You offered 20 dollars, I want 35.
    Meet their price list with our own price list right away.
    She'll ask for 70k; I tell her 55.
    If the vendor proposes a 5-year deal, put our 2-year paper on the table.
    Their draft says 60 days. We reply: 30.
    They open with 1,000 units, we fire back 400.
    When the agent quotes his commission of 6 %, I say 3.
    To whatever they suggest we respond with our standard rate of 85.
    You asked $150, I can do $90.
    As soon as they say 12, I say 9.
    The buyer will start at 300. Our reply: 360, delivered.
R12 offer
    We offer 20 units at 45 each, delivery in June.
    I'd give you $80 for it.
    Our offer is a one-year contract at 3,000 a month.
    Settle the price first, then the delivery date, then the warranty.
    We take the points one by one, beginning with the rent.
    You get 2 firewood and 1 water, I get the rest.
    5 % discount if you order before Easter.
    Let's agree on the salary first; once that is done we talk about holidays.
    I propose that we share the cost equally.
    600 for the sofa, pick-up on Sunday.
    We would pay 14.50 an hour and the bus ticket.
    One issue at a time: today only the price.
    Would you take 45 for both chairs?
    A flat fee of 9,000, paid in three parts.
    I'd like to propose that you take 2 food and 1 water and I get the rest.
    How about 120?
    We can give you 15 days of credit.
    Let us settle the rent, and after that the repairs, and at the end the parking.
    Lease for 36 months at 310 per month, no down payment.
    $75 cash today.
    We'll do the job for 4,800 plus materials.
    First the price. When that is fixed, the dates.
R14 free
    They say demand will drop next year. It won't.
    You believe the euro will fall; we are convinced that it will rise.
    The market is bound to recover by spring, whatever they say.
    Their forecast is nonsense: we will sell 50,000 units easily.
    He thinks the project will be late. It will not be late, full stop.
    Oil prices will definitely go up, no matter what your analysts write.
    She doubts that the shop will make money. It will, I'm certain.
    They expect fewer visitors. We expect more, and we insist on our number.
    Interest rates are going to fall, mark my words.
    I'd argue that the new line will double sales, even though they don't believe it.
    The seller claims the roof will last twenty years. No way. It will leak within five.
    They fear a strike. There won't be a strike, and I'll keep telling them that.
    The neighbourhood is sure to become fashionable, their agent is simply wrong about that.
    The analyst says wheat will fall. Wheat will rise, everybody in the trade knows it.
    They believe that tourism will not recover; it will, no doubt about it.
    You think the software will be obsolete in two years. Rubbish, it will run for ten.
    Rents are certain to drop, whatever the agent claims.
    Their expert is wrong, the river won't flood again.
    He's afraid that nobody will come to the concert. I'm absolutely sure that it will sell out.
    They keep saying the law will change. It won't change, and that's that.
R15 opening
    Good morning. We offer 25 a unit for 10,000 units.
    Hi, I'd give you $60 for the lamp.
    Let me start with our terms: three years, 4 % per year.
    Our proposal is on the table: 120 a day, everything included.
    I will open with a price of 18,000.
    We'd like to propose a joint venture, 60 to 40.
    To get straight to the point: 9.50 per seat.
    Hello, would you take 200 for the bike?
    We start by handing them our draft contract.
    First I name our price, 7,400, then we see.
    Here is our offer: 12 months at 900.
    We quote 5,600 for the whole job. When can we begin?
    I'd begin by saying that we want 15 % off and net 60.
    Hi, I can offer you 50 for the table.
    Hello! I will take all the food and you can have 2 water.
    So, 85 per seat and we deal with the catering. Agreed?
    I'm interested in your apartment, I would pay 1,350 a month.
    My opening line: 2.4 million for the plot.
    Straight away: our rate is 110 an hour.
    Let me put a figure down right at the start: 19,000.
    We begin with the slide that shows our price of 7 per user.
"""
SILENT = """
R11 reply_plan
    If they offer 50, we ask how they arrived at it and what it includes.
    Listen to the proposal, summarise it in our own words, and only then say 40.
    When she names her price I say thank you and ask for a day to think.
    We have no counter-offer. We accept.
    Ask what matters most to them.
    We offer 40 a piece.
    If they name a number, stay silent and take a break of ten minutes.
    Repeat their offer back to them: "so you need it by June?" Then our date.
    We say that we like their idea and accept it.
    I'd thank them and promise an answer by Friday.
    No reply before we have checked their figures.
    When he says 15,000: "How did you get to this number?"
    They send their draft on Monday. We read it overnight, and our version follows on Wednesday.
    She'll ask for 70k; I ask what the number is built on.
    If the vendor proposes a 5-year deal, I want to know what five years give him before I talk about two.
    Their draft says 60 days. We'll sleep on it.
    They open with 1,000 units; we repeat the number, write it down, and ask for a break.
    I'd explain how our price of 85 is made up.
    When they quote, we say: let me make sure I understand what is included.
    We are happy with what they propose and say yes.
    Ask first, propose later.
    If they offer 12, thank them, check it against the budget, and call back the next day with ours.
    He suggested Friday, and Friday suits me.
R12 offer
    Offer A: 20 units at 45. Offer B: 40 units at 41.
    Either $80 today or $95 next month.
    We will show three packages and ask which one comes closest.
    They can choose between a one-year contract at 3,000 and a three-year one at 2,700.
    No offer yet.
    What do you need most?
    Hello, nice to meet you.
    We discuss all issues together and put two proposals on the table.
    You may pick: 600 with delivery, 540 without.
    Option 1: fixed price 80. Option 2: 72 plus index.
    We have not decided anything.
    We do not make an offer before we have seen the books.
    Two alternatives of equal value to us: 30 days and 4.10, or 60 days and 4.25.
    Would you rather have 120 today or 135 in May?
    We could do A) 36 months at 310 or B) 48 months at 270.
    Three proposals, equal for us, on one page.
    I have no offer for you yet.
    What is your budget?
    Which of these two suits you: drone for camera, or drone plus 200 for camera and lens?
    Everything on the table at once, three bundles.
    Hello! How are you?
    I'm excited to go camping!
    Let them pick between the small, the medium and the large plan.
R14 free
    If demand drops below 5,000, the price rises to 12.
    They say demand will drop; we suggest a price tied to the actual volume.
    We will deliver in May.
    I will call them on Monday.
    We expect about 900 pallets next year and so do they.
    They think our price is too high.
    We'll definitely send the file tomorrow.
    What do you expect for next year?
    You said you would pay in March.
    We plan to open a second shop.
    They say they will not sign without a guarantee. We offer one.
    She believes the price is unfair. We explained how it is made up.
    Should the index go above 110, we adjust by half of the rise.
    I'm sure we will find a solution.
    The contract will end in June.
    They fear that we won't deliver on time. We will send them a report each week.
    I think you will like the second one.
    They think rents will drop. Should they fall by more than 5 %, we lower ours too.
    I will send you the papers on Friday.
    They said that they will call back.
    She thinks the flat is too small.
    We hope the weather will be good.
    Who do you think will win the tender?
    The new bridge will open in June, both sides know that.
    I doubt that I will be there on Monday.
    They worry that the parts won't arrive. I'd show them the tracking list.
    They want a fixed price. We want an index clause, since no one knows what gas will cost.
    You will love it.
    I think you'll find our service reliable.
R15 opening
    What would you like to get out of today?
    Thank you for your time. Before we talk about numbers, how has the year been for you?
    I'd ask them how the new plant is doing and listen.
    We begin by summing up what we have understood of your needs. After that we would offer 25 a unit.
    Nice to meet you all.
    Only the price is still open, so here it is: 25 a unit.
    No numbers in the first meeting.
    How are you? Is the bike still available? I would offer 200.
    We were sorry to hear about the fire. How can we help?
    Good morning. I suggest we begin with a round of introductions.
    You mentioned that storage is your problem. With that in mind: weekly delivery at 2.40 a box.
    We have been partners for 12 years, and I look forward to the next ones.
    I'd open with the three topics of the day and let them add theirs.
    Let us first hear from each side what matters most.
    Hello! How are you today?
    Hi, is the table still available? What condition is it in?
    I begin with a word on the weather, then ask how the harvest went.
    Good morning! What are you most looking forward to on this trip?
    We start with a walk through their plant.
    I'd tell them who we are and what we do.
    First of all I want to know what matters to them; then 85 per seat.
    Hello, I have a few questions about the apartment.
    Today is about getting to know each other, prices come later.
    I would like to hear your view of the last year first.
    The only thing open is the price: 85.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
