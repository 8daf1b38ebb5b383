"""Where the rules come from: books, studies, and the addresses of those that have one."""

from playbooks.feedback.rule import Source

DOI = "https://doi.org/"

FISHER_ERTEL = Source("Roger Fisher, Danny Ertel: Getting Ready to Negotiate. Penguin, 1995.")
THOMPSON = Source(
    "Leigh Thompson: Information exchange in negotiation. Journal of Experimental Social Psychology 27 "
    "(1991), 161–179.",
    DOI + "10.1016/0022-1031(91)90020-7",
)
MILES = Source(
    "Edward W. Miles: Developing strategies for asking questions in negotiation. Negotiation Journal 29"
    " (2013), 383–412.",
    DOI + "10.1111/nejo.12034",
)
ZETIK_STUHLMACHER = Source(
    "Deborah C. Zetik, Alice F. Stuhlmacher: Goal setting and negotiation performance, a meta-analysis "
    "of 22 studies. "
    "Group Processes & Intergroup Relations 5 (2002), 35–52.",
    DOI + "10.1177/1368430202005001537",
)
DEFINITION = Source(
    "By definition: a target lies on the better side of the limit, and a zone of agreement between two "
    "limits."
)
MALHOTRA = Source(
    "Deepak Malhotra: Four strategies for making concessions. Program on Negotiation, Harvard Law School."
)
LEE_AMES = Source(
    "Alice J. Lee, Daniel R. Ames: “I can't pay more” versus “It's not worth more”. "
    "Organizational Behavior and Human Decision Processes 141 (2017), 16–28.",
    DOI + "10.1016/j.obhdp.2017.05.002",
)
RACKHAM = Source(
    "Neil Rackham, John Carlisle: The effective negotiator. Journal of European Industrial Training 2 "
    "(1978), 6–11.",
    DOI + "10.1108/eb002297",
)
LEONARDELLI = Source(
    "Geoffrey J. Leonardelli and others: Multiple equivalent simultaneous offers reduce the negotiator "
    "dilemma, six experiments. "
    "Organizational Behavior and Human Decision Processes 152 (2019), 64–83.",
    DOI + "10.1016/j.obhdp.2019.01.007",
)
BAZERMAN_GILLESPIE = Source(
    "Max H. Bazerman, James J. Gillespie: Betting on the future, the virtues of contingent contracts. "
    "Harvard Business Review 77 (1999), 155–160."
)
SINACEUR = Source(
    "Marwan Sinaceur and others: Good things come to those who wait. Personality and Social Psychology "
    "Bulletin 39 (2013), 816–825.",
    DOI + "10.1177/0146167213483319",
)
KIM = Source(
    "Peter H. Kim and others: Removing the shadow of suspicion. Journal of Applied Psychology 89 "
    "(2004), 104–118.",
    DOI + "10.1037/0021-9010.89.1.104",
)
LEWICKI = Source(
    "Roy J. Lewicki, Beth Polin, Robert B. Lount: An exploration of the structure of effective apologies. "
    "Negotiation and Conflict Management Research 9 (2016), 177–196.",
    DOI + "10.1111/ncmr.12073",
)
BOTTOM = Source(
    "William P. Bottom and others: When talk is not cheap, substantive penance and expressions of intent. "
    "Organization Science 13 (2002), 497–513.",
    DOI + "10.1287/orsc.13.5.497.7816",
)
DIRKS = Source(
    "Kurt T. Dirks and others: Understanding the effects of substantive responses on trust following a "
    "transgression. "
    "Organizational Behavior and Human Decision Processes 114 (2011), 87–103.",
    DOI + "10.1016/j.obhdp.2010.10.003",
)
SCHWEITZER = Source(
    "Maurice E. Schweitzer, John C. Hershey, Eric T. Bradlow: Promises and lies, restoring violated trust. "
    "Organizational Behavior and Human Decision Processes 101 (2006), 1–19.",
    DOI + "10.1016/j.obhdp.2006.05.005",
)
FERRIN = Source(
    "Donald L. Ferrin, Kurt T. Dirks, Pri P. Shah: Direct and indirect effects of third-party "
    "relationships on interpersonal trust. "
    "Journal of Applied Psychology 91 (2006), 870–883.",
    DOI + "10.1037/0021-9010.91.4.870",
)
OSGOOD = Source("Charles E. Osgood: An Alternative to War or Surrender. University of Illinois Press, 1962.")
GOLLWITZER = Source(
    "Peter M. Gollwitzer: Implementation intentions, strong effects of simple plans. American "
    "Psychologist 54 (1999), 493–503.",
    DOI + "10.1037/0003-066X.54.7.493",
)
