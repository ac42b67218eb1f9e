<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Every import that there ever was</source>
        <translation>Alle bisherigen Importe</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>Importverlauf</translation>
    </message>
    <message>
        <source>Hide the activity panel</source>
        <translation>Aktivität ausblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Imports are listed here, with how far they are and what came of them.</source>
        <translation>Hier stehen Importe: wie weit sie sind und was daraus wurde.</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add Links</source>
        <translation>Links hinzufügen</translation>
    </message>
    <message>
        <source>Another program proposes these links. Nothing is added until you press Add.</source>
        <translation>Ein anderes Programm schlägt diese Links vor. Hinzugefügt werden sie erst mit „Hinzufügen“.</translation>
    </message>
    <message>
        <source>&amp;Addresses, one a line</source>
        <translation>&amp;Adressen, eine pro Zeile</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>to read, history</source>
        <translation>zu lesen, Geschichte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>The first {n} were opened, so as not to flood the browser.</source>
        <translation>Nur die ersten {n} wurden geöffnet, um den Browser nicht zu überfluten.</translation>
    </message>
    <message>
        <source>No program was found that opens {file}.</source>
        <translation>Es wurde kein Programm gefunden, das {file} öffnet.</translation>
    </message>
    <message>
        <source>No web browser was found that opens links.</source>
        <translation>Es wurde kein Webbrowser gefunden, der Links öffnet.</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copied {links}.</source>
        <translation>{links} kopiert.</translation>
    </message>
    <message>
        <source>Copied {articles} as BibTeX.</source>
        <translation>{articles} als BibTeX kopiert.</translation>
    </message>
    <message>
        <source>Copied the citation of {articles}.</source>
        <translation>Literaturangabe von {articles} kopiert.</translation>
    </message>
    <message>
        <source>Fetching {articles} again.</source>
        <translation>{articles}: Seiten werden erneut abgerufen.</translation>
    </message>
    <message>
        <source>There is nothing to fetch again: only pages can be, and not twice at once.</source>
        <translation>Nichts erneut abzurufen: Das geht nur bei Seiten, und nicht zweimal zugleich.</translation>
    </message>
    <message>
        <source>There is nothing to analyse: no text has been fetched.</source>
        <translation>Nichts zu analysieren: Es wurde kein Text abgerufen.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>BinBar</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Deleted {day}</source>
        <translation>Gelöscht: {day}</translation>
    </message>
</context>
<context>
    <name>BinCommands</name>
    <message>
        <source>Empty the bin?</source>
        <translation>Den Papierkorb leeren?</translation>
    </message>
    <message>
        <source>&amp;Empty the Bin…</source>
        <translation>Papierkorb &amp;leeren…</translation>
    </message>
    <message>
        <source>{articles} will be deleted for good.</source>
        <translation>{articles} werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete {articles} for good?</source>
        <translation>{articles} endgültig löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>En&amp;dgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <translation>
            <numerusform>{n} Notiz</numerusform>
            <numerusform>{n} Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <translation>
            <numerusform>{n} Hervorhebung</numerusform>
            <numerusform>{n} Hervorhebungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Also lost: {some}.</source>
        <translation>Ebenso verloren: {some}.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>{notes} and {highlights}</source>
        <translation>{notes} und {highlights}</translation>
    </message>
    <message numerus="yes">
        <source>Their texts are lost with them.</source>
        <translation>
            <numerusform>Mit ihm geht sein Text verloren.</numerusform>
            <numerusform>Mit ihnen gehen ihre Texte verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good: {n} of {articles}</source>
        <translation>Endgültig gelöscht: {n} von {articles}</translation>
    </message>
    <message>
        <source>If it is stopped, what has not been deleted yet stays in the bin.</source>
        <translation>Wird es angehalten, bleibt im Papierkorb, was noch nicht gelöscht ist.</translation>
    </message>
    <message>
        <source>{articles} deleted for good.</source>
        <translation>{articles} endgültig gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are still in the bin.</source>
        <translation>
            <numerusform>{n} Artikel liegt noch im Papierkorb.</numerusform>
            <numerusform>{n} Artikel liegen noch im Papierkorb.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>That did not work because of a fault in kbdesk; the log has the details.</source>
        <translation>Das ging wegen eines Fehlers in kbdesk nicht; Näheres steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>plants, soil, seeds, compost, vegetables</source>
        <translation>Pflanzen, Boden, Samen, Kompost, Gemüse</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;What belongs in it</source>
        <translation>&amp;Was dazugehört</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Add {link} from the clipboard?</source>
        <translation>{link} aus der Zwischenablage hinzufügen?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns S&amp;hown</source>
        <translation>G&amp;ezeigte Spalten</translation>
    </message>
    <message>
        <source>{column} (no room here)</source>
        <translation>{column} (hier kein Platz)</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>kbdesk goes on working</source>
        <translation>kbdesk arbeitet weiter</translation>
    </message>
    <message>
        <source>The window is in the tray while there is work to do. Quit from the tray&apos;s menu.</source>
        <translation>Solange es etwas zu tun gibt, liegt das Fenster im Infobereich. Beenden lässt es sich über dessen Menü.</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to see what is in it</source>
        <translation>Ablegen, um den Inhalt zu sehen</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Keine Dubletten</translation>
    </message>
    <message>
        <source>No two articles have the same text, or nearly the same.</source>
        <translation>Keine zwei Artikel haben denselben oder fast denselben Text.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>Beide behal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>Im B&amp;rowser öffnen</translation>
    </message>
    <message>
        <source>Merge All of the &amp;Same Text ({n})</source>
        <translation>Alle mit dem&amp;selben Text zusammenführen ({n})</translation>
    </message>
    <message>
        <source>Of each of {groups} one article stays; tags, folders and notes of the others go to it.</source>
        <translation>Von {groups} bleibt je ein Artikel; Schlagwörter, Ordner und Notizen der anderen gehen auf ihn über.</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} Gruppe</numerusform>
            <numerusform>{n} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {n} of {groups}</source>
        <translation>die ersten {n} von {groups}</translation>
    </message>
    <message>
        <source>Duplicates: {number}</source>
        <translation>Dubletten: {number}</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>derselbe Text</translation>
    </message>
    <message>
        <source>{n} % alike</source>
        <translation>zu {n} % gleich</translation>
    </message>
    <message>
        <source>{articles}, {alike}</source>
        <translation>{articles}, {alike}</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längster</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation>Alle behal&amp;ten</translation>
    </message>
    <message>
        <source>“{title}” ({url}) stays; tags, folders and notes of {others} go to it.</source>
        <translation>„{title}“ ({url}) bleibt; Schlagwörter, Ordner und Notizen gehen darauf über (von {others}).</translation>
    </message>
    <message numerus="yes">
        <source>the {n} others</source>
        <translation>
            <numerusform>dem anderen</numerusform>
            <numerusform>den {n} anderen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Your library is empty</source>
        <translation>Die Bibliothek ist leer</translation>
    </message>
    <message>
        <source>Drop bookmarks, links, files or a folder anywhere on this window,
or paste them with Ctrl+V. You see what is in them before anything is imported.</source>
        <translation>Lesezeichen, Links, Dateien oder einen Ordner irgendwo auf diesem Fenster ablegen
oder mit Strg+V einfügen. Vor dem Import ist zu sehen, was darin ist.</translation>
    </message>
    <message>
        <source>Add Links…</source>
        <translation>Links hinzufügen…</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Open the Bin</source>
        <translation>Papierkorb öffnen</translation>
    </message>
    <message>
        <source>Bookmarks of any browser · Pocket · Omnivore · Karakeep · Raindrop · Instapaper · Zotero · …</source>
        <translation>Lesezeichen jedes Browsers · Pocket · Omnivore · Karakeep · Raindrop · Instapaper · Zotero · …</translation>
    </message>
    <message>
        <source>How to get your links out of another program</source>
        <translation>So kommen Links aus einem anderen Programm hierher</translation>
    </message>
    <message>
        <source>Look around in a demo library first</source>
        <translation>Sich erst in einer Demo-Bibliothek umsehen</translation>
    </message>
    <message>
        <source>All articles are in the bin</source>
        <translation>Alle Artikel liegen im Papierkorb</translation>
    </message>
    <message>
        <source>{articles} in the bin can be brought back until they are deleted for good.
Or drop new bookmarks, links or files anywhere on this window.</source>
        <translation>{articles} im Papierkorb: bis zum endgültigen Löschen lässt sich alles zurückholen.
Oder ziehen Sie neue Lesezeichen, Links oder Dateien irgendwo auf dieses Fenster.</translation>
    </message>
    <message>
        <source>The demo opens in a window of its own, and is thrown away when you close that.</source>
        <translation>Die Demo öffnet sich in einem eigenen Fenster und wird verworfen, wenn Sie es schließen.</translation>
    </message>
    <message>
        <source>The demo did not start. In a terminal it is called: kbdesk demo</source>
        <translation>Die Demo ist nicht gestartet. Im Terminal heißt sie: kbdesk demo</translation>
    </message>
</context>
<context>
    <name>EndpointBox</name>
    <message>
        <source>Key of the endpoint</source>
        <translation>Schlüssel des Endpunkts</translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>Keep Key</source>
        <translation>Schlüssel behalten</translation>
    </message>
    <message>
        <source>Forget Key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>It goes to this computer’s keyring, for the host of that address. One of your own needs none.</source>
        <translation>Er kommt in den Schlüsselbund dieses Rechners, für den Host dieser Adresse. Ein eigener Endpunkt braucht keinen.</translation>
    </message>
    <message>
        <source>A key is in the keyring</source>
        <translation>Ein Schlüssel liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>OPENAI_API_KEY is used</source>
        <translation>OPENAI_API_KEY wird verwendet</translation>
    </message>
    <message>
        <source>The key is kept.</source>
        <translation>Der Schlüssel ist gespeichert.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Just a moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>What is &amp;selected: {articles}</source>
        <translation>Die Au&amp;swahl: {articles}</translation>
    </message>
    <message>
        <source>What the &amp;list shows: {name}</source>
        <translation>Die aktuelle &amp;Liste: {name}</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>Written: {n} of {articles}</source>
        <translation>Geschrieben: {n} von {articles}</translation>
    </message>
    <message>
        <source>If it is stopped, nothing will have been written.</source>
        <translation>Wird es angehalten, wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Export Again…</source>
        <translation>Noch einmal exportieren…</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No program here shows folders. It is {folder}.</source>
        <translation>Hier zeigt kein Programm Ordner an. Es ist {folder}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
</context>
<context>
    <name>FailureModel</name>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>FailuresPage</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the failures</source>
        <translation>Fehler filtern</translation>
    </message>
    <message>
        <source>Show the failures of all imports</source>
        <translation>Die Fehler aller Importe anzeigen</translation>
    </message>
    <message>
        <source>Retry A&amp;ll</source>
        <translation>Alle erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>From &amp;Web Archive</source>
        <translation>Aus dem &amp;Webarchiv</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>Im B&amp;rowser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Keep as Link</source>
        <translation>Als L&amp;ink behalten</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Try it again, and go on to the next</source>
        <translation>Erneut versuchen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Have it as the web archive has it, which learns the link</source>
        <translation>So holen, wie das Webarchiv sie hat; es erfährt den Link</translation>
    </message>
    <message>
        <source>See what the site says</source>
        <translation>Nachsehen, was die Website sagt</translation>
    </message>
    <message>
        <source>Copy the link with what happened</source>
        <translation>Den Link kopieren, mit dem, was geschah</translation>
    </message>
    <message>
        <source>Ask for it no more: it stays in the library as a link</source>
        <translation>Nicht mehr abrufen: Er bleibt als Link in der Bibliothek</translation>
    </message>
    <message>
        <source>Take it out of the library</source>
        <translation>Aus der Bibliothek nehmen</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>Import {id}</translation>
    </message>
    <message>
        <source>{source} only</source>
        <translation>Nur {source}</translation>
    </message>
    <message>
        <source>No failure matches</source>
        <translation>Kein passender Fehler</translation>
    </message>
    <message>
        <source>Change or clear the filter.</source>
        <translation>Den Filter ändern oder leeren.</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Every page could be fetched.</source>
        <translation>Jede Seite konnte abgerufen werden.</translation>
    </message>
    <message>
        <source>&amp;Retry {n}</source>
        <translation>{n} &amp;erneut versuchen</translation>
    </message>
    <message>
        <source>From &amp;Web Archive {n}</source>
        <translation>{n} aus dem &amp;Webarchiv</translation>
    </message>
    <message>
        <source>Retry A&amp;ll {n}</source>
        <translation>Alle {n} erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>{n} failures are selected</source>
        <translation>{n} Fehlschläge sind ausgewählt</translation>
    </message>
    <message>
        <source>Its text is in the library from an earlier time, and stays there.</source>
        <translation>Der Text ist von einem früheren Abruf in der Bibliothek und bleibt dort.</translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <translation>
            <numerusform>{n} Versuch</numerusform>
            <numerusform>{n} Versuche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner auswählen</translation>
    </message>
    <message>
        <source> Counted in bytes.</source>
        <translation> In Byte gezählt.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>It has the tag “{name}” already.</source>
        <translation>Das Schlagwort „{name}“ ist schon vergeben.</translation>
    </message>
    <message>
        <source>They have the tag “{name}” already.</source>
        <translation>Alle haben das Schlagwort „{name}“ schon.</translation>
    </message>
    <message>
        <source>It has these tags already.</source>
        <translation>Diese Schlagwörter sind schon vergeben.</translation>
    </message>
    <message>
        <source>They have these tags already.</source>
        <translation>Alle haben diese Schlagwörter schon.</translation>
    </message>
    <message>
        <source>It lies in that folder already.</source>
        <translation>Der Artikel liegt schon in diesem Ordner.</translation>
    </message>
    <message>
        <source>They lie in that folder already.</source>
        <translation>Sie liegen schon in diesem Ordner.</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>“{name}” will be a new tag.</source>
        <translation>„{name}“ wird ein neues Schlagwort.</translation>
    </message>
    <message>
        <source>{names} will be new tags.</source>
        <translation>{names} werden neue Schlagwörter.</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>“{name}” will be a new folder; a / leads to one inside another.</source>
        <translation>„{name}“ wird ein neuer Ordner; ein / führt in einen anderen hinein.</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Put into a category</source>
        <translation>In Kategorie einordnen</translation>
    </message>
    <message>
        <source>&amp;Put</source>
        <translation>&amp;Einordnen</translation>
    </message>
    <message>
        <source>A note is written to one article at a time.</source>
        <translation>Eine Notiz wird immer nur zu einem Artikel geschrieben.</translation>
    </message>
    <message>
        <source>A title is given to one article at a time.</source>
        <translation>Ein Titel wird immer nur einem Artikel gegeben.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} von {n}</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gefunden</translation>
    </message>
</context>
<context>
    <name>FolderEdits</name>
    <message>
        <source>&amp;Rename or Move…</source>
        <translation>&amp;Umbenennen oder verschieben …</translation>
    </message>
    <message>
        <source>&amp;New Folder Inside…</source>
        <translation>&amp;Neuer Ordner darin …</translation>
    </message>
    <message>
        <source>&amp;Mark All as Read</source>
        <translation>Alle als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Take Away, Keep the Articles</source>
        <translation>&amp;Auflösen, Artikel behalten</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Rename or move the folder</source>
        <translation>Ordner umbenennen oder verschieben</translation>
    </message>
    <message>
        <source>Name; a / leads to a folder inside another</source>
        <translation>Name; ein / führt in einen Ordner in einem anderen</translation>
    </message>
    <message>
        <source>There is such a folder already.</source>
        <translation>Diesen Ordner gibt es schon.</translation>
    </message>
    <message>
        <source>All of it has been read.</source>
        <translation>Alles darin ist gelesen.</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>No folder</source>
        <translation>Ohne Ordner</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>No unread article below this one.</source>
        <translation>Kein ungelesener Artikel unter diesem.</translation>
    </message>
</context>
<context>
    <name>HelpList</name>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>These pages are in English.</source>
        <translation>Diese Seiten sind auf Englisch.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>{page} – Help</source>
        <translation>{page} – Hilfe</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} von {n}</translation>
    </message>
</context>
<context>
    <name>HighlightList</name>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>Notiz:</translation>
    </message>
    <message>
        <source>Not found in the text any more; its words are kept here.</source>
        <translation>Im Text nicht mehr zu finden; die Wörter bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Gelb</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>G&amp;rün</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Blau</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>R&amp;osa</translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>What stands above the text of an article cannot be highlighted.</source>
        <translation>Was über dem Text eines Artikels steht, kann nicht hervorgehoben werden.</translation>
    </message>
    <message>
        <source>Select some text of the article first.</source>
        <translation>Zuerst etwas Text des Artikels auswählen.</translation>
    </message>
    <message>
        <source>This one came with the article’s note, and is changed there.</source>
        <translation>Diese kam mit der Notiz des Artikels und wird dort geändert.</translation>
    </message>
    <message>
        <source>From the article’s note</source>
        <translation>Aus der Notiz des Artikels</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>Notiz b&amp;earbeiten…</translation>
    </message>
    <message>
        <source>&amp;Write a Note…</source>
        <translation>Notiz &amp;schreiben…</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>Hervorhebung lös&amp;chen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Import History</source>
        <translation>Importverlauf</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the imports</source>
        <translation>Importe filtern</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Show &amp;Failures</source>
        <translation>&amp;Fehler anzeigen</translation>
    </message>
    <message>
        <source>&amp;Retry Failed</source>
        <translation>Fehle&amp;r erneut versuchen</translation>
    </message>
    <message>
        <source>There has been no import yet.</source>
        <translation>Noch kein Import.</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>found by its meaning</source>
        <translation>nach Bedeutung gefunden</translation>
    </message>
