"""Words that are in every text, and of which the lists of stop words know nothing: none is a tag, nor part of one."""

from functools import cache

from kbdesk.analysis.language import stopwords
from kbdesk.patterns import compiled

_WORD = compiled(r"[^\W_](?:[^\W_]|['-])*")
_ENGLISH = """
article day days dude folks guy guys hour image lot minute month news page people photo picture post posts report stuff
thing time today tomorrow video
week year years yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june
july august september october november december added asked began believe bought bring brought called came carried
caused changed come coming died does doing done drew eat fell find found gave given going gone grew grow happen
happened hear heard held include including kept knew know known laid left let lived looked lost made making meant
met moved needed opened paid put ran reached remain remained rose said sat say saying seen sell send sent shown
showed sit sold spoke spent stood stopped take taken taking tell thought told took tried try turned used using voted
walked want wanted went woke worked write wrote written way half best better bigger biggest cheaper easier easiest
faster fastest fewer greater greatest harder hardest higher highest larger largest latest longer longest lower
lowest newer newest older oldest richer richest shorter slower smaller smallest stronger worse worst younger
youngest add adding allow allowing appear avoid avoiding beware become becoming begin belong choose choosing click
consider contain contribute create creating decide delete deleting depend describe determine disable disabling
discover enable enabling ensure ensuring exist explain explore follow fulfill getting improve inform install involve
join keep keeping learn manage modify obtain occur perform provide providing receive recommend refer refuse remember
remind remove removing rename replace replacing require resolve restore specify submit suggest understand wait watch
accordingly existing expected following regarding upcoming cannot doesn hasn isn shouldn wouldn aren couldn etc
ate bent broke built caught chose crept dealt dies drove dug fled flew flung forgot froze hung leapt learnt lying
misled overcame rang rode sang sank shook slept slid sprang stole struck swam swept swore swung taught threw tore
understood wore
"""
"""The last of them say what their reader is told to do, or what happens: "learn more", "events occur"."""

_NAMES = frozenset({"microsoft", "netscape"})
"""Lists of stop words that were made of pages of the web have these among them."""

_OF_ENGLISH = "the of and for with from you your our their this that which by to is are was were have has"
"""Names and quotations bring them into texts of other languages."""

