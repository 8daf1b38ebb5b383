"""Apologies, amends and safeguards in English: which remarks they earn, and which they do not."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R16 apology
    We deeply apologise for the disappointment and the trouble.
    We acknowledge our responsibility and will credit you 800 euros.
    It was my fault and mine alone. I'll make it up to you.
    On behalf of the company I regret the events of recent weeks.
    I'm sorry, truly. Things should not have come to this.
    sorry for all the stress last week
    We hear you, and we are deeply sorry. We will do better.
    Please accept my sincerest apologies for the issues you've faced.
    What you experienced with our team was not acceptable. Please take the weekend in the spa as our guest.
    The responsibility for this spring lies with me alone. I resign from the committee.
    My sincere apologies for last Thursday.
    It is with regret that we look back on our dealings with your office this year.
R17 apology
    We are sorry that the shipment was delayed. The carrier let everyone down.
    The server was down for six hours. We regret the inconvenience.
    Sorry, my mistake.
    If you were offended by my e-mail, I apologise. I'll send you a box of chocolates.
    We can't be held responsible for what the subcontractor did, but here is a voucher for 50.
    I'm sorry you were disappointed with the room.
    Sorry about the wait, the kitchen is short-staffed today.
    It is a pity that the trip was spoiled by the rain and the broken bus.
    Apologies, but your secretary confirmed the wrong date.
    We do regret that some of you found the tone harsh.
    I regret if my words were misunderstood.
    An error crept into the calculation; the difference of 312 is refunded.
R18 apology
    We promise that nothing like this will ever happen again.
    We lost your samples. We will do our utmost to be a better partner.
    We value you as a customer and will go the extra mile for you.
    My fault. I'll make it up to you, I promise.
    I'm sorry I was late. I promise it won't happen again.
    We broke the seal, our mistake, and we give you our solemn word to honour the contract in future.
    We'll do right by you, you can bank on that.
    I let you down; you have my solemn promise that this was the last time.
R18 gesture
    Tell them we appreciate their patience.
    A handwritten note saying how sorry we are and that we will try harder.
    Wish them all the best from the whole team and say that the door is always open.
    Say that we think highly of them and look forward to many more years together.
R18 concession
    We would promise our full support at any time.
    They can rely on us to do our very best.
    We'd commit to being more responsive.
R19 safeguard
    We will be more careful next time.
    I'll try to think of it.
    We've spoken to the driver and he is very sorry.
    We will work more closely together.
    New staff, new spirit.
    Hopefully this won't occur in the future.
    Our people now understand what is at stake.
    We simply won't let it come to that again.
    The team was shaken by it and is highly motivated to get it right.
    I've made it clear to them that this must not happen.
R19 apology
    We lost your file. That is on me. You get the month for free.
    We sent the wrong size, our fault. Replacements are on the truck.
    My mistake. I'll refund the tickets.
    I told your boss before I told you, which was wrong. I'll come by on Monday and we take 15% off.
    We're sorry for the late delivery. You'll find a 10 euro voucher below.
    We used the cheaper primer. Every wall gets stripped and painted again at our expense.
    You have our apologies and, enclosed, a cheque for 300.
    We stood you up. Pick any evening in May, the boat is yours, free of charge.
"""
SILENT = """
R16 apology
    We shipped the parts two days after the date we gave you, and I'm sorry.
    I forgot your birthday dinner, I'm so sorry.
    We promised you exclusivity and then signed with your neighbour. I apologise.
    We counted the pallets twice and billed both counts.
    Hi John, sorry for the slow response, I was out of office last week.
    I apologize for yelling at you in the meeting.
    I told my team the numbers were audited when they were not.
    Half of the seeds did not sprout because we stored them next to the boiler.
    We double-booked the hall and your guests stood in the rain.
    We paid you nineteen days after the due date.
    I talked to the press about your illness.
    We underestimated the groundwater by half. Nobody else's fault.
R17 apology
    We sent the wrong contract. That was our mistake, and the right one will be with you tomorrow.
    We broke the agreement, we admit it, and we will pay the penalty without discussion.
    I was late with the report and I apologise. I'll present it to your board myself on Tuesday.
    We overcharged you by 300. The money was returned to your account this morning.
    I take the blame for the missing pages; the reprint is under way and we cover the courier.
    I should have told you about the price rise. It was wrong not to. We keep the old price until March.
    We hid the defect from you. That was dishonest. We take the car back and refund you in full.
    We apologize that your order was wrong. We've refunded the full amount and sent you a new one.
    I dropped your guitar. The luthier has it already and I'm paying.
    You paid for two coats and got one. We're ashamed of it. The second coat goes on this weekend.
    We printed the flyers yellow because nobody here looked at the proof. New ones are in the post.
    I was wrong about the dosage, and it was on me to check. The vet bill is mine.
R18 apology
    We promise to do better, and the next two deliveries are free.
    Sorry for the delay.
    We regret the mix-up; the right tiles leave our yard tonight.
    We will lower the rent by fifty a month until the lift runs again. It won't happen again.
    We value your business and have added 500 points to your account.
    You have our apologies and, enclosed, a cheque for 300.
    As a sign of how much we value you, the bar is open tonight.
    I let you down. The boat is yours for a day.
R18 gesture
    Invite their team to our canteen on Friday.
    We'd lend them our forklift for a week.
    Put up their banner at our stand.
    Tell the board that the hall is theirs on the 9th, free.
R18 concession
    We move their deadline by a week.
    Drop the setup fee, and promise to keep the quality.
    They may cancel until a week before.
R19 safeguard
    Maria reads every quote before it goes out.
    They get the cell number of our plant manager, day and night.
    Test run on a copy before we touch the live database.
    An outside accountant goes through the books in June.
    We have added monitoring that alerts us within a minute.
    We hired a night guard who walks the floor every hour.
    On the 10th we sit down together and go through open points.
    We run both systems side by side for a month and compare the totals.
    An apprentice reads the address back to the customer.
    A standing call on Mondays, ten minutes, with yesterday's figures open.
R19 apology
    We're sorry that we lost your file.
    Sorry, it won't happen again, I promise.
    Our fault. We replace the pumps, and an alarm now rings at 90 degrees.
    We regret the delay and value your patience.
    We overbooked. The suite is free for you, and our system blocks a room as soon as you call.
    I let it slip. We pay the fine, and if a date is missed again you ring my director on 555 0142.
    I'm really sorry about Friday; I'll be a better colleague from now on.
    I scratched the car and feel awful.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