</context>
<context>
    <name>ImageBar</name>
    <message>
        <source>Show Images</source>
        <translation>Bilder anzeigen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Show Image</source>
        <translation>Bild anzeigen</translation>
    </message>
    <message>
        <source>Always for {site}</source>
        <translation>Immer bei {site}</translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>{n} Bild</numerusform>
            <numerusform>{n} Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded: {images} from {host}</source>
        <translation>Nicht geladen: {images} von {host}</translation>
    </message>
    <message>
        <source>Not loaded: {images} from {host} and {n} more</source>
        <translation>Nicht geladen: {images} von {host} und {n} weiteren</translation>
    </message>
    <message>
        <source>There are no images in this article.</source>
        <translation>In diesem Artikel sind keine Bilder.</translation>
    </message>
    <message>
        <source>The images of this article are shown already.</source>
        <translation>Die Bilder dieses Artikels werden schon angezeigt.</translation>
    </message>
    <message>
        <source>Loading images…</source>
        <translation>Bilder werden geladen…</translation>
    </message>
    <message>
        <source>{had} of {n} images could be had; the others are gone, too large, or no images.</source>
        <translation>{had} von {n} Bildern waren zu haben; die anderen sind weg, zu groß oder keine Bilder.</translation>
    </message>
    <message>
        <source>The images could not be had: they are gone, too large, or no images.</source>
        <translation>Die Bilder waren nicht zu haben: Sie sind weg, zu groß oder keine Bilder.</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>No link that failed is one that a web archive may be asked for.</source>
        <translation>Unter den Fehlern ist kein Link, nach dem ein Webarchiv gefragt werden kann.</translation>
    </message>
    <message>
        <source>Trying {links} again. What belongs to a paused import waits until that is resumed.</source>
        <translation>Neuer Versuch für {links}. Was zu einem angehaltenen Import gehört, wartet, bis dieser fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Asking {archive} for {links}.</source>
        <translation>{archive} wird nach {links} gefragt.</translation>
    </message>
    <message>
        <source>Trying {links} again.</source>
        <translation>Neuer Versuch für {links}.</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>Es gibt nichts mehr erneut zu versuchen.</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehler erneut versuchen</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>Fehler anzeigen</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>Import {id}</translation>
    </message>
    <message>
        <source>Progress of {source}</source>
        <translation>Fortschritt von {source}</translation>
    </message>
    <message>
        <source>Processed {x} of {y}</source>
        <translation>{x} von {y} bearbeitet</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>{n} links tried again</source>
        <translation>
            <numerusform>{n} Link wird erneut versucht</numerusform>
            <numerusform>{n} Links werden erneut versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Import Files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that kbdesk could import.</source>
        <translation>In der Zwischenablage ist nichts, was kbdesk importieren könnte.</translation>
    </message>
    <message>
        <source>Links were proposed while a dialog was open; propose them again.</source>
        <translation>Links wurden vorgeschlagen, während ein Dialog offen war; bitte erneut vorschlagen.</translation>
    </message>
    <message>
        <source>Without waiting for it, the import may be lost.</source>
        <translation>Wenn nicht darauf gewartet wird, kann der Import verloren gehen.</translation>
    </message>
    <message>
        <source>Added {links}.</source>
        <translation>{links} hinzugefügt.</translation>
    </message>
    <message>
        <source>The library has it already.</source>
        <translation>In der Bibliothek schon vorhanden.</translation>
    </message>
    <message>
        <source>The library has {n} of them already.</source>
        <translation>{n} davon schon in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>Import {id}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>No Key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Usual Key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>Use It Here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>Den Artikel lesen</translation>
    </message>
    <message>
        <source>Read on, then go to the next unread article</source>
        <translation>Weiterlesen, dann zum nächsten ungelesenen Artikel</translation>
    </message>
    <message>
        <source>The next link in the reader, the one above</source>
        <translation>Nächster Link in der Leseansicht, der darüber</translation>
    </message>
    <message>
        <source>Leave the reader, the search or a bar</source>
        <translation>Leseansicht, Suche oder Leiste verlassen</translation>
    </message>
    <message>
        <source>Retry, on the Failed page</source>
        <translation>Erneut versuchen, auf der Seite „Fehlgeschlagen“</translation>
    </message>
    <message>
        <source>From the web archive, on the Failed page</source>
        <translation>Aus dem Webarchiv, auf der Seite „Fehlgeschlagen“</translation>
    </message>
    <message>
        <source>This key is the same everywhere and cannot be changed.</source>
        <translation>Diese Taste ist überall gleich und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>{key} moves about or edits text everywhere; choose another one.</source>
        <translation>{key} dient überall zum Bewegen oder Bearbeiten von Text; bitte eine andere Taste wählen.</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”, which would have none then.</source>
        <translation>{key} gehört zu „{command}“; dieser Befehl hätte dann keine Taste mehr.</translation>
    </message>
    <message>
        <source>{key} is a key of “{command}”, which would keep its other one.</source>
        <translation>{key} gehört zu „{command}“; dieser Befehl behielte seine andere Taste.</translation>
    </message>
</context>
<context>
    <name>LabelCommands</name>
    <message>
        <source>&amp;New Folder…</source>
        <translation>&amp;Neuer Ordner …</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Zusammenführen mit…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Tags and Categories…</source>
        <translation>&amp;Schlagwörter und Kategorien…</translation>
    </message>
</context>
<context>
    <name>LabelEdits</name>
    <message>
        <source>Rename the tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>„{name}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge {n} tags into</source>
        <translation>{n} Schlagwörter zusammenführen zu</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>“{name}” will be a new tag.</source>
        <translation>„{name}“ wird ein neues Schlagwort.</translation>
    </message>
    <message>
        <source>Rename the category</source>
        <translation>Kategorie umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>Filtern: {name}</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Tags and Categories</source>
        <translation>Schlagwörter und Kategorien</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Einblenden</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Tags that may be one</source>
        <translation>Schlagwörter, die dasselbe meinen könnten</translation>
    </message>
    <message>
        <source>Changes hold for new articles; for others, select them and choose Article › Analyse Again.</source>
        <translation>Änderungen gelten für neue Artikel; andere auswählen und „Artikel › Erneut analysieren“ wählen.</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Vielleicht dasselbe</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Not the Same</source>
        <translation>&amp;Nicht dasselbe</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>What belongs in it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>May Be &amp;One</source>
        <translation>&amp;Vielleicht dasselbe</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>&amp;Kategorien</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>No two tags look like the same thing.</source>
        <translation>Keine zwei Schlagwörter scheinen dasselbe zu meinen.</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>Gefundene Artikel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Artikel suchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Save this search in the sources</source>
        <translation>Diese Suche in den Quellen speichern</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Die Liste sortieren</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>Diese Suche vergessen</translation>
    </message>
    <message>
        <source>Saved in the sources; click to forget it</source>
        <translation>In den Quellen gespeichert; ein Klick vergisst sie</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Found in {source}</source>
        <translation>Gefunden in {source}</translation>
    </message>
    <message>
        <source>first {n}</source>
        <translation>die ersten {n}</translation>
    </message>
    <message>
        <source>Try fewer or shorter words. The text of a page can be found once it has been fetched.</source>
        <translation>Vielleicht helfen weniger oder kürzere Wörter. Der Text einer Seite ist erst zu finden, wenn sie abgerufen wurde.</translation>
    </message>
    <message>
        <source>The bin is not searched. Restore an article to find it again.</source>
        <translation>Der Papierkorb wird nicht durchsucht. Wiederhergestellte Artikel sind wieder zu finden.</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>Nichts gefunden für „{query}“</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>Star an article with the S key, and it is kept here.</source>
        <translation>Artikel, die mit der Taste S einen Stern bekommen, stehen hier.</translation>
    </message>
    <message>
        <source>Archive an article with the E key, and it is kept here.</source>
        <translation>Artikel, die mit der Taste E archiviert werden, stehen hier.</translation>
    </message>
    <message>
        <source>Articles that you delete come here first.</source>
        <translation>Gelöschte Artikel kommen zuerst hierher.</translation>
    </message>
    <message>
        <source>Write a note to an article with the W key, and it is listed here. So are the notes of an import.</source>
        <translation>Schreiben Sie mit der Taste W eine Notiz zu einem Artikel, dann steht er hier, wie auch die Notizen eines Imports.</translation>
    </message>
    <message>
        <source>Mark a passage of an article with the H key, and the article is listed here.</source>
        <translation>Heben Sie mit der Taste H eine Stelle eines Artikels hervor, dann steht er hier.</translation>
    </message>
    <message>
        <source>No article is in it at the moment.</source>
        <translation>Zurzeit ist kein Artikel darin.</translation>
    </message>
</context>
<context>
    <name>ManyPage</name>
    <message>
        <source>Selected articles</source>
        <translation>Ausgewählte Artikel</translation>
    </message>
    <message>
        <source>{articles} selected</source>
        <translation>{articles} ausgewählt</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} ungelesen</translation>
    </message>
    <message>
        <source>{n} starred</source>
        <translation>{n} mit Stern</translation>
    </message>
    <message>
        <source>{n} archived</source>
        <translation>{n} archiviert</translation>
    </message>
    <message>
        <source>{time} of reading</source>
        <translation>{time} Lesezeit</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Find, or type new names, with commas between</source>
        <translation>Suchen, oder neue Namen eingeben, mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Find, or type a new name</source>
        <translation>Suchen oder neuen Namen eingeben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Import finished</source>
        <translation>Import fertig</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import abgebrochen</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>&amp;Sort and Group</source>
        <translation>Sortieren und &amp;gruppieren</translation>
    </message>
    <message>
        <source>Date Added</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>Date Published</source>
        <translation>Veröffentlicht am</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Reading Time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Reverse Order</source>
        <translation>Umgekehrte Reihenfolge</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group by Day</source>
        <translation>Nach Tag gruppieren</translation>
    </message>
    <message>
        <source>Group by Site</source>
        <translation>Nach Website gruppieren</translation>
    </message>
    <message>
        <source>Group by Folder</source>
        <translation>Nach Ordner gruppieren</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevanz</translation>
    </message>
    <message>
        <source>Date Deleted</source>
        <translation>Gelöscht am</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>Sortiert nach: {order}</translation>
    </message>
    <message>
        <source>{order}, in reverse</source>
        <translation>{order}, umgekehrt</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to anything</source>
        <translation>Schnellzugriff</translation>
    </message>
    <message>
        <source>A command, a folder, a tag, or a title</source>
        <translation>Ein Befehl, ein Ordner, ein Schlagwort oder ein Titel</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters may.</source>
        <translation>Nichts passt. Vielleicht helfen weniger Buchstaben.</translation>
    </message>
</context>
<context>
    <name>PaletteCommands</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Reset This Page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>&amp;Skip what the library has already</source>
        <translation>&amp;Übergehen, was die Bibliothek schon hat</translation>
    </message>
    <message>
        <source>the top; or a folder, such as Old/Pocket</source>
        <translation>oberste Ebene, oder z. B. Alt/Pocket</translation>
    </message>
    <message>
        <source>Keep the &amp;links only, and fetch nothing</source>
        <translation>Nur die &amp;Links behalten und nichts abrufen</translation>
    </message>
    <message>
        <source>Looking at what is in it…</source>
        <translation>Der Inhalt wird angesehen…</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>link found</source>
        <translation>Link gefunden</translation>
    </message>
    <message>
        <source>file found</source>
        <translation>Datei gefunden</translation>
    </message>
    <message>
        <source>article found</source>
        <translation>Artikel gefunden</translation>
    </message>
    <message>
        <source>articles found</source>
        <translation>Artikel gefunden</translation>
    </message>
    <message>
        <source>Import {links}</source>
        <translation>{links} importieren</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>&amp;Tags to add to all, separated by commas</source>
        <translation>&amp;Schlagwörter für alle, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Folder to put them in</source>
        <translation>&amp;Ordner, in den sie kommen</translation>
    </message>
    <message>
        <source>files found</source>
        <translation>Dateien gefunden</translation>
    </message>
    <message>
        <source>links found</source>
        <translation>Links gefunden</translation>
    </message>
    <message>
        <source>&amp;Analyse: category, tags, summary, reading time</source>
        <translation>&amp;Analysieren: Kategorie, Schlagwörter, Zusammenfassung, Lesezeit</translation>
    </message>
    <message>
        <source>already in the library; folders, tags and notes are merged</source>
        <translation>schon in der Bibliothek; Ordner, Schlagwörter und Notizen werden zusammengeführt</translation>
    </message>
    <message>
        <source>repeated in it, taken once</source>
        <translation>darin mehrfach, einmal genommen</translation>
    </message>
    <message>
        <source>passed over: {why}</source>
        <translation>übergangen: {why}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Articles are printed one at a time.</source>
        <translation>Artikel werden einzeln gedruckt.</translation>
    </message>
    <message>
        <source>There is no text of it to print.</source>
        <translation>Es gibt keinen Text davon zu drucken.</translation>
    </message>
    <message>
        <source>Printed “{title}”.</source>
        <translation>„{title}“ wurde gedruckt.</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit kbdesk</source>
        <translation>kbdesk beenden</translation>
    </message>
    <message>
        <source>kbdesk quits as soon as this is done.</source>
        <translation>kbdesk beendet sich, sobald dies getan ist.</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Do Not Quit</source>
        <translation>&amp;Nicht beenden</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Reader</source>
        <translation>Leseansicht</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>No article chosen</source>
        <translation>Kein Artikel gewählt</translation>
    </message>
    <message>
        <source>Choose one to read it here.</source>
        <translation>Einen Artikel wählen, um ihn hier zu lesen.</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>Schrift und Farben</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Highlight what is selected</source>
        <translation>Auswahl hervorheben</translation>
    </message>
    <message>
        <source>The article alone, on the whole screen</source>
        <translation>Nur der Artikel, auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <translation>
            <numerusform>{n} Hervorhebung</numerusform>
            <numerusform>{n} Hervorhebungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonList</name>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>Related</source>
        <translation>Verwandte Artikel</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>Analysed by an older kbdesk: {articles}. Tags and summaries are better now.</source>
        <translation>Von einem älteren kbdesk analysiert: {articles}. Schlagwörter und Zusammenfassungen sind jetzt besser.</translation>
    </message>
    <message>
        <source>Bring Up to Date</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>All tags and summaries are up to date.</source>
        <translation>Alle Schlagwörter und Zusammenfassungen sind auf dem neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Saved “{name}” in the sources.</source>
        <translation>„{name}“ in den Quellen gespeichert.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Rename the saved search</source>
        <translation>Gespeicherte Suche umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubletten</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} Gruppe</numerusform>
            <numerusform>{n} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Show {n} more…</source>
        <translation>{n} weitere anzeigen…</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Alle Schlagwörter …</translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags of the selected articles</source>
        <translation>Schlagwörter der ausgewählten Artikel</translation>
    </message>
    <message>
        <source>More Tags…</source>
        <translation>Weitere Schlagwörter…</translation>
    </message>
    <message>
        <source>Remove a Tag…</source>
        <translation>Schlagwort entfernen…</translation>
    </message>
    <message>
        <source>Remove any tag that they have</source>
        <translation>Irgendein Schlagwort entfernen, das sie haben</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Edit the Title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Leave it empty for its own title again: “{title}”</source>
        <translation>Leer gelassen, gilt wieder der eigene Titel: „{title}“</translation>
    </message>
    <message>
        <source>What you type stays, also when the page is fetched again.</source>
        <translation>Was Sie eingeben, bleibt, auch wenn die Seite erneut abgerufen wird.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>&amp;Show kbdesk</source>
        <translation>kbdesk an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Add from Clipboard</source>
        <translation>Aus Zwischenablage &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Pause All</source>
        <translation>Alle &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume All</source>
        <translation>Alle &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Type of the reader</source>
        <translation>Schrift der Leseansicht</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Serifenlos</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serifen</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>It will not be undone.</source>
        <translation>Es wird nicht rückgängig gemacht.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>This is still being done. It will be undone as soon as it is done.</source>
        <translation>Das wird noch gemacht. Es wird rückgängig gemacht, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>That follows as soon as the undoing that goes on is done.</source>
        <translation>Das folgt, sobald das laufende Rückgängigmachen fertig ist.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>Progress of all imports</source>
        <translation>Fortschritt aller Importe</translation>
    </message>
    <message>
        <source>Processed {x} of {y}</source>
        <translation>{x} von {y} bearbeitet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{processed}, {time} left</source>
        <translation>{processed}, noch {time}</translation>
    </message>
    <message numerus="yes">
        <source>{n} imports paused</source>
        <translation>
            <numerusform>{n} Import angehalten</numerusform>
            <numerusform>{n} Importe angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed {x} of {y} articles</source>
        <translation>{x} von {y} Artikeln geändert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove the tag “{name}” from {articles}</source>
        <translation>Das Schlagwort „{name}“ von {articles} nehmen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Add Links…</source>
        <translation>&amp;Links hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Import from &amp;Clipboard…</source>
        <translation>Aus &amp;Zwischenablage importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Pa&amp;use All Imports</source>
        <translation>Alle Importe &amp;anhalten</translation>
    </message>
    <message>
        <source>Resu&amp;me All Imports</source>
        <translation>Alle Importe &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Import &amp;History…</source>
        <translation>Import&amp;verlauf…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Add a &amp;Tag…</source>
        <translation>&amp;Schlagwort hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove a Tag…</source>
        <translation>Schlag&amp;wort entfernen…</translation>
    </message>
    <message>
        <source>&amp;Move to Folder…</source>
        <translation>In &amp;Ordner verschieben…</translation>
    </message>
    <message>
        <source>&amp;Category…</source>
        <translation>Ka&amp;tegorie…</translation>
    </message>
    <message>
        <source>Tags and Cate&amp;gories…</source>
        <translation>Schlagwörter und &amp;Kategorien…</translation>
    </message>
    <message>
        <source>Mark as R&amp;ead</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as U&amp;nread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mit Ster&amp;n markieren</translation>
    </message>
    <message>
        <source>Unst&amp;ar</source>
        <translation>Stern ent&amp;fernen</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>Ar&amp;chivieren</translation>
    </message>
    <message>
        <source>Empt&amp;y the Bin…</source>
        <translation>&amp;Papierkorb leeren…</translation>
    </message>
    <message>
        <source>&amp;Open in Reader</source>
        <translation>In der Leseansicht ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Open Sa&amp;ved Copy</source>
        <translation>&amp;Verwahrte Kopie öffnen</translation>
    </message>
    <message>
        <source>Mark Read or &amp;Unread</source>
        <translation>Als gelesen oder &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Star or Unstar</source>
        <translation>Stern set&amp;zen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Archive or Unarchive</source>
        <translation>&amp;Archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>&amp;Highlight Selection</source>
        <translation>Auswahl &amp;hervorheben</translation>
    </message>
    <message>
        <source>Highlight with &amp;Note…</source>
        <translation>Mit &amp;Notiz hervorheben…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as C&amp;itation</source>
        <translation>Als L&amp;iteraturangabe kopieren</translation>
    </message>
    <message>
        <source>Copy as BibTe&amp;X</source>
        <translation>Als BibTe&amp;X kopieren</translation>
    </message>
    <message>
        <source>&amp;Fetch Again</source>
        <translation>Erneut ab&amp;rufen</translation>
    </message>
    <message>
        <source>Anal&amp;yse Again</source>
        <translation>Erneut anal&amp;ysieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>Endgülti&amp;g löschen…</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>Nächster &amp;ungelesener Artikel</translation>
    </message>
    <message>
        <source>Go to &amp;Anything…</source>
        <translation>Schnell&amp;zugriff…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Re&amp;try All Failed</source>
        <translation>Alle Fehle&amp;r erneut versuchen</translation>
    </message>
    <message>
        <source>Retry All Failed from We&amp;b Archive</source>
        <translation>Alle Fehler aus dem &amp;Webarchiv holen</translation>
    </message>
    <message>
        <source>Close &amp;Window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Wie&amp;derholen</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Ne&amp;w Folder…</source>
        <translation>N&amp;euer Ordner…</translation>
    </message>
    <message>
        <source>Bring Tags and Summaries U&amp;p to Date</source>
        <translation>Schlagwörter und &amp;Zusammenfassungen auffrischen</translation>
    </message>
    <message>
        <source>Unarchi&amp;ve</source>
        <translation>Aus dem Arch&amp;iv holen</translation>
    </message>
    <message>
        <source>&amp;Write a Note…</source>
        <translation>Notiz s&amp;chreiben…</translation>
    </message>
    <message>
        <source>Edit Tit&amp;le…</source>
        <translation>Titel b&amp;earbeiten…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>R&amp;estore from the Bin</source>
        <translation>Aus dem &amp;Papierkorb wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurü&amp;ck</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Search the Librar&amp;y</source>
        <translation>&amp;Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Find &amp;in Article</source>
        <translation>&amp;Im Artikel suchen</translation>
    </message>
    <message>
        <source>Go to S&amp;ources</source>
        <translation>Zu den &amp;Quellen</translation>
    </message>
    <message>
        <source>Go to the &amp;List</source>
        <translation>Zur &amp;Liste</translation>
    </message>
    <message>
        <source>Go to the &amp;Reader</source>
        <translation>Zur L&amp;eseansicht</translation>
    </message>
    <message>
        <source>Show &amp;Failures</source>
        <translation>&amp;Fehler anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;Duplicates</source>
        <translation>&amp;Dubletten anzeigen</translation>
    </message>
    <message>
        <source>Go to the &amp;Menus</source>
        <translation>Zu den &amp;Menüs</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Aktivität</translation>
    </message>
    <message>
        <source>Sourc&amp;es</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Article Alo&amp;ne</source>
        <translation>Nur der Art&amp;ikel</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>Kar&amp;ten</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Spa&amp;lten</translation>
    </message>
    <message>
        <source>Show &amp;Images</source>
        <translation>&amp;Bilder anzeigen</translation>
    </message>
    <message>
        <source>T&amp;ype and Colours…</source>
        <translation>&amp;Schrift und Farben…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>G&amp;rößere Schrift</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>&amp;Normale Schriftgröße</translation>
    </message>
    <message>
        <source>kbdesk &amp;Help</source>
        <translation>kbdesk-&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About kbdesk</source>
        <translation>Ü&amp;ber kbdesk</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Add Links</source>
        <translation>Links hinzufügen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Read/Unread</source>
        <translation>Gelesen/ungelesen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>alike</name>
    <message>
        <source>the same words</source>
        <translation>dieselben Wörter</translation>
    </message>
    <message>
        <source>short form</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>singular and plural, or another spelling</source>
        <translation>Einzahl und Mehrzahl oder andere Schreibweise</translation>
    </message>
    <message>
        <source>the same in another language</source>
        <translation>dasselbe in einer anderen Sprache</translation>
    </message>
    <message>
        <source>almost the same letters</source>
        <translation>fast dieselben Buchstaben</translation>
    </message>
    <message>
        <source>the same meaning</source>
        <translation>dieselbe Bedeutung</translation>
    </message>
