"""How English plans to mislead, over folded text."""

from playbooks.feedback.lists import one_of

NOT = "n['’]t"
THEM = r"(?:them|him|her|the\s+(?:other\s+side|\w+)|their\s+\w+|people|everyone)"
FORGED = one_of("""
    quote|quotes|offer|offers|call|e-mail|email|letter|deadline|bid|bids|bidder|invoice|review|reviews|order|
    rival|buyer|customer|certificate|document|documents|signature|stamp|receipt|report|story|client|
    competitor|date|name|sheet|inspection|profile|account|booking|reservation|testimonial|testimonials|
    screenshot|papers|label|labels|listing|reference|references|diploma|degree|job|figures|numbers
""")
WORST = one_of("""
    rot|rotten|crack|cracks|cracked|leak|leaks|leaking|damp|mould|mold|damage|damaged|defect|defects|
    defective|fault|faults|faulty|flaw|flaws|accident|accidents|crash|flood|flooding|flooded|rust|rusty|bug|
    bugs|recall|complaints|dent|dents|failure|failures|failed|asbestos|mice|rats|termites|woodworm|
    side effects|breach|expired|out of date|error|errors|broken|missing parts|short circuit|subsidence|
    contamination|contaminated|malfunction|unsafe|banned|stolen|counterfeit|uninsured|unlicensed|infested|
    infestation|burnt|stain|stains|radon|mileage|last year's
""")

# --- acting as if, forging, making up ---------------------------------------------------------------