_RUSSIAN = """
бывает должен должна должно должны добавим давайте например нужен нужна нужно нужны позже самостоятельно своей
следующий следующая следующее следующие собственно хотите хотим хочет хотят можете можем являются является якобы
статье статья примере пример примера случае случай время времени год года году лет раз
"""
_UKRAINIAN = """
адже або авжеж але без буде будемо будете будуть буду вже від він вона вони воно все всі всього дві два для до друга
друге другий другі дуже ж за зараз зі із й її їй їм їх його йому коли кожен кожна кожне котра котрий кілька
лише між мене мені ми мій міг могла може можемо можете можна можуть мої моя моє навіть нам нами нас наш наша наше
наші не нема немає ні ніж ніколи нього ній ним них нічого один одна одне одного однак окрім перед перш перша перше
перший потім потрібно про проте протягом просто ради раз сам сама саме самі свій своє свої свою своя себе собі
скрізь стає стали став та так така таке такий такі також там твій твоя те тепер ти тим тих то тобі тоді того той
тому треба тут у усе усі хай хоч хоча хто це цей ці цього цьому цим цих цієї цю ця через чи чий чим чого чому що щоб
щоби щось ще я як яка який яке які якого якому яких
якщо якій якби якої якою яку після багато мало над під при по на об знову поки
щойно допомогою промовчанням замовчуванням уваги
"""
_POLISH = """
mój moja moje moi mojego mojej mojemu moim moich moimi moją twój twoja twoje twoi twojego twojej twojemu twoim twoich
twoimi twoją swój swoja swoje swoi swojego swojej swojemu swoim swoich swoimi swoją nasz nasza nasze nasi naszego
naszej naszemu naszym naszych naszymi naszą wasz wasza wasze wasi waszego waszej waszemu waszym waszych waszymi waszą
mogę możesz może możemy możecie mogą mógł mogła mogło mogli mogły mogłem mogłam mogliśmy chcę chcesz chce chcemy
chcecie chcą chciał chciała chcieli chciałem chciałam chciałbym muszę musisz musi musimy musicie muszą musiał musiała
musiałem musiałam musieli musieliśmy mam masz ma mamy macie mają miał miała miało mieli miały miałem miałam mieliśmy
będę będziesz będzie będziemy będziecie będą byłem byłam byliśmy byłby byłoby gdyby gdybym robię robisz robi robimy
robią zrobić zrobił zrobiła zrobili zrobiłem zrobiłam wiem wie wiedzieć zostać został została zostało zostały
warto trzeba można należy trochę bardzo lepiej oprócz czas czasu raz razem pamiętam czyli więc także również nadal
właśnie chyba jednak dlatego dzięki tylko każdy każda każde każdego każdej jeden jedna jedno jednego jednej inny inna
inne inni innego innej innych innymi który która które którzy którego której któremu którym których którymi którą
tydzień dzień dnia roku rok lata lat oczywiście naprawdę coś ktoś nic nikt wszystko wszystkie wszystkich wszyscy
"""
_GERMAN = """
mein meine meinem meinen meiner meines dein deine deinem deinen deiner deines unser unsere unserem unseren unserer
unseres euer eure eurem euren eurer eures ihre ihrem ihren ihrer ihres jeder jede jedem jeden jedes draußen
"""
_FRENCH = """
veux veut voulons voulez veulent voulais voulait voulaient voudrais voudrait voudraient voudra vouloir voulu peux peut
pouvons pouvez peuvent pouvais pouvait pouvaient pourrais pourrait pourraient pourra dois doit devons devez doivent
devais devait devaient devrais devrait devraient devra faire fait fais faisons faites font faisait faisaient fera
feront viens vient venons venez viennent venait mettre met mettons mettez mettent aller vais vas allons allez vont
allait oui non mieux chose choses
"""
_ITALIAN = """
voglio vuoi vuole vogliamo volete vogliono volevo voleva volevano vorrei vorresti vorrebbe vorremmo vorrebbero vorrà
vorranno volere voluto posso puoi può possiamo potete possono potevo poteva potevano potrei potrebbe potrebbero potrà
potranno potere potuto devo devi deve dobbiamo dovete devono dovevo doveva dovevano dovrei dovrebbe dovrebbero dovrà
dovranno dovere dovuto dico dici dice diciamo dite dicono diceva dicevano direi direbbe dirà diranno dire detto faccio
fai facciamo fate fanno faceva facevano farei farebbe farà faranno fatto cosa cose meglio vuol
"""
_CZECH = """
můj moje moji mého mé mému mém mým mých mými mou svůj svoje svoji svého svém svým svých svými svou náš naše naši
našeho naší našemu našem naším našich našim našimi váš vaše vaši vašeho vaší vašemu vašem vaším vašich vašim vašimi
bych bychom bys byste být byl byla bylo byli byly jsem jsi jsme jste jsou bude budu budeme budete budou mám má máme
máte mají měl měla mělo měli měly mohu můžu můžeš může můžeme můžete mohou mohl mohla mohli mohly mít moct chci chce
chceme chtějí chtěl chtěla chtěli musím musí musíme musel musela museli šel šla šlo šli šly jít jde jdou jdeme
chvíle chvíli totiž přestože společně úplně docela trochu velmi hlavní vidět jeden jedna jedno jednoho jedné další
každý každá každé každého některé některých který která které kteří kterého které kterou kterých kterým kterými
jiný jiná jiné jiných něco někdo nic nikdo všechno všechny všech proto protože také tedy potom nakonec průběhu
den dne dní rok roku let ráno večer dnes včera zítra
"""
_CHINESE = """
一个 一些 一种 添加 点击 应该 更改 新增 转换 打开 修改 获取 编写 使用 运行 支持 进行 可以 需要 提供 包括 包含 创建
选择 查看 显示 执行 开始 完成 问题 方法 时间 内容 文章 要做 做什么 做出 成为 得到 找到 看到 发现 知道 觉得 认为 希望
用于 介绍 保持 存在 允许 尝试 解决 调用 返回 定义 输入 输出 启用 实现 增加 改变 产生 决定 表示 说明 讨论 注意 利用
采用 属于 具有 拥有 处理 點擊 應該 轉換 打開 編寫 運行 進行 創建 選擇 顯示 執行 開始 問題 時間 內容 發現 認為 支援
發佈 发布
"""
_OWN = {
    "en": _ENGLISH, "ru": _RUSSIAN, "uk": _UKRAINIAN, "zh": _CHINESE, "pl": _POLISH, "cs": _CZECH,
    "de": _GERMAN, "fr": _FRENCH, "it": _ITALIAN,
}  # fmt: skip
_CALENDAR = {
    "ca": (
        "abril agost desembre dijous dilluns dimarts dimecres dissabte diumenge divendres febrer gener juliol"
        " juny maig març novembre octubre setembre"
    ),
    "cs": (
        "březen března duben dubna květen května leden ledna listopad listopadu neděle pondělí prosince"
        " prosinec pátek sobota srpen srpna středa září únor února úterý červen července červenec června"
        " čtvrtek říjen října"
    ),
    "da": (
        "april august december februar fredag januar juli juni lørdag maj mandag marts november oktober"
        " onsdag september søndag tirsdag torsdag"
    ),
    "de": (
        "april august dezember dienstag donnerstag februar freitag januar juli juni mai mittwoch montag märz"
        " november oktober samstag september sonntag"
    ),
    "el": (
        "απρίλιοσ απριλίου αυγούστου αύγουστοσ δεκέμβριοσ δεκεμβρίου δευτέρα ιανουάριοσ ιανουαρίου ιουλίου"
        " ιουνίου ιούλιοσ ιούνιοσ κυριακή μάιοσ μάρτιοσ μαΐου μαρτίου νοέμβριοσ νοεμβρίου οκτωβρίου"
        " οκτώβριοσ πέμπτη παρασκευή σάββατο σεπτέμβριοσ σεπτεμβρίου τετάρτη τρίτη φεβρουάριοσ φεβρουαρίου"
    ),
    "es": (
        "abril agosto diciembre domingo enero febrero jueves julio junio lunes martes marzo mayo miércoles"
        " noviembre octubre septiembre sábado viernes"
    ),
    "fi": (
        "elokuu elokuuta heinäkuu heinäkuuta helmikuu helmikuuta huhtikuu huhtikuuta joulukuu joulukuuta"
        " keskiviikko keskiviikkona kesäkuu kesäkuuta lauantai lauantaina lokakuu lokakuuta maaliskuu"
        " maaliskuuta maanantai maanantaina marraskuu marraskuuta perjantai perjantaina sunnuntai sunnuntaina"
        " syyskuu syyskuuta tammikuu tammikuuta tiistai tiistaina torstai torstaina toukokuu toukokuuta"
    ),
    "fr": (
        "août avril dimanche décembre février janvier jeudi juillet juin lundi mai mardi mars mercredi"
        " novembre octobre samedi septembre vendredi"
    ),
    "hu": (
        "augusztus csütörtök december február hétfő január július június kedd május március november október"
        " péntek szeptember szerda szombat vasárnap április"
    ),
    "id": (
        "agustus april desember februari januari juli jumat juni kamis maret mei minggu november oktober rabu"
        " sabtu selasa senin september"
    ),
    "it": (
        "agosto aprile dicembre domenica febbraio gennaio giovedì giugno luglio lunedì maggio martedì marzo"
        " mercoledì novembre ottobre sabato settembre venerdì"
    ),
    "nl": (
        "april augustus december dinsdag donderdag februari januari juli juni maandag maart mei november"
        " oktober september vrijdag woensdag zaterdag zondag"
    ),
    "no": (
        "april august desember februar fredag januar juli juni lørdag mai mandag mars november oktober onsdag"
        " september søndag tirsdag torsdag"
    ),
    "pl": (
        "czerwca czerwiec czwartek grudnia grudzień kwiecień kwietnia lipca lipiec listopad listopada lutego"
        " luty maj maja marca marzec niedziela październik października piątek poniedziałek sierpień sierpnia"
        " sobota styczeń stycznia wrzesień września wtorek środa"
    ),
    "pt": (
        "abril agosto dezembro domingo fevereiro janeiro julho junho maio março novembro outubro quarta-feira"
        " quinta-feira segunda-feira setembro sexta-feira sábado terça-feira"
    ),
    "ro": (
        "aprilie august decembrie duminică februarie ianuarie iulie iunie joi luni martie marți miercuri"
        " noiembrie octombrie septembrie sâmbătă vineri"
    ),
    "ru": (
        "август августа апрель апреля воскресенье вторник декабрь декабря июль июля июнь июня май март марта"
        " мая ноябрь ноября октябрь октября понедельник пятница сентябрь сентября среда суббота февраль"
        " февраля четверг январь января"
    ),
    "sv": (
        "april augusti december februari fredag januari juli juni lördag maj mars måndag november oktober"
        " onsdag september söndag tisdag torsdag"
    ),
    "tr": (
        "aralık ağustos cuma cumartesi ekim eylül haziran kasım mart mayıs nisan ocak pazar pazartesi"
        " perşembe salı temmuz çarşamba şubat"
    ),
    "uk": (
        "березень березня вересень вересня вівторок грудень грудня жовтень жовтня квітень квітня липень липня"
        " листопад листопада лютий лютого неділя п'ятниця понеділок середа серпень серпня субота січень січня"
        " травень травня червень червня четвер"
    ),
}
"""Months and days of the week, in the cases that dates have them in."""

