"""What programs, and people who translate their tables, call the fields of a bookmark.

Names are compared without case, accents' marks aside, spaces, signs and plural: see `field_of`.
"""

from functools import lru_cache

from kbdesk.patterns import compiled

_NAMES = """
url: url uri link href address adresse adresseweb webadresse webaddress website webseite page pageurl pagelink
    bookmark bookmarkurl linkurl articleurl sourceurl originalurl givenurl resolvedurl finalurl
    savedurl titleurl posturl tweeturl videourl storyurl lien adresseurl
    enlace direccion direccionweb vinculo indirizzo collegamento sitoweb endereco ligacao webadres koppeling
    odnosnik adres adresinternetowy lank lenke ссылка адрес адресстраницы ссылки リンク アドレス 网址 链接 連結
    網址 地址 주소 링크 bağlantı
title: title customtitle resolvedtitle giventitle savedtitle pagetitle websitetitle
    name titel bezeichnung nom titre intitule titulo nombre titolo nome naam tytul nazwa titulek nazev
    tittel navn rubrik overskrift название заголовок имя タイトル 名前 名称 标题 標題 名稱 제목 başlık headline
    heading
folder: folder folderpath path pfad collection collectionpath list category group notebook ordner sammlung liste
    kategorie dossier repertoire classeur carpeta coleccion categoria cartella raccolta pasta colecao map mappe
    mapp folderen katalog kategoria slozka папка коллекция раздел категория フォルダ フォルダー コレクション
    分类 文件夹 收藏夹 資料夾 分類 폴더 klasör
tags: tag label keyword topic subject documenttag tagname tagnames tagliste schlagwort schlagworte
    schlagworter manualtag stichwort stichworte stichworter etikett etiketten etiquette motscles motcle libelle
    etiqueta palabrasclave etichetta etichette parolechiave marcador marcadore etykieta etykiety tagi stitek stitky
    emneord nyckelord
    теги тег метки метка ключевыеслова タグ ラベル 标签 標籤 태그 etiket etiketler
added: added date created createdat dateadded dateadd addeddate addedat timeadded timestamp time saved savedat
    saveddate datesaved creationdate datecreated creation adddate importdate bookmarkedat datum hinzugefugt
    hinzugefugtam erstellt erstelltam angelegt gespeichert gespeichertam zeitstempel dateajout ajoutele ajoute
    datedajout creele datedecreation enregistrele horodatage fecha fechadeadicion fechadecreacion anadido
    agregado creado guardado dataaggiunta aggiunto creato salvato datacriacao datadecriacao adicionado
    adicionadoem criado criadoem salvo toegevoegd toegevoegdop aangemaakt datadodania dodano utworzono pridano
    tilfojet oprettet tillagd skapad lagttil data дата добавлено создано датадобавления датасоздания 追加日
    作成日 追加日時 作成日時 日付 保存日 添加时间 添加日期 创建时间 日期 时间 加入時間 建立時間 날짜 추가일
    tarih
note: note comment annotation remark memo description descriptive extended extendednote userdescription notiz
    anmerkung bemerkung kommentar beschreibung notizen remarque commentaire annotationsdulecteur descripcion
    nota comentario observacion commento descrizione observacao descricao opmerking notitie beschrijving notatka
    opis komentarz uwagi poznamka popis beskrivelse anteckning beskrivning заметка заметки комментарий описание
    примечание メモ コメント 説明 备注 笔记 描述 注释 備註 筆記 메모 설명 not açıklama
highlights: highlight quote excerpted annotated markierung markierungen surlignage surlignement passage
    destacado subrayado evidenziazione destaque markering выделения ハイライト 高亮 划线
status: status state location zustand stand etat statut estado stato stan статус состояние ステータス 状态 狀態
    상태
starred: starred star favorite favourite favorited favourited isfavorite isfavourite isstarred ismarked important liked
    favorit favoriten favori favoris favorito preferito preferiti favoriet ulubione oblibene избранное
    お気に入り 收藏 즐겨찾기
read: read isread seen gelesen lu leido letto lido gelezen przeczytane прочитано 既読 已读
unread: unread isunread toread readlater ungelesen nonlu noleido danonleggere dalegere nieprzeczytane 未読 未读
archived: archived archive isarchived archiviert archiv archivado archiviato arquivado gearchiveerd
    zarchiwizowane архив アーカイブ 归档
private: private isprivate privat prive privado privato prywatne приватно 非公開 私密
text: text content body fulltext html articletext textcontent inhalt volltext contenu texte contenido texto
    contenuto testo conteudo tekst содержание текст 本文 内容
flags: flag
"""
"""A field, and after a colon its names; several lines are indented."""

_FIELDS: dict[str, str] = {}
for _line in _NAMES.replace("\n    ", " ").strip().splitlines():
    _field, _, _words = _line.partition(": ")
    for _word in _words.split():
        _FIELDS.setdefault(_word, _field)

_SIGNS = compiled(r"[\W_]+")
_ACCENTS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýłńśźżćęąčřšžěů", "aaaaaaceeeeiiiinooooouuuuylnszzceacrszeu")


@lru_cache(maxsize=4096)
def field_of(name: str) -> str:
    """The field that a column or key of this name holds; "" where it is none that is known."""
    bare = _SIGNS.sub("", name.lower()).translate(_ACCENTS)[:40]
    return _FIELDS.get(bare) or _FIELDS.get(_SIGNS.sub("", name.lower())) or _FIELDS.get(bare.removesuffix("s"), "")