ACT = rf"""
        pretend(?:ing)?(?!\s+nothing) | (?<!\ba\s)bluff(?:ing)?\b(?!['’]s) | feign(?:ing)? | fib\b
            | hoodwink | swindle
            | cheat(?:ing)?\s+{THEM} | concoct
      | pass(?:ing)?\s+(?:it|this|that|them|these|those)\s+off\s+as
      | dress(?:ing)?\s+(?:it|this|that)\s+up\s+as | con(?:ning)?\s+{THEM} | bamboozle
      | (?:bend|stretch|twist)(?:ing)?\s+the\s+truth | half-truths?
      | (?:hide|conceal)(?:ing)?\s+(?:that|the\s+fact)\b | (?:sob|tall)\s+stor(?:y|ies)
      | (?:it|that|this)\s+(?:always\s+works|works\s+every\s+time|never\s+fails)
      | introduce\s+\w+\s+as\b[^.;(]{{0,60}}[.;(,]\s*(?:he|she|they)(?:['’]s|['’]re|\s+is|\s+are)\b | ruse
      | ploy | hoax | stooge | straw\s+(?:buyer|bidder|man) | alibi | secretly
      | swear\b(?!\s+(?:by|in|at|to|it|we|i|words?|off|that\s+(?:we|i)))
      | (?:have|let|get|ask)\s+(?:an?|my|our|some)\s+\w+\s+(?:to\s+)?bid\b
      | (?:have|lead|get)\s+{THEM}\s+(?:to\s+)?believ(?:e|ing)
      | (?:pure|complete|total|sheer|utter|our\s+own|my\s+own)\s+(?:fiction|invention|fantasy)
      | find\s+(?:a|some|any)\s+reason\s+(?:not\s+to|to\s+(?:withhold|delay|refuse|back\s+out))
      | (?:lie|lying)\s+(?:to|about|a\s+(?:bit|little)|through|that|when\s+(?:they|he|she)|if\s+(?:they|he
          |she))\b(?!\s+(?:\d|the\s+(?:north|south|east|west)))
      | (?:i|we|we['’]d|i['’]d|simply|just|must|could|would)\s+lie\b(?=\s*(?:[.,;:]|$|and\b))
      | (?:mislead|deceiv|fool|trick|dup)(?:e|ing)?\s+{THEM}
      | (?:make|making|leave|keep)\s+{THEM}\s+(?:believe|believing|thinking)\b
      | make\s+{THEM}\s+think\b(?!\s+(?:about|twice|again|hard|it))
      | (?:let|letting)\s+{THEM}\s+(?:believe|think)\b(?!\s+(?:about|it|over|for|on|again|first))
      | so\s+(?:that\s+)?they(?:['’]ll|\s+will)?\s+think\b(?!\s+(?:about|twice|again|it|over))
      | (?:leave|keep)\s+{THEM}\s+in\s+the\s+dark
      | give\s+(?:{THEM}\s+)?the\s+(?:false\s+)?impression | act\s+(?:as\s+(?:if|though)|surprised|shocked
          |hurt|offended|ignorant|dumb)
      | mak(?:e|es|ing)\s+it\s+(?:look|seem|appear|sound)\s+(?:as\s+(?:if|though)|like)
      | (?:we|i)\s+(?:look|sound|seem)\s+as\s+(?:if|though)
      | (?:bogus|phoney|phony|sham|fictitious|imaginary|phantom|non-?existent)\b
      | (?:forged|faked|falsified)\s+(?!ahead|links?|ties|bonds?)[a-z] | fake\s+(?:\w+\s+)?(?:{FORGED})\b
      | (?:fak|forg)(?:e|ing)\s+(?:an?\s+|the\s+|our\s+|his\s+|her\s+|their\s+|some\s+
          |two\s+)?(?:\w+\s+)?(?:{FORGED})\b
      | falsify | falsified | fabricat(?:e|ing|ed) | doctored | doctor\s+(?:the|our|some)
      | invent(?:ing)?\s+(?:an?|some|another|two|three|one|the|it|such)\b(?!\s+(?:new|better))
      | invented\s+(?:{FORGED})\b
      | (?:that|which)\s+(?:we|i)(?:['’]d|['’]ll|['’]ve|\s+would|\s+will|\s+had
          |\s+have)?\s+(?:just\s+)?(?:invent(?:ed)?|made?\s+up)\b
      | blam(?:e|ing)\s+(?:the|an?|our|my)\b[^.;\n]{{0,40}}\b(?:though|although|when|while
          |but)\b[^.;\n]{{0,40}}\b(?:our|us|my|me|we|i)\b
      | (?:misstat|misrepresent|misreport|misinform|misquot)(?:e|ing)?\b
      | (?:make|making|cook|cooking)\s+up\s+(?:\w+\s+)?(?:\w+\s+)?(?:{FORGED}|reason|excuse|figure|number
          |something|one)\b
      | made-up | (?:(?<=\()|(?<=\bis\s)|(?<=\bare\s)|(?<=\ball\s))made\s+up\b(?!\s+(?:of|for|to)) | pretext
      | cover\s+story
      | (?:demo|display|refurbished|reconditioned|used|second-hand|returned|repaired|old)\s[^.;\n]{{0,40}}
            \b(?:say|tell|call|calling|saying|sell)\b[^.;\n]{{0,25}}\b(?:new|unused|original|fresh)\b
      | smoke\s?screen
      | pos(?:e|ing)\s+as | impersonat(?:e|ing) | under\s+a\s+false\s+name | disguised?\s+as
      | play(?:ing)?\s+dumb
      | (?:call|ring|phone|write|turn\s+up|go)(?:ing|s)?\s+(?:\w+\s+){{0,4}}as\s+an?\s+(?:\w+\s+)?(?:customer
          |buyer|client|stranger|tenant|journalist|bidder|rival)\b
      | (?:clock|counter|mileage|odometer|meter)\s+(?:is\s+|was\s+)?(?:turned|wound|rolled)\s+back
      | (?:turn|wind|roll)\s+(?:the\s+)?(?:clock|counter|meter|odometer|mileage|it)\s+back
      | (?:turn|wind|roll)\s+back\s+the\s+(?:clock|counter|meter|odometer|mileage) | back-?dat(?:e
          |ing)\s+(?:the|an?|our|my|it|this)\b
      | re-?label(?:l?ed|l?ing)?
      | (?:fresh|false|wrong)\s+labels? | photoshop | (?:inflat|overstat|understat|exaggerat)(?:e|ing)\s
      | (?:figures|numbers|chart|data|accounts|books|months|report|results)\b[^.]{{0,25}}\b(?:smoothed
          |altered|massaged|doctored|cooked|tweaked|touched\s+up|beautified)
      | (?:altered|doctored|falsified|massaged|cooked|polished)\s+(?:figures|numbers|data|chart|report|books
          |invoice|results)
      | (?:pad|cook|massage|smooth|fudge|tweak|alter)(?:ing)?\s+(?:up\s+|out\s+)?(?:the|our|their
          |some)\s+(?:figures|numbers|books|costs|data|hours|invoice|accounts|results|report|chart)
      | string(?:ing)?\s+{THEM}\s+along | lead(?:ing)?\s+{THEM}\s+on\b(?!\s+(?:a|the|to)\b)
      | (?:spread|plant|start)(?:ing)?\s+(?:an?\s+|the\s+)?(?:false\s+)?rumou?rs?
      | (?:find|invent|think\s+of|come\s+up\s+with|make)\s+(?:an?|some)\s+excuses?
      | (?:(?<=\bis\s)|(?<=\bas\s)|(?<=\bjust\s)|(?<=\bonly\s))bait\b | decoy
      | (?:(?<=\bis\s)|(?<=\bare\s)|(?<=\bjust\s)|(?<=\bonly\s)|(?<=\bthere\s))for\s+show\b | white\s+lie
      | false\s+(?:deadline|offer|quote|name|bid|claim|number|figure|impression|reason|pretences?)
      | hush(?:ing)?\s+(?:it\s+)?up | cover(?:ing)?\s+(?:it|this|that)\s+up\b | short-?chang(?:e|ing)
      | deny(?:ing)?\s+(?:it|that|everything|having|knowing|ever|all\s+of\s+it|any\s+(?:knowledge|involvement
          |problem))\b
      | (?:quietly|secretly|silently|on\s+the\s+quiet|behind\s+their\s+backs?)\s+(?:swap|replac|substitut
          |switch|thin|water|shorten|downgrad|skimp)\w*
"""