</context>
<context>
    <name>article</name>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>Konnte nicht abgerufen werden</translation>
    </message>
    <message>
        <source>Link only, not fetched</source>
        <translation>Nur Link, nicht abgerufen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>hat eine Notiz</translation>
    </message>
</context>
<context>
    <name>awake</name>
    <message>
        <source>Importing pages</source>
        <translation>Seiten werden importiert</translation>
    </message>
</context>
<context>
    <name>categories</name>
    <message>
        <source>Arts &amp; Entertainment</source>
        <translation>Kunst &amp; Unterhaltung</translation>
    </message>
    <message>
        <source>Painting, music, film, theatre, literature, design, games</source>
        <translation>Malerei, Musik, Film, Theater, Literatur, Gestaltung, Spiele</translation>
    </message>
    <message>
        <source>Business &amp; Economy</source>
        <translation>Wirtschaft &amp; Unternehmen</translation>
    </message>
    <message>
        <source>Companies, money, markets, trade, work</source>
        <translation>Unternehmen, Geld, Märkte, Handel, Arbeit</translation>
    </message>
    <message>
        <source>Computing &amp; Technology</source>
        <translation>Computer &amp; Technik</translation>
    </message>
    <message>
        <source>Software, computers, networks, gadgets, artificial intelligence</source>
        <translation>Software, Computer, Netze, Geräte, künstliche Intelligenz</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Bildung</translation>
    </message>
    <message>
        <source>Schools, universities, teaching and learning</source>
        <translation>Schulen, Hochschulen, Lehren und Lernen</translation>
    </message>
    <message>
        <source>Health &amp; Medicine</source>
        <translation>Gesundheit &amp; Medizin</translation>
    </message>
    <message>
        <source>Diseases and their treatment, nutrition, exercise, the mind</source>
        <translation>Krankheiten und ihre Behandlung, Ernährung, Bewegung, Psyche</translation>
    </message>
    <message>
        <source>History &amp; Culture</source>
        <translation>Geschichte &amp; Kultur</translation>
    </message>
    <message>
        <source>The past, its people and things; customs and heritage</source>
        <translation>Die Vergangenheit, ihre Menschen und Dinge; Bräuche und Erbe</translation>
    </message>
    <message>
        <source>Life &amp; Leisure</source>
        <translation>Leben &amp; Freizeit</translation>
    </message>
    <message>
        <source>Food, travel, home and garden, family, hobbies, fashion</source>
        <translation>Essen, Reisen, Haus und Garten, Familie, Hobbys, Mode</translation>
    </message>
    <message>
        <source>Nature &amp; Environment</source>
        <translation>Natur &amp; Umwelt</translation>
    </message>
    <message>
        <source>Animals, plants, climate, weather, landscapes</source>
        <translation>Tiere, Pflanzen, Klima, Wetter, Landschaften</translation>
    </message>
    <message>
        <source>Politics &amp; Law</source>
        <translation>Politik &amp; Recht</translation>
    </message>
    <message>
        <source>Government, elections, courts, crime, foreign policy</source>
        <translation>Regierung, Wahlen, Gerichte, Verbrechen, Außenpolitik</translation>
    </message>
    <message>
        <source>Science &amp; Mathematics</source>
        <translation>Wissenschaft &amp; Mathematik</translation>
    </message>
    <message>
        <source>Physics, chemistry, biology, astronomy, mathematics</source>
        <translation>Physik, Chemie, Biologie, Astronomie, Mathematik</translation>
    </message>
    <message>
        <source>Society &amp; Philosophy</source>
        <translation>Gesellschaft &amp; Philosophie</translation>
    </message>
    <message>
        <source>Ethics, religion, thought, how people live together</source>
        <translation>Ethik, Religion, Denken, wie Menschen zusammenleben</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Games, athletes, teams, competitions</source>
        <translation>Spiele, Sportler, Mannschaften, Wettkämpfe</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation>Lesezeit</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>This computer has no keyring that kbdesk can use; put the key into the environment as {variable}.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den kbdesk nutzen kann; setzen Sie den Schlüssel als Umgebungsvariable {variable}.</translation>
    </message>
    <message>
        <source>The keyring refused ({answer}); unlock it, or put the key into the environment as {variable}.</source>
        <translation>Der Schlüsselbund hat abgelehnt ({answer}); entsperren Sie ihn, oder setzen Sie den Schlüssel als Umgebungsvariable {variable}.</translation>
    </message>
    <message>
        <source>That is no key: a key is one word of plain letters, digits and signs.</source>
        <translation>Das ist kein Schlüssel: Ein Schlüssel ist ein Wort aus einfachen Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>The keyring did not answer within {seconds:.0f} seconds; unlock it, or use {variable}.</source>
        <translation>Der Schlüsselbund hat nicht innerhalb von {seconds:.0f} Sekunden geantwortet; entsperren Sie ihn, oder nutzen Sie {variable}.</translation>
    </message>
    <message>
        <source>The data folder {path} is read-only; make it writable or choose another with --data-dir.</source>
        <translation>Der Datenordner {path} ist schreibgeschützt; machen Sie ihn beschreibbar, oder wählen Sie mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {strerror}.</source>
        <translation>Der Datenordner {path} ist nicht nutzbar: {strerror}.</translation>
    </message>
    <message>
        <source>kbdesk is running already on {path}.</source>
        <translation>kbdesk läuft bereits auf {path}.</translation>
    </message>
    <message>
        <source>{lock_file} cannot be locked: {strerror}.</source>
        <translation>{lock_file} lässt sich nicht sperren: {strerror}.</translation>
    </message>
    <message>
        <source>Nothing was chosen to be imported.</source>
        <translation>Es wurde nichts zum Importieren gewählt.</translation>
    </message>
    <message>
        <source>{path} exists already; name a file that does not.</source>
        <translation>{path} gibt es schon; nennen Sie eine Datei, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>kbdesk is still starting; try again in a moment.</source>
        <translation>kbdesk startet noch; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The backup could not be written: {strerror}.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>The ending of {name} does not say which format to write; name one of {names}.</source>
        <translation>Die Endung von {name} sagt nicht, welches Format zu schreiben ist; nennen Sie eines von {names}.</translation>
    </message>
    <message>
        <source>{path} is a folder with files in it, which an export does not replace; name another one.</source>
        <translation>{path} ist ein Ordner mit Dateien, den ein Export nicht ersetzt; nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>There is no format {format!r} to export; there are {names}.</source>
        <translation>Es gibt kein Exportformat „{format}“; es gibt {names}.</translation>
    </message>
    <message>
        <source>The archive breaks off in the middle; what was whole in it was kept.</source>
        <translation>Das Archiv bricht mittendrin ab; was darin vollständig war, wurde behalten.</translation>
    </message>
    <message>
        <source>{name} is too large for a backup of bookmarks.</source>
        <translation>{name} ist zu groß für eine Sicherung von Lesezeichen.</translation>
    </message>
    <message>
        <source>{name} says that {size:,} bytes are in it, which cannot be a backup of bookmarks.</source>
        <translation>{name} gibt an, {size:,} Bytes zu enthalten; das kann keine Sicherung von Lesezeichen sein.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB, too large for a JSON export.</source>
        <translation>{name} ist größer als {size} MB, zu groß für einen JSON-Export.</translation>
    </message>
    <message>
        <source>{name} declares XML entities of its own, which no export does; it is not read.</source>
        <translation>{name} erklärt eigene XML-Entitäten, was kein Export tut; die Datei wird nicht gelesen.</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} was read as {title}, but there is no link in it.</source>
        <translation>{name} wurde als {title} gelesen, enthält aber keinen Link.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>There is no format {format!r} to import; there are {names}.</source>
        <translation>Es gibt kein Importformat „{format}“; es gibt {names}.</translation>
    </message>
    <message>
        <source>{name} is a folder, not an export.</source>
        <translation>{name} ist ein Ordner, kein Export.</translation>
    </message>
    <message>
        <source>--format {format} takes the bare links out of it.</source>
        <translation>--format {format} holt die bloßen Links heraus.</translation>
    </message>
    <message>
        <source>The file is damaged; the address in it was kept.</source>
        <translation>Die Datei ist beschädigt; die Adresse darin wurde behalten.</translation>
    </message>
    <message>
        <source>{name} was read as {title}, but there is no link in it ({besides}).</source>
        <translation>{name} wurde als {title} gelesen, enthält aber keinen Link ({besides}).</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>notes and files without a web address</source>
        <translation>Notizen und Dateien ohne Webadresse</translation>
    </message>
    <message>
        <source>the texts of pages</source>
        <translation>die Texte der Seiten</translation>
    </message>
    <message>
        <source>more than one folder</source>
        <translation>mehr als einen Ordner</translation>
    </message>
    <message>
        <source>what was read</source>
        <translation>was gelesen wurde</translation>
    </message>
    <message>
        <source>what was archived</source>
        <translation>was archiviert wurde</translation>
    </message>
    <message>
        <source>authors, journals and numbers of works that people cite</source>
        <translation>Autoren, Zeitschriften und Nummern zitierter Werke</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>{title} has no place for {what}.</source>
        <translation>{title} hat keinen Platz für: {what}.</translation>
    </message>
    <message>
        <source>{what} ({n})</source>
        <translation>{what} ({n})</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most} und {last}</translation>
    </message>
    <message>
        <source>Folder of Markdown (Obsidian)</source>
        <translation>Ordner mit Markdown (Obsidian)</translation>
    </message>
    <message>
        <source>Bookmark HTML</source>
        <translation>Lesezeichen-HTML</translation>
    </message>
    <message>
        <source>Archive of exports</source>
        <translation>Archiv mit Exporten</translation>
    </message>
    <message>
        <source>Chrome bookmarks</source>
        <translation>Chrome-Lesezeichen</translation>
    </message>
    <message>
        <source>Delicious export</source>
        <translation>Delicious-Export</translation>
    </message>
    <message>
        <source>Delicious posts</source>
        <translation>Delicious-Einträge</translation>
    </message>
    <message>
        <source>Firefox backup</source>
        <translation>Firefox-Sicherung</translation>
    </message>
    <message>
        <source>Firefox backup (compressed)</source>
        <translation>Firefox-Sicherung (komprimiert)</translation>
    </message>
    <message>
        <source>Instapaper list</source>
        <translation>Instapaper-Liste</translation>
    </message>
    <message>
        <source>JSON with links</source>
        <translation>JSON mit Links</translation>
    </message>
    <message>
        <source>Karakeep export</source>
        <translation>Karakeep-Export</translation>
    </message>
    <message>
        <source>kbdesk table</source>
        <translation>kbdesk-Tabelle</translation>
    </message>
    <message>
        <source>kbdesk export</source>
        <translation>kbdesk-Export</translation>
    </message>
    <message>
        <source>linkding bookmarks</source>
        <translation>linkding-Lesezeichen</translation>
    </message>
    <message>
        <source>Linkwarden backup</source>
        <translation>Linkwarden-Sicherung</translation>
    </message>
    <message>
        <source>Folder of Markdown notes</source>
        <translation>Ordner mit Markdown-Notizen</translation>
    </message>
    <message>
        <source>Markdown note of a page</source>
        <translation>Markdown-Notiz zu einer Seite</translation>
    </message>
    <message>
        <source>Matter history</source>
        <translation>Matter-Verlauf</translation>
    </message>
    <message>
        <source>Matter export (zip)</source>
        <translation>Matter-Export (zip)</translation>
    </message>
    <message>
        <source>Omnivore export</source>
        <translation>Omnivore-Export</translation>
    </message>
    <message>
        <source>Omnivore export (zip)</source>
        <translation>Omnivore-Export (zip)</translation>
    </message>
    <message>
        <source>OneTab list</source>
        <translation>OneTab-Liste</translation>
    </message>
    <message>
        <source>1 entry passed over</source>
        <translation>1 Eintrag übergangen</translation>
    </message>
    <message>
        <source>{n} entries passed over</source>
        <translation>{n} Einträge übergangen</translation>
    </message>
    <message>
        <source>Pinboard export</source>
        <translation>Pinboard-Export</translation>
    </message>
    <message>
        <source>Pocket list</source>
        <translation>Pocket-Liste</translation>
    </message>
    <message>
        <source>Raindrop.io list</source>
        <translation>Liste von Raindrop.io</translation>
    </message>
    <message>
        <source>Readwise Reader list</source>
        <translation>Liste von Readwise Reader</translation>
    </message>
    <message>
        <source>Link file</source>
        <translation>Linkdatei</translation>
    </message>
    <message>
        <source>The file is damaged; the link of it that could be read was kept.</source>
        <translation>Die Datei ist beschädigt; der Link darin, der lesbar war, wurde behalten.</translation>
    </message>
    <message>
        <source>The file is damaged; the {n} links of it that could be read were kept.</source>
        <translation>Die Datei ist beschädigt; die {n} Links darin, die lesbar waren, wurden behalten.</translation>
    </message>
    <message>
        <source>The file breaks off in the middle; the link before that was kept.</source>
        <translation>Die Datei bricht mittendrin ab; der Link davor wurde behalten.</translation>
    </message>
    <message>
        <source>The file breaks off in the middle; the {n} links before that were kept.</source>
        <translation>Die Datei bricht mittendrin ab; die {n} Links davor wurden behalten.</translation>
    </message>
    <message>
        <source>Tab Session Manager export</source>
        <translation>Export von Tab Session Manager</translation>
    </message>
    <message>
        <source>Table of links</source>
        <translation>Tabelle mit Links</translation>
    </message>
    <message>
        <source>Links in a text</source>
        <translation>Links in einem Text</translation>
    </message>
    <message>
        <source>Wallabag export</source>
        <translation>Wallabag-Export</translation>
    </message>
    <message>
        <source>Wallabag table</source>
        <translation>Wallabag-Tabelle</translation>
    </message>
    <message>
        <source>{name} holds too much to be an export: more than 2 GB, or 200,000 files.</source>
        <translation>{name} enthält zu viel für einen Export: mehr als 2 GB oder 200.000 Dateien.</translation>
    </message>
    <message>
        <source>A note has {most:,} characters at most; this one has {count:,}.</source>
        <translation>Eine Notiz hat höchstens {most:,} Zeichen; diese hat {count:,}.</translation>
    </message>
    <message>
        <source>The import could not be stored: {strerror}. Nothing was imported.</source>
        <translation>Der Import konnte nicht gespeichert werden: {strerror}. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>{host} works</source>
        <translation>{host} funktioniert</translation>
    </message>
    <message>
        <source>{works}: {model!r} answered in {seconds:.1f} seconds, asked by {way}.</source>
        <translation>{works}: „{model}“ hat in {seconds:.1f} Sekunden geantwortet, gefragt über {way}.</translation>
    </message>
    <message>
        <source>{n} articles wait for an endpoint, and analysis.provider is {provider}.</source>
        <translation>{n} Artikel warten auf einen Endpunkt, und analysis.provider ist {provider}.</translation>
    </message>
    <message>
        <source>{host} works, but it gave no {what}</source>
        <translation>{host} funktioniert, lieferte aber nicht: {what}</translation>
    </message>
    <message>
        <source>The token budget of today is used up ({spent:,} of {budget:,}): {n} articles wait for tomorrow.</source>
        <translation>Die Tokens für heute sind verbraucht ({spent:,} von {budget:,}): {n} Artikel warten auf morgen.</translation>
    </message>
    <message>
        <source>The API key is not sent to {host} over http, where anyone on the way could read it; set analysis.base_url to an https address, or take the key away.</source>
        <translation>Der API-Schlüssel wird nicht über http an {host} gesendet, wo ihn jeder unterwegs lesen könnte; setzen Sie analysis.base_url auf eine https-Adresse, oder entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>of that name</source>
        <translation>dieses Namens</translation>
    </message>
    <message>
        <source>The model {model} at {host} answered with no analysis.</source>
        <translation>Das Modell {model} bei {host} hat keine Analyse geliefert.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made: its certificate cannot be trusted.</source>
        <translation>Mit {host} kam keine sichere Verbindung zustande: Dem Zertifikat ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>{host} broke off before it had answered.</source>
        <translation>{host} hat abgebrochen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>{host} answered with more than any analysis takes.</source>
        <translation>{host} hat mehr geantwortet, als eine Analyse braucht.</translation>
    </message>
    <message>
        <source>{host} refuses connections.</source>
        <translation>{host} nimmt keine Verbindung an.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{host} does not accept the API key ({status}).</source>
        <translation>{host} nimmt den API-Schlüssel nicht an ({status}).</translation>
    </message>
    <message>
        <source>{host} wants an API key ({status}).</source>
        <translation>{host} verlangt einen API-Schlüssel ({status}).</translation>
    </message>
    <message>
        <source>{host} has no model {model}, or no chat completions at this address (404).</source>
        <translation>{host} hat kein Modell {model}, oder unter dieser Adresse keine Chat Completions (404).</translation>
    </message>
    <message>
        <source>{host} does not say by itself which model to use; set analysis.model to {there}.</source>
        <translation>{host} sagt nicht von selbst, welches Modell zu nehmen ist; setzen Sie analysis.model auf {there}.</translation>
    </message>
    <message>
        <source>{host} answered with something that is no chat completion.</source>
        <translation>{host} hat mit etwas geantwortet, das keine Chat Completion ist.</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds:.0f} seconds.</source>
        <translation>{host} hat nicht innerhalb von {seconds:.0f} Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>The connection to {host} was closed.</source>
        <translation>Die Verbindung zu {host} wurde geschlossen.</translation>
    </message>
    <message>
        <source>{host} answered with something that cannot be read.</source>
        <translation>{host} hat mit etwas geantwortet, das nicht zu lesen ist.</translation>
    </message>
    <message>
        <source>The account of the API key at {host} has no credit left (429).</source>
        <translation>Das Konto des API-Schlüssels bei {host} hat kein Guthaben mehr (429).</translation>
    </message>
    <message>
        <source>one of: {shown}</source>
        <translation>eines von: {shown}</translation>
    </message>
    <message>
        <source>one that it has</source>
        <translation>eines, das es dort gibt</translation>
    </message>
    <message>
        <source>{host} takes no more requests for now ({status}).</source>
        <translation>{host} nimmt zurzeit keine Anfragen mehr an ({status}).</translation>
    </message>
    <message>
        <source>{host} has a fault ({status}).</source>
        <translation>{host} hat eine Störung ({status}).</translation>
    </message>
    <message>
        <source>{host} sends requests on to another address ({status}); analysis.base_url has to name that one.</source>
        <translation>{host} schickt Anfragen an eine andere Adresse weiter ({status}); analysis.base_url muss diese nennen.</translation>
    </message>
    <message>
        <source>{host} refuses the request ({status}).</source>
        <translation>{host} lehnt die Anfrage ab ({status}).</translation>
    </message>
    <message>
        <source>A title has {most:,} characters at most; this one has {count:,}.</source>
        <translation>Ein Titel hat höchstens {most:,} Zeichen; dieser hat {count:,}.</translation>
    </message>
    <message>
        <source>An endpoint analyses here: select what to ask it about, and choose Article › Analyse Again.</source>
        <translation>Hier analysiert ein Endpunkt: auswählen, wonach er gefragt werden soll, und „Artikel › Erneut analysieren“ wählen.</translation>
    </message>
    <message>
        <source>{n} groups of duplicates were merged.</source>
        <translation>{n} Gruppen von Dubletten wurden zusammengeführt.</translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>Es gibt nichts zusammenzuführen.</translation>
    </message>
    <message>
        <source>The copy of this article is not in the data folder any more.</source>
        <translation>Die Kopie dieses Artikels liegt nicht mehr im Datenordner.</translation>
    </message>
    <message>
        <source>There is no import {job}.</source>
        <translation>Es gibt keinen Import {job}.</translation>
    </message>
    <message>
        <source>There is a folder “{name}” now.</source>
        <translation>Es gibt jetzt einen Ordner „{name}“.</translation>
    </message>
    <message>
        <source>The note was kept.</source>
        <translation>Die Notiz wurde gespeichert.</translation>
    </message>
    <message>
        <source>The note was taken away.</source>
        <translation>Die Notiz wurde entfernt.</translation>
    </message>
    <message>
        <source>The title is “{name}” now.</source>
        <translation>Der Titel lautet jetzt „{name}“.</translation>
    </message>
    <message>
        <source>The title was taken away.</source>
        <translation>Der Titel wurde entfernt.</translation>
    </message>
    <message>
        <source>what was private</source>
        <translation>was privat war</translation>
    </message>
    <message>
        <source>It could not be printed: the printer or the file cannot be written to.</source>
        <translation>Es konnte nicht gedruckt werden: Der Drucker oder die Datei nimmt nichts an.</translation>
    </message>
    <message>
        <source>Arc sidebar</source>
        <translation>Seitenleiste von Arc</translation>
    </message>
    <message>
        <source>Diigo list</source>
        <translation>Liste von Diigo</translation>
    </message>
    <message>
        <source>Evernote notes</source>
        <translation>Notizen von Evernote</translation>
    </message>
    <message>
        <source>Feed with entries</source>
        <translation>Feed mit Einträgen</translation>
    </message>
    <message>
        <source>GoodLinks export</source>
        <translation>Export von GoodLinks</translation>
    </message>
    <message>
        <source>Hypothesis annotations</source>
        <translation>Anmerkungen von Hypothesis</translation>
    </message>
    <message>
        <source>Links of an import of kbdesk</source>
        <translation>Links eines Imports von kbdesk</translation>
    </message>
    <message>
        <source>Readeck bookmarks</source>
        <translation>Lesezeichen von Readeck</translation>
    </message>
    <message>
        <source>Readeck export (zip)</source>
        <translation>Export von Readeck (zip)</translation>
    </message>
    <message>
        <source>Starred items of a feed reader</source>
        <translation>Markierte Einträge eines Feedreaders</translation>
    </message>
    <message>
        <source>Safari bookmarks</source>
        <translation>Lesezeichen von Safari</translation>
    </message>
    <message>
        <source>Session Buddy export</source>
        <translation>Export von Session Buddy</translation>
    </message>
    <message>
        <source>Slack export</source>
        <translation>Export von Slack</translation>
    </message>
    <message>
        <source>Slack export (zip)</source>
        <translation>Export von Slack (Zip)</translation>
    </message>
    <message>
        <source>Telegram export</source>
        <translation>Export von Telegram</translation>
    </message>
    <message>
        <source>Toby export</source>
        <translation>Export von Toby</translation>
    </message>
    <message>
        <source>Trello board</source>
        <translation>Trello-Board</translation>
    </message>
    <message>
        <source>WhatsApp chat</source>
        <translation>WhatsApp-Chat</translation>
    </message>
    <message>
        <source>{name} is {what}, but of no program that kbdesk knows; export the links as bookmark HTML or as CSV.</source>
        <translation>{name} ist {what}, aber von keinem Programm, das kbdesk kennt; exportieren Sie die Links als Lesezeichen-HTML oder als CSV.</translation>
    </message>
    <message>
        <source>{name} seems to be {what}; choose an export of your links, or a document with text in it.</source>
        <translation>{name} ist anscheinend {what}; wählen Sie einen Export Ihrer Links oder ein Dokument, in dem Text steht.</translation>
    </message>
    <message>
        <source>a private network</source>
        <translation>ein privates Netz</translation>
    </message>
    <message>
        <source>a reserved network</source>
        <translation>ein reserviertes Netz</translation>
    </message>
    <message>
        <source>no address at all</source>
        <translation>gar keine Adresse</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>dieses Netz</translation>
    </message>
    <message>
        <source>a provider&apos;s shared network</source>
        <translation>ein gemeinsames Netz eines Anbieters</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>the local link</source>
        <translation>die lokale Verbindung</translation>
    </message>
    <message>
        <source>a multicast group</source>
        <translation>eine Multicast-Gruppe</translation>
    </message>
    <message>
        <source>a tunnel</source>
        <translation>ein Tunnel</translation>
    </message>
    <message>
        <source>it wants a login</source>
        <translation>sie verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>it wants to be paid</source>
        <translation>sie will bezahlt werden</translation>
    </message>
    <message>
        <source>it does not let this program in</source>
        <translation>sie lässt dieses Programm nicht ein</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>eine solche Seite gibt es nicht</translation>
    </message>
    <message>
        <source>it waited too long for the request</source>
        <translation>sie hat zu lange auf die Anfrage gewartet</translation>
    </message>
    <message>
        <source>the page is gone for good</source>
        <translation>die Seite ist für immer weg</translation>
    </message>
    <message>
        <source>it is not ready to answer</source>
        <translation>sie kann noch nicht antworten</translation>
    </message>
    <message>
        <source>it got too many requests</source>
        <translation>sie bekam zu viele Anfragen</translation>
    </message>
    <message>
        <source>the page is withheld for legal reasons</source>
        <translation>die Seite wird aus rechtlichen Gründen zurückgehalten</translation>
    </message>
    <message>
        <source>it has a fault</source>
        <translation>sie hat einen Fehler</translation>
    </message>
    <message>
        <source>a server behind it has a fault</source>
        <translation>ein Server dahinter hat einen Fehler</translation>
    </message>
    <message>
        <source>it is overloaded or being repaired</source>
        <translation>sie ist überlastet oder wird repariert</translation>
    </message>
    <message>
        <source>a server behind it does not answer</source>
        <translation>ein Server dahinter antwortet nicht</translation>
    </message>
    <message>
        <source>{host} has a copy of an answer without a page ({status}).</source>
        <translation>{host} hat die Kopie einer Antwort ohne Seite ({status}).</translation>
    </message>
    <message>
        <source>{host} answered {status}: {meaning}.</source>
        <translation>Antwort von {host}: {status} – {meaning}.</translation>
    </message>
    <message>
        <source>that is no page</source>
        <translation>das ist keine Seite</translation>
    </message>
    <message>
        <source>The proxy made no connection to {host} ({why}).</source>
        <translation>Der Proxy konnte keine Verbindung zu {host} herstellen ({why}).</translation>
    </message>
    <message>
        <source>No connection to {host} could be made.</source>
        <translation>Es konnte keine Verbindung zu {host} hergestellt werden.</translation>
    </message>
    <message>
        <source>{host} cannot be asked for this page: {why}.</source>
        <translation>{host} kann nicht nach dieser Seite gefragt werden: {why}.</translation>
    </message>
    <message>
        <source>What {host} answered is no proper HTTP.</source>
        <translation>Was {host} geantwortet hat, ist kein richtiges HTTP.</translation>
    </message>
    <message>
        <source>{url!r} is no http or https address.</source>
        <translation>„{url}“ ist keine http- oder https-Adresse.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of the page.</source>
        <translation>{host} hat mitten in der Seite abgebrochen.</translation>
    </message>
    <message>
        <source>The page of {host} did not arrive within {n:g} seconds.</source>
        <translation>Die Seite von {host} kam nicht innerhalb von {n:g} Sekunden an.</translation>
    </message>
    <message>
        <source>{host} broke the connection off.</source>
        <translation>{host} hat die Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>{host} broke off before the page was complete.</source>
        <translation>{host} hat abgebrochen, bevor die Seite vollständig war.</translation>
    </message>
    <message>
        <source>{host} sends visitors on more than {most} times.</source>
        <translation>{host} leitet Besucher mehr als {most}-mal weiter.</translation>
    </message>
    <message>
        <source>{host} sends visitors on to {to!r}, which is no web address.</source>
        <translation>{host} leitet Besucher an „{to}“ weiter, und das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>{url!r} is no web address.</source>
        <translation>„{url}“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>{host} has {size} to send, and the limit is {most}.</source>
        <translation>{host} will {size} senden, und die Grenze ist {most}.</translation>
    </message>
    <message>
        <source>{host} could not be reached within {n:g} seconds.</source>
        <translation>{host} war innerhalb von {n:g} Sekunden nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{host} did not answer for {n:g} seconds.</source>
        <translation>{host} hat {n:g} Sekunden lang nicht geantwortet.</translation>
    </message>
    <message>
        <source>{host} sends visitors in a circle.</source>
        <translation>{host} leitet Besucher im Kreis.</translation>
    </message>
    <message>
        <source>{host} sends more than the limit of {most}.</source>
        <translation>{host} sendet mehr als die Grenze von {most}.</translation>
    </message>
    <message>
        <source>The proxy cannot be used: {why}</source>
        <translation>Der Proxy ist nicht zu benutzen: {why}</translation>
    </message>
    <message>
        <source>{name} has more than the limit of {most:,.1f} MB.</source>
        <translation>{name} hat mehr als die Grenze von {most:,.1f} MB.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}).</source>
        <translation>{path} kann nicht gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>{name} became shorter while it was read; it may be written anew.</source>
        <translation>{name} wurde kürzer, während es gelesen wurde; vielleicht wird es gerade neu geschrieben.</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>{path} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{path} is not a file but a folder or a device.</source>
        <translation>{path} ist keine Datei, sondern ein Ordner oder ein Gerät.</translation>
    </message>
    <message>
        <source>{path} may not be read by you.</source>
        <translation>{path} dürfen Sie nicht lesen.</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} MB, and the limit is {most:,.1f} MB.</source>
        <translation>{name} hat {size:,.1f} MB, und die Grenze ist {most:,.1f} MB.</translation>
    </message>
    <message>
        <source>No connection to {host} could be made ({why}).</source>
        <translation>Mit {host} kam keine Verbindung zustande ({why}).</translation>
    </message>
    <message>
        <source>{host} refuses connections on port {port}.</source>
        <translation>{host} nimmt auf Port {port} keine Verbindung an.</translation>
    </message>
    <message>
        <source>{host} cannot be reached from here.</source>
        <translation>{host} ist von hier nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{host} leads to {number}, {what}.</source>
        <translation>{host} führt zu {number}: {what}.</translation>
    </message>
    <message>
        <source>{host} has no certificate that can be trusted: {reason}.</source>
        <translation>{host} hat kein Zertifikat, dem zu trauen ist: {reason}.</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be agreed on.</source>
        <translation>Mit {host} ließ sich keine sichere Verbindung vereinbaren.</translation>
    </message>
    <message>
        <source>{host} broke off while a secure connection was agreed on.</source>
        <translation>{host} hat abgebrochen, während eine sichere Verbindung vereinbart wurde.</translation>
    </message>
    <message>
        <source>{host} packed the page in a way that was not asked for ({way}).</source>
        <translation>{host} hat die Seite auf eine Weise gepackt, um die nicht gebeten wurde ({way}).</translation>
    </message>
    <message>
        <source>What {host} packed cannot be unpacked: it is damaged.</source>
        <translation>Was {host} gepackt hat, lässt sich nicht auspacken: es ist beschädigt.</translation>
    </message>
    <message>
        <source>The page could not be read ({name}).</source>
        <translation>Die Seite konnte nicht gelesen werden ({name}).</translation>
    </message>
    <message>
        <source>kbdesk is closing.</source>
        <translation>kbdesk wird gerade beendet.</translation>
    </message>
    <message>
        <source>The page needs more memory to be read than it may have.</source>
        <translation>Um die Seite zu lesen, ist mehr Speicher nötig, als sie haben darf.</translation>
    </message>
    <message>
        <source>The page could not be read within {n:g} seconds.</source>
        <translation>Die Seite konnte nicht innerhalb von {n:g} Sekunden gelesen werden.</translation>
    </message>
    <message>
        <source>The page brought the process down that read it.</source>
        <translation>Die Seite brachte den Prozess zum Absturz, der sie las.</translation>
    </message>
    <message>
        <source>The document is damaged and cannot be opened.</source>
        <translation>Das Dokument ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>The document holds no text.</source>
        <translation>Das Dokument enthält keinen Text.</translation>
    </message>
    <message>
        <source>The document is nested too deeply to be read.</source>
        <translation>Das Dokument ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The document declares entities, which no Word document does.</source>
        <translation>Das Dokument erklärt Entitäten, was kein Word-Dokument tut.</translation>
    </message>
    <message>
        <source>The book is locked with copy protection (DRM), so that only the reading program that it was bought for opens it.</source>
        <translation>Das Buch hat einen Kopierschutz (DRM), sodass nur das Leseprogramm es öffnet, für das es gekauft wurde.</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Das Buch</translation>
    </message>
    <message>
        <source>The book holds no text: its pages may be pictures.</source>
        <translation>Das Buch enthält keinen Text: vielleicht sind seine Seiten Bilder.</translation>
    </message>
    <message>
        <source>The book is damaged: the list of its chapters cannot be read.</source>
        <translation>Das Buch ist beschädigt: das Verzeichnis seiner Kapitel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The page holds no text of its own.</source>
        <translation>Die Seite enthält keinen eigenen Text.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Die Seite ist leer.</translation>
    </message>
    <message>
        <source>The page holds nothing but markup.</source>
        <translation>Die Seite enthält nichts als Auszeichnungen.</translation>
    </message>
    <message>
        <source>The saved page holds no page, or breaks off before it.</source>
        <translation>Die gespeicherte Seite enthält keine Seite oder bricht vorher ab.</translation>
    </message>
    <message>
        <source>The saved page is empty, or breaks off before its text.</source>
        <translation>Die gespeicherte Seite ist leer oder bricht vor ihrem Text ab.</translation>
    </message>
    <message>
        <source>The saved page holds no text of its own.</source>
        <translation>Die gespeicherte Seite enthält keinen eigenen Text.</translation>
    </message>
    <message>
        <source>{what} is made of more than {n:,} parts.</source>
        <translation>{what} besteht aus mehr als {n:,} Teilen.</translation>
    </message>
    <message>
        <source>{what} grows beyond all measure when it is unpacked.</source>
        <translation>{what} wird beim Auspacken über alle Maßen groß.</translation>
    </message>
    <message>
        <source>{what} is damaged and cannot be opened.</source>
        <translation>{what} ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{what} is locked with a password.</source>
        <translation>{what} ist mit einem Kennwort gesperrt.</translation>
    </message>
    <message>
        <source>The PDF holds pictures of pages, but no text; run it through OCR and add that.</source>
        <translation>Das PDF enthält Bilder von Seiten, aber keinen Text; lassen Sie eine Texterkennung darüberlaufen und fügen Sie das Ergebnis hinzu.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be opened.</source>
        <translation>Das PDF ist beschädigt und lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password; save a copy without one and add that.</source>
        <translation>Das PDF ist mit einem Kennwort gesperrt; speichern Sie eine Kopie ohne Kennwort und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Das Dokument ist leer.</translation>
    </message>
    <message>
        <source>The address of {host} could not be looked up.</source>
        <translation>Die Adresse von {host} ließ sich nicht nachschlagen.</translation>
    </message>
    <message>
        <source>There is no host called {host}.</source>
        <translation>Es gibt keinen Host namens {host}.</translation>
    </message>
    <message>
        <source>{host} cannot be the name of a host.</source>
        <translation>{host} kann nicht der Name eines Hosts sein.</translation>
    </message>
    <message>
        <source>The name server did not answer in time when asked for {host}.</source>
        <translation>Der Nameserver hat auf die Frage nach {host} nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>{host} asks programs not to fetch this page (robots.txt).</source>
        <translation>{host} bittet Programme, diese Seite nicht abzurufen (robots.txt).</translation>
    </message>
    <message>
        <source>The list of links {name} ends {n} links too soon.</source>
        <translation>Die Liste der Links {name} endet {n} Links zu früh.</translation>
    </message>
    <message>
        <source>It was tried {n} times in a row, so this one was not.</source>
        <translation>Es wurde {n}-mal hintereinander versucht, dieses Mal daher nicht.</translation>
    </message>
    <message>
        <source>{budget:,} tokens a day are too few for any article: {n} articles wait.</source>
        <translation>{budget:,} Token am Tag reichen für keinen Artikel: {n} Artikel warten.</translation>
    </message>
    <message>
        <source>{n} articles wait for it; kbdesk asks again in some minutes.</source>
        <translation>{n} Artikel warten darauf; kbdesk fragt in einigen Minuten wieder.</translation>
    </message>
    <message>
        <source>{n} articles written to {path} ({title}).</source>
        <translation>{n} Artikel in {path} geschrieben ({title}).</translation>
    </message>
    <message>
        <source>1 article written to {path} ({title}).</source>
        <translation>1 Artikel in {path} geschrieben ({title}).</translation>
    </message>
    <message>
        <source>There is no folder {names!r}.</source>
        <translation>Es gibt keinen Ordner „{names}“.</translation>
    </message>
    <message>
        <source>There is no such article, so nothing was written.</source>
        <translation>Es gibt keinen solchen Artikel; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is no article {id}.</source>
        <translation>Es gibt keinen Artikel {id}.</translation>
    </message>
    <message>
        <source>{name} is another page than it was when it was added.</source>
        <translation>{name} ist eine andere Seite als die, die hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>The file that this task was for is no longer in the library.</source>
        <translation>Die Datei, um die es ging, ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>The note that this task was for is gone.</source>
        <translation>Die Notiz, um die es ging, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{host} sends its visitors on and on.</source>
        <translation>{host} leitet Besucher immer weiter.</translation>
    </message>
    <message>
        <source>The link that this task was for is gone.</source>
        <translation>Der Link, um den es ging, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} brauchte zu lange für eine Antwort.</translation>
    </message>
    <message>
        <source>The list of links {name} is not as kbdesk wrote it; import the file again.</source>
        <translation>Die Liste der Links {name} ist nicht so, wie kbdesk sie geschrieben hat; importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The list of links {name} is missing; import the file again.</source>
        <translation>Die Liste der Links {name} fehlt; importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The list of links {name} cannot be read: {strerror}.</source>
        <translation>Die Liste der Links {name} ist nicht zu lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The list of links {name} is damaged at byte {byte}.</source>
        <translation>Die Liste der Links {name} ist bei Byte {byte} beschädigt.</translation>
    </message>
    <message>
        <source>The list of links {name} breaks off in the middle.</source>
        <translation>Die Liste der Links {name} bricht in der Mitte ab.</translation>
    </message>
    <message>
        <source>The list has changed meanwhile; select the articles once more.</source>
        <translation>Die Liste hat sich inzwischen geändert; wählen Sie die Artikel noch einmal aus.</translation>
    </message>
    <message>
        <source>There is no HTML, MHTML, text, Markdown, PDF, EPUB or Word file, and no export, in {name}.</source>
        <translation>In {name} gibt es keine HTML-, MHTML-, Text-, Markdown-, PDF-, EPUB- oder Word-Datei und keinen Export.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>Passed over: {what}.</source>
        <translation>Übergangen: {what}.</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation>{name} ist weder Datei noch Ordner.</translation>
    </message>
    <message>
        <source>There is a file whose name is in an unknown encoding; rename it, then try again.</source>
        <translation>Der Name einer Datei hat eine unbekannte Kodierung; benennen Sie sie um, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is {what}.</source>
        <translation>{name} ist {what}.</translation>
    </message>
    <message>
        <source>Select some text to highlight it.</source>
        <translation>Wählen Sie Text aus, um ihn hervorzuheben.</translation>
    </message>
    <message>
        <source>A highlight holds at most {most} characters; select less.</source>
        <translation>Eine Hervorhebung fasst höchstens {most} Zeichen; wählen Sie weniger aus.</translation>
    </message>
    <message>
        <source>This article is no longer in the library.</source>
        <translation>Dieser Artikel ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>A highlight is {names} or {what}.</source>
        <translation>Eine Hervorhebung ist {names} oder {what}.</translation>
    </message>
    <message>
        <source>A note holds at most {most} characters.</source>
        <translation>Eine Notiz fasst höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Notes and files of this computer have no web address to cite.</source>
        <translation>Notizen und Dateien dieses Computers haben keine Webadresse, die sich zitieren ließe.</translation>
    </message>
    <message>
        <source>kbdesk met an error that it did not expect ({name}).</source>
        <translation>In kbdesk trat ein unerwarteter Fehler auf ({name}).</translation>
    </message>
    <message>
        <source>A file of the library could not be written or read ({why}).</source>
        <translation>Eine Datei der Bibliothek konnte nicht geschrieben oder gelesen werden ({why}).</translation>
    </message>
    <message>
        <source>kbdesk ended again and again while it worked on this page.</source>
        <translation>kbdesk endete immer wieder, während es an dieser Seite arbeitete.</translation>
    </message>
    <message>
        <source>{articles} moved to the bin.</source>
        <translation>{articles} in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>{articles} restored.</source>
        <translation>{articles} wiederhergestellt.</translation>
    </message>
    <message>
        <source>{articles} marked as read.</source>
        <translation>{articles} als gelesen markiert.</translation>
    </message>
    <message>
        <source>{articles} marked as unread.</source>
        <translation>{articles} als ungelesen markiert.</translation>
    </message>
    <message>
        <source>{articles} starred.</source>
        <translation>{articles} mit Stern markiert.</translation>
    </message>
    <message>
        <source>The stars of {articles} were taken away.</source>
        <translation>Stern entfernt: {articles}.</translation>
    </message>
    <message>
        <source>{articles} archived.</source>
        <translation>{articles} archiviert.</translation>
    </message>
    <message>
        <source>{articles} taken out of the archive.</source>
        <translation>{articles} aus dem Archiv geholt.</translation>
    </message>
    <message>
        <source>{articles} tagged “{name}”.</source>
        <translation>Schlagwort „{name}“ hinzugefügt: {articles}.</translation>
    </message>
    <message>
        <source>{articles} given the tags {name}.</source>
        <translation>{articles} mit den Schlagwörtern {name} versehen.</translation>
    </message>
    <message>
        <source>The tag “{name}” was taken from {articles}.</source>
        <translation>Schlagwort „{name}“ entfernt: {articles}.</translation>
    </message>
    <message>
        <source>{articles} moved to “{name}”.</source>
        <translation>{articles} nach „{name}“ verschoben.</translation>
    </message>
    <message>
        <source>{articles} also put into “{name}”.</source>
        <translation>{articles} auch in „{name}“ abgelegt.</translation>
    </message>
    <message>
        <source>The folder is “{name}” now.</source>
        <translation>Der Ordner heißt jetzt „{name}“.</translation>
    </message>
    <message>
        <source>The folder “{name}” was taken away; its articles stay.</source>
        <translation>Der Ordner „{name}“ wurde aufgelöst; seine Artikel bleiben.</translation>
    </message>
    <message>
        <source>Highlighted a passage.</source>
        <translation>Eine Stelle wurde hervorgehoben.</translation>
    </message>
    <message>
        <source>Changed the highlight.</source>
        <translation>Die Hervorhebung wurde geändert.</translation>
    </message>
    <message>
        <source>Deleted the highlight.</source>
        <translation>Hervorhebung gelöscht.</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>„{name}“ gelöscht.</translation>
    </message>
    <message>
        <source>Kept as links, without the pages: {links}.</source>
        <translation>Als Links behalten, ohne die Seiten: {links}.</translation>
    </message>
    <message>
        <source>They are no longer shown as duplicates.</source>
        <translation>Sie werden nicht mehr als Dubletten angezeigt.</translation>
    </message>
    <message>
        <source>{articles} put into “{name}”.</source>
        <translation>{articles} in „{name}“ eingeordnet.</translation>
    </message>
    <message>
        <source>{articles} taken out of categories.</source>
        <translation>{articles} aus den Kategorien genommen.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>The tag {name!r} is hidden; show it again first (kbdesk tags show).</source>
        <translation>Das Schlagwort „{name}“ ist ausgeblendet; blenden Sie es erst wieder ein (kbdesk tags show).</translation>
    </message>
    <message>
        <source>{n} categories were removed.</source>
        <translation>{n} Kategorien wurden entfernt.</translation>
    </message>
    <message>
        <source>The category {name!r} was added.</source>
        <translation>Die Kategorie „{name}“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The category {name!r} was renamed to {new!r}.</source>
        <translation>Die Kategorie „{name}“ wurde in „{new}“ umbenannt.</translation>
    </message>
    <message>
        <source>The category {name!r} was removed.</source>
        <translation>Die Kategorie „{name}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>A category&apos;s name has 1 to 80 characters.</source>
        <translation>Der Name einer Kategorie hat 1 bis 80 Zeichen.</translation>
    </message>
    <message>
        <source>There is a category {name!r} already.</source>
        <translation>Es gibt schon eine Kategorie „{name}“.</translation>
    </message>
    <message>
        <source>There is no change of the categories to undo.</source>
        <translation>Es gibt keine Änderung der Kategorien, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>That change of the categories was undone, or others were made after it: undo those first.</source>
        <translation>Diese Änderung der Kategorien wurde rückgängig gemacht, oder es folgten andere: Machen Sie erst diese rückgängig.</translation>
    </message>
    <message>
        <source>There is no category {name!r}; `kbdesk categories` shows those that there are.</source>
        <translation>Es gibt keine Kategorie „{name}“; `kbdesk categories` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>{path} was written by a newer kbdesk; install that version to open it.</source>
        <translation>{path} wurde von einem neueren kbdesk geschrieben; installieren Sie diese Version, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {strerror}.</source>
        <translation>{path} lässt sich nicht öffnen: {strerror}.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>That folder is no longer there.</source>
        <translation>Diesen Ordner gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>“{other}” was merged into “{title}”.</source>
        <translation>„{other}“ wurde in „{title}“ aufgenommen.</translation>
    </message>
    <message>
        <source>{n} other articles were merged into “{title}”.</source>
        <translation>{n} weitere Artikel wurden in „{title}“ aufgenommen.</translation>
    </message>
    <message>
        <source>There is no merge to undo.</source>
        <translation>Es gibt keine Zusammenführung, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>Article {kept} is not one of those to merge.</source>
        <translation>Artikel {kept} gehört nicht zu denen, die zusammengeführt werden sollen.</translation>
    </message>
    <message>
        <source>Two articles or more are needed to make one of them.</source>
        <translation>Es braucht zwei Artikel oder mehr, um einen daraus zu machen.</translation>
    </message>
    <message>
        <source>Merge {later} was made after it, of the same article: undo that first.</source>
        <translation>Danach folgte Zusammenführung {later} desselben Artikels: Machen Sie erst diese rückgängig.</translation>
    </message>
    <message>
        <source>The page of article {id} is still to be fetched; merge it when it is there.</source>
        <translation>Die Seite von Artikel {id} wird noch abgerufen; führen Sie ihn zusammen, wenn sie da ist.</translation>
    </message>
    <message>
        <source>There is no merge {id} to undo.</source>
        <translation>Es gibt keine Zusammenführung {id}, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>There is nothing to save: type a search first.</source>
        <translation>Es gibt nichts zu speichern: Geben Sie erst eine Suche ein.</translation>
    </message>
    <message>
        <source>This search is too long to be saved.</source>
        <translation>Diese Suche ist zu lang, um sie zu speichern.</translation>
    </message>
    <message>
        <source>{most} searches are saved already; delete one first.</source>
        <translation>Es sind schon {most} Suchen gespeichert; löschen Sie erst eine.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no saved search {id}.</source>
        <translation>Es gibt keine gespeicherte Suche {id}.</translation>
    </message>
    <message>
        <source>{path} is not a kbdesk library; move it away, or choose another folder with --data-dir.</source>
        <translation>{path} ist keine Bibliothek von kbdesk; legen Sie die Datei woandershin, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is read-only; make it writable or choose another folder with --data-dir.</source>
        <translation>{path} ist schreibgeschützt; machen Sie die Datei beschreibbar, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} cannot be opened; see that the file and its folder are there and yours.</source>
        <translation>{path} lässt sich nicht öffnen; sehen Sie nach, ob Datei und Ordner da sind und Ihnen gehören.</translation>
    </message>
    <message>
        <source>{path} is damaged; `kbdesk doctor` says what can be done. Copies are in the backups folder.</source>
        <translation>{path} ist beschädigt; `kbdesk doctor` sagt, was zu tun ist. Kopien sind im Ordner backups.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; free some space.</source>
        <translation>Der Datenträger mit {path} ist voll; schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Another program keeps {path} locked; close it, or try again later.</source>
        <translation>Ein anderes Programm hält {path} gesperrt; schließen Sie es, oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>{n} tags were deleted.</source>
        <translation>{n} Schlagwörter wurden gelöscht.</translation>
    </message>
    <message>
        <source>Of {n} pairs of tags, the two are not the same thing.</source>
        <translation>Bei {n} Paaren von Schlagwörtern sind die beiden nicht dasselbe.</translation>
    </message>
    <message>
        <source>{name!r} and {other!r} are not the same thing.</source>
        <translation>„{name}“ und „{other}“ sind nicht dasselbe.</translation>
    </message>
    <message>
        <source>{name!r} is hidden.</source>
        <translation>„{name}“ ist ausgeblendet.</translation>
    </message>
    <message>
        <source>{name!r} was renamed to {new!r}.</source>
        <translation>„{name}“ wurde in „{new}“ umbenannt.</translation>
    </message>
    <message>
        <source>Google Keep notes</source>
        <translation>Google Notizen (Keep)</translation>
    </message>
    <message>
        <source>{host} wants its visitors to log in or to consent before it shows the page.</source>
        <translation>{host} zeigt die Seite erst, wenn man sich anmeldet oder zustimmt.</translation>
    </message>
    <message>
        <source>The page has far less text than the export brought along.</source>
        <translation>Die Seite hat weit weniger Text, als der Export mitgebracht hat.</translation>
    </message>
    <message>
        <source>{host} sent an empty page.</source>
        <translation>{host} hat eine leere Seite geschickt.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but there was a library in this folder; nothing was changed. There is no backup beside it: put back a copy of your own (`kbdesk help put a backup back` says how), or move the folder away to begin anew.</source>
        <translation>{path} fehlt oder ist leer, doch in diesem Ordner war eine Bibliothek; nichts wurde geändert. Daneben liegt keine Sicherung: Legen Sie eine eigene Kopie zurück (`kbdesk help put a backup back` sagt, wie), oder verschieben Sie den Ordner, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but there was a library in this folder; nothing was changed. Put a backup back (`kbdesk help put a backup back` says how), the newest is {backup}; or move the folder away to begin anew.</source>
        <translation>{path} fehlt oder ist leer, doch in diesem Ordner war eine Bibliothek; nichts wurde geändert. Legen Sie eine Sicherung zurück (`kbdesk help put a backup back` sagt, wie), die neueste ist {backup}; oder verschieben Sie den Ordner, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The site asks to be left alone until {time}. Retry after that.</source>
        <translation>Die Website möchte bis {time} in Ruhe gelassen werden. Wiederholen Sie es danach.</translation>
    </message>
    <message>
        <source>There is no copy of this page. Switch library.keep_pages on in the preferences, then fetch it again.</source>
        <translation>Von dieser Seite gibt es keine Kopie. Schalten Sie library.keep_pages in den Einstellungen ein und rufen Sie die Seite neu ab.</translation>
    </message>
    <message>
        <source>{address!r} is not a web address: it names no host.</source>
        <translation>„{address}“ ist keine Webadresse: Es fehlt der Name eines Rechners.</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>Es steht keine Adresse da.</translation>
    </message>
    <message>
        <source>The address is longer than {n:,} characters.</source>
        <translation>Die Adresse ist länger als {n:,} Zeichen.</translation>
    </message>
    <message>
        <source>{address!r} is not a web address.</source>
        <translation>„{address}“ ist keine Webadresse.</translation>
    </message>
    <message>
        <source>Addresses that start with {scheme}: cannot be fetched, only http and https.</source>
        <translation>Adressen, die mit {scheme}: beginnen, können nicht abgerufen werden, nur http und https.</translation>
    </message>
    <message>
        <source>{address!r} names no host.</source>
        <translation>„{address}“ nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>{address!r} has a host that cannot be.</source>
        <translation>„{address}“ nennt einen Rechner, den es nicht geben kann.</translation>
    </message>
    <message>
        <source>The address {address!r} is broken.</source>
        <translation>Die Adresse „{address}“ ist beschädigt.</translation>
    </message>
    <message>
        <source>{address!r} has a port that does not exist.</source>
        <translation>„{address}“ nennt einen Port, den es nicht gibt.</translation>
    </message>
    <message>
        <source>{host} has no copy of this page.</source>
        <translation>{host} hat keine Kopie dieser Seite.</translation>
    </message>
    <message>
        <source>The Internet Archive has no copy of this page.</source>
        <translation>Das Internet Archive hat keine Kopie dieser Seite.</translation>
    </message>
    <message>
        <source>{host} is not public.</source>
        <translation>{host} ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>Then retry what failed; it goes on where it stood.</source>
        <translation>Wiederholen Sie dann, was fehlgeschlagen ist; es geht dort weiter, wo es stand.</translation>
    </message>
    <message>
        <source>What is not done yet goes on with the next start.</source>
        <translation>Was noch zu tun ist, geht beim nächsten Start weiter.</translation>
    </message>
    <message>
        <source>There is no category {name!r}; there are {names}.</source>
        <translation>Es gibt keine Kategorie „{name}“; es gibt {names}.</translation>
    </message>
    <message>
        <source>{name!r} may be any of {names}; name one.</source>
        <translation>„{name}“ kann jede von diesen sein: {names}. Nennen Sie eine.</translation>
    </message>
    <message>
        <source>An older kbdesk works on {path}. Quit it (look into the tray), then start this one again.</source>
        <translation>Ein älteres kbdesk arbeitet an {path}. Beenden Sie es (vielleicht liegt es im Infobereich), und starten Sie dann dieses noch einmal.</translation>
    </message>
    <message>
        <source>{names} was merged into {name!r}.</source>
        <translation>{names} wurde mit „{name}“ zusammengeführt.</translation>
    </message>
    <message>
        <source>{n} tags were merged into others.</source>
        <translation>{n} Schlagwörter wurden mit anderen zusammengeführt.</translation>
    </message>
    <message>
        <source>{name!r} was deleted.</source>
        <translation>„{name}“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>{name!r} is hidden already.</source>
        <translation>„{name}“ ist schon ausgeblendet.</translation>
    </message>
    <message>
        <source>{n} tags are hidden.</source>
        <translation>{n} Schlagwörter sind ausgeblendet.</translation>
    </message>
    <message>
        <source>There is a tag {name!r} already; merge the two to make one of them.</source>
        <translation>Es gibt schon ein Schlagwort „{name}“; führen Sie die beiden zusammen, um eines daraus zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to merge into {name!r}: that is one tag already.</source>
        <translation>Mit „{name}“ ist nichts zusammenzuführen: Das ist schon ein Schlagwort.</translation>
    </message>
    <message>
        <source>There is no change of the tags to undo.</source>
        <translation>Es gibt keine Änderung der Schlagwörter, die sich rückgängig machen ließe.</translation>
    </message>
    <message>
        <source>That change of the tags was undone, or others were made after it: undo those first.</source>
        <translation>Diese Änderung der Schlagwörter wurde rückgängig gemacht, oder es folgten andere: Machen Sie erst diese rückgängig.</translation>
    </message>
    <message>
        <source>{name!r} is shown again.</source>
        <translation>„{name}“ ist wieder eingeblendet.</translation>
    </message>
    <message>
        <source>{n} tags are shown again.</source>
        <translation>{n} Schlagwörter werden wieder angezeigt.</translation>
    </message>
    <message>
        <source>There is no tag {name!r}; `kbdesk tags` shows those that there are.</source>
        <translation>Es gibt kein Schlagwort „{name}“; `kbdesk tags` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>{name!r}</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>{name!r} is one tag already.</source>
        <translation>„{name}“ ist schon ein Schlagwort.</translation>
    </message>
    <message>
        <source>{name!r} is shown already.</source>
        <translation>„{name}“ ist schon eingeblendet.</translation>
    </message>
    <message>
        <source>Search by meaning is switched off (search.semantic); only the words were looked for.</source>
        <translation>Die Suche nach Bedeutung ist ausgeschaltet (search.semantic); gesucht wurde nur nach den Wörtern.</translation>
    </message>
    <message>
        <source>The meaning of {done:,} of {total:,} articles is known so far.</source>
        <translation>Bisher ist die Bedeutung von {done:,} der {total:,} Artikel bekannt.</translation>
    </message>
    <message>
        <source>Nothing for &quot;{typed}&quot;; showing &quot;{shown}&quot;.</source>
        <translation>Nichts zu „{typed}“; gezeigt wird „{shown}“.</translation>
    </message>
    <message>
        <source>There is no tag &quot;{name}&quot;; try {names}.</source>
        <translation>Es gibt kein Schlagwort „{name}“; versuchen Sie {names}.</translation>
    </message>
    <message>
        <source>There is no tag &quot;{name}&quot;.</source>
        <translation>Es gibt kein Schlagwort „{name}“.</translation>
    </message>
    <message>
        <source>Only the words were looked for.</source>
        <translation>Gesucht wurde nur nach den Wörtern.</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; has no word behind it</source>
        <translation>Hinter „{typed}“ steht kein Wort</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; has nothing behind it</source>
        <translation>Hinter „{typed}“ steht nichts</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; wants a date such as 2024 or 2024-05-17</source>
        <translation>„{typed}“ braucht ein Datum wie 2024 oder 2024-05-17</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; is unknown; there are {names}</source>
        <translation>„{typed}“ ist unbekannt; es gibt {names}</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; is unknown; a language has a name or a code such as &quot;de&quot;</source>
        <translation>„{typed}“ ist unbekannt; eine Sprache hat einen Namen oder ein Kürzel wie „de“</translation>
    </message>
    <message>
        <source>{what}; it was searched for as words.</source>
        <translation>{what}; gesucht wurde danach wie nach Wörtern.</translation>
    </message>
    <message>
        <source>{what}; it was left out.</source>
        <translation>{what}; es wurde weggelassen.</translation>
    </message>
    <message>
        <source>Only the first {n} words were searched for.</source>
        <translation>Gesucht wurde nur nach den ersten {n} Wörtern.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed; all that follows it was taken as one phrase.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen; alles danach gilt als eine Wortfolge.</translation>
    </message>
    <message>
        <source>Only the first {n} words of a phrase were searched for.</source>
        <translation>Gesucht wurde nur nach den ersten {n} Wörtern einer Wortfolge.</translation>
    </message>
    <message>
        <source>&quot;OR&quot; has to stand between two words</source>
        <translation>„OR“ muss zwischen zwei Wörtern stehen</translation>
    </message>
    <message>
        <source>plain letters, digits and signs on one line</source>
        <translation>aus einfachen Buchstaben, Ziffern und Zeichen in einer Zeile</translation>
    </message>
    <message>
        <source>the full path of a folder, or nothing</source>
        <translation>der ganze Pfad eines Ordners, oder leer</translation>
    </message>
    <message>
        <source>an address such as http://proxy.example:3128, without a name and password</source>
        <translation>eine Adresse wie http://proxy.example:3128, ohne Namen und Passwort</translation>
    </message>
    <message>
        <source>an address such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1, without a name and password</source>
        <translation>eine Adresse wie https://api.openai.com/v1 oder http://127.0.0.1:11434/v1, ohne Namen und Passwort</translation>
    </message>
    <message>
        <source>an address such as https://web.archive.org/web, without a name and password</source>
        <translation>eine Adresse wie https://web.archive.org/web, ohne Namen und Passwort</translation>
    </message>
    <message>
        <source>a model&apos;s name, as the endpoint calls it, or &quot;&quot; where it has only one</source>
        <translation>der Name eines Modells, wie der Endpunkt ihn nennt, oder &quot;&quot;, wo es nur eines gibt</translation>
    </message>
    <message>
        <source>auto, or a language: &quot;de&quot;, &quot;German&quot;</source>
        <translation>auto, oder eine Sprache: &quot;de&quot;, &quot;German&quot;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>of at least</source>
        <translation>von mindestens</translation>
    </message>
    <message>
        <source>of at most</source>
        <translation>von höchstens</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>größer als</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>kleiner als</translation>
    </message>
    <message>
        <source>it has to be {description}</source>
        <translation>es muss {description} sein</translation>
    </message>
    <message>
        <source>it is one of {choices}</source>
        <translation>es ist eines von {choices}</translation>
    </message>
    <message>
        <source>{what} {than} {bound}</source>
        <translation>{what} {than} {bound}</translation>
    </message>
    <message>
        <source>There is no setting {key!r}; `kbdesk config list` shows those that there are.</source>
        <translation>Es gibt keine Einstellung „{key}“; `kbdesk config list` zeigt alle.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>{path} ist nicht zu lesen: {strerror}.</translation>
    </message>
    <message>
        <source>{key} cannot be {value!r}: {why}.</source>
        <translation>{key} kann nicht „{value}“ sein: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}.</source>
        <translation>{path} ist nicht zu schreiben: {strerror}.</translation>
    </message>
