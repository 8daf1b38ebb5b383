"""Plans to mislead in English, and what only looks like one."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R20 free
    We say that two other agencies have already bid. They haven't, but it will make them move.
    Tell them the factory is fully booked until March. It isn't.
    I'll bluff and say my boss only approves 40.
    Claim that our supplier raised the price by 9 percent; in reality it stayed the same.
    Show them a fake invoice from the carrier.
    We'll promise weekly reports but we have no intention of writing them.
    Don't mention the crack in the frame and hope she doesn't look.
    Tell the client the delay was caused by the port. Really it was our own planning, but they can't check.
    Invent a competing offer at 85,000.
    I would swear that the bike was never in a crash, even though it was.
    Say the deadline is Friday (there is no deadline).
    We round the test results up a bit so that the report looks clean. We massage the figures.
    My brother calls them posing as an interested tenant.
    Say I'm leaving on Monday for good, although I have no such plan.
    We could tell them we've run out of stock. We have plenty, but they'd pay more.
    I'd lie about the mileage.
    Promise the extra staff, we'll never do it anyway.
    Hide the water damage behind the wardrobe before she visits.
    We agree to the penalty clause knowing full well we'll never honour it.
    Say it's brand new. It's refurbished.
    Quote a market study that we made up.
    Say nothing about the recall.
    I will act as if I had to ask my manager, though I can decide it myself.
    Give them the impression that we are about to sign elsewhere.
    I'd tell the buyer the roof is sound and keep quiet about the leak.
    We say the mill is closing its order book. It is half empty.
    I'd have a friend bid against them online, just to push the price.
    Tell her the other couple is ready to sign, there is of course no other couple.
    We tell them compliance won't let us go below 70; compliance has no opinion on it.
    We give our word on June while planning for August.
    Swear the roof is tight. I put a bucket under it every autumn.
    Our story: a machine breakdown. There was none, we simply took another order first.
    Sign now, and then find a reason not to pay the second half.
    We hint at a merger. Complete fiction, but it will make them nervous.
    The brochure says organic. It isn't, but the buyer never asks for papers.
    Just nod and say yes to everything, we won't do any of it.
    Have them believe that the price is a leftover from last year.
    Act offended, walk out, come back with the price I had in mind all along.
    Start with the sob story about my daughter's operation. She is perfectly healthy.
    Tell them a rival bid of 82 came in this morning. Nothing came in.
    I introduce Lou as our technical director; he is the intern.
    Say the offer expires at midnight, which it does not.
    I'll open with how much I love the flat and hide that I mean to sublet it.
    Pretend to take a call from a second buyer halfway through.
    Mention that our lawyers are drafting a claim. They're not.
"""
SILENT = """
R20 free
    We will not pretend that the delay was the port's fault.
    I won't tell them our limit, and if they ask I say that I keep it to myself.
    They told us another buyer was interested; we doubt it.
    Tell them openly that the test failed and what we do about it.
    We never bluff with them: trust is all we have.
    We tell them that we can't go below 40. It hasn't been easy.
    Tell them we need an answer by Friday because the press slot is gone after that.
    I lied to you about the date. That was wrong, and I will put it right.
    Without inventing anything, we show them the two quotes that we have.
    We keep our costs to ourselves.
    Promise delivery by May 3 and put it in the contract.
    They think the price will fall. It will not.
    I'd rather lose the deal than mislead them.
    Tell them the truth: in fact we packed it too late.
    We say that we were late. It was our fault.
    Walk away and sell to the co-op instead, even if they pay less.
    We offer two options, A at 50 and B at 60; they are both real.
    Actually I don't need the water as much as you do.
    We show them the crack and take 300 off the price.
    Tell them about the leak before they find out on their own.
    They pretend not to care about price.
    The interest of theirs is that nobody notices the switch of suppliers.
    He says 70 a day. I ask how he came to it, it was 55 last year.
    Offer 4.10, it was 4.30 before.
    Insist on the inspection, although it costs us two days.
    Say we're sorry. It's not enough, so we replace the unit.
    Tell them that we want to keep the deposit, though we know they dislike it.
    Ask for net 60 because our own customers pay after 55 days.
    They must stop telling other suppliers our prices.
    If they claim that the load was short again, we ask for the weighbridge slip.
    We ask them to drop the clause. In truth it matters little to us, and we'd say so.
    Take the scratch off the price: he told us it was new, it wasn't.
    Don't reveal the budget. If asked, say that you cannot speak about it.
    I tell them exactly what went wrong, even if it costs us the order.
    They said the truck broke down. It didn't, our driver saw it. I'd ask them what really happened.
    We tell them we have another quote at 14, and show it.
    Pay within ten days, please, as agreed. Nobody has called us back.
    Start by saying what we got wrong, in plain words.
    Open with their worry about the winter and let them talk.
    I won't open with a number, they'd only think I'm in a hurry.
    "I didn't read your letter properly", I'd say, "and I'm sorry for it."
    Say hello, ask about the kids, listen.
    Open with 95 and see what they say.
    They will say that nobody pays that. I'd ask who does.
    We open by asking for their own figures; ours stay in the drawer.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
