"""Common words of English that are no tag by themselves, and that nothing in their looks tells.

Endings tell most of them (see `things`). These have none: what is only done ("attend"), what only says how something is
("pretty"), and what any text is about ("approach"). Words that are also the name of something ("fetch", "complex",
"remote") are left out.
"""

from kbdesk.patterns import compiled

_WORD = compiled(r"[\w-]+")

DONE = frozenset(
    _WORD.findall(
        "accept accompany accomplish accuse achieve acknowledge acquire adapt adopt advise afford agree announce"
        " anticipate apologise approve argue arise arrange arrive ascertain assert assign assist assume assure attach"
        " attain attend await behave bother breathe calculate cease clarify collaborate collect combine compare compel"
        " compete complain comply comprehend compute conceal concede conceive conclude confess configure confirm"
        " confuse connect conquer consist construct consult consume contend convey convince cope cultivate deceive"
        " declare dedicate deem defend define defy deliver demonstrate deny depart deprive derive deserve destroy"
        " detach detect deteriorate devote differ diminish disagree disappear discard disclose discuss dismiss"
        " distinguish disturb dominate donate educate eliminate embrace emerge emit employ enclose encourage endure"
        " engage enhance enjoy enlarge enrich enrol enroll entail enter entertain equip erase establish evaluate"
        " evolve examine exceed exclude execute exert expand expect expose extend facilitate favor favour feel"
        " finalise flee forbid forgive formulate fulfil gather generate govern grab greet hesitate hide hire identify"
        " ignore illustrate imagine imitate implement impose incorporate indicate induce inherit inhibit initialise"
        " insist inspect inspire instruct integrate intend interact interfere interpret introduce invent invest"
        " investigate invite invoke justify listen loosen maintain mitigate multiply navigate neglect negotiate notify"
        " obey observe omit oppose optimise organise oversee owe participate perceive persuade pertain ponder possess"
        " postpone precede predict prefer prepare preserve presume prevail prevent proceed proclaim prohibit protect"
        " prove publish punish pursue realise recall recite recognise reconcile recover refine reflect regain reject"
        " relate relieve rely reproduce resemble reside resist respond retain retire retrieve reveal revise rewrite"
        " satisfy scatter seek seem shrink simplify skip solve specify spend strengthen strive succeed suffer"
        " summarise suppose suppress surround survive suspend sustain teach tend terminate testify thank threaten"
        " tolerate transmit undergo undermine undertake unify unite unleash utilise vanish verify visualise warn"
        " weaken withstand"
    )
)
"""Also in a phrase: where one of these is, it is the piece of a sentence."""

SAYS_HOW = frozenset(
    _WORD.findall(
        "absent absurd abundant accurate adequate afraid alive alone amazing ancient angry annoying anonymous"
        " apparent appropriate arbitrary asleep aware awesome awkward bad bare big bitter bizarre blank bold boring"
        " brave brief bright brilliant broad broken busy calm certain cheap clean clear clever clumsy coarse common"
        " complete complicated confident confused confusing consistent convenient cool correct crap crappy crazy"
        " creepy crude cruel cute daily dead deaf dear decent deep definite deliberate delicate dense different"
        " difficult dirty distant distinct diverse dull dumb dusty eager early easy empty enough entire equivalent"
        " evident evolutionary exact excellent excited exciting expensive explicit extra extreme faint fair false"
        " fancy fascinating fast favorite favourite few fierce fine finite firm fit flat fond foolish foreign former"
        " fortunate frequent fresh frustrating fun funny further fuzzy genuine glad good gorgeous grand great greedy"
        " guilty handy happy hard harsh healthy heavy hidden high hoary honest hostile hot huge humble hungry"
        " identical ill immediate immense implicit important inevitable inferior inner innocent insane intense"
        " interesting introductory irrelevant jealous keen large late lazy lesser likely little lone lonely long"
        " loose loud lovely low lucky mad main major mammalian mature mere middle mild minor missing modest mutual"
        " naive narrow nasty neat necessary new nice noble noisy normal numerous obscure odd okay old only opposite"
        " ordinary outer outstanding overall own pale particular peculiar perfect plain pleasant polite poor popular"
        " precise present pretty previous primary prior proper proud pure quick quiet rapid rare raw ready recent"
        " relevant reluctant rich rigid rotten rough rude sad same satisfied scarce scary secondary separate serene"
        " serious severe shallow sharp sheer short shy sick significant silent silly similar simple sincere single"
        " slight slow small smart smooth sober soft sole solid sophisticated sorry stable steady steep sticky stiff"
        " straight strange strict strong stubborn stupid subsequent subtle sudden sufficient superb superior sure"
        " surprising sweet tall temporary terrible thick thin third-party tidy tight tiny tired tough tricky true"
        " typical ugly ultimate unable unaware unclear unfair unfortunate unhappy unknown unlikely unlucky unnecessary"
        " unsure unusual upset urgent usual vague valid various vast vivid warm weak weird whole wicked wide willing"
        " wise worried worse worth wrong young"
    )
)

GENERAL = frozenset(
    _WORD.findall(
        "ability advantage amount approach aspect attempt beginning bunch buying chance checking collecting"
        " comparison conclusion copying decade detail detecting difference difficulty disadvantage discussing downside"
        " effort example excuse experiencing explanation fact figuring fixing half handling idea importing improvement"
        " introduction joining kind lack letting lot luck maintaining matter mess notice opinion opportunity overview"
        " part piece preparing purpose putting question raising reason recovering rest speaking starting suggestion"
        " supporting tip trick understanding upside usage way"
    )
)
"""A phrase may end in one of these: "finite difference"."""