</context>
<context>
    <name>failure reasons</name>
    <message>
        <source>Login wanted (401)</source>
        <translation>Anmeldung nötig (401)</translation>
    </message>
    <message>
        <source>Not let in (403)</source>
        <translation>Kein Zutritt (403)</translation>
    </message>
    <message>
        <source>Page gone (404)</source>
        <translation>Seite weg (404)</translation>
    </message>
    <message>
        <source>Page taken down (410)</source>
        <translation>Seite entfernt (410)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>Zu viele Anfragen (429)</translation>
    </message>
    <message>
        <source>Withheld by law (451)</source>
        <translation>Rechtlich gesperrt (451)</translation>
    </message>
    <message>
        <source>Site overloaded (503)</source>
        <translation>Website überlastet (503)</translation>
    </message>
    <message>
        <source>Fault of the site ({status})</source>
        <translation>Fehler der Website ({status})</translation>
    </message>
    <message>
        <source>Refused ({status})</source>
        <translation>Abgelehnt ({status})</translation>
    </message>
    <message>
        <source>Site not found</source>
        <translation>Website nicht gefunden</translation>
    </message>
    <message>
        <source>Login or consent wanted ({status})</source>
        <translation>Anmeldung oder Zustimmung nötig ({status})</translation>
    </message>
    <message>
        <source>Site not reached</source>
        <translation>Website nicht erreicht</translation>
    </message>
    <message>
        <source>Connection not safe</source>
        <translation>Verbindung nicht sicher</translation>
    </message>
    <message>
        <source>Site too slow</source>
        <translation>Website zu langsam</translation>
    </message>
    <message>
        <source>Answer broken off</source>
        <translation>Antwort abgebrochen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Sent in circles</source>
        <translation>Im Kreis geschickt</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>Private Adresse</translation>
    </message>
    <message>
        <source>No web address</source>
        <translation>Keine Webadresse</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Keine Seite</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>Kein Text darin</translation>
    </message>
    <message>
        <source>Took too long to read</source>
        <translation>Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>Broke the reading</source>
        <translation>Lesen gescheitert</translation>
    </message>
    <message>
        <source>Closed to programs</source>
        <translation>Für Programme gesperrt</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>File unreadable</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>Nicht analysiert</translation>
    </message>
    <message>
        <source>Fault in kbdesk</source>
        <translation>Fehler in kbdesk</translation>
    </message>