_IN_MONTHS = {
    "cs": "březnu červenci červnu dubnu květnu lednu prosinci srpnu únoru říjnu",
    "pl": "czerwcu grudniu kwietniu lipcu listopadzie lutym maju marcu październiku sierpniu styczniu wrześniu",
    "ru": "августе апреле декабре июле июне мае марте ноябре октябре сентябре феврале январе",
    "uk": "березні вересні грудні жовтні квітні липні листопаді лютому серпні січні травні червні",
}
"""The same where something is in a month."""

_FREQUENT = {
    "az": "Azerbaijani", "be": "Belarusian", "bn": "Bengali", "bs": "Bosnian", "cy": "Welsh", "is": "Icelandic",
    "ka": "Georgian", "kk": "Kazakh", "kn": "Kannada", "ky": "Kyrgyz", "mk": "Macedonian", "ml": "Malayalam",
    "mt": "Maltese", "ne": "Nepali", "sq": "Albanian", "sr": "Serbian", "ta": "Tamil", "te": "Telugu", "tk": "Turkmen",
    "uz": "Uzbek", "af": "Afrikaans", "et": "Estonian", "eu": "Basque", "hy": "Armenian", "ku": "Kurdish",
    "la": "Latin", "mr": "Marathi", "sw": "Swahili", "gu": "Gujarati", "uk": "Ukrainian", "yo": "Yoruba",
}  # fmt: skip
"""Languages without a list of stop words, or with one of a few dozen, by what justext calls its lists of words."""

_MOST_FREQUENT = 100
"""Further down there are more and more that an article may be about."""


@cache
def says_nothing(language: str) -> frozenset[str]:
    """Words in lower case that say nothing of what a text in a language is about ("" where nothing told it)."""
    language = language or "en"  # most texts of which nothing tells the language are short, and English
    own = " ".join(listed.get(language, "") for listed in (_OWN, _CALENDAR, _IN_MONTHS))
    return (stopwords(language) - _NAMES) | frozenset(_WORD.findall(f"{own} {_OF_ENGLISH}")) | _most_frequent(language)


def _most_frequent(language: str) -> frozenset[str]:
    name = _FREQUENT.get(language)
    if name is None:
        return frozenset()
    import pkgutil

    listed = pkgutil.get_data("justext", f"stoplists/{name}.txt") or b""
    words = (line.casefold().strip(".,:;()'\"«»„“”–।։") for line in listed.decode("utf-8").splitlines())
    return frozenset([word for word in words if word][:_MOST_FREQUENT])
