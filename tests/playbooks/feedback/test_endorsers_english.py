"""Endorsers in English: who has a tie to the other side, and who has none."""

from tests.playbooks.feedback.listed import examples

FIRING = """
R21 endorser
    Nobody so far.
    I can't think of anyone.
    Our CEO, he is very persuasive.
    A famous professor of economics.
    My brother, he's good with people.
    A lawyer from Berlin with a good reputation.
    Some of our other customers could write a reference for us.
    One of our happy clients, Mrs Young; she could call them.
    The chamber of commerce, in general.
    We might ask a consultant to speak to them.
    The auditor of our own books, they've an excellent name.
    Somebody they trust, no idea who.
    I don't know whether anyone we know has a link to them.
    Our head of quality could explain to them how we test.
    An independent expert. They'd believe an expert.
    Not sure yet.
    A journalist who writes about our industry.
    Our oldest customer; they love us.
    The best mediator money can buy.
    Haven't found anybody.
    My uncle, a retired judge.
    Two bloggers with a large following.
    Dr. Stein, professor of logistics, is a brilliant speaker.
    A reference letter from our bank would do.
    Perhaps someone from city hall.
    Our biggest client in Spain, who could tell them what we did there.
    The certification office. Neutral, strict, known all over Europe.
    We'd rather speak for ourselves.
    It would have to be someone they respect, but we don't know who that is.
    The whole team signs a card.
    A judge who is a friend of my father's.
    We'll cite our ISO certificate.
    Professor Adeyemi, world authority on cold chains.
    The press. A good article does wonders.
    My predecessor in this job.
    Any of our forty dealers.
    I have no one in mind; the market here is new to us.
    Our new shareholder from Dubai, he opens every door.
    The embassy, probably the trade attaché.
    A former minister. Everyone has heard of him, though he's never dealt with this company.
"""
SILENT = """
R21 endorser
    Their accountant, Mr Novak.
    Mr Novak, who has audited both companies for years.
    Ms Chen sits on the supervisory board with their chairman.
    Jonas, he used to work in their purchasing department.
    The forwarder DHL that serves them and us.
    Our developer Ana: her sister is married to their project lead.
    The head of the trade association. They elected him twice.
    Dr. Weber, their family doctor, who is a friend of mine.
    My tennis partner Paul: he and their director went to school together.
    The mayor, who opened their new hall and has known the owner since childhood.
    Lena from our support team; she was on site with them for two years and they still ask for her by name.
    The former tenant, who got on well with the landlord and knows him.
    The bank's branch manager, Mrs Adler, as she finances their expansion as well as ours.
    Tom at Brightlane, they have bought paper from him since 2015.
    The previous owner: she sold them the shop.
    A colleague from the works council, he plays football with their foreman.
    Sister Agnes, who taught all three of their children.
    Their own engineer, Mr Rau, who tested our pump and liked it.
    Ines, the midwife who delivered both of the couple's children.
    The rabbi. The family hasn't made a decision without him in years.
    Wolfgang: twenty years their plant manager, now on our advisory board.
    Mrs Tan from the bank in Penang – she lends to them and has seen our books.
    The harbour master, with whom their captain has coffee every morning.
    The coach of their son's team, he's also my dentist.
    An engineer at Volta. They built the first line together and still call him for advice.
    The previous agency. They parted as friends and she thinks well of us.
    Their trade union rep, Ms Duval.
    Our apprentice Kofi, whose mother works on their ward.
    Dr Lim, the surgeon they named their wing after.
    Hannes, who plays cards with the landlord on Thursdays.
    Their tailor of many years; I've bought from him too.
    Pastor Mbeki, he married the owner's daughter and buried his mother.
    Aunt Rosa. She rented this same flat from them before me.
    Joel from the wholesale market, who sells to both of us.
    The vet who looks after their herd.
    Nurse Achieng, whom the ward sister asks before every new product.
    Olga at the freight exchange: she's known their dispatcher for fifteen years.
    The architect of their last two shops.
    Our tester Piet. He did his apprenticeship under their foreman.
    Mr Sato of the local bank branch, their house bank since 1970.
"""
# A tie is told by name: Helen, Tomás and Impress are the other side.
NAMED = """
R21 endorser
    Ms Hoa has known Helen since 2011.
    Grace Whitfield, who knows Helen well.
    Minh at Tan Tien, who buys boxes from Impress.
    Grace has bought from Impress since 2011.
    Peter Lind sits on the board with their CFO.
    Peter Lind sits on the board with Tomás.
    Jo sells paper to Impress.
    Northlake is a customer of Impress.
    Jo has worked for five years with Tomás.
    Jo knows the CFO.
    Jo knows Mr Ruiz.
    Grace plays tennis with Helen.
    Grace, whom Helen trusts.
    Grace. Helen listens to her.
    Dr Lim, respected by Helen.
    Our driver Milan has known Tomás for years.
    I've known Helen since 2011.
"""
UNNAMED = """
R21 endorser
    I know Peter Lind, a lawyer.
    We know Dr Stein, professor of logistics.
    Peter Lind, a lawyer who knows German and Excel.
    Mr Kern, who doesn't know Helen.
    Mr Kern has never met Tomás.
    Mr Kern would like to get to know Helen.
    Mr Kern knows our Peter.
    Mr Kern, who knows Peter from our team.
    We sell paper to Impress.
    A JUDGE WHO KNOWS LAW.
    Mr Kern will speak with Helen.
    Our lawyer meets Helen on Tuesday.
"""

test_it_fires, test_it_is_silent = examples("en", firing=FIRING, silent=SILENT)
test_nobody_with_a_name_is_taken_for_a_tie, test_a_tie_that_is_told_with_a_name_is_a_tie = examples(
    "en", firing=UNNAMED, silent=NAMED
)