</context>
<context>
    <name>failure sentences</name>
    <message>
        <source>The page has no text to keep.</source>
        <translation>Die Seite enthält keinen Text, der sich aufheben lässt.</translation>
    </message>
    <message>
        <source>{site} wants a login (401).</source>
        <translation>{site} verlangt eine Anmeldung (401).</translation>
    </message>
    <message>
        <source>{site} lets no programs in, or wants a login (403).</source>
        <translation>{site} lässt keine Programme ein oder verlangt eine Anmeldung (403).</translation>
    </message>
    <message>
        <source>{site} has no such page (404).</source>
        <translation>Auf {site} gibt es diese Seite nicht (404).</translation>
    </message>
    <message>
        <source>{site} took the page down (410).</source>
        <translation>{site} hat die Seite entfernt (410).</translation>
    </message>
    <message>
        <source>{site} had too many requests (429).</source>
        <translation>{site} bekam zu viele Anfragen (429).</translation>
    </message>
    <message>
        <source>{site} withholds the page for legal reasons (451).</source>
        <translation>{site} hält die Seite aus rechtlichen Gründen zurück (451).</translation>
    </message>
    <message>
        <source>{site} has a fault of its own ({status}).</source>
        <translation>{site} hat selbst eine Störung ({status}).</translation>
    </message>
    <message>
        <source>{site} refused the page ({status}).</source>
        <translation>{site} gibt die Seite nicht heraus ({status}).</translation>
    </message>
    <message>
        <source>{site} shows a page for logging in or consenting instead ({status}).</source>
        <translation>{site} zeigt stattdessen eine Seite zum Anmelden oder Zustimmen ({status}).</translation>
    </message>
    <message>
        <source>There is no site {site}, or its name could not be looked up.</source>
        <translation>Die Website {site} gibt es nicht, oder ihr Name ließ sich nicht nachschlagen.</translation>
    </message>
    <message>
        <source>{site} could not be reached.</source>
        <translation>{site} war nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection to {site} is not safe.</source>
        <translation>Die Verbindung zu {site} ist nicht sicher.</translation>
    </message>
    <message>
        <source>{site} took too long to answer.</source>
        <translation>{site} hat zu lange nicht geantwortet.</translation>
    </message>
    <message>
        <source>{site} broke off its answer.</source>
        <translation>{site} hat die Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>{site} refused the page.</source>
        <translation>{site} gibt die Seite nicht heraus.</translation>
    </message>
    <message>
        <source>{site} sent from one address to the next without an end.</source>
        <translation>{site} hat endlos von einer Adresse zur nächsten weitergeleitet.</translation>
    </message>
    <message>
        <source>{site} is an address of a private network.</source>
        <translation>{site} ist eine Adresse eines privaten Netzes.</translation>
    </message>
    <message>
        <source>The link is no address of the web.</source>
        <translation>Der Link ist keine Adresse im Web.</translation>
    </message>
    <message>
        <source>There is no page at the link, but something else.</source>
        <translation>Hinter dem Link liegt keine Seite, sondern etwas anderes.</translation>
    </message>
    <message>
        <source>The page is larger than may be fetched.</source>
        <translation>Die Seite ist größer, als geladen werden darf.</translation>
    </message>
    <message>
        <source>The page cannot be read: its characters make no text.</source>
        <translation>Die Seite lässt sich nicht lesen: Ihre Zeichen ergeben keinen Text.</translation>
    </message>
    <message>
        <source>It took too long to find the text of the page.</source>
        <translation>Es hat zu lange gedauert, den Text der Seite zu finden.</translation>
    </message>
    <message>
        <source>The page broke the program that looks for its text.</source>
        <translation>An der Seite ist das Programm gescheitert, das ihren Text sucht.</translation>
    </message>
    <message>
        <source>{site} asks programs to stay away from the page.</source>
        <translation>{site} bittet Programme, der Seite fernzubleiben.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The text could not be analysed.</source>
        <translation>Der Text ließ sich nicht analysieren.</translation>
    </message>
    <message>
        <source>There was a fault in kbdesk; the log has the details.</source>
        <translation>In kbdesk gab es einen Fehler; das Protokoll enthält die Einzelheiten.</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Ohne Website</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Ohne Ordner</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>It is made with the work of others, such as Python and Qt, each with a licence of its own.</source>
        <translation>In kbdesk steckt die Arbeit anderer, etwa Python und Qt, jeweils mit eigener Lizenz.</translation>
    </message>
    <message>
        <source>It is made with the work of others, such as Python and Qt, whose licences are in</source>
        <translation>In kbdesk steckt die Arbeit anderer, etwa Python und Qt. Deren Lizenzen stehen in</translation>
    </message>
    <message>
        <source>A pile of links becomes a private, searchable library.</source>
        <translation>Aus einem Haufen Links wird eine private, durchsuchbare Bibliothek.</translation>
    </message>
    <message>
        <source>Your library lies in</source>
        <translation>Die Bibliothek liegt in</translation>
    </message>
    <message>
        <source>No account and no server.</source>
        <translation>Kein Konto und kein Server.</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About kbdesk</source>
        <translation>Über kbdesk</translation>
    </message>