# --- a promise that is not meant --------------------------------------------------------------------

WONT = rf"""(?:wo{NOT}|will\s+not|ca{NOT}|cannot|(?:['’]ll\s+|will\s+|could\s+|['’]d\s+|would\s+)?never
    |could{NOT}|are(?:{NOT}|\s+not)\s+going\s+to)"""
UNMEANT = rf"""
        (?:(?:i|we)(?:\s+\w+){{0,2}}?\s+have|(?:i|we)['’]ve(?:\s+got)?|there['’]s|there\s+is)\s+(?:no
            |absolutely\s+no|not\s+the\s+least|not\s+the\s+slightest)
            \s+(?:real\s+)?intention\b(?!\s+(?:of\s+|to\s+)(?:mislead|deceiv|hid|ly|lie|renew|leav|sell
                |accept))
      | (?:(?<=[.;(–—]\s)|(?<=\bwith\s))no\s+intention\b | {WONT}\s+do\s+(?:any|half)\s+of\s+(?:it|that|them)
      | while\s+(?:(?:we['’]re|i['’]m|secretly|already|really)\s+)*planning
      | do(?:{NOT}|\s+not)\s+(?:really\s+|actually\s+|even\s+)?(?:mean\s+(?:it|to\s+keep)|(?:intend
          |plan)\s+to(?:\s+(?:keep|do|honou?r)\s+(?:it|that|so)|\s*(?=[.,;]|$)))
      | (?:i|we)(?:\s+(?:already|both|all|now))?\s+know(?:\s+(?:already|now|full\s+well|perfectly\s+well
          |very\s+well))?,?\s+(?:that\s+)?(?:i|we|it|nobody)(?:['’]ll|['’]d|\s+will)?\s*{WONT}
      | knowing\s+(?:full\s+well\s+)?(?:that\s+)?(?:we|i|it)(?:['’]ll|['’]d)?\s*{WONT}
      | {WONT}\s+keep\s+(?:it|that|the\s+promise|our\s+word|my\s+word|our\s+end)
      | (?:never|not)\s+(?:meant|mean|going)\s+to\s+(?:keep|honou?r|do\s+(?:it|anything|any\s+of)|pay\s+it
          |happen)
      | (?:already|now)\s+know\s+(?:that\s+)?we(?:['’]ll|\s+will)\s+(?:hold|break|keep\s+the|not)
      | (?:promise|promising|swear|guarantee|commit|agree|assure
          |pledge)\b[^.;\n]{{0,120}}[.,;(–—]\s*(?:but\s+|and\s+|though\s+|although\s+)?(?:we|i|it|that
          |none\s+of\s+(?:it|that)|nothing\s+of\s+it)(?:['’]s)?\s*
            (?:{WONT}|will)\s+(?:ever\s+)?(?:happen|keep|do\s+(?:it|that|so)|deliver\s+(?:it|that)|hold\s+it
                |honou?r|be\s+done|come\s+true)
      | (?:promise|offer|guarantee|pledge|assure)\b[^.;\n]{{0,60}}\bknowing\s[^.;\n]{{0,50}}\b(?:nobody
          |no\s+one|never|wo{NOT}|ca{NOT})
      | (?<!so\s)(?:that|which)\s+(?:nobody|no\s+one)\s+(?:will|would)\s+ever\b
      | by\s+then\s+(?:they|he|she|it|everyone)(?:['’]ll|\s+will)\s+(?:have\s+forgotten|be\s+too\s+late)
      | (?:they|he|she)(?:['’]ll|\s+will)\s+have\s+forgotten
      | (?:nothing|none\s+of\s+(?:it|this|that))\s+(?:of\s+it\s+)?(?:will
          |is\s+going\s+to)\s+(?:ever\s+)?happen
"""

# --- a fault that is kept from them -----------------------------------------------------------------

HIDDEN = rf"""(?:
        say(?:ing)?\s+nothing | keep(?:ing)?\s+(?:it\s+|them\s+)?(?:quiet|silent|mum)
            | stay(?:ing)?\s+(?:silent|quiet) | (?:nobody|no\s+one)\s+mentions?
      | (?:do{NOT}|(?<!did\s)(?<!had\s)(?<!was\s)(?<!should\s)not|wo{NOT}|avoid|never)\s+(?:mention(?:ing)?
          |tell|disclos(?:e|ing)|reveal|bring\s+up|point\s+out)
      | not\s+a\s+word | no\s+(?:word|mention) | hid(?:e|ing) | conceal(?:ing)? | paint(?:ing)?\s+over
      | (?:gloss|skip|pass|skate)\s+over | leave\s+out | leaving\s+out | omit
      | cover(?:ing)?\s+(?:up|over) | polish\s+over
    )\b[^.?!\n]{{0,60}}?\b(?:{WORST})\b
    | keep(?:ing)?\s[^.;,\n]{{0,25}}\b(?:{WORST})\b[^.;,\n]{{0,30}}\b(?:to\s+(?:ourselves|myself)|quiet
          |secret|hidden)\b
"""