</context>
<context>
    <name>left</name>
    <message numerus="yes">
        <source>{n} pages are tried again</source>
        <translation>
            <numerusform>{n} Seite wird erneut versucht</numerusform>
            <numerusform>{n} Seiten werden erneut versucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching: {n} pages left</source>
        <translation>
            <numerusform>Abrufen: noch {n} Seite</numerusform>
            <numerusform>Abrufen: noch {n} Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: {n} files left</source>
        <translation>
            <numerusform>Lesen: noch {n} Datei</numerusform>
            <numerusform>Lesen: noch {n} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagging: {n} articles left</source>
        <translation>
            <numerusform>Verschlagworten: noch {n} Artikel</numerusform>
            <numerusform>Verschlagworten: noch {n} Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the endpoint: {n} articles left</source>
        <translation>
            <numerusform>Anfragen beim Endpunkt: noch {n} Artikel</numerusform>
            <numerusform>Anfragen beim Endpunkt: noch {n} Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making searchable: {n} articles left</source>
        <translation>
            <numerusform>Für die Suche aufnehmen: noch {n} Artikel</numerusform>
            <numerusform>Für die Suche aufnehmen: noch {n} Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewing the index of the search</source>
        <translation>Der Suchindex wird erneuert</translation>
    </message>
    <message>
        <source>Taking what was deleted out of the index</source>
        <translation>Gelöschtes wird aus dem Suchindex genommen</translation>
    </message>
    <message>
        <source>Preparing the search by meaning</source>
        <translation>Die Suche nach der Bedeutung wird vorbereitet</translation>
    </message>
    <message>
        <source>Preparing the search for duplicates</source>
        <translation>Die Suche nach Dubletten wird vorbereitet</translation>
    </message>
    <message numerus="yes">
        <source>{n} tasks left</source>
        <translation>
            <numerusform>Noch {n} Aufgabe</numerusform>
            <numerusform>Noch {n} Aufgaben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opening note</name>
    <message>
        <source>Opening the library…</source>
        <translation>Die Bibliothek wird geöffnet …</translation>
    </message>
    <message>
        <source>After an update this takes longer: it is copied first.</source>
        <translation>Nach einer Aktualisierung dauert das länger: vorher wird sie kopiert.</translation>
    </message>
</context>
<context>
    <name>other words</name>
    <message>
        <source>new bookmark, save a link</source>
        <translation>neues Lesezeichen, Link speichern</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>Wayback Machine, Internet Archive</source>
        <translation>Wayback Machine, Internet Archive, Internetarchiv</translation>
    </message>
    <message>
        <source>past imports, log</source>
        <translation>frühere Importe, Protokoll</translation>
    </message>
    <message>
        <source>settings, options, configuration</source>
        <translation>Optionen, Konfiguration, Voreinstellungen, Einstellungen</translation>
    </message>
    <message>
        <source>exit, close kbdesk</source>
        <translation>schließen, kbdesk verlassen</translation>
    </message>
    <message>
        <source>label, keyword</source>
        <translation>Etikett, Stichwort, Schlagwort</translation>
    </message>
    <message>
        <source>file, collection</source>
        <translation>ablegen, Sammlung</translation>
    </message>
    <message>
        <source>manage tags, edit tags, rename tags, merge tags, manage categories</source>
        <translation>Tags verwalten, Tags bearbeiten, Tags umbenennen, Tags zusammenführen, Kategorien verwalten</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit, merken</translation>
    </message>
    <message>
        <source>empty trash</source>
        <translation>Papierkorb leeren, Müll leeren</translation>
    </message>
    <message>
        <source>original page, website</source>
        <translation>Originalseite, Webseite</translation>
    </message>
    <message>
        <source>original file, PDF, snapshot, archived page</source>
        <translation>Originaldatei, PDF, Schnappschuss, archivierte Seite</translation>
    </message>
    <message>
        <source>comment, annotation</source>
        <translation>Kommentar, Anmerkung</translation>
    </message>
    <message>
        <source>reference, bibliography</source>
        <translation>Literaturangabe, Quellenangabe, Bibliographie</translation>
    </message>
    <message>
        <source>rename, change title</source>
        <translation>umbenennen, Titel ändern</translation>
    </message>
    <message>
        <source>PDF, paper</source>
        <translation>PDF, Papier</translation>
    </message>
    <message>
        <source>refetch, reload, refresh, update, download again</source>
        <translation>neu laden, aktualisieren, noch einmal holen, herunterladen</translation>
    </message>
    <message>
        <source>summarise, tag again</source>
        <translation>zusammenfassen, neu verschlagworten</translation>
    </message>
    <message>
        <source>remove, trash</source>
        <translation>entfernen, Papierkorb, Müll</translation>
    </message>
    <message>
        <source>find in page</source>
        <translation>auf der Seite suchen</translation>
    </message>
    <message>
        <source>full screen, distraction-free, focus mode, zen mode</source>
        <translation>Vollbild, ablenkungsfrei, Fokusmodus, Lesemodus</translation>
    </message>
    <message>
        <source>side bar, sidebar, navigation</source>
        <translation>Seitenleiste, Navigation</translation>
    </message>
    <message>
        <source>errors, dead links, broken links</source>
        <translation>Fehler, tote Links, kaputte Links</translation>
    </message>
    <message>
        <source>progress, running imports</source>
        <translation>Fortschritt, laufende Importe</translation>
    </message>
    <message>
        <source>font, sepia</source>
        <translation>Schriftart, Sepia</translation>
    </message>
    <message>
        <source>zoom in, bigger</source>
        <translation>Zoom, vergrößern</translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation>Zoom verkleinern, verkleinern</translation>
    </message>
    <message>
        <source>reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>manual, documentation</source>
        <translation>Handbuch, Anleitung, Dokumentation</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <translation>Kurzbefehle, Tastaturbelegung, Tastenkürzel</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>Version, Lizenz</translation>
    </message>
    <message>
        <source>light mode, day mode</source>
        <translation>heller Modus, Tagmodus</translation>
    </message>
    <message>
        <source>dark mode, night mode</source>
        <translation>dunkler Modus, Nachtmodus, Dark Mode</translation>
    </message>
    <message>
        <source>trash, deleted, recycle</source>
        <translation>Papierkorb, Gelöschtes, Müll</translation>
    </message>
</context>
<context>
    <name>passed over</name>
    <message>
        <source>place: queries of Firefox</source>
        <translation>Abfragen von Firefox (place:)</translation>
    </message>
    <message>
        <source>javascript: bookmarklets</source>
        <translation>Bookmarklets (javascript:)</translation>
    </message>
    <message>
        <source>data: addresses</source>
        <translation>data:-Adressen</translation>
    </message>
    <message>
        <source>pages of the browser itself</source>
        <translation>Seiten des Browsers selbst</translation>
    </message>
    <message>
        <source>pages of browser extensions</source>
        <translation>Seiten von Browsererweiterungen</translation>
    </message>
    <message>
        <source>files in the archive that are no export</source>
        <translation>Dateien im Archiv, die kein Export sind</translation>
    </message>
    <message>
        <source>entries that the end of the file cuts off</source>
        <translation>Einträge, die das Dateiende abschneidet</translation>
    </message>
    <message>
        <source>deleted bookmarks</source>
        <translation>gelöschte Lesezeichen</translation>
    </message>
    <message>
        <source>separators</source>
        <translation>Trennlinien</translation>
    </message>
    <message>
        <source>damaged entries</source>
        <translation>beschädigte Einträge</translation>
    </message>
    <message>
        <source>entries without an address</source>
        <translation>Einträge ohne Adresse</translation>
    </message>
    <message>
        <source>compressed files of Firefox other than backups of bookmarks</source>
        <translation>komprimierte Dateien von Firefox, die keine Lesezeichensicherung sind</translation>
    </message>
    <message>
        <source>texts that the export does not hold</source>
        <translation>Texte, die der Export nicht enthält</translation>
    </message>
    <message>
        <source>entries without content</source>
        <translation>Einträge ohne Inhalt</translation>
    </message>
    <message>
        <source>uploaded images and files, which the export does not hold</source>
        <translation>hochgeladene Bilder und Dateien, die der Export nicht enthält</translation>
    </message>
    <message>
        <source>entries of an unknown type</source>
        <translation>Einträge unbekannter Art</translation>
    </message>
    <message>
        <source>notes without a text</source>
        <translation>Notizen ohne Text</translation>
    </message>
    <message>
        <source>Markdown files without an address in their front matter</source>
        <translation>Markdown-Dateien ohne Adresse im Kopf</translation>
    </message>
    <message>
        <source>deleted entries</source>
        <translation>gelöschte Einträge</translation>
    </message>
    <message>
        <source>lines without a link</source>
        <translation>Zeilen ohne Link</translation>
    </message>
    <message>
        <source>items of an outline without an address</source>
        <translation>Gliederungspunkte ohne Adresse</translation>
    </message>
    <message>
        <source>references without an address or a title</source>
        <translation>Literaturangaben ohne Adresse und Titel</translation>
    </message>
    <message>
        <source>files that start a program</source>
        <translation>Dateien, die ein Programm starten</translation>
    </message>
    <message>
        <source>files on a computer</source>
        <translation>Dateien auf einem Computer</translation>
    </message>
    <message>
        <source>entries of more than 16 million characters</source>
        <translation>Einträge mit mehr als 16 Millionen Zeichen</translation>
    </message>
    <message>
        <source>what notes have beyond 16 million characters</source>
        <translation>was Notizen über 16 Millionen Zeichen hinaus haben</translation>
    </message>
    <message>
        <source>messages without a link</source>
        <translation>Nachrichten ohne Link</translation>
    </message>
    <message>
        <source>pictures in a text</source>
        <translation>Bilder in einem Text</translation>
    </message>
    <message>
        <source>links to other places than the web</source>
        <translation>Links, die nicht ins Web führen</translation>
    </message>
    <message>
        <source>cards without a link or a text</source>
        <translation>Karten ohne Link und ohne Text</translation>
    </message>
    <message>
        <source>files that the export does not hold</source>
        <translation>Dateien, die im Export nicht enthalten sind</translation>
    </message>
    <message>
        <source>empty notes</source>
        <translation>leere Notizen</translation>
    </message>
    <message>
        <source>hidden files and folders</source>
        <translation>versteckte Dateien und Ordner</translation>
    </message>
    <message>
        <source>links to other folders</source>
        <translation>Verknüpfungen zu anderen Ordnern</translation>
    </message>
    <message>
        <source>folders with the pictures and styles of a saved page</source>
        <translation>Ordner mit den Bildern und Stilen einer gespeicherten Seite</translation>
    </message>
    <message>
        <source>files whose names or folders are in an unknown encoding</source>
        <translation>Dateien, deren Name oder Ordner unbekannt kodiert ist</translation>
    </message>
    <message>
        <source>unfinished downloads and temporary files</source>
        <translation>unfertige Downloads und temporäre Dateien</translation>
    </message>
    <message>
        <source>links that lead out of the folder or nowhere</source>
        <translation>Verknüpfungen, die aus dem Ordner oder ins Leere führen</translation>
    </message>
    <message>
        <source>pipes, devices and links that lead nowhere</source>
        <translation>Pipes, Geräte und Verknüpfungen ins Leere</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>All the processor</source>
        <translation>Der ganze Prozessor</translation>
    </message>
    <message>
        <source>Half the processor</source>
        <translation>Der halbe Prozessor</translation>
    </message>
    <message>
        <source>One core</source>
        <translation>Ein Kern</translation>
    </message>
    <message>
        <source>As otherwise</source>
        <translation>Wie sonst</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint</source>
        <translation>Ein OpenAI-kompatibler Endpunkt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Where I typed the address</source>
        <translation>Bei selbst eingegebener Adresse</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Reading pages</source>
        <translation>Seiten lesen</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Go on working when the window is closed</source>
        <translation>Weiterarbeiten, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>While there is work to do, the window goes to the tray and the work goes on. Without work it quits.</source>
        <translation>Solange es etwas zu tun gibt, geht das Fenster in den Infobereich und die Arbeit läuft weiter. Sonst endet kbdesk.</translation>
    </message>
    <message>
        <source>Notify when an import has ended</source>
        <translation>Melden, wenn ein Import zu Ende ist</translation>
    </message>
    <message>
        <source>Once for each import, with its counts. Switched off, the window itself says so.</source>
        <translation>Einmal je Import, mit den Zahlen. Ausgeschaltet sagt es das Fenster selbst.</translation>
    </message>
    <message>
        <source>Stay awake while an import runs</source>
        <translation>Wach bleiben, solange ein Import läuft</translation>
    </message>
    <message>
        <source>The computer does not go to sleep by itself as long as an import gets on. The screen may go dark.</source>
        <translation>Der Rechner geht nicht von selbst in den Ruhezustand, solange ein Import vorankommt. Der Bildschirm darf dunkel werden.</translation>
    </message>
    <message>
        <source>Offer links from the clipboard</source>
        <translation>Links aus der Zwischenablage anbieten</translation>
    </message>
    <message>
        <source>A link that you copied, and that is not in the library, is offered once when you come to the window.</source>
        <translation>Ein kopierter Link, den die Bibliothek nicht hat, wird einmal angeboten, wenn das Fenster nach vorn kommt.</translation>
    </message>
    <message>
        <source>Empty the bin after</source>
        <translation>Papierkorb leeren nach</translation>
    </message>
    <message>
        <source>Articles that were deleted so long ago are deleted for good. 0: they stay until you empty the bin.</source>
        <translation>Was so lange im Papierkorb liegt, wird endgültig gelöscht. 0: Es bleibt, bis der Papierkorb geleert wird.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Keep a copy of each page</source>
        <translation>Von jeder Seite eine Kopie aufbewahren</translation>
    </message>
    <message>
        <source>The page as it came, beside its text, for when it is gone: some 0.2 MB each. Open Saved Copy shows it.</source>
        <translation>Die Seite, wie sie kam, neben ihrem Text, falls es sie einmal nicht mehr gibt: je rund 0,2 MB. „Verwahrte Kopie öffnen“ zeigt sie.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Fast goes on as soon as the last links are worked off. Steady takes one portion a run.</source>
        <translation>Schnell macht weiter, sobald die letzten Links erledigt sind. Gleichmäßig nimmt eine Portion je Durchlauf.</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>Portion</translation>
    </message>
    <message>
        <source>How many links of a large import are taken up at a time.</source>
        <translation>Wie viele Links eines großen Imports auf einmal begonnen werden.</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Time between runs</source>
        <translation>Zeit zwischen Durchläufen</translation>
    </message>
    <message>
        <source>How often imports are looked after: the next portion at a steady pace, and whatever got stuck.</source>
        <translation>Wie oft nach Importen gesehen wird: nach der nächsten Portion bei gleichmäßigem Tempo und nach allem, was hängt.</translation>
    </message>
    <message>
        <source>Large from</source>
        <translation>Groß ab</translation>
    </message>
    <message>
        <source>An import of more links than this is worked off in portions, in the background.</source>
        <translation>Ein Import mit mehr Links wird in Portionen im Hintergrund abgearbeitet.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>What appears in this folder is imported by itself; nothing in it is changed. Empty: none.</source>
        <translation>Was in diesem Ordner erscheint, wird von selbst importiert; darin ändert sich nichts. Leer: keiner.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Look into it every</source>
        <translation>Nachsehen alle</translation>
    </message>
    <message>
        <source>How often kbdesk looks for new files there. One is taken when it has stopped growing.</source>
        <translation>Wie oft kbdesk dort nach neuen Dateien sieht. Eine Datei wird genommen, wenn sie nicht mehr wächst.</translation>
    </message>
    <message>
        <source>Time between links</source>
        <translation>Zeit zwischen Links</translation>
    </message>
    <message>
        <source>How far apart the links of a small import are begun.</source>
        <translation>In welchem Abstand die Links eines kleinen Imports begonnen werden.</translation>
    </message>
    <message>
        <source>Pages at once</source>
        <translation>Seiten zugleich</translation>
    </message>
    <message>
        <source>How many pages are fetched at the same time, over all sites. Fewer leave more of the line to others.</source>
        <translation>Wie viele Seiten zugleich abgerufen werden, über alle Websites. Weniger lässt anderen mehr Bandbreite.</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How often a page is tried whose site does not answer, before it counts as failed.</source>
        <translation>Wie oft eine Seite versucht wird, deren Website nicht antwortet, bevor sie als fehlgeschlagen gilt.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>Wait before the second attempt</source>
        <translation>Warten vor dem zweiten Versuch</translation>
    </message>
    <message>
        <source>It doubles with every attempt after that.</source>
        <translation>Mit jedem weiteren Versuch verdoppelt es sich.</translation>
    </message>
    <message>
        <source>Longest time for one page</source>
        <translation>Längste Zeit für eine Seite</translation>
    </message>
    <message>
        <source>After so long without a sign of life a page is given up and begun anew.</source>
        <translation>Nach so langer Zeit ohne Lebenszeichen wird eine Seite aufgegeben und neu begonnen.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>How long a site may keep silent: while it is called, and between two pieces of its answer.</source>
        <translation>Wie lange eine Website schweigen darf: beim Verbinden und zwischen zwei Teilen ihrer Antwort.</translation>
    </message>
    <message>
        <source>Longest time for a page</source>
        <translation>Längste Zeit für eine Seite</translation>
    </message>
    <message>
        <source>From the first word to the last, redirects included.</source>
        <translation>Vom ersten bis zum letzten Wort, Weiterleitungen eingeschlossen.</translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation>Größte Seite</translation>
    </message>
    <message>
        <source>A page or PDF that is larger, unpacked, is not fetched.</source>
        <translation>Was entpackt größer ist, Seite oder PDF, wird nicht abgerufen.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Pages at once from one site</source>
        <translation>Seiten zugleich von einer Website</translation>
    </message>
    <message>
        <source>Sites shut out those who ask for too much at once.</source>
        <translation>Websites sperren aus, wer zu viel auf einmal will.</translation>
    </message>
    <message>
        <source>Time between pages of one site</source>
        <translation>Zeit zwischen Seiten einer Website</translation>
    </message>
    <message>
        <source>How long a site is left alone after each page.</source>
        <translation>Wie lange eine Website nach jeder Seite in Ruhe gelassen wird.</translation>
    </message>
    <message>
        <source>Keep to robots.txt</source>
        <translation>robots.txt befolgen</translation>
    </message>
    <message>
        <source>Do not fetch what a site asks programs to leave alone. Single pages for a reader are usually fine.</source>
        <translation>Nichts abrufen, was eine Website Programmen untersagt. Einzelne Seiten zum Lesen sind meist in Ordnung.</translation>
    </message>
    <message>
        <source>Addresses of your own network</source>
        <translation>Adressen im eigenen Netzwerk</translation>
    </message>
    <message>
        <source>Whether pages of this computer and of your network may be fetched. An import could name them too.</source>
        <translation>Ob Seiten dieses Rechners und des eigenen Netzwerks abgerufen werden dürfen. Auch ein Import könnte sie nennen.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The address of an HTTP proxy that everything goes through. Empty: none.</source>
        <translation>Die Adresse eines HTTP-Proxys, über den alles läuft. Leer: keiner.</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>Webarchiv</translation>
    </message>
    <message>
        <source>Where pages that cannot be had are looked for, whenever you ask for that. It learns their addresses.</source>
        <translation>Wo Seiten gesucht werden, die nicht zu bekommen sind, sooft Sie das verlangen. Es erfährt ihre Adressen.</translation>
    </message>
    <message>
        <source>Name told to sites</source>
        <translation>Name gegenüber Websites</translation>
    </message>
    <message>
        <source>The User-Agent. Empty: kbdesk says its own name and version, honestly.</source>
        <translation>Der User-Agent. Leer: kbdesk nennt ehrlich seinen Namen und seine Version.</translation>
    </message>
    <message>
        <source>kbdesk’s own</source>
        <translation>der von kbdesk</translation>
    </message>
    <message>
        <source>Pages read at once</source>
        <translation>Seiten zugleich lesen</translation>
    </message>
    <message>
        <source>How many processes take the text out of pages. 0 is one for each core of the processor.</source>
        <translation>Wie viele Prozesse den Text aus Seiten holen. 0 ist einer je Prozessorkern.</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>How hard to work</source>
        <translation>Wie viel Leistung</translation>
    </message>
    <message>
        <source>With less than all of it, other programs notice nothing, and an import takes longer.</source>
        <translation>Mit weniger als allem merken andere Programme nichts, und ein Import dauert länger.</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Im Akkubetrieb</translation>
    </message>
    <message>
        <source>How hard to work while the machine is not plugged in.</source>
        <translation>Wie viel Leistung, solange der Rechner nicht am Netz hängt.</translation>
    </message>
    <message>
        <source>A page that takes longer to read is given up, and its link kept.</source>
        <translation>Eine Seite, deren Lesen länger dauert, wird aufgegeben; ihr Link bleibt.</translation>
    </message>
    <message>
        <source>Memory for a page</source>
        <translation>Speicher für eine Seite</translation>
    </message>
    <message>
        <source>A page that needs more to be read is given up; it costs nothing but itself.</source>
        <translation>Eine Seite, die zum Lesen mehr braucht, wird aufgegeben; das kostet nichts als sie selbst.</translation>
    </message>
    <message>
        <source>Who analyses</source>
        <translation>Wer analysiert</translation>
    </message>
    <message>
        <source>This computer alone, or an endpoint that speaks as OpenAI’s does besides: it is sent the texts.</source>
        <translation>Dieser Rechner allein, oder dazu ein Endpunkt, der wie der von OpenAI spricht: Er bekommt die Texte.</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Adresse des Endpunkts</translation>
    </message>
    <message>
        <source>Ollama, llama.cpp and LM Studio have one on this computer. Its key goes below.</source>
        <translation>Ollama, llama.cpp und LM Studio haben einen auf diesem Rechner. Der Schlüssel kommt unten hin.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The name by which the endpoint knows it. Empty: the only one that it has.</source>
        <translation>Der Name, unter dem der Endpunkt es kennt. Leer: das einzige, das er hat.</translation>
    </message>
    <message>
        <source>Language of summaries and tags</source>
        <translation>Sprache der Zusammenfassungen</translation>
    </message>
    <message>
        <source>What the endpoint is to write in, such as English or German; auto is the language of the article.</source>
        <translation>Worin der Endpunkt schreiben soll, etwa English oder German; auto ist die Sprache des Artikels.</translation>
    </message>
    <message>
        <source>Tags an article gets</source>
        <translation>Schlagwörter je Artikel</translation>
    </message>
    <message>
        <source>At most so many of its keywords become tags. 0: none; your own tags stay in any case.</source>
        <translation>Höchstens so viele Stichwörter werden zu Schlagwörtern. 0: keine; eigene Schlagwörter bleiben immer.</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tokens a day</source>
        <translation>Token pro Tag</translation>
    </message>
    <message>
        <source>The endpoint is asked for so many a day; then articles wait for tomorrow. 0: no bound.</source>
        <translation>So viele werden vom Endpunkt pro Tag verlangt; dann warten Artikel auf morgen. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Context of the model</source>
        <translation>Kontext des Modells</translation>
    </message>
    <message>
        <source>What the model takes in at once, with its answer. Longer articles are cut to fit.</source>
        <translation>Was das Modell auf einmal aufnimmt, samt seiner Antwort. Längere Artikel werden gekürzt.</translation>
    </message>
    <message>
        <source>Asked at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>How many articles the endpoint is asked about at the same time.</source>
        <translation>Nach wie vielen Artikeln der Endpunkt zugleich gefragt wird.</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Longest time for an answer</source>
        <translation>Längste Zeit für eine Antwort</translation>
    </message>
    <message>
        <source>An article that takes longer there keeps the analysis of this computer and is tried again later.</source>
        <translation>Ein Artikel, der dort länger braucht, behält die Analyse dieses Rechners und wird später erneut versucht.</translation>
    </message>
    <message>
        <source>Find by meaning</source>
        <translation>Nach Bedeutung finden</translation>
    </message>
    <message>
        <source>Also find articles that say the same in other words. Worked out on this computer.</source>
        <translation>Auch Artikel finden, die dasselbe mit anderen Worten sagen. Berechnet auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is at the moment. The type of articles is set in the reader itself.</source>
        <translation>Hell, dunkel oder wie gerade das System. Die Schrift der Artikel wird in der Leseansicht selbst eingestellt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, from its next start on. The help is English.</source>
        <translation>Die des Fensters, ab seinem nächsten Start. Die Hilfe ist englisch.</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Image: {text}</source>
        <translation>Bild: {text}</translation>
    </message>
    <message>
        <source>&amp;Open Link in Browser</source>
        <translation>Link im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Add Link to the Library</source>
        <translation>Link zur Bibliothek &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>Her&amp;vorheben</translation>
    </message>
    <message>
        <source>Highlight with &amp;Note…</source>
        <translation>&amp;Mit Notiz hervorheben…</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find in This Article…</source>
        <translation>&amp;In diesem Artikel suchen…</translation>
    </message>
    <message>
        <source>{n} min read</source>
        <translation>{n} min Lesezeit</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>hinzugefügt: {day}</translation>
    </message>
    <message>
        <source>{n} more below the text</source>
        <translation>{n} weitere unter dem Text</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>As the Internet Archive had it on {day}</source>
        <translation>Stand vom {day}, aus dem Internet Archive</translation>
    </message>
    <message>
        <source>As {host} had it on {day}</source>
        <translation>Stand vom {day}, aus {host}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>This page is on its way</source>
        <translation>Diese Seite ist unterwegs</translation>
    </message>
    <message>
        <source>It is shown here as soon as it has been fetched.</source>
        <translation>Sie erscheint hier, sobald sie abgerufen ist.</translation>
    </message>
    <message>
        <source>This page is tried again</source>
        <translation>Diese Seite wird noch einmal versucht</translation>
    </message>
    <message>
        <source>Before, it failed: {why}</source>
        <translation>Davor schlug es fehl: {why}</translation>
    </message>
    <message numerus="yes">
        <source>It did not come at the first {n} tries.</source>
        <translation>
            <numerusform>Beim ersten Versuch kam sie nicht.</numerusform>
            <numerusform>Bei den ersten {n} Versuchen kam sie nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link without its page</source>
        <translation>Ein Link ohne Seite</translation>
    </message>
    <message>
        <source>Its page was not fetched. The link itself is kept.</source>
        <translation>Die Seite wurde nicht abgerufen. Der Link selbst bleibt erhalten.</translation>
    </message>
    <message>
        <source>This page could not be fetched</source>
        <translation>Diese Seite konnte nicht abgerufen werden</translation>
    </message>
    <message>
        <source>Why it failed is on the Failed page.</source>
        <translation>Der Grund steht auf der Seite „Fehlgeschlagen“.</translation>
    </message>
    <message>
        <source>From the web archive</source>
        <translation>Aus dem Webarchiv</translation>
    </message>
    <message>
        <source>Tried {n} times.</source>
        <translation>Versuche: {n}.</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Check the spelling of the address, or whether this computer is online (and needs network.proxy to be set), then retry.</source>
        <translation>Prüfen, ob die Adresse richtig geschrieben ist und ob dieser Rechner online ist (oder network.proxy gesetzt werden muss), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The site may be down. Retry later, or open the link in the browser.</source>
        <translation>Die Website ist vielleicht außer Betrieb. Später erneut versuchen oder den Link im Browser öffnen.</translation>
    </message>
    <message>
        <source>Open the link in the browser to see what is wrong with the site&apos;s certificate.</source>
        <translation>Den Link im Browser öffnen, um zu sehen, was mit dem Zertifikat der Website nicht stimmt.</translation>
    </message>
    <message>
        <source>The site is slow or overloaded. Retry later, or raise network.timeout_seconds in the preferences.</source>
        <translation>Die Website ist langsam oder überlastet. Später erneut versuchen oder network.timeout_seconds in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>The site broke off or answered with nonsense. Retry later, or open the link in the browser.</source>
        <translation>Die Website brach ab oder antwortete mit Unsinn. Später erneut versuchen oder den Link im Browser öffnen.</translation>
    </message>
    <message>
        <source>Open the link in the browser to see what the site says, then retry or delete it.</source>
        <translation>Den Link im Browser öffnen, um zu sehen, was die Website sagt, dann erneut versuchen oder löschen.</translation>
    </message>
    <message>
        <source>The site sends visitors in circles. Open the link in the browser; it may want a login.</source>
        <translation>Die Website schickt Besucher im Kreis. Den Link im Browser öffnen; vielleicht ist eine Anmeldung nötig.</translation>
    </message>
    <message>
        <source>The address leads into a private network. Add it by hand if you trust it, or set network.allow_private to always.</source>
        <translation>Die Adresse führt in ein privates Netzwerk. Wenn sie vertrauenswürdig ist, von Hand hinzufügen oder network.allow_private auf „Immer“ setzen.</translation>
    </message>
    <message>
        <source>Only http and https addresses can be fetched. Correct the address, or keep it as a link.</source>
        <translation>Nur Adressen mit http und https lassen sich abrufen. Die Adresse berichtigen oder als Link behalten.</translation>
    </message>
    <message>
        <source>kbdesk reads HTML, plain text, Markdown and PDF. The link is kept; open it in the browser.</source>
        <translation>kbdesk liest HTML, reinen Text, Markdown und PDF. Der Link bleibt; im Browser lässt er sich öffnen.</translation>
    </message>
    <message>
        <source>The page is larger than network.max_bytes allows. Raise that setting and retry, or keep the link.</source>
        <translation>Die Seite ist größer, als network.max_bytes erlaubt. Den Wert erhöhen und erneut versuchen oder den Link behalten.</translation>
    </message>
    <message>
        <source>What the site sent cannot be unpacked or read. Retry later, or open the link in the browser.</source>
        <translation>Was die Website schickte, lässt sich nicht entpacken oder lesen. Später erneut versuchen oder den Link im Browser öffnen.</translation>
    </message>
    <message>
        <source>The page has no text without its scripts. The link is kept; open it in the browser.</source>
        <translation>Ohne ihre Skripte hat die Seite keinen Text. Der Link bleibt; im Browser lässt er sich öffnen.</translation>
    </message>
    <message>
        <source>The page took too long to read. Raise extract.timeout_seconds in the preferences and retry.</source>
        <translation>Das Lesen der Seite dauerte zu lange. extract.timeout_seconds in den Einstellungen erhöhen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The page could not be read. Retry, or raise extract.memory_mb in the preferences.</source>
        <translation>Die Seite konnte nicht gelesen werden. Erneut versuchen oder extract.memory_mb in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>Open the link in the browser, or switch network.respect_robots off if you fetch it for yourself.</source>
        <translation>Den Link im Browser öffnen oder network.respect_robots ausschalten, wenn der Abruf nur für den eigenen Gebrauch ist.</translation>
    </message>
    <message>
        <source>Put the file back where it was, then retry.</source>
        <translation>Die Datei dorthin zurücklegen, wo sie war, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Check that the file opens in another program and that you may read it, then retry.</source>
        <translation>Prüfen, ob sich die Datei in einem anderen Programm öffnen lässt und gelesen werden darf, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The article is in the library, with the analysis that needs no endpoint. See what is wrong with `kbdesk analysis test`, then retry.</source>
        <translation>Der Artikel ist in der Bibliothek, mit der Analyse, die keinen Endpunkt braucht. Mit `kbdesk analysis test` nachsehen, woran es liegt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This is a fault in kbdesk. Retry; if it stays, report it with the log.</source>
        <translation>Das ist ein Fehler in kbdesk. Erneut versuchen; wenn er bleibt, mit dem Protokoll melden.</translation>
    </message>
    <message>
        <source>The page wants a login. Open the link in the browser.</source>
        <translation>Die Seite verlangt eine Anmeldung. Den Link im Browser öffnen.</translation>
    </message>
    <message>
        <source>The site does not let programs in, or wants a login. Open the link in the browser.</source>
        <translation>Die Website lässt Programme nicht ein oder verlangt eine Anmeldung. Den Link im Browser öffnen.</translation>
    </message>
    <message>
        <source>The page is gone. Have it from the web archive, look for it under another address, or delete the link.</source>
        <translation>Die Seite gibt es nicht mehr. Aus dem Webarchiv holen, unter einer anderen Adresse suchen oder den Link löschen.</translation>
    </message>
    <message>
        <source>The page was taken down. Have it from the web archive, or delete the link.</source>
        <translation>Die Seite wurde entfernt. Aus dem Webarchiv holen oder den Link löschen.</translation>
    </message>
    <message>
        <source>The page is withheld for legal reasons. Have it from the web archive.</source>
        <translation>Die Seite ist aus rechtlichen Gründen gesperrt. Aus dem Webarchiv holen.</translation>
    </message>
    <message>
        <source>The page is gone. Look for it under another address, or delete the link.</source>
        <translation>Die Seite gibt es nicht mehr. Unter einer anderen Adresse suchen oder den Link löschen.</translation>
    </message>
    <message>
        <source>The page was taken down. Look for it under another address, or delete the link.</source>
        <translation>Die Seite wurde entfernt. Unter einer anderen Adresse suchen oder den Link löschen.</translation>
    </message>
    <message>
        <source>The page is withheld for legal reasons. The link is kept.</source>
        <translation>Die Seite ist aus rechtlichen Gründen gesperrt. Der Link bleibt.</translation>
    </message>
    <message>
        <source>No web archive has everything. Look for the page under another address, or keep the link.</source>
        <translation>Kein Webarchiv hat alles. Die Seite unter einer anderen Adresse suchen oder den Link behalten.</translation>
    </message>
    <message>
        <source>The address is one of your own network, so no web archive was asked for it. Retry without the archive.</source>
        <translation>Die Adresse gehört zu Ihrem eigenen Netz, daher wurde kein Webarchiv danach gefragt. Ohne das Archiv erneut versuchen.</translation>
    </message>
    <message>
        <source>The site asks for fewer requests. Retry later.</source>
        <translation>Die Website bittet um weniger Anfragen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>kbdesk reads HTML, MHTML, PDF, EPUB, DOCX, Markdown and plain text. Save it as one of these, then retry.</source>
        <translation>kbdesk liest HTML, MHTML, PDF, EPUB, DOCX, Markdown und reinen Text. In einem dieser Formate speichern, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Raise network.max_bytes in the preferences, which holds for files too, then retry.</source>
        <translation>network.max_bytes in den Einstellungen erhöhen, das auch für Dateien gilt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Open the file in the program that made it, save it again, without a password, then retry.</source>
        <translation>Die Datei im Programm öffnen, mit dem sie gemacht wurde, ohne Passwort neu speichern, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file stays where it is. If it holds pictures of pages, have their text recognised, then retry.</source>
        <translation>Die Datei bleibt, wo sie ist. Wenn sie Bilder von Seiten enthält, deren Text erkennen lassen (OCR), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file took too long to read. Raise extract.timeout_seconds in the preferences and retry.</source>
        <translation>Das Lesen der Datei dauerte zu lange. extract.timeout_seconds in den Einstellungen erhöhen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The file could not be read. Retry, or raise extract.memory_mb in the preferences.</source>
        <translation>Die Datei konnte nicht gelesen werden. Erneut versuchen oder extract.memory_mb in den Einstellungen erhöhen.</translation>
    </message>
    <message>
        <source>Check that the file opens in another program and that you may read it; then retry, or import it again.</source>
        <translation>Prüfen, ob sich die Datei in einem anderen Programm öffnen lässt und gelesen werden darf; dann erneut versuchen oder neu importieren.</translation>
    </message>
    <message>
        <source>Give kbdesk a key that the endpoint accepts (`kbdesk config set-key`), then retry.</source>
        <translation>kbdesk einen Schlüssel geben, den der Endpunkt annimmt (`kbdesk config set-key`), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Look at the account of the key, or choose another endpoint, then retry.</source>
        <translation>Das Konto des Schlüssels prüfen oder einen anderen Endpunkt wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Give kbdesk a key that may use the model (`kbdesk config set-key`), or choose another model, then retry.</source>
        <translation>kbdesk einen Schlüssel geben, der das Modell benutzen darf (`kbdesk config set-key`), oder ein anderes Modell wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Correct analysis.model or analysis.base_url in the preferences, then retry.</source>
        <translation>analysis.model oder analysis.base_url in den Einstellungen berichtigen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Lower analysis.context_tokens in the preferences, then retry.</source>
        <translation>analysis.context_tokens in den Einstellungen senken, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The endpoint takes no more for now. Retry later, or lower analysis.concurrency in the preferences.</source>
        <translation>Der Endpunkt nimmt vorerst nichts mehr an. Später erneut versuchen oder analysis.concurrency in den Einstellungen senken.</translation>
    </message>
    <message>
        <source>Open the link in the browser, log in or consent, save the page, and drop the saved file on kbdesk.</source>
        <translation>Öffnen Sie den Link im Browser, melden Sie sich an oder stimmen Sie zu, speichern Sie die Seite und ziehen Sie die gespeicherte Datei auf kbdesk.</translation>
    </message>
    <message>
        <source>The site itself has a fault. Retry later.</source>
        <translation>Die Website selbst hat einen Fehler. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>The page is empty: not a single letter came. Retry later, or see in the browser whether it is empty there.</source>
        <translation>Die Seite ist leer: Es kam kein einziger Buchstabe. Versuchen Sie es später noch einmal, oder sehen Sie im Browser nach, ob sie auch dort leer ist.</translation>
    </message>
</context>
<context>
    <name>setting words</name>
    <message>
        <source>“{setting}”</source>
        <translation>„{setting}“</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Wie&amp;derholen</translation>
    </message>
    <message>
        <source>Re&amp;do {what}</source>
        <translation>Wie&amp;derholen: {what}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>Unstar</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>Schlagwort „{name}“</translation>
    </message>
    <message>
        <source>Tags “{name}”</source>
        <translation>Schlagwörter „{name}“</translation>
    </message>
    <message>
        <source>Remove Tag “{name}”</source>
        <translation>Schlagwort „{name}“ entfernen</translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation>Nach „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Add to “{name}”</source>
        <translation>In „{name}“ ablegen</translation>
    </message>
    <message>
        <source>New Folder “{name}”</source>
        <translation>Neuer Ordner „{name}“</translation>
    </message>
    <message>
        <source>Change of a Folder</source>
        <translation>Änderung eines Ordners</translation>
    </message>
    <message>
        <source>Take Away “{name}”</source>
        <translation>„{name}“ auflösen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Change of a Title</source>
        <translation>Änderung eines Titels</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorhebung</translation>
    </message>
    <message>
        <source>Change of a Highlight</source>
        <translation>Änderung einer Hervorhebung</translation>
    </message>
    <message>
        <source>Delete Highlight</source>
        <translation>Hervorhebung löschen</translation>
    </message>
    <message>
        <source>Delete of a Search</source>
        <translation>Löschen einer Suche</translation>
    </message>
    <message>
        <source>Keep as Link</source>
        <translation>Als Link behalten</translation>
    </message>
    <message>
        <source>Keeping of Duplicates</source>
        <translation>Behalten von Dubletten</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Change of a Category</source>
        <translation>Änderung einer Kategorie</translation>
    </message>
    <message>
        <source>Merge of Duplicates</source>
        <translation>Zusammenführung von Dubletten</translation>
    </message>
    <message>
        <source>Change of a Tag</source>
        <translation>Änderung eines Schlagworts</translation>
    </message>
    <message>
        <source>{what} ({articles})</source>
        <translation>{what} ({articles})</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} Artikel</numerusform>
            <numerusform>{n} Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} links</source>
        <translation>
            <numerusform>{n} Link</numerusform>
            <numerusform>{n} Links</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles} will be analysed again when there is time to spare.</source>
        <translation>Neue Analyse vorgemerkt, sobald Zeit dafür ist: {articles}.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} Tag</numerusform>
            <numerusform>{n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} fertig</translation>
    </message>
    <message>
        <source>{n} duplicate</source>
        <translation>{n} doppelt</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>{n} übergangen</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>{n} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>{n} abgebrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} Datei</numerusform>
            <numerusform>{n} Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{links} from {site} and others</source>
        <translation>{links} von {site} und anderen</translation>
    </message>
    <message>
        <source>{links} from {site}</source>
        <translation>{links} von {site}</translation>
    </message>
</context>
</TS>
