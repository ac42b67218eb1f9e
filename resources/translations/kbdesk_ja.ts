<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>履歴…</translation>
    </message>
    <message>
        <source>Every import that there ever was</source>
        <translation>これまでのすべてのインポート</translation>
    </message>
    <message>
        <source>Import history</source>
        <translation>インポート履歴</translation>
    </message>
    <message>
        <source>Hide the activity panel</source>
        <translation>アクティビティパネルを隠す</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Imports are listed here, with how far they are and what came of them.</source>
        <translation>インポートの進み具合と結果がここに表示されます。</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>インポート</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add Links</source>
        <translation>リンクを追加</translation>
    </message>
    <message>
        <source>Another program proposes these links. Nothing is added until you press Add.</source>
        <translation>別のプログラムがこれらのリンクを提案しています。「追加」を押すまで何も追加されません。</translation>
    </message>
    <message>
        <source>&amp;Addresses, one a line</source>
        <translation>アドレス(1行に1つ)(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>タグ(カンマ区切り)(&amp;T)</translation>
    </message>
    <message>
        <source>to read, history</source>
        <translation>あとで読む, 歴史</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>The first {n} were opened, so as not to flood the browser.</source>
        <translation>ブラウザーがあふれないように、最初の {n} 件だけを開きました。</translation>
    </message>
    <message>
        <source>No program was found that opens {file}.</source>
        <translation>{file} を開くプログラムが見つかりません。</translation>
    </message>
    <message>
        <source>No web browser was found that opens links.</source>
        <translation>リンクを開くウェブブラウザーが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copied {links}.</source>
        <translation>{links}をコピーしました。</translation>
    </message>
    <message>
        <source>Copied {articles} as BibTeX.</source>
        <translation>{articles}を BibTeX としてコピーしました。</translation>
    </message>
    <message>
        <source>Copied the citation of {articles}.</source>
        <translation>{articles}の引用情報をコピーしました。</translation>
    </message>
    <message>
        <source>Fetching {articles} again.</source>
        <translation>{articles}を再取得しています。</translation>
    </message>
    <message>
        <source>There is nothing to fetch again: only pages can be, and not twice at once.</source>
        <translation>再取得するものがありません。取得できるのはページだけで、同時に2回はできません。</translation>
    </message>
    <message>
        <source>There is nothing to analyse: no text has been fetched.</source>
        <translation>分析するものがありません。テキストがまだ取得されていません。</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Loading…</source>
        <translation>読み込み中…</translation>
    </message>
</context>
<context>
    <name>BinBar</name>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Deleted {day}</source>
        <translation>{day} に削除</translation>
    </message>
</context>
<context>
    <name>BinCommands</name>
    <message>
        <source>Empty the bin?</source>
        <translation>ごみ箱を空にしますか?</translation>
    </message>
    <message>
        <source>&amp;Empty the Bin…</source>
        <translation>ごみ箱を空にする(&amp;E)…</translation>
    </message>
    <message>
        <source>{articles} will be deleted for good.</source>
        <translation>{articles} を完全に削除します。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Delete {articles} for good?</source>
        <translation>{articles}を完全に削除しますか?</translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>完全に削除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <translation>
            <numerusform>メモ {n} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <translation>
            <numerusform>ハイライト {n} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Also lost: {some}.</source>
        <translation>{some} も失われます。</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>この操作は取り消せません。</translation>
    </message>
    <message>
        <source>{notes} and {highlights}</source>
        <translation>{notes} と {highlights}</translation>
    </message>
    <message numerus="yes">
        <source>Their texts are lost with them.</source>
        <translation>
            <numerusform>本文も失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good: {n} of {articles}</source>
        <translation>{articles} のうち {n} を完全に削除しました</translation>
    </message>
    <message>
        <source>If it is stopped, what has not been deleted yet stays in the bin.</source>
        <translation>中止すると、まだ削除されていないものはごみ箱に残ります。</translation>
    </message>
    <message>
        <source>{articles} deleted for good.</source>
        <translation>{articles}を完全に削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>{n} articles are still in the bin.</source>
        <translation>
            <numerusform>{n} 件の記事がまだごみ箱にあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>That did not work because of a fault in kbdesk; the log has the details.</source>
        <translation>kbdesk の不具合のため、うまくいきませんでした。詳しくはログをご覧ください。</translation>
    </message>
</context>
<context>
    <name>CategoryDialog</name>
    <message>
        <source>New category</source>
        <translation>新しいカテゴリー</translation>
    </message>
    <message>
        <source>plants, soil, seeds, compost, vegetables</source>
        <translation>植物, 土, 種, 堆肥, 野菜</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;What belongs in it</source>
        <translation>含まれるもの(&amp;W)</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Add {link} from the clipboard?</source>
        <translation>クリップボードの {link} を追加しますか?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Columns S&amp;hown</source>
        <translation>表示する列(&amp;H)</translation>
    </message>
    <message>
        <source>{column} (no room here)</source>
        <translation>{column}（表示する余地がありません）</translation>
    </message>
    <message>
        <source>Usual Columns</source>
        <translation>標準の列</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>kbdesk goes on working</source>
        <translation>kbdesk は動作を続けます</translation>
    </message>
    <message>
        <source>The window is in the tray while there is work to do. Quit from the tray&apos;s menu.</source>
        <translation>作業がある間、ウィンドウはトレイに入ります。終了するにはトレイのメニューを使ってください。</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to see what is in it</source>
        <translation>ドロップすると中身を確認できます</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語数</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>重複はありません</translation>
    </message>
    <message>
        <source>No two articles have the same text, or nearly the same.</source>
        <translation>同じ、またはほぼ同じテキストの記事はありません。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>統合(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>両方残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>ブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Merge All of the &amp;Same Text ({n})</source>
        <translation>同じ本文のものをすべて統合({n})(&amp;S)</translation>
    </message>
    <message>
        <source>Of each of {groups} one article stays; tags, folders and notes of the others go to it.</source>
        <translation>{groups}からそれぞれ1件の記事を残し、ほかの記事のタグ、フォルダ、メモをそこに移します。</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} グループ</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {n} of {groups}</source>
        <translation>{groups}中最初の {n}</translation>
    </message>
    <message>
        <source>Duplicates: {number}</source>
        <translation>重複: {number}</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>同じテキスト</translation>
    </message>
    <message>
        <source>{n} % alike</source>
        <translation>{n} % 一致</translation>
    </message>
    <message>
        <source>{articles}, {alike}</source>
        <translation>{articles}、{alike}</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最長</translation>
    </message>
    <message>
        <source>&amp;Keep All</source>
        <translation>すべて残す(&amp;K)</translation>
    </message>
    <message>
        <source>“{title}” ({url}) stays; tags, folders and notes of {others} go to it.</source>
        <translation>「{title}」({url}) を残し、{others}のタグ、フォルダー、メモをまとめます。</translation>
    </message>
    <message numerus="yes">
        <source>the {n} others</source>
        <translation>
            <numerusform>ほか {n} 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Your library is empty</source>
        <translation>ライブラリは空です</translation>
    </message>
    <message>
        <source>Drop bookmarks, links, files or a folder anywhere on this window,
or paste them with Ctrl+V. You see what is in them before anything is imported.</source>
        <translation>ブックマーク、リンク、ファイル、フォルダーをこのウィンドウのどこかにドロップするか、
Ctrl+V で貼り付けてください。インポートの前に中身を確認できます。</translation>
    </message>
    <message>
        <source>Add Links…</source>
        <translation>リンクを追加…</translation>
    </message>
    <message>
        <source>Import a File…</source>
        <translation>ファイルをインポート…</translation>
    </message>
    <message>
        <source>Open the Bin</source>
        <translation>ごみ箱を開く</translation>
    </message>
    <message>
        <source>Bookmarks of any browser · Pocket · Omnivore · Karakeep · Raindrop · Instapaper · Zotero · …</source>
        <translation>各種ブラウザーのブックマーク · Pocket · Omnivore · Karakeep · Raindrop · Instapaper · Zotero · …</translation>
    </message>
    <message>
        <source>How to get your links out of another program</source>
        <translation>ほかのプログラムからリンクを取り出す方法</translation>
    </message>
    <message>
        <source>Look around in a demo library first</source>
        <translation>まずデモのライブラリを見てみる</translation>
    </message>
    <message>
        <source>All articles are in the bin</source>
        <translation>記事はすべてごみ箱にあります</translation>
    </message>
    <message>
        <source>{articles} in the bin can be brought back until they are deleted for good.
Or drop new bookmarks, links or files anywhere on this window.</source>
        <translation>ごみ箱の{articles}は、完全に削除されるまで元に戻せます。
または、新しいブックマーク、リンク、ファイルをこのウィンドウのどこかにドロップしてください。</translation>
    </message>
    <message>
        <source>The demo opens in a window of its own, and is thrown away when you close that.</source>
        <translation>デモは別のウィンドウで開き、閉じると破棄されます。</translation>
    </message>
    <message>
        <source>The demo did not start. In a terminal it is called: kbdesk demo</source>
        <translation>デモを開始できませんでした。端末では kbdesk demo で開始できます。</translation>
    </message>
</context>
<context>
    <name>EndpointBox</name>
    <message>
        <source>Key of the endpoint</source>
        <translation>エンドポイントのキー</translation>
    </message>
    <message>
        <source>Paste a key here</source>
        <translation>ここにキーを貼り付け</translation>
    </message>
    <message>
        <source>Keep Key</source>
        <translation>キーを保存</translation>
    </message>
    <message>
        <source>Forget Key</source>
        <translation>キーを削除</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>接続をテスト</translation>
    </message>
    <message>
        <source>It goes to this computer’s keyring, for the host of that address. One of your own needs none.</source>
        <translation>キーはこのアドレスのホスト用に、このコンピューターのキーリングに保存されます。自前のエンドポイントには不要です。</translation>
    </message>
    <message>
        <source>A key is in the keyring</source>
        <translation>キーはキーリングにあります</translation>
    </message>
    <message>
        <source>OPENAI_API_KEY is used</source>
        <translation>OPENAI_API_KEY を使用しています</translation>
    </message>
    <message>
        <source>The key is kept.</source>
        <translation>キーを保存しました。</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>キーを削除しました。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Just a moment…</source>
        <translation>お待ちください…</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>What is &amp;selected: {articles}</source>
        <translation>選択中のもの: {articles}(&amp;S)</translation>
    </message>
    <message>
        <source>What the &amp;list shows: {name}</source>
        <translation>リストの内容: {name}(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>すべて(&amp;E)</translation>
    </message>
    <message>
        <source>Written: {n} of {articles}</source>
        <translation>{articles} のうち {n} を書き出しました</translation>
    </message>
    <message>
        <source>If it is stopped, nothing will have been written.</source>
        <translation>中止すると、何も書き出されません。</translation>
    </message>
    <message>
        <source>Export Again…</source>
        <translation>もう一度エクスポート…</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>No program here shows folders. It is {folder}.</source>
        <translation>フォルダーを表示するプログラムがありません。場所は {folder} です。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
</context>
<context>
    <name>FailureModel</name>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
</context>
<context>
    <name>FailuresPage</name>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the failures</source>
        <translation>失敗を絞り込む</translation>
    </message>
    <message>
        <source>Show the failures of all imports</source>
        <translation>すべてのインポートの失敗を表示</translation>
    </message>
    <message>
        <source>Retry A&amp;ll</source>
        <translation>すべて再試行(&amp;L)</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>再試行(&amp;R)</translation>
    </message>
    <message>
        <source>From &amp;Web Archive</source>
        <translation>ウェブアーカイブから(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>ブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep as Link</source>
        <translation>リンクとして残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Try it again, and go on to the next</source>
        <translation>再試行して次へ進む</translation>
    </message>
    <message>
        <source>Have it as the web archive has it, which learns the link</source>
        <translation>ウェブアーカイブにある版を取得します(リンクはアーカイブに伝わります)</translation>
    </message>
    <message>
        <source>See what the site says</source>
        <translation>サイトの応答を確認する</translation>
    </message>
    <message>
        <source>Copy the link with what happened</source>
        <translation>リンクと失敗の内容をコピー</translation>
    </message>
    <message>
        <source>Ask for it no more: it stays in the library as a link</source>
        <translation>今後は取得せず、リンクとしてライブラリに残す</translation>
    </message>
    <message>
        <source>Take it out of the library</source>
        <translation>ライブラリから取り除く</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>インポート {id}</translation>
    </message>
    <message>
        <source>{source} only</source>
        <translation>{source} のみ</translation>
    </message>
    <message>
        <source>No failure matches</source>
        <translation>該当する失敗はありません</translation>
    </message>
    <message>
        <source>Change or clear the filter.</source>
        <translation>絞り込みを変更または解除してください。</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>失敗はありません</translation>
    </message>
    <message>
        <source>Every page could be fetched.</source>
        <translation>すべてのページを取得できました。</translation>
    </message>
    <message>
        <source>&amp;Retry {n}</source>
        <translation>{n} 件を再試行(&amp;R)</translation>
    </message>
    <message>
        <source>From &amp;Web Archive {n}</source>
        <translation>{n} 件をウェブアーカイブから(&amp;W)</translation>
    </message>
    <message>
        <source>Retry A&amp;ll {n}</source>
        <translation>{n} 件すべて再試行(&amp;L)</translation>
    </message>
    <message>
        <source>{n} failures are selected</source>
        <translation>{n} 件の失敗を選択中</translation>
    </message>
    <message>
        <source>Its text is in the library from an earlier time, and stays there.</source>
        <translation>本文は以前に取得したものがライブラリにあり、そのまま残ります。</translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <translation>
            <numerusform>{n} 回試行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source> Counted in bytes.</source>
        <translation> バイト単位です。</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>It has the tag “{name}” already.</source>
        <translation>タグ「{name}」はすでに付いています。</translation>
    </message>
    <message>
        <source>They have the tag “{name}” already.</source>
        <translation>すべてにタグ「{name}」がすでに付いています。</translation>
    </message>
    <message>
        <source>It has these tags already.</source>
        <translation>これらのタグはすでに付いています。</translation>
    </message>
    <message>
        <source>They have these tags already.</source>
        <translation>これらのタグはすでに付いています。</translation>
    </message>
    <message>
        <source>It lies in that folder already.</source>
        <translation>すでにそのフォルダーにあります。</translation>
    </message>
    <message>
        <source>They lie in that folder already.</source>
        <translation>すでにそのフォルダーにあります。</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>タグを追加</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>付ける(&amp;T)</translation>
    </message>
    <message>
        <source>“{name}” will be a new tag.</source>
        <translation>「{name}」は新しいタグになります。</translation>
    </message>
    <message>
        <source>{names} will be new tags.</source>
        <translation>{names}は新しいタグになります。</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>タグを外す</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>外す(&amp;R)</translation>
    </message>
    <message>
        <source>“{name}” will be a new folder; a / leads to one inside another.</source>
        <translation>「{name}」は新しいフォルダーになります。/ で別のフォルダーの中を指定できます。</translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>フォルダーへ移動</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移動(&amp;M)</translation>
    </message>
    <message>
        <source>Put into a category</source>
        <translation>カテゴリーに入れる</translation>
    </message>
    <message>
        <source>&amp;Put</source>
        <translation>入れる(&amp;P)</translation>
    </message>
    <message>
        <source>A note is written to one article at a time.</source>
        <translation>メモは一度に 1 件の記事にだけ書けます。</translation>
    </message>
    <message>
        <source>A title is given to one article at a time.</source>
        <translation>タイトルは一度に 1 件の記事にだけ付けられます。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>この記事内を検索</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} / {n}</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} 件見つかりました</translation>
    </message>
</context>
<context>
    <name>FolderEdits</name>
    <message>
        <source>&amp;Rename or Move…</source>
        <translation>名前の変更または移動(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;New Folder Inside…</source>
        <translation>この中に新しいフォルダー(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Mark All as Read</source>
        <translation>すべて既読にする(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Take Away, Keep the Articles</source>
        <translation>フォルダーを解除、記事は残す(&amp;T)</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Rename or move the folder</source>
        <translation>フォルダーの名前の変更または移動</translation>
    </message>
    <message>
        <source>Name; a / leads to a folder inside another</source>
        <translation>名前（/ で別のフォルダーの中を指定）</translation>
    </message>
    <message>
        <source>There is such a folder already.</source>
        <translation>そのフォルダーはすでにあります。</translation>
    </message>
    <message>
        <source>All of it has been read.</source>
        <translation>すべて既読です。</translation>
    </message>
</context>
<context>
    <name>FolderTree</name>
    <message>
        <source>No folder</source>
        <translation>フォルダーなし</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>No unread article below this one.</source>
        <translation>この下に未読の記事はありません。</translation>
    </message>
</context>
<context>
    <name>HelpList</name>
    <message>
        <source>Pages of the help</source>
        <translation>ヘルプのページ</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ヘルプを検索</translation>
    </message>
    <message>
        <source>These pages are in English.</source>
        <translation>このページは英語です。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>{page} – Help</source>
        <translation>{page} – ヘルプ</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{at} of {n}</source>
        <translation>{at} / {n}</translation>
    </message>
</context>
<context>
    <name>HighlightList</name>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>メモ:</translation>
    </message>
    <message>
        <source>Not found in the text any more; its words are kept here.</source>
        <translation>本文にはもうありません。内容はここに残されています。</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>緑(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>青(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>ピンク(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message>
        <source>What stands above the text of an article cannot be highlighted.</source>
        <translation>記事の本文より上にあるものはハイライトできません。</translation>
    </message>
    <message>
        <source>Select some text of the article first.</source>
        <translation>先に記事のテキストを選択してください。</translation>
    </message>
    <message>
        <source>This one came with the article’s note, and is changed there.</source>
        <translation>これは記事のメモに含まれていたものです。変更はメモで行います。</translation>
    </message>
    <message>
        <source>From the article’s note</source>
        <translation>記事のメモより</translation>
    </message>
    <message>
        <source>&amp;Edit Note…</source>
        <translation>メモを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Write a Note…</source>
        <translation>メモを書く(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>ハイライトを削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Import History</source>
        <translation>インポート履歴</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the imports</source>
        <translation>インポートを絞り込む</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Show &amp;Failures</source>
        <translation>失敗を表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Retry Failed</source>
        <translation>失敗したものを再試行(&amp;R)</translation>
    </message>
    <message>
        <source>There has been no import yet.</source>
        <translation>インポートはまだありません。</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>found by its meaning</source>
        <translation>意味で見つかりました</translation>
    </message>
</context>
<context>
    <name>ImageBar</name>
    <message>
        <source>Show Images</source>
        <translation>画像を表示</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Show Image</source>
        <translation>画像を表示</translation>
    </message>
    <message>
        <source>Always for {site}</source>
        <translation>{site} では常に</translation>
    </message>
    <message numerus="yes">
        <source>{n} images</source>
        <translation>
            <numerusform>画像 {n} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not loaded: {images} from {host}</source>
        <translation>未読み込み: {host} の{images}</translation>
    </message>
    <message>
        <source>Not loaded: {images} from {host} and {n} more</source>
        <translation>未読み込み: {host} ほか {n} サイトの{images}</translation>
    </message>
    <message>
        <source>There are no images in this article.</source>
        <translation>この記事に画像はありません。</translation>
    </message>
    <message>
        <source>The images of this article are shown already.</source>
        <translation>この記事の画像はもう表示されています。</translation>
    </message>
    <message>
        <source>Loading images…</source>
        <translation>画像を読み込み中…</translation>
    </message>
    <message>
        <source>{had} of {n} images could be had; the others are gone, too large, or no images.</source>
        <translation>画像 {n} 件のうち {had} 件を取得しました。残りは、なくなったか、大きすぎるか、画像ではありません。</translation>
    </message>
    <message>
        <source>The images could not be had: they are gone, too large, or no images.</source>
        <translation>画像を取得できませんでした。なくなったか、大きすぎるか、画像ではありません。</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>No link that failed is one that a web archive may be asked for.</source>
        <translation>失敗したリンクに、ウェブアーカイブに問い合わせられるものはありません。</translation>
    </message>
    <message>
        <source>Trying {links} again. What belongs to a paused import waits until that is resumed.</source>
        <translation>{links}を再試行します。一時停止中のインポートの分は、再開されるまで待ちます。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Asking {archive} for {links}.</source>
        <translation>{archive} に{links}を問い合わせています。</translation>
    </message>
    <message>
        <source>Trying {links} again.</source>
        <translation>{links}を再試行しています。</translation>
    </message>
    <message>
        <source>There is nothing left to retry.</source>
        <translation>再試行するものは残っていません。</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>失敗したものを再試行</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>失敗を表示</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>インポート {id}</translation>
    </message>
    <message>
        <source>Progress of {source}</source>
        <translation>{source} の進み具合</translation>
    </message>
    <message>
        <source>Processed {x} of {y}</source>
        <translation>{y} 件中 {x} 件を処理</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message numerus="yes">
        <source>{n} links tried again</source>
        <translation>
            <numerusform>{n} 件のリンクを再試行中</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>毎秒 {rate} 件</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>残り{time}</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Import Files</source>
        <translation>ファイルをインポート</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>フォルダーをインポート</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that kbdesk could import.</source>
        <translation>クリップボードに、kbdesk がインポートできるものはありません。</translation>
    </message>
    <message>
        <source>Links were proposed while a dialog was open; propose them again.</source>
        <translation>ダイアログを開いている間にリンクが提案されました。もう一度提案してください。</translation>
    </message>
    <message>
        <source>Without waiting for it, the import may be lost.</source>
        <translation>待たずに終了すると、このインポートは失われる可能性があります。</translation>
    </message>
    <message>
        <source>Added {links}.</source>
        <translation>{links}を追加しました。</translation>
    </message>
    <message>
        <source>The library has it already.</source>
        <translation>すでにライブラリにあります。</translation>
    </message>
    <message>
        <source>The library has {n} of them already.</source>
        <translation>そのうち {n} 件はすでにライブラリにあります。</translation>
    </message>
</context>
<context>
    <name>JobModel</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>元</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Import {id}</source>
        <translation>インポート {id}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>No Key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Usual Key</source>
        <translation>標準のキー</translation>
    </message>
    <message>
        <source>Use It Here</source>
        <translation>ここで使う</translation>
    </message>
    <message>
        <source>Reset All</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Read the article</source>
        <translation>記事を読む</translation>
    </message>
    <message>
        <source>Read on, then go to the next unread article</source>
        <translation>読み進め、次の未読記事へ</translation>
    </message>
    <message>
        <source>The next link in the reader, the one above</source>
        <translation>リーダー内の次のリンク、一つ上のリンク</translation>
    </message>
    <message>
        <source>Leave the reader, the search or a bar</source>
        <translation>リーダー、検索、バーを閉じる</translation>
    </message>
    <message>
        <source>Retry, on the Failed page</source>
        <translation>再試行(「失敗」ページ)</translation>
    </message>
    <message>
        <source>From the web archive, on the Failed page</source>
        <translation>ウェブアーカイブから取得(「失敗」ページ)</translation>
    </message>
    <message>
        <source>This key is the same everywhere and cannot be changed.</source>
        <translation>このキーはどこでも共通で、変更できません。</translation>
    </message>
    <message>
        <source>{key} moves about or edits text everywhere; choose another one.</source>
        <translation>{key} はどこでも移動やテキスト編集に使われます。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”, which would have none then.</source>
        <translation>{key} は「{command}」のキーです。使うと、そのコマンドのキーはなくなります。</translation>
    </message>
    <message>
        <source>{key} is a key of “{command}”, which would keep its other one.</source>
        <translation>{key} は「{command}」のキーです。そのコマンドには別のキーが残ります。</translation>
    </message>
</context>
<context>
    <name>LabelCommands</name>
    <message>
        <source>&amp;New Folder…</source>
        <translation>新しいフォルダー(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>統合(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>取り除く(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tags and Categories…</source>
        <translation>タグとカテゴリー(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>LabelEdits</name>
    <message>
        <source>Rename the tag</source>
        <translation>タグの名前を変更</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>「{name}」の統合先</translation>
    </message>
    <message>
        <source>Merge {n} tags into</source>
        <translation>{n} 個のタグの統合先</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>統合(&amp;M)</translation>
    </message>
    <message>
        <source>“{name}” will be a new tag.</source>
        <translation>「{name}」は新しいタグになります。</translation>
    </message>
    <message>
        <source>Rename the category</source>
        <translation>カテゴリーの名前を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter: {name}</source>
        <translation>絞り込み: {name}</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Tags and Categories</source>
        <translation>タグとカテゴリー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>自分で</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>統合(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠す(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Tags that may be one</source>
        <translation>同じかもしれないタグ</translation>
    </message>
    <message>
        <source>Changes hold for new articles; for others, select them and choose Article › Analyse Again.</source>
        <translation>変更は新しい記事に適用されます。ほかの記事は選択して「記事 › 再分析」を選んでください。</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>同じかもしれないもの</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>統合(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Not the Same</source>
        <translation>同じではない(&amp;N)</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>What belongs in it</source>
        <translation>含まれるもの</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新規(&amp;N)…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>取り除く(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>タグ(&amp;T)</translation>
    </message>
    <message>
        <source>May Be &amp;One</source>
        <translation>同じかも(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Categories</source>
        <translation>カテゴリー(&amp;C)</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>No two tags look like the same thing.</source>
        <translation>同じものらしいタグはありません。</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Articles</source>
        <translation>記事</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>見つかった記事</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>記事を検索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>この検索を保存</translation>
    </message>
    <message>
        <source>Save this search in the sources</source>
        <translation>この検索をソースに保存</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>リストを並べ替え</translation>
    </message>
    <message>
        <source>Forget this search</source>
        <translation>この検索の保存をやめる</translation>
    </message>
    <message>
        <source>Saved in the sources; click to forget it</source>
        <translation>ソースに保存済み。クリックすると保存をやめます</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Found in {source}</source>
        <translation>{source} の検索結果</translation>
    </message>
    <message>
        <source>first {n}</source>
        <translation>最初の {n} 件</translation>
    </message>
    <message>
        <source>Try fewer or shorter words. The text of a page can be found once it has been fetched.</source>
        <translation>語を減らすか短くしてみてください。ページの本文は、取得後に検索できるようになります。</translation>
    </message>
    <message>
        <source>The bin is not searched. Restore an article to find it again.</source>
        <translation>ごみ箱は検索されません。記事を復元すると、また検索できます。</translation>
    </message>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>「{query}」は見つかりません</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全体を検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>何もありません</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>すべて読み終えました。</translation>
    </message>
    <message>
        <source>Star an article with the S key, and it is kept here.</source>
        <translation>S キーで記事にスターを付けると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Archive an article with the E key, and it is kept here.</source>
        <translation>E キーで記事をアーカイブすると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Articles that you delete come here first.</source>
        <translation>削除した記事は、まずここに入ります。</translation>
    </message>
    <message>
        <source>Write a note to an article with the W key, and it is listed here. So are the notes of an import.</source>
        <translation>W キーで記事にメモを書くと、ここに並びます。インポートしたメモも並びます。</translation>
    </message>
    <message>
        <source>Mark a passage of an article with the H key, and the article is listed here.</source>
        <translation>H キーで記事の一節をハイライトすると、その記事がここに並びます。</translation>
    </message>
    <message>
        <source>No article is in it at the moment.</source>
        <translation>現在、記事はありません。</translation>
    </message>
</context>
<context>
    <name>ManyPage</name>
    <message>
        <source>Selected articles</source>
        <translation>選択した記事</translation>
    </message>
    <message>
        <source>{articles} selected</source>
        <translation>{articles}を選択中</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>未読 {n}</translation>
    </message>
    <message>
        <source>{n} starred</source>
        <translation>スター付き {n}</translation>
    </message>
    <message>
        <source>{n} archived</source>
        <translation>アーカイブ済み {n}</translation>
    </message>
    <message>
        <source>{time} of reading</source>
        <translation>読むのに{time}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Find, or type new names, with commas between</source>
        <translation>検索、または新しい名前をコンマで区切って入力</translation>
    </message>
    <message>
        <source>Find, or type a new name</source>
        <translation>検索、または新しい名前を入力</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>「{name}」</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Import finished</source>
        <translation>インポートが完了しました</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>インポートをキャンセルしました</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>インポートに失敗しました</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>作業なし</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>&amp;Sort and Group</source>
        <translation>並べ替えとグループ化(&amp;S)</translation>
    </message>
    <message>
        <source>Date Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Date Published</source>
        <translation>公開日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Reading Time</source>
        <translation>読了時間</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Reverse Order</source>
        <translation>逆順</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Group by Day</source>
        <translation>日ごとにまとめる</translation>
    </message>
    <message>
        <source>Group by Site</source>
        <translation>サイトごとにまとめる</translation>
    </message>
    <message>
        <source>Group by Folder</source>
        <translation>フォルダーごとにまとめる</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>関連度</translation>
    </message>
    <message>
        <source>Date Deleted</source>
        <translation>削除日</translation>
    </message>
    <message>
        <source>Sorted by: {order}</source>
        <translation>並び順: {order}</translation>
    </message>
    <message>
        <source>{order}, in reverse</source>
        <translation>{order}（逆順）</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to anything</source>
        <translation>どこへでも移動</translation>
    </message>
    <message>
        <source>A command, a folder, a tag, or a title</source>
        <translation>コマンド、フォルダー、タグ、またはタイトル</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters may.</source>
        <translation>該当するものがありません。文字を減らしてみてください。</translation>
    </message>
</context>
<context>
    <name>PaletteCommands</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Reset This Page</source>
        <translation>このページをリセット</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>&amp;Skip what the library has already</source>
        <translation>ライブラリに既にあるものをスキップ(&amp;S)</translation>
    </message>
    <message>
        <source>the top; or a folder, such as Old/Pocket</source>
        <translation>最上位、または「Old/Pocket」のようなフォルダー</translation>
    </message>
    <message>
        <source>Keep the &amp;links only, and fetch nothing</source>
        <translation>リンクだけを残し、取得しない(&amp;L)</translation>
    </message>
    <message>
        <source>Looking at what is in it…</source>
        <translation>中身を確認しています…</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>インポートするものがありません</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>link found</source>
        <translation>件のリンク</translation>
    </message>
    <message>
        <source>file found</source>
        <translation>件のファイル</translation>
    </message>
    <message>
        <source>article found</source>
        <translation>件の記事</translation>
    </message>
    <message>
        <source>articles found</source>
        <translation>件の記事</translation>
    </message>
    <message>
        <source>Import {links}</source>
        <translation>{links}をインポート</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>ほか {n} 件</translation>
    </message>
    <message>
        <source>&amp;Tags to add to all, separated by commas</source>
        <translation>すべてに付けるタグ(カンマ区切り)(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Folder to put them in</source>
        <translation>入れるフォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>files found</source>
        <translation>件のファイル</translation>
    </message>
    <message>
        <source>links found</source>
        <translation>件のリンク</translation>
    </message>
    <message>
        <source>&amp;Analyse: category, tags, summary, reading time</source>
        <translation>分析する: カテゴリー、タグ、要約、読了時間(&amp;A)</translation>
    </message>
    <message>
        <source>already in the library; folders, tags and notes are merged</source>
        <translation>件はライブラリにあります。フォルダー、タグ、メモは統合されます</translation>
    </message>
    <message>
        <source>repeated in it, taken once</source>
        <translation>件は繰り返し。1回だけ取り込みます</translation>
    </message>
    <message>
        <source>passed over: {why}</source>
        <translation>件を除外: {why}</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Articles are printed one at a time.</source>
        <translation>記事は一度に 1 件ずつ印刷します。</translation>
    </message>
    <message>
        <source>There is no text of it to print.</source>
        <translation>印刷できる本文がありません。</translation>
    </message>
    <message>
        <source>Printed “{title}”.</source>
        <translation>「{title}」を印刷しました。</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit kbdesk</source>
        <translation>kbdesk を終了</translation>
    </message>
    <message>
        <source>kbdesk quits as soon as this is done.</source>
        <translation>この処理が終わり次第、kbdesk を終了します。</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>今すぐ終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Do Not Quit</source>
        <translation>終了しない(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Reader</source>
        <translation>リーダー</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>No article chosen</source>
        <translation>記事が選択されていません</translation>
    </message>
    <message>
        <source>Choose one to read it here.</source>
        <translation>記事を選ぶと、ここで読めます。</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>文字と色</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>この記事内を検索</translation>
    </message>
    <message>
        <source>Highlight what is selected</source>
        <translation>選択範囲をハイライト</translation>
    </message>
    <message>
        <source>The article alone, on the whole screen</source>
        <translation>記事だけを全画面で表示</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message numerus="yes">
        <source>{n} highlights</source>
        <translation>
            <numerusform>ハイライト {n} 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonList</name>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>Related</source>
        <translation>関連記事</translation>
    </message>
</context>
<context>
    <name>Renewing</name>
    <message>
        <source>Analysed by an older kbdesk: {articles}. Tags and summaries are better now.</source>
        <translation>以前のkbdeskで分析したもの: {articles}。タグと要約は今のほうが良くなっています。</translation>
    </message>
    <message>
        <source>Bring Up to Date</source>
        <translation>最新にする</translation>
    </message>
    <message>
        <source>All tags and summaries are up to date.</source>
        <translation>タグと要約はすべて最新です。</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Saved “{name}” in the sources.</source>
        <translation>「{name}」をソースに保存しました。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Rename the saved search</source>
        <translation>保存した検索の名前を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message numerus="yes">
        <source>{n} groups</source>
        <translation>
            <numerusform>{n} グループ</numerusform>
        </translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Show {n} more…</source>
        <translation>ほか {n} 件を表示…</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>すべてのタグ…</translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tags of the selected articles</source>
        <translation>選択した記事のタグ</translation>
    </message>
    <message>
        <source>More Tags…</source>
        <translation>ほかのタグ…</translation>
    </message>
    <message>
        <source>Remove a Tag…</source>
        <translation>タグを外す…</translation>
    </message>
    <message>
        <source>Remove any tag that they have</source>
        <translation>記事にあるタグを選んで外す</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Edit the Title</source>
        <translation>タイトルの編集</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Leave it empty for its own title again: “{title}”</source>
        <translation>空にすると元のタイトルに戻ります: 「{title}」</translation>
    </message>
    <message>
        <source>What you type stays, also when the page is fetched again.</source>
        <translation>入力したタイトルは、ページを再取得してもそのまま残ります。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing to do</source>
        <translation>作業なし</translation>
    </message>
    <message>
        <source>&amp;Show kbdesk</source>
        <translation>kbdesk を表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add from Clipboard</source>
        <translation>クリップボードから追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pause All</source>
        <translation>すべて一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume All</source>
        <translation>すべて再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Type of the reader</source>
        <translation>リーダーの文字</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>書体</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>ゴシック</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>明朝</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行間</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>狭い</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>広い</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>セピア</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>標準サイズ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>大きく</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作はありません。</translation>
    </message>
    <message>
        <source>It will not be undone.</source>
        <translation>元に戻しません。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直すものはありません。</translation>
    </message>
    <message>
        <source>This is still being done. It will be undone as soon as it is done.</source>
        <translation>まだ実行中です。終わりしだい元に戻します。</translation>
    </message>
    <message>
        <source>That follows as soon as the undoing that goes on is done.</source>
        <translation>元に戻す操作が終わりしだい行います。</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>WorkStatus</name>
    <message>
        <source>Progress of all imports</source>
        <translation>全インポートの進み具合</translation>
    </message>
    <message>
        <source>Processed {x} of {y}</source>
        <translation>{y} 件中 {x} 件を処理</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>{processed}, {time} left</source>
        <translation>{processed}、残り{time}</translation>
    </message>
    <message numerus="yes">
        <source>{n} imports paused</source>
        <translation>
            <numerusform>{n} 件のインポートを一時停止中</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed {x} of {y} articles</source>
        <translation>{y} 件中 {x} 件の記事を変更しました</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Remove the tag “{name}” from {articles}</source>
        <translation>タグ「{name}」を {articles} から外す</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Add Links…</source>
        <translation>リンクを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>ファイルをインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>フォルダーをインポート(&amp;F)…</translation>
    </message>
    <message>
        <source>Import from &amp;Clipboard…</source>
        <translation>クリップボードからインポート(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Pa&amp;use All Imports</source>
        <translation>すべてのインポートを一時停止(&amp;U)</translation>
    </message>
    <message>
        <source>Resu&amp;me All Imports</source>
        <translation>すべてのインポートを再開(&amp;M)</translation>
    </message>
    <message>
        <source>Import &amp;History…</source>
        <translation>インポート履歴(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Add a &amp;Tag…</source>
        <translation>タグを追加(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Remove a Tag…</source>
        <translation>タグを外す(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Move to Folder…</source>
        <translation>フォルダーへ移動(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Category…</source>
        <translation>カテゴリー(&amp;C)…</translation>
    </message>
    <message>
        <source>Tags and Cate&amp;gories…</source>
        <translation>タグとカテゴリー(&amp;G)…</translation>
    </message>
    <message>
        <source>Mark as R&amp;ead</source>
        <translation>既読にする(&amp;E)</translation>
    </message>
    <message>
        <source>Mark as U&amp;nread</source>
        <translation>未読にする(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>スターを付ける(&amp;S)</translation>
    </message>
    <message>
        <source>Unst&amp;ar</source>
        <translation>スターを外す(&amp;A)</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>アーカイブ(&amp;H)</translation>
    </message>
    <message>
        <source>Empt&amp;y the Bin…</source>
        <translation>ごみ箱を空にする(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Open in Reader</source>
        <translation>リーダーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>ブラウザーで開く(&amp;B)</translation>
    </message>
    <message>
        <source>Open Sa&amp;ved Copy</source>
        <translation>保存したコピーを開く(&amp;V)</translation>
    </message>
    <message>
        <source>Mark Read or &amp;Unread</source>
        <translation>既読/未読を切り替え(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Star or Unstar</source>
        <translation>スターを切り替え(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Archive or Unarchive</source>
        <translation>アーカイブを切り替え(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Highlight Selection</source>
        <translation>選択範囲をハイライト(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight with &amp;Note…</source>
        <translation>メモ付きでハイライト(&amp;N)…</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k</source>
        <translation>リンクをコピー(&amp;K)</translation>
    </message>
    <message>
        <source>Copy as C&amp;itation</source>
        <translation>引用情報としてコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as BibTe&amp;X</source>
        <translation>BibTeX としてコピー(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Fetch Again</source>
        <translation>再取得(&amp;F)</translation>
    </message>
    <message>
        <source>Anal&amp;yse Again</source>
        <translation>再分析(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>完全に削除(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>次の記事(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>前の記事(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>次の未読記事(&amp;U)</translation>
    </message>
    <message>
        <source>Go to &amp;Anything…</source>
        <translation>どこへでも移動(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>検索(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>設定(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;try All Failed</source>
        <translation>失敗したものをすべて再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Retry All Failed from We&amp;b Archive</source>
        <translation>失敗したものをすべてウェブアーカイブから取得(&amp;B)</translation>
    </message>
    <message>
        <source>Close &amp;Window</source>
        <translation>ウィンドウを閉じる(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>やり直す(&amp;D)</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>すべて選択(&amp;L)</translation>
    </message>
    <message>
        <source>Ne&amp;w Folder…</source>
        <translation>新しいフォルダー(&amp;W)…</translation>
    </message>
    <message>
        <source>Bring Tags and Summaries U&amp;p to Date</source>
        <translation>タグと要約を最新にする(&amp;P)</translation>
    </message>
    <message>
        <source>Unarchi&amp;ve</source>
        <translation>アーカイブから戻す(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Write a Note…</source>
        <translation>メモを書く(&amp;W)…</translation>
    </message>
    <message>
        <source>Edit Tit&amp;le…</source>
        <translation>タイトルを編集(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>R&amp;estore from the Bin</source>
        <translation>ごみ箱から復元(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>進む(&amp;W)</translation>
    </message>
    <message>
        <source>Search the Librar&amp;y</source>
        <translation>ライブラリを検索(&amp;Y)</translation>
    </message>
    <message>
        <source>Find &amp;in Article</source>
        <translation>記事内を検索(&amp;I)</translation>
    </message>
    <message>
        <source>Go to S&amp;ources</source>
        <translation>ソースへ移動(&amp;O)</translation>
    </message>
    <message>
        <source>Go to the &amp;List</source>
        <translation>リストへ移動(&amp;L)</translation>
    </message>
    <message>
        <source>Go to the &amp;Reader</source>
        <translation>リーダーへ移動(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;Failures</source>
        <translation>失敗を表示(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;Duplicates</source>
        <translation>重複を表示(&amp;D)</translation>
    </message>
    <message>
        <source>Go to the &amp;Menus</source>
        <translation>メニューへ移動(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>アクティビティ(&amp;A)</translation>
    </message>
    <message>
        <source>Sourc&amp;es</source>
        <translation>ソース(&amp;E)</translation>
    </message>
    <message>
        <source>Article Alo&amp;ne</source>
        <translation>記事だけを表示(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>カード(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;Images</source>
        <translation>画像を表示(&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;ype and Colours…</source>
        <translation>文字と色(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>文字を大きく(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>文字を小さく(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>標準の文字サイズ(&amp;U)</translation>
    </message>
    <message>
        <source>kbdesk &amp;Help</source>
        <translation>kbdesk ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About kbdesk</source>
        <translation>kbdesk について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>記事(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Add Links</source>
        <translation>リンクを追加</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Read/Unread</source>
        <translation>既読/未読</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
</context>
<context>
    <name>alike</name>
    <message>
        <source>the same words</source>
        <translation>同じ語</translation>
    </message>
    <message>
        <source>short form</source>
        <translation>略語</translation>
    </message>
    <message>
        <source>singular and plural, or another spelling</source>
        <translation>単数と複数、または表記の違い</translation>
    </message>
    <message>
        <source>the same in another language</source>
        <translation>別の言語で同じもの</translation>
    </message>
    <message>
        <source>almost the same letters</source>
        <translation>ほぼ同じ文字</translation>
    </message>
    <message>
        <source>the same meaning</source>
        <translation>同じ意味</translation>
    </message>
</context>
<context>
    <name>article</name>
    <message>
        <source>On its way</source>
        <translation>取得待ち</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>取得できませんでした</translation>
    </message>
    <message>
        <source>Link only, not fetched</source>
        <translation>リンクのみ、未取得</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>ノートあり</translation>
    </message>
</context>
<context>
    <name>awake</name>
    <message>
        <source>Importing pages</source>
        <translation>ページをインポート中</translation>
    </message>
</context>
<context>
    <name>categories</name>
    <message>
        <source>Arts &amp; Entertainment</source>
        <translation>芸術・エンターテインメント</translation>
    </message>
    <message>
        <source>Painting, music, film, theatre, literature, design, games</source>
        <translation>絵画、音楽、映画、演劇、文学、デザイン、ゲーム</translation>
    </message>
    <message>
        <source>Business &amp; Economy</source>
        <translation>ビジネス・経済</translation>
    </message>
    <message>
        <source>Companies, money, markets, trade, work</source>
        <translation>企業、お金、市場、貿易、労働</translation>
    </message>
    <message>
        <source>Computing &amp; Technology</source>
        <translation>コンピューター・技術</translation>
    </message>
    <message>
        <source>Software, computers, networks, gadgets, artificial intelligence</source>
        <translation>ソフトウェア、コンピューター、ネットワーク、機器、人工知能</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Schools, universities, teaching and learning</source>
        <translation>学校、大学、教えることと学ぶこと</translation>
    </message>
    <message>
        <source>Health &amp; Medicine</source>
        <translation>健康・医療</translation>
    </message>
    <message>
        <source>Diseases and their treatment, nutrition, exercise, the mind</source>
        <translation>病気と治療、栄養、運動、心</translation>
    </message>
    <message>
        <source>History &amp; Culture</source>
        <translation>歴史・文化</translation>
    </message>
    <message>
        <source>The past, its people and things; customs and heritage</source>
        <translation>過去とその人々や事物、習慣と遺産</translation>
    </message>
    <message>
        <source>Life &amp; Leisure</source>
        <translation>暮らし・余暇</translation>
    </message>
    <message>
        <source>Food, travel, home and garden, family, hobbies, fashion</source>
        <translation>食、旅行、家と庭、家族、趣味、ファッション</translation>
    </message>
    <message>
        <source>Nature &amp; Environment</source>
        <translation>自然・環境</translation>
    </message>
    <message>
        <source>Animals, plants, climate, weather, landscapes</source>
        <translation>動物、植物、気候、天気、風景</translation>
    </message>
    <message>
        <source>Politics &amp; Law</source>
        <translation>政治・法律</translation>
    </message>
    <message>
        <source>Government, elections, courts, crime, foreign policy</source>
        <translation>政府、選挙、裁判、犯罪、外交</translation>
    </message>
    <message>
        <source>Science &amp; Mathematics</source>
        <translation>科学・数学</translation>
    </message>
    <message>
        <source>Physics, chemistry, biology, astronomy, mathematics</source>
        <translation>物理、化学、生物、天文、数学</translation>
    </message>
    <message>
        <source>Society &amp; Philosophy</source>
        <translation>社会・哲学</translation>
    </message>
    <message>
        <source>Ethics, religion, thought, how people live together</source>
        <translation>倫理、宗教、思想、人々の共生</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>スポーツ</translation>
    </message>
    <message>
        <source>Games, athletes, teams, competitions</source>
        <translation>試合、選手、チーム、競技会</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>サイト</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開日</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Time to read</source>
        <translation>読了時間</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>This computer has no keyring that kbdesk can use; put the key into the environment as {variable}.</source>
        <translation>このコンピューターには kbdesk が使えるキーリングがありません。キーを環境変数 {variable} に入れてください。</translation>
    </message>
    <message>
        <source>The keyring refused ({answer}); unlock it, or put the key into the environment as {variable}.</source>
        <translation>キーリングが拒否しました（{answer}）。ロックを解除するか、キーを環境変数 {variable} に入れてください。</translation>
    </message>
    <message>
        <source>That is no key: a key is one word of plain letters, digits and signs.</source>
        <translation>これはキーではありません。キーは英数字と記号からなる一語です。</translation>
    </message>
    <message>
        <source>The keyring did not answer within {seconds:.0f} seconds; unlock it, or use {variable}.</source>
        <translation>キーリングが {seconds:.0f} 秒以内に応答しませんでした。ロックを解除するか、{variable} を使ってください。</translation>
    </message>
    <message>
        <source>The data folder {path} is read-only; make it writable or choose another with --data-dir.</source>
        <translation>データフォルダー {path} は読み取り専用です。書き込めるようにするか、--data-dir で別のものを選んでください。</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {strerror}.</source>
        <translation>データフォルダー {path} は使えません：{strerror}。</translation>
    </message>
    <message>
        <source>kbdesk is running already on {path}.</source>
        <translation>kbdesk はすでに {path} で動いています。</translation>
    </message>
    <message>
        <source>{lock_file} cannot be locked: {strerror}.</source>
        <translation>{lock_file} をロックできません：{strerror}。</translation>
    </message>
    <message>
        <source>Nothing was chosen to be imported.</source>
        <translation>インポートするものが選ばれていません。</translation>
    </message>
    <message>
        <source>{path} exists already; name a file that does not.</source>
        <translation>{path} はすでにあります。まだないファイル名を指定してください。</translation>
    </message>
    <message>
        <source>kbdesk is still starting; try again in a moment.</source>
        <translation>kbdesk はまだ起動中です。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The backup could not be written: {strerror}.</source>
        <translation>バックアップを書き込めませんでした：{strerror}。</translation>
    </message>
    <message>
        <source>The ending of {name} does not say which format to write; name one of {names}.</source>
        <translation>{name} の拡張子からは書き出す形式がわかりません。{names} のどれかを指定してください。</translation>
    </message>
    <message>
        <source>{path} is a folder with files in it, which an export does not replace; name another one.</source>
        <translation>{path} にはファイルが入っていて、エクスポートでは置き換えません。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} に書き込めません：{reason}。</translation>
    </message>
    <message>
        <source>There is no format {format!r} to export; there are {names}.</source>
        <translation>「{format}」というエクスポート形式はありません。あるのは {names} です。</translation>
    </message>
    <message>
        <source>The archive breaks off in the middle; what was whole in it was kept.</source>
        <translation>アーカイブが途中で切れています。完全だったものは取り込みました。</translation>
    </message>
    <message>
        <source>{name} is too large for a backup of bookmarks.</source>
        <translation>{name} はブックマークのバックアップにしては大きすぎます。</translation>
    </message>
    <message>
        <source>{name} says that {size:,} bytes are in it, which cannot be a backup of bookmarks.</source>
        <translation>{name} は中身が {size:,} バイトだとしていて、ブックマークのバックアップではありえません。</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB, too large for a JSON export.</source>
        <translation>{name} は {size} MB を超えていて、JSON のエクスポートとしては大きすぎます。</translation>
    </message>
    <message>
        <source>{name} declares XML entities of its own, which no export does; it is not read.</source>
        <translation>{name} は独自の XML 実体を宣言しています。エクスポートにはないことなので、読み込みません。</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} を読み込めません：{reason}。</translation>
    </message>
    <message>
        <source>{name} was read as {title}, but there is no link in it.</source>
        <translation>{name} を {title} として読みましたが、リンクがありません。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} は空です。</translation>
    </message>
    <message>
        <source>There is no format {format!r} to import; there are {names}.</source>
        <translation>「{format}」というインポート形式はありません。あるのは {names} です。</translation>
    </message>
    <message>
        <source>{name} is a folder, not an export.</source>
        <translation>{name} はフォルダーで、エクスポートではありません。</translation>
    </message>
    <message>
        <source>--format {format} takes the bare links out of it.</source>
        <translation>--format {format} を付けると、リンクだけを取り出します。</translation>
    </message>
    <message>
        <source>The file is damaged; the address in it was kept.</source>
        <translation>ファイルが壊れています。中のアドレスは取り込みました。</translation>
    </message>
    <message>
        <source>{name} was read as {title}, but there is no link in it ({besides}).</source>
        <translation>{name} を {title} として読みましたが、リンクがありません（{besides}）。</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV の表</translation>
    </message>
    <message>
        <source>notes and files without a web address</source>
        <translation>ウェブアドレスのないメモやファイル</translation>
    </message>
    <message>
        <source>the texts of pages</source>
        <translation>ページの本文</translation>
    </message>
    <message>
        <source>more than one folder</source>
        <translation>複数のフォルダー</translation>
    </message>
    <message>
        <source>what was read</source>
        <translation>既読の印</translation>
    </message>
    <message>
        <source>what was archived</source>
        <translation>アーカイブの印</translation>
    </message>
    <message>
        <source>authors, journals and numbers of works that people cite</source>
        <translation>引用される著作の著者・雑誌・番号</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>{title} has no place for {what}.</source>
        <translation>{title} に入れられないもの：{what}。</translation>
    </message>
    <message>
        <source>{what} ({n})</source>
        <translation>{what}（{n}）</translation>
    </message>
    <message>
        <source>{most} and {last}</source>
        <translation>{most}、{last}</translation>
    </message>
    <message>
        <source>Folder of Markdown (Obsidian)</source>
        <translation>Markdown のフォルダー（Obsidian）</translation>
    </message>
    <message>
        <source>Bookmark HTML</source>
        <translation>ブックマーク HTML</translation>
    </message>
    <message>
        <source>Archive of exports</source>
        <translation>エクスポートのアーカイブ</translation>
    </message>
    <message>
        <source>Chrome bookmarks</source>
        <translation>Chrome のブックマーク</translation>
    </message>
    <message>
        <source>Delicious export</source>
        <translation>Delicious のエクスポート</translation>
    </message>
    <message>
        <source>Delicious posts</source>
        <translation>Delicious の投稿</translation>
    </message>
    <message>
        <source>Firefox backup</source>
        <translation>Firefox のバックアップ</translation>
    </message>
    <message>
        <source>Firefox backup (compressed)</source>
        <translation>Firefox のバックアップ（圧縮）</translation>
    </message>
    <message>
        <source>Instapaper list</source>
        <translation>Instapaper の一覧</translation>
    </message>
    <message>
        <source>JSON with links</source>
        <translation>リンク入りの JSON</translation>
    </message>
    <message>
        <source>Karakeep export</source>
        <translation>Karakeep のエクスポート</translation>
    </message>
    <message>
        <source>kbdesk table</source>
        <translation>kbdesk の表</translation>
    </message>
    <message>
        <source>kbdesk export</source>
        <translation>kbdesk のエクスポート</translation>
    </message>
    <message>
        <source>linkding bookmarks</source>
        <translation>linkding のブックマーク</translation>
    </message>
    <message>
        <source>Linkwarden backup</source>
        <translation>Linkwarden のバックアップ</translation>
    </message>
    <message>
        <source>Folder of Markdown notes</source>
        <translation>Markdown メモのフォルダー</translation>
    </message>
    <message>
        <source>Markdown note of a page</source>
        <translation>ページの Markdown メモ</translation>
    </message>
    <message>
        <source>Matter history</source>
        <translation>Matter の履歴</translation>
    </message>
    <message>
        <source>Matter export (zip)</source>
        <translation>Matter のエクスポート（zip）</translation>
    </message>
    <message>
        <source>Omnivore export</source>
        <translation>Omnivore のエクスポート</translation>
    </message>
    <message>
        <source>Omnivore export (zip)</source>
        <translation>Omnivore のエクスポート（zip）</translation>
    </message>
    <message>
        <source>OneTab list</source>
        <translation>OneTab の一覧</translation>
    </message>
    <message>
        <source>1 entry passed over</source>
        <translation>1 件を読み飛ばし</translation>
    </message>
    <message>
        <source>{n} entries passed over</source>
        <translation>{n} 件を読み飛ばし</translation>
    </message>
    <message>
        <source>Pinboard export</source>
        <translation>Pinboard のエクスポート</translation>
    </message>
    <message>
        <source>Pocket list</source>
        <translation>Pocket の一覧</translation>
    </message>
    <message>
        <source>Raindrop.io list</source>
        <translation>Raindrop.io の一覧</translation>
    </message>
    <message>
        <source>Readwise Reader list</source>
        <translation>Readwise Reader の一覧</translation>
    </message>
    <message>
        <source>Link file</source>
        <translation>リンクファイル</translation>
    </message>
    <message>
        <source>The file is damaged; the link of it that could be read was kept.</source>
        <translation>ファイルが壊れています。読み取れたリンク 1 件は取り込みました。</translation>
    </message>
    <message>
        <source>The file is damaged; the {n} links of it that could be read were kept.</source>
        <translation>ファイルが壊れています。読み取れたリンク {n} 件は取り込みました。</translation>
    </message>
    <message>
        <source>The file breaks off in the middle; the link before that was kept.</source>
        <translation>ファイルが途中で切れています。それより前のリンク 1 件は取り込みました。</translation>
    </message>
    <message>
        <source>The file breaks off in the middle; the {n} links before that were kept.</source>
        <translation>ファイルが途中で切れています。それより前のリンク {n} 件は取り込みました。</translation>
    </message>
    <message>
        <source>Tab Session Manager export</source>
        <translation>Tab Session Manager のエクスポート</translation>
    </message>
    <message>
        <source>Table of links</source>
        <translation>リンクの表</translation>
    </message>
    <message>
        <source>Links in a text</source>
        <translation>テキスト中のリンク</translation>
    </message>
    <message>
        <source>Wallabag export</source>
        <translation>Wallabag のエクスポート</translation>
    </message>
    <message>
        <source>Wallabag table</source>
        <translation>Wallabag の表</translation>
    </message>
    <message>
        <source>{name} holds too much to be an export: more than 2 GB, or 200,000 files.</source>
        <translation>{name} はエクスポートとしては中身が多すぎます（2 GB または 200,000 ファイル超）。</translation>
    </message>
    <message>
        <source>A note has {most:,} characters at most; this one has {count:,}.</source>
        <translation>メモは最大 {most:,} 文字です。これは {count:,} 文字あります。</translation>
    </message>
    <message>
        <source>The import could not be stored: {strerror}. Nothing was imported.</source>
        <translation>インポートを保存できませんでした：{strerror}。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>{host} works</source>
        <translation>{host} は動作しています</translation>
    </message>
    <message>
        <source>{works}: {model!r} answered in {seconds:.1f} seconds, asked by {way}.</source>
        <translation>{works}：「{model}」が {seconds:.1f} 秒で応答しました（方法：{way}）。</translation>
    </message>
    <message>
        <source>{n} articles wait for an endpoint, and analysis.provider is {provider}.</source>
        <translation>{n} 件の記事がエンドポイントを待っていますが、analysis.provider は {provider} です。</translation>
    </message>
    <message>
        <source>{host} works, but it gave no {what}</source>
        <translation>{host} は動作していますが、次のものを返しませんでした：{what}</translation>
    </message>
    <message>
        <source>The token budget of today is used up ({spent:,} of {budget:,}): {n} articles wait for tomorrow.</source>
        <translation>今日のトークンの枠を使い切りました（{budget:,} 中 {spent:,}）。{n} 件の記事は明日を待ちます。</translation>
    </message>
    <message>
        <source>The API key is not sent to {host} over http, where anyone on the way could read it; set analysis.base_url to an https address, or take the key away.</source>
        <translation>API キーは、途中で誰でも読める http では {host} に送りません。analysis.base_url を https のアドレスにするか、キーを取り除いてください。</translation>
    </message>
    <message>
        <source>of that name</source>
        <translation>その名前の</translation>
    </message>
    <message>
        <source>The model {model} at {host} answered with no analysis.</source>
        <translation>{host} のモデル {model} は分析を返しませんでした。</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made: its certificate cannot be trusted.</source>
        <translation>{host} への安全な接続ができませんでした。証明書を信頼できません。</translation>
    </message>
    <message>
        <source>{host} broke off before it had answered.</source>
        <translation>{host} は応答する前に切断しました。</translation>
    </message>
    <message>
        <source>{host} answered with more than any analysis takes.</source>
        <translation>{host} の応答が、分析に要るよりも大きすぎます。</translation>
    </message>
    <message>
        <source>{host} refuses connections.</source>
        <translation>{host} は接続を拒否しています。</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} に接続できません。</translation>
    </message>
    <message>
        <source>{host} does not accept the API key ({status}).</source>
        <translation>{host} は API キーを受け付けません ({status})。</translation>
    </message>
    <message>
        <source>{host} wants an API key ({status}).</source>
        <translation>{host} には API キーが必要です ({status})。</translation>
    </message>
    <message>
        <source>{host} has no model {model}, or no chat completions at this address (404).</source>
        <translation>{host} にモデル {model} がないか、このアドレスに Chat Completions がありません (404)。</translation>
    </message>
    <message>
        <source>{host} does not say by itself which model to use; set analysis.model to {there}.</source>
        <translation>{host} は使うモデルを自分では示しません。analysis.model に {there} を設定してください。</translation>
    </message>
    <message>
        <source>{host} answered with something that is no chat completion.</source>
        <translation>{host} の応答は Chat Completion ではありません。</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds:.0f} seconds.</source>
        <translation>{host} は {seconds:.0f} 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>The connection to {host} was closed.</source>
        <translation>{host} への接続が閉じられました。</translation>
    </message>
    <message>
        <source>{host} answered with something that cannot be read.</source>
        <translation>{host} の応答を読み取れません。</translation>
    </message>
    <message>
        <source>The account of the API key at {host} has no credit left (429).</source>
        <translation>{host} の API キーのアカウントに残高がありません (429)。</translation>
    </message>
    <message>
        <source>one of: {shown}</source>
        <translation>次のいずれか: {shown}</translation>
    </message>
    <message>
        <source>one that it has</source>
        <translation>そこにあるモデル</translation>
    </message>
    <message>
        <source>{host} takes no more requests for now ({status}).</source>
        <translation>{host} は今のところ要求を受け付けません ({status})。</translation>
    </message>
    <message>
        <source>{host} has a fault ({status}).</source>
        <translation>{host} に障害があります ({status})。</translation>
    </message>
    <message>
        <source>{host} sends requests on to another address ({status}); analysis.base_url has to name that one.</source>
        <translation>{host} は要求を別のアドレスに転送します ({status})。analysis.base_url にそのアドレスを設定してください。</translation>
    </message>
    <message>
        <source>{host} refuses the request ({status}).</source>
        <translation>{host} は要求を拒否しました ({status})。</translation>
    </message>
    <message>
        <source>A title has {most:,} characters at most; this one has {count:,}.</source>
        <translation>タイトルは最大 {most:,} 文字です。これは {count:,} 文字あります。</translation>
    </message>
    <message>
        <source>An endpoint analyses here: select what to ask it about, and choose Article › Analyse Again.</source>
        <translation>ここではエンドポイントが分析します。分析させたい記事を選択して「記事 › 再分析」を選んでください。</translation>
    </message>
    <message>
        <source>{n} groups of duplicates were merged.</source>
        <translation>{n}組の重複を統合しました。</translation>
    </message>
    <message>
        <source>There is nothing to merge.</source>
        <translation>統合するものがありません。</translation>
    </message>
    <message>
        <source>The copy of this article is not in the data folder any more.</source>
        <translation>この記事のコピーはもうデータフォルダーにありません。</translation>
    </message>
    <message>
        <source>There is no import {job}.</source>
        <translation>インポート {job} はありません。</translation>
    </message>
    <message>
        <source>There is a folder “{name}” now.</source>
        <translation>フォルダー「{name}」ができました。</translation>
    </message>
    <message>
        <source>The note was kept.</source>
        <translation>メモを保存しました。</translation>
    </message>
    <message>
        <source>The note was taken away.</source>
        <translation>メモを削除しました。</translation>
    </message>
    <message>
        <source>The title is “{name}” now.</source>
        <translation>タイトルは「{name}」になりました。</translation>
    </message>
    <message>
        <source>The title was taken away.</source>
        <translation>タイトルを削除しました。</translation>
    </message>
    <message>
        <source>what was private</source>
        <translation>非公開の印</translation>
    </message>
    <message>
        <source>It could not be printed: the printer or the file cannot be written to.</source>
        <translation>印刷できませんでした。プリンターまたはファイルに書き込めません。</translation>
    </message>
    <message>
        <source>Arc sidebar</source>
        <translation>Arc のサイドバー</translation>
    </message>
    <message>
        <source>Diigo list</source>
        <translation>Diigo の一覧</translation>
    </message>
    <message>
        <source>Evernote notes</source>
        <translation>Evernote のノート</translation>
    </message>
    <message>
        <source>Feed with entries</source>
        <translation>記事を含むフィード</translation>
    </message>
    <message>
        <source>GoodLinks export</source>
        <translation>GoodLinks のエクスポート</translation>
    </message>
    <message>
        <source>Hypothesis annotations</source>
        <translation>Hypothesis の注釈</translation>
    </message>
    <message>
        <source>Links of an import of kbdesk</source>
        <translation>kbdesk のインポートのリンク</translation>
    </message>
    <message>
        <source>Readeck bookmarks</source>
        <translation>Readeck のブックマーク</translation>
    </message>
    <message>
        <source>Readeck export (zip)</source>
        <translation>Readeck のエクスポート（zip）</translation>
    </message>
    <message>
        <source>Starred items of a feed reader</source>
        <translation>フィードリーダーのスター付き記事</translation>
    </message>
    <message>
        <source>Safari bookmarks</source>
        <translation>Safari のブックマーク</translation>
    </message>
    <message>
        <source>Session Buddy export</source>
        <translation>Session Buddy のエクスポート</translation>
    </message>
    <message>
        <source>Slack export</source>
        <translation>Slack のエクスポート</translation>
    </message>
    <message>
        <source>Slack export (zip)</source>
        <translation>Slack のエクスポート（zip）</translation>
    </message>
    <message>
        <source>Telegram export</source>
        <translation>Telegram のエクスポート</translation>
    </message>
    <message>
        <source>Toby export</source>
        <translation>Toby のエクスポート</translation>
    </message>
    <message>
        <source>Trello board</source>
        <translation>Trello のボード</translation>
    </message>
    <message>
        <source>WhatsApp chat</source>
        <translation>WhatsApp のトーク</translation>
    </message>
    <message>
        <source>{name} is {what}, but of no program that kbdesk knows; export the links as bookmark HTML or as CSV.</source>
        <translation>{name} は{what}ですが、kbdesk の知らないプログラムのものです。リンクをブックマーク HTML か CSV でエクスポートしてください。</translation>
    </message>
    <message>
        <source>{name} seems to be {what}; choose an export of your links, or a document with text in it.</source>
        <translation>{name} は{what}のようです。リンクのエクスポート、または文章を含む文書を選んでください。</translation>
    </message>
    <message>
        <source>a private network</source>
        <translation>プライベートネットワーク</translation>
    </message>
    <message>
        <source>a reserved network</source>
        <translation>予約済みネットワーク</translation>
    </message>
    <message>
        <source>no address at all</source>
        <translation>アドレスではありません</translation>
    </message>
    <message>
        <source>this network</source>
        <translation>このネットワーク</translation>
    </message>
    <message>
        <source>a provider&apos;s shared network</source>
        <translation>プロバイダーの共有ネットワーク</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>the local link</source>
        <translation>ローカルリンク</translation>
    </message>
    <message>
        <source>a multicast group</source>
        <translation>マルチキャストグループ</translation>
    </message>
    <message>
        <source>a tunnel</source>
        <translation>トンネル</translation>
    </message>
    <message>
        <source>it wants a login</source>
        <translation>ログインが必要です</translation>
    </message>
    <message>
        <source>it wants to be paid</source>
        <translation>支払いが必要です</translation>
    </message>
    <message>
        <source>it does not let this program in</source>
        <translation>このプログラムは許可されていません</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>そのページはありません</translation>
    </message>
    <message>
        <source>it waited too long for the request</source>
        <translation>リクエストを待つ時間が切れました</translation>
    </message>
    <message>
        <source>the page is gone for good</source>
        <translation>ページは完全になくなりました</translation>
    </message>
    <message>
        <source>it is not ready to answer</source>
        <translation>まだ応答できません</translation>
    </message>
    <message>
        <source>it got too many requests</source>
        <translation>リクエストが多すぎました</translation>
    </message>
    <message>
        <source>the page is withheld for legal reasons</source>
        <translation>法的な理由で公開されていません</translation>
    </message>
    <message>
        <source>it has a fault</source>
        <translation>サイトに障害があります</translation>
    </message>
    <message>
        <source>a server behind it has a fault</source>
        <translation>背後のサーバーに障害があります</translation>
    </message>
    <message>
        <source>it is overloaded or being repaired</source>
        <translation>混雑しているか、保守中です</translation>
    </message>
    <message>
        <source>a server behind it does not answer</source>
        <translation>背後のサーバーが応答しません</translation>
    </message>
    <message>
        <source>{host} has a copy of an answer without a page ({status}).</source>
        <translation>{host} にあるのは、ページのない応答の写しです ({status})。</translation>
    </message>
    <message>
        <source>{host} answered {status}: {meaning}.</source>
        <translation>{host} の応答は {status} でした: {meaning}。</translation>
    </message>
    <message>
        <source>that is no page</source>
        <translation>それはページではありません</translation>
    </message>
    <message>
        <source>The proxy made no connection to {host} ({why}).</source>
        <translation>プロキシが {host} に接続できませんでした（{why}）。</translation>
    </message>
    <message>
        <source>No connection to {host} could be made.</source>
        <translation>{host} に接続できませんでした。</translation>
    </message>
    <message>
        <source>{host} cannot be asked for this page: {why}.</source>
        <translation>{host} にこのページを要求できません: {why}。</translation>
    </message>
    <message>
        <source>What {host} answered is no proper HTTP.</source>
        <translation>{host} の応答は正しい HTTP ではありません。</translation>
    </message>
    <message>
        <source>{url!r} is no http or https address.</source>
        <translation>「{url}」は http や https のアドレスではありません。</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of the page.</source>
        <translation>{host} がページの途中で接続を切りました。</translation>
    </message>
    <message>
        <source>The page of {host} did not arrive within {n:g} seconds.</source>
        <translation>{host} のページは {n:g} 秒以内に届きませんでした。</translation>
    </message>
    <message>
        <source>{host} broke the connection off.</source>
        <translation>{host} が接続を切りました。</translation>
    </message>
    <message>
        <source>{host} broke off before the page was complete.</source>
        <translation>ページが完全に届く前に {host} が接続を切りました。</translation>
    </message>
    <message>
        <source>{host} sends visitors on more than {most} times.</source>
        <translation>{host} は {most} 回を超えて転送します。</translation>
    </message>
    <message>
        <source>{host} sends visitors on to {to!r}, which is no web address.</source>
        <translation>{host} の転送先「{to}」はウェブアドレスではありません。</translation>
    </message>
    <message>
        <source>{url!r} is no web address.</source>
        <translation>「{url}」はウェブアドレスではありません。</translation>
    </message>
    <message>
        <source>{host} has {size} to send, and the limit is {most}.</source>
        <translation>{host} が送ろうとしているのは {size} で、上限は {most} です。</translation>
    </message>
    <message>
        <source>{host} could not be reached within {n:g} seconds.</source>
        <translation>{host} に {n:g} 秒以内に接続できませんでした。</translation>
    </message>
    <message>
        <source>{host} did not answer for {n:g} seconds.</source>
        <translation>{host} は {n:g} 秒間応答しませんでした。</translation>
    </message>
    <message>
        <source>{host} sends visitors in a circle.</source>
        <translation>{host} は転送が循環しています。</translation>
    </message>
    <message>
        <source>{host} sends more than the limit of {most}.</source>
        <translation>{host} が送る量は上限の {most} を超えています。</translation>
    </message>
    <message>
        <source>The proxy cannot be used: {why}</source>
        <translation>プロキシを使えません: {why}</translation>
    </message>
    <message>
        <source>{name} has more than the limit of {most:,.1f} MB.</source>
        <translation>{name} は上限の {most:,.1f} MB を超えています。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}).</source>
        <translation>{path} を読めません（{why}）。</translation>
    </message>
    <message>
        <source>{name} became shorter while it was read; it may be written anew.</source>
        <translation>{name} は読んでいる間に短くなりました。書き直されている最中かもしれません。</translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation>{path} はもうありません。</translation>
    </message>
    <message>
        <source>{path} is not a file but a folder or a device.</source>
        <translation>{path} はファイルではなく、フォルダーかデバイスです。</translation>
    </message>
    <message>
        <source>{path} may not be read by you.</source>
        <translation>{path} を読む権限がありません。</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} MB, and the limit is {most:,.1f} MB.</source>
        <translation>{name} は {size:,.1f} MB で、上限は {most:,.1f} MB です。</translation>
    </message>
    <message>
        <source>No connection to {host} could be made ({why}).</source>
        <translation>{host} に接続できませんでした ({why})。</translation>
    </message>
    <message>
        <source>{host} refuses connections on port {port}.</source>
        <translation>{host} はポート {port} への接続を拒否しています。</translation>
    </message>
    <message>
        <source>{host} cannot be reached from here.</source>
        <translation>ここからは {host} に接続できません。</translation>
    </message>
    <message>
        <source>{host} leads to {number}, {what}.</source>
        <translation>{host} の行き先は {number}（{what}）です。</translation>
    </message>
    <message>
        <source>{host} has no certificate that can be trusted: {reason}.</source>
        <translation>{host} には信頼できる証明書がありません: {reason}。</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be agreed on.</source>
        <translation>{host} と安全な接続を取り決められませんでした。</translation>
    </message>
    <message>
        <source>{host} broke off while a secure connection was agreed on.</source>
        <translation>{host} は安全な接続を取り決めている間に切断しました。</translation>
    </message>
    <message>
        <source>{host} packed the page in a way that was not asked for ({way}).</source>
        <translation>{host} はページを要求していない形式（{way}）で圧縮しました。</translation>
    </message>
    <message>
        <source>What {host} packed cannot be unpacked: it is damaged.</source>
        <translation>{host} が圧縮したものは壊れていて展開できません。</translation>
    </message>
    <message>
        <source>The page could not be read ({name}).</source>
        <translation>ページを読めませんでした（{name}）。</translation>
    </message>
    <message>
        <source>kbdesk is closing.</source>
        <translation>kbdesk は終了中です。</translation>
    </message>
    <message>
        <source>The page needs more memory to be read than it may have.</source>
        <translation>ページを読むには、許された以上のメモリーが必要です。</translation>
    </message>
    <message>
        <source>The page could not be read within {n:g} seconds.</source>
        <translation>ページを {n:g} 秒以内に読めませんでした。</translation>
    </message>
    <message>
        <source>The page brought the process down that read it.</source>
        <translation>ページを読んでいたプロセスが落ちました。</translation>
    </message>
    <message>
        <source>The document is damaged and cannot be opened.</source>
        <translation>文書が壊れていて開けません。</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>文書</translation>
    </message>
    <message>
        <source>The document holds no text.</source>
        <translation>文書にテキストがありません。</translation>
    </message>
    <message>
        <source>The document is nested too deeply to be read.</source>
        <translation>文書の入れ子が深すぎて読めません。</translation>
    </message>
    <message>
        <source>The document declares entities, which no Word document does.</source>
        <translation>文書がエンティティを宣言しています。Word 文書にはないことです。</translation>
    </message>
    <message>
        <source>The book is locked with copy protection (DRM), so that only the reading program that it was bought for opens it.</source>
        <translation>この本はコピー防止（DRM）で保護されていて、購入時のリーダーでしか開けません。</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>本</translation>
    </message>
    <message>
        <source>The book holds no text: its pages may be pictures.</source>
        <translation>本にテキストがありません。ページが画像なのかもしれません。</translation>
    </message>
    <message>
        <source>The book is damaged: the list of its chapters cannot be read.</source>
        <translation>本が壊れていて、章の一覧を読めません。</translation>
    </message>
    <message>
        <source>The page holds no text of its own.</source>
        <translation>ページに本文がありません。</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>ページは空です。</translation>
    </message>
    <message>
        <source>The page holds nothing but markup.</source>
        <translation>ページにはマークアップしかありません。</translation>
    </message>
    <message>
        <source>The saved page holds no page, or breaks off before it.</source>
        <translation>保存されたページに中身がないか、その前で途切れています。</translation>
    </message>
    <message>
        <source>The saved page is empty, or breaks off before its text.</source>
        <translation>保存されたページは空か、本文の前で途切れています。</translation>
    </message>
    <message>
        <source>The saved page holds no text of its own.</source>
        <translation>保存されたページに本文がありません。</translation>
    </message>
    <message>
        <source>{what} is made of more than {n:,} parts.</source>
        <translation>{what}は {n:,} を超える部分からできています。</translation>
    </message>
    <message>
        <source>{what} grows beyond all measure when it is unpacked.</source>
        <translation>{what}は展開すると際限なく大きくなります。</translation>
    </message>
    <message>
        <source>{what} is damaged and cannot be opened.</source>
        <translation>{what}が壊れていて開けません。</translation>
    </message>
    <message>
        <source>{what} is locked with a password.</source>
        <translation>{what}はパスワードで保護されています。</translation>
    </message>
    <message>
        <source>The PDF holds pictures of pages, but no text; run it through OCR and add that.</source>
        <translation>PDF にはページの画像だけでテキストがありません。OCR にかけてから追加してください。</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be opened.</source>
        <translation>PDF が壊れていて開けません。</translation>
    </message>
    <message>
        <source>The PDF is locked with a password; save a copy without one and add that.</source>
        <translation>PDF はパスワードで保護されています。パスワードなしのコピーを保存して追加してください。</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>文書は空です。</translation>
    </message>
    <message>
        <source>The address of {host} could not be looked up.</source>
        <translation>{host} のアドレスを調べられませんでした。</translation>
    </message>
    <message>
        <source>There is no host called {host}.</source>
        <translation>{host} というホストはありません。</translation>
    </message>
    <message>
        <source>{host} cannot be the name of a host.</source>
        <translation>{host} はホスト名になりません。</translation>
    </message>
    <message>
        <source>The name server did not answer in time when asked for {host}.</source>
        <translation>{host} の問い合わせに、ネームサーバーが時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>{host} asks programs not to fetch this page (robots.txt).</source>
        <translation>{host} はプログラムにこのページを取得しないよう求めています（robots.txt）。</translation>
    </message>
    <message>
        <source>The list of links {name} ends {n} links too soon.</source>
        <translation>リンクの一覧 {name} は {n} 件足りないところで終わっています。</translation>
    </message>
    <message>
        <source>It was tried {n} times in a row, so this one was not.</source>
        <translation>続けて {n} 回試したので、今回は試しませんでした。</translation>
    </message>
    <message>
        <source>{budget:,} tokens a day are too few for any article: {n} articles wait.</source>
        <translation>1日{budget:,}トークンではどの記事にも足りません。{n}件の記事が待っています。</translation>
    </message>
    <message>
        <source>{n} articles wait for it; kbdesk asks again in some minutes.</source>
        <translation>{n} 件の記事が待っています。kbdesk は数分後にもう一度問い合わせます。</translation>
    </message>
    <message>
        <source>{n} articles written to {path} ({title}).</source>
        <translation>{n} 件の記事を {path} に書き出しました（{title}）。</translation>
    </message>
    <message>
        <source>1 article written to {path} ({title}).</source>
        <translation>1 件の記事を {path} に書き出しました（{title}）。</translation>
    </message>
    <message>
        <source>There is no folder {names!r}.</source>
        <translation>「{names}」というフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is no such article, so nothing was written.</source>
        <translation>そのような記事がないため、何も書き出していません。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>エクスポートは中止されました。何も書き出していません。</translation>
    </message>
    <message>
        <source>There is no article {id}.</source>
        <translation>記事 {id} はありません。</translation>
    </message>
    <message>
        <source>{name} is another page than it was when it was added.</source>
        <translation>{name} は追加したときとは別のページです。</translation>
    </message>
    <message>
        <source>The file that this task was for is no longer in the library.</source>
        <translation>対象のファイルはもうライブラリにありません。</translation>
    </message>
    <message>
        <source>The note that this task was for is gone.</source>
        <translation>対象のノートはもうありません。</translation>
    </message>
    <message>
        <source>{host} sends its visitors on and on.</source>
        <translation>{host} は際限なく転送します。</translation>
    </message>
    <message>
        <source>The link that this task was for is gone.</source>
        <translation>対象のリンクはもうありません。</translation>
    </message>
    <message>
        <source>{host} took too long to answer.</source>
        <translation>{host} の応答に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The list of links {name} is not as kbdesk wrote it; import the file again.</source>
        <translation>リンクの一覧 {name} は kbdesk が書いたままではありません。ファイルをもう一度インポートしてください。</translation>
    </message>
    <message>
        <source>The list of links {name} is missing; import the file again.</source>
        <translation>リンクの一覧 {name} がありません。ファイルをもう一度インポートしてください。</translation>
    </message>
    <message>
        <source>The list of links {name} cannot be read: {strerror}.</source>
        <translation>リンクの一覧 {name} を読み取れません: {strerror}。</translation>
    </message>
    <message>
        <source>The list of links {name} is damaged at byte {byte}.</source>
        <translation>リンクの一覧 {name} はバイト {byte} の位置で壊れています。</translation>
    </message>
    <message>
        <source>The list of links {name} breaks off in the middle.</source>
        <translation>リンクの一覧 {name} は途中で切れています。</translation>
    </message>
    <message>
        <source>The list has changed meanwhile; select the articles once more.</source>
        <translation>その間に一覧が変わりました。記事をもう一度選んでください。</translation>
    </message>
    <message>
        <source>There is no HTML, MHTML, text, Markdown, PDF, EPUB or Word file, and no export, in {name}.</source>
        <translation>{name} には HTML、MHTML、テキスト、Markdown、PDF、EPUB、Word のファイルもエクスポートもありません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>インポートするものがありません。</translation>
    </message>
    <message>
        <source>Passed over: {what}.</source>
        <translation>読み飛ばし：{what}。</translation>
    </message>
    <message>
        <source>{name} is neither a file nor a folder.</source>
        <translation>{name} はファイルでもフォルダーでもありません。</translation>
    </message>
    <message>
        <source>There is a file whose name is in an unknown encoding; rename it, then try again.</source>
        <translation>名前の文字コードが不明なファイルがあります。名前を変えてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>{name} is {what}.</source>
        <translation>{name} は {what} です。</translation>
    </message>
    <message>
        <source>Select some text to highlight it.</source>
        <translation>ハイライトするテキストを選んでください。</translation>
    </message>
    <message>
        <source>A highlight holds at most {most} characters; select less.</source>
        <translation>ハイライトは最大 {most} 文字です。もっと短く選んでください。</translation>
    </message>
    <message>
        <source>This article is no longer in the library.</source>
        <translation>この記事はもうライブラリにありません。</translation>
    </message>
    <message>
        <source>A highlight is {names} or {what}.</source>
        <translation>ハイライトの色は {names}、{what} のどれかです。</translation>
    </message>
    <message>
        <source>A note holds at most {most} characters.</source>
        <translation>メモは最大 {most} 文字です。</translation>
    </message>
    <message>
        <source>Notes and files of this computer have no web address to cite.</source>
        <translation>メモやこのコンピューターのファイルには、引用できるウェブアドレスがありません。</translation>
    </message>
    <message>
        <source>kbdesk met an error that it did not expect ({name}).</source>
        <translation>kbdesk で予期しないエラーが起きました（{name}）。</translation>
    </message>
    <message>
        <source>A file of the library could not be written or read ({why}).</source>
        <translation>ライブラリのファイルを読み書きできませんでした（{why}）。</translation>
    </message>
    <message>
        <source>kbdesk ended again and again while it worked on this page.</source>
        <translation>このページの処理中に kbdesk が何度も終了しました。</translation>
    </message>
    <message>
        <source>{articles} moved to the bin.</source>
        <translation>{articles}をごみ箱に移動しました。</translation>
    </message>
    <message>
        <source>{articles} restored.</source>
        <translation>{articles}を復元しました。</translation>
    </message>
    <message>
        <source>{articles} marked as read.</source>
        <translation>{articles}を既読にしました。</translation>
    </message>
    <message>
        <source>{articles} marked as unread.</source>
        <translation>{articles}を未読にしました。</translation>
    </message>
    <message>
        <source>{articles} starred.</source>
        <translation>{articles}にスターを付けました。</translation>
    </message>
    <message>
        <source>The stars of {articles} were taken away.</source>
        <translation>{articles}のスターを外しました。</translation>
    </message>
    <message>
        <source>{articles} archived.</source>
        <translation>{articles}をアーカイブしました。</translation>
    </message>
    <message>
        <source>{articles} taken out of the archive.</source>
        <translation>{articles}をアーカイブから戻しました。</translation>
    </message>
    <message>
        <source>{articles} tagged “{name}”.</source>
        <translation>{articles}にタグ「{name}」を付けました。</translation>
    </message>
    <message>
        <source>{articles} given the tags {name}.</source>
        <translation>{articles}にタグ {name} を付けました。</translation>
    </message>
    <message>
        <source>The tag “{name}” was taken from {articles}.</source>
        <translation>{articles}からタグ「{name}」を外しました。</translation>
    </message>
    <message>
        <source>{articles} moved to “{name}”.</source>
        <translation>{articles}を「{name}」へ移動しました。</translation>
    </message>
    <message>
        <source>{articles} also put into “{name}”.</source>
        <translation>{articles}を「{name}」にも入れました。</translation>
    </message>
    <message>
        <source>The folder is “{name}” now.</source>
        <translation>フォルダーは「{name}」になりました。</translation>
    </message>
    <message>
        <source>The folder “{name}” was taken away; its articles stay.</source>
        <translation>フォルダー「{name}」を解除しました。記事は残ります。</translation>
    </message>
    <message>
        <source>Highlighted a passage.</source>
        <translation>一節をハイライトしました。</translation>
    </message>
    <message>
        <source>Changed the highlight.</source>
        <translation>ハイライトを変更しました。</translation>
    </message>
    <message>
        <source>Deleted the highlight.</source>
        <translation>ハイライトを削除しました。</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>Kept as links, without the pages: {links}.</source>
        <translation>ページなしのリンクとして残しました: {links}。</translation>
    </message>
    <message>
        <source>They are no longer shown as duplicates.</source>
        <translation>今後は重複として表示されません。</translation>
    </message>
    <message>
        <source>{articles} put into “{name}”.</source>
        <translation>{articles}を「{name}」に入れました。</translation>
    </message>
    <message>
        <source>{articles} taken out of categories.</source>
        <translation>{articles}をカテゴリーから外しました。</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>タグには名前が必要です。</translation>
    </message>
    <message>
        <source>The tag {name!r} is hidden; show it again first (kbdesk tags show).</source>
        <translation>タグ「{name}」は非表示です。先に表示してください（kbdesk tags show）。</translation>
    </message>
    <message>
        <source>{n} categories were removed.</source>
        <translation>{n} 個のカテゴリーを削除しました。</translation>
    </message>
    <message>
        <source>The category {name!r} was added.</source>
        <translation>カテゴリー「{name}」を追加しました。</translation>
    </message>
    <message>
        <source>The category {name!r} was renamed to {new!r}.</source>
        <translation>カテゴリー「{name}」の名前を「{new}」に変えました。</translation>
    </message>
    <message>
        <source>The category {name!r} was removed.</source>
        <translation>カテゴリー「{name}」を取り除きました。</translation>
    </message>
    <message>
        <source>A category&apos;s name has 1 to 80 characters.</source>
        <translation>カテゴリーの名前は 1 から 80 文字です。</translation>
    </message>
    <message>
        <source>There is a category {name!r} already.</source>
        <translation>カテゴリー「{name}」はすでにあります。</translation>
    </message>
    <message>
        <source>There is no change of the categories to undo.</source>
        <translation>取り消せるカテゴリーの変更はありません。</translation>
    </message>
    <message>
        <source>That change of the categories was undone, or others were made after it: undo those first.</source>
        <translation>そのカテゴリーの変更はすでに取り消されたか、後に別の変更があります。先にそちらを取り消してください。</translation>
    </message>
    <message>
        <source>There is no category {name!r}; `kbdesk categories` shows those that there are.</source>
        <translation>カテゴリー「{name}」はありません。`kbdesk categories` であるものを表示します。</translation>
    </message>
    <message>
        <source>{path} was written by a newer kbdesk; install that version to open it.</source>
        <translation>{path} は新しい版の kbdesk で書かれています。開くにはその版を入れてください。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {strerror}.</source>
        <translation>{path} を開けません：{strerror}。</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>フォルダーには名前が必要です。</translation>
    </message>
    <message>
        <source>That folder is no longer there.</source>
        <translation>そのフォルダーはもうありません。</translation>
    </message>
    <message>
        <source>“{other}” was merged into “{title}”.</source>
        <translation>「{other}」を「{title}」に統合しました。</translation>
    </message>
    <message>
        <source>{n} other articles were merged into “{title}”.</source>
        <translation>他の {n} 件の記事を「{title}」に統合しました。</translation>
    </message>
    <message>
        <source>There is no merge to undo.</source>
        <translation>取り消せる統合はありません。</translation>
    </message>
    <message>
        <source>Article {kept} is not one of those to merge.</source>
        <translation>記事 {kept} は統合するものに含まれていません。</translation>
    </message>
    <message>
        <source>Two articles or more are needed to make one of them.</source>
        <translation>統合するには記事が 2 件以上必要です。</translation>
    </message>
    <message>
        <source>Merge {later} was made after it, of the same article: undo that first.</source>
        <translation>その後に同じ記事の統合 {later} があります。先にそちらを取り消してください。</translation>
    </message>
    <message>
        <source>The page of article {id} is still to be fetched; merge it when it is there.</source>
        <translation>記事 {id} のページはこれから取得します。取得後に統合してください。</translation>
    </message>
    <message>
        <source>There is no merge {id} to undo.</source>
        <translation>取り消せる統合 {id} はありません。</translation>
    </message>
    <message>
        <source>There is nothing to save: type a search first.</source>
        <translation>保存するものがありません。先に検索を入力してください。</translation>
    </message>
    <message>
        <source>This search is too long to be saved.</source>
        <translation>この検索は長すぎて保存できません。</translation>
    </message>
    <message>
        <source>{most} searches are saved already; delete one first.</source>
        <translation>すでに {most} 件の検索を保存しています。先にどれかを削除してください。</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>保存した検索には名前が必要です。</translation>
    </message>
    <message>
        <source>There is no saved search {id}.</source>
        <translation>保存した検索 {id} はありません。</translation>
    </message>
    <message>
        <source>{path} is not a kbdesk library; move it away, or choose another folder with --data-dir.</source>
        <translation>{path} は kbdesk のライブラリではありません。別の場所に移すか、--data-dir で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} is read-only; make it writable or choose another folder with --data-dir.</source>
        <translation>{path} は読み取り専用です。書き込めるようにするか、--data-dir で別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be opened; see that the file and its folder are there and yours.</source>
        <translation>{path} を開けません。ファイルとフォルダーがあり、自分のものであるか確かめてください。</translation>
    </message>
    <message>
        <source>{path} is damaged; `kbdesk doctor` says what can be done. Copies are in the backups folder.</source>
        <translation>{path} は壊れています。`kbdesk doctor` が対処を示します。コピーは backups フォルダーにあります。</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; free some space.</source>
        <translation>{path} のあるディスクがいっぱいです。空きを作ってください。</translation>
    </message>
    <message>
        <source>Another program keeps {path} locked; close it, or try again later.</source>
        <translation>別のプログラムが {path} をロックしています。それを閉じるか、後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直すものはありません。</translation>
    </message>
    <message>
        <source>{n} tags were deleted.</source>
        <translation>{n} 個のタグを削除しました。</translation>
    </message>
    <message>
        <source>Of {n} pairs of tags, the two are not the same thing.</source>
        <translation>{n} 組のタグは、それぞれ同じものではありません。</translation>
    </message>
    <message>
        <source>{name!r} and {other!r} are not the same thing.</source>
        <translation>「{name}」と「{other}」は同じものではありません。</translation>
    </message>
    <message>
        <source>{name!r} is hidden.</source>
        <translation>「{name}」を非表示にしました。</translation>
    </message>
    <message>
        <source>{name!r} was renamed to {new!r}.</source>
        <translation>「{name}」の名前を「{new}」に変えました。</translation>
    </message>
    <message>
        <source>Google Keep notes</source>
        <translation>Google Keep のメモ</translation>
    </message>
    <message>
        <source>{host} wants its visitors to log in or to consent before it shows the page.</source>
        <translation>{host} は、ログインまたは同意するまでページを表示しません。</translation>
    </message>
    <message>
        <source>The page has far less text than the export brought along.</source>
        <translation>ページの本文は、エクスポートに含まれていた本文よりはるかに少なくなっています。</translation>
    </message>
    <message>
        <source>{host} sent an empty page.</source>
        <translation>{host} は空のページを送りました。</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but there was a library in this folder; nothing was changed. There is no backup beside it: put back a copy of your own (`kbdesk help put a backup back` says how), or move the folder away to begin anew.</source>
        <translation>{path} がないか空ですが、このフォルダーにはライブラリがありました。何も変更していません。バックアップは隣にありません。自分のコピーを戻すか（方法は `kbdesk help put a backup back`）、新しく始めるならフォルダーを移動してください。</translation>
    </message>
    <message>
        <source>{path} is missing or empty, but there was a library in this folder; nothing was changed. Put a backup back (`kbdesk help put a backup back` says how), the newest is {backup}; or move the folder away to begin anew.</source>
        <translation>{path} がないか空ですが、このフォルダーにはライブラリがありました。何も変更していません。バックアップを戻すか（方法は `kbdesk help put a backup back`、最新は {backup}）、新しく始めるならフォルダーを移動してください。</translation>
    </message>
    <message>
        <source>The site asks to be left alone until {time}. Retry after that.</source>
        <translation>サイトは {time} までアクセスを控えるよう求めています。その後に再試行してください。</translation>
    </message>
    <message>
        <source>There is no copy of this page. Switch library.keep_pages on in the preferences, then fetch it again.</source>
        <translation>このページのコピーはありません。設定で library.keep_pages を有効にしてから、もう一度取得してください。</translation>
    </message>
    <message>
        <source>{address!r} is not a web address: it names no host.</source>
        <translation>「{address}」はウェブアドレスではありません。ホスト名がありません。</translation>
    </message>
    <message>
        <source>There is no address.</source>
        <translation>アドレスがありません。</translation>
    </message>
    <message>
        <source>The address is longer than {n:,} characters.</source>
        <translation>アドレスが {n:,} 文字を超えています。</translation>
    </message>
    <message>
        <source>{address!r} is not a web address.</source>
        <translation>「{address}」はウェブアドレスではありません。</translation>
    </message>
    <message>
        <source>Addresses that start with {scheme}: cannot be fetched, only http and https.</source>
        <translation>{scheme}: で始まるアドレスは取得できません。http と https のみ取得できます。</translation>
    </message>
    <message>
        <source>{address!r} names no host.</source>
        <translation>「{address}」にはホスト名がありません。</translation>
    </message>
    <message>
        <source>{address!r} has a host that cannot be.</source>
        <translation>「{address}」のホスト名は正しくありません。</translation>
    </message>
    <message>
        <source>The address {address!r} is broken.</source>
        <translation>アドレス「{address}」は壊れています。</translation>
    </message>
    <message>
        <source>{address!r} has a port that does not exist.</source>
        <translation>「{address}」のポート番号は存在しません。</translation>
    </message>
    <message>
        <source>{host} has no copy of this page.</source>
        <translation>{host} にこのページの写しはありません。</translation>
    </message>
    <message>
        <source>The Internet Archive has no copy of this page.</source>
        <translation>Internet Archive にこのページの写しはありません。</translation>
    </message>
    <message>
        <source>{host} is not public.</source>
        <translation>{host} は公開されたホストではありません。</translation>
    </message>
    <message>
        <source>Then retry what failed; it goes on where it stood.</source>
        <translation>その後で、失敗したものを再試行してください。止まったところから続きます。</translation>
    </message>
    <message>
        <source>What is not done yet goes on with the next start.</source>
        <translation>残りは次回の起動時に続きます。</translation>
    </message>
    <message>
        <source>There is no category {name!r}; there are {names}.</source>
        <translation>カテゴリー「{name}」はありません。あるのは次のとおりです: {names}</translation>
    </message>
    <message>
        <source>{name!r} may be any of {names}; name one.</source>
        <translation>「{name}」に当たるものが複数あります: {names}。1 つを指定してください。</translation>
    </message>
    <message>
        <source>An older kbdesk works on {path}. Quit it (look into the tray), then start this one again.</source>
        <translation>古い版の kbdesk が {path} を使っています。それを終了してから（トレイも確かめてください）、もう一度起動してください。</translation>
    </message>
    <message>
        <source>{names} was merged into {name!r}.</source>
        <translation>{names} を「{name}」に統合しました。</translation>
    </message>
    <message>
        <source>{n} tags were merged into others.</source>
        <translation>{n} 個のタグをほかのタグに統合しました。</translation>
    </message>
    <message>
        <source>{name!r} was deleted.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>{name!r} is hidden already.</source>
        <translation>「{name}」はすでに非表示です。</translation>
    </message>
    <message>
        <source>{n} tags are hidden.</source>
        <translation>{n} 個のタグを隠しました。</translation>
    </message>
    <message>
        <source>There is a tag {name!r} already; merge the two to make one of them.</source>
        <translation>タグ「{name}」はすでにあります。一つにするには二つを統合してください。</translation>
    </message>
    <message>
        <source>There is nothing to merge into {name!r}: that is one tag already.</source>
        <translation>「{name}」に統合するものがありません。すでに一つのタグです。</translation>
    </message>
    <message>
        <source>There is no change of the tags to undo.</source>
        <translation>取り消せるタグの変更はありません。</translation>
    </message>
    <message>
        <source>That change of the tags was undone, or others were made after it: undo those first.</source>
        <translation>そのタグの変更はすでに取り消されたか、後に別の変更があります。先にそちらを取り消してください。</translation>
    </message>
    <message>
        <source>{name!r} is shown again.</source>
        <translation>「{name}」を再び表示します。</translation>
    </message>
    <message>
        <source>{n} tags are shown again.</source>
        <translation>{n} 個のタグを再び表示します。</translation>
    </message>
    <message>
        <source>There is no tag {name!r}; `kbdesk tags` shows those that there are.</source>
        <translation>タグ「{name}」はありません。`kbdesk tags` であるものを表示します。</translation>
    </message>
    <message>
        <source>{name!r}</source>
        <translation>「{name}」</translation>
    </message>
    <message>
        <source>{name!r} is one tag already.</source>
        <translation>「{name}」はすでに一つのタグです。</translation>
    </message>
    <message>
        <source>{name!r} is shown already.</source>
        <translation>「{name}」はすでに表示しています。</translation>
    </message>
    <message>
        <source>Search by meaning is switched off (search.semantic); only the words were looked for.</source>
        <translation>意味による検索はオフです（search.semantic）。語だけを検索しました。</translation>
    </message>
    <message>
        <source>The meaning of {done:,} of {total:,} articles is known so far.</source>
        <translation>これまでに {total:,} 件中 {done:,} 件の記事の意味がわかっています。</translation>
    </message>
    <message>
        <source>Nothing for &quot;{typed}&quot;; showing &quot;{shown}&quot;.</source>
        <translation>「{typed}」は見つかりません。「{shown}」を表示しています。</translation>
    </message>
    <message>
        <source>There is no tag &quot;{name}&quot;; try {names}.</source>
        <translation>タグ「{name}」はありません。{names} を試してください。</translation>
    </message>
    <message>
        <source>There is no tag &quot;{name}&quot;.</source>
        <translation>タグ「{name}」はありません。</translation>
    </message>
    <message>
        <source>Only the words were looked for.</source>
        <translation>語だけを検索しました。</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; has no word behind it</source>
        <translation>「{typed}」の後ろに言葉がありません</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; has nothing behind it</source>
        <translation>「{typed}」の後ろに何もありません</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; wants a date such as 2024 or 2024-05-17</source>
        <translation>「{typed}」には 2024 や 2024-05-17 のような日付が必要です</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; is unknown; there are {names}</source>
        <translation>「{typed}」は不明です。使えるのは {names}</translation>
    </message>
    <message>
        <source>&quot;{typed}&quot; is unknown; a language has a name or a code such as &quot;de&quot;</source>
        <translation>「{typed}」は不明です。言語は名前か「de」のようなコードで指定します</translation>
    </message>
    <message>
        <source>{what}; it was searched for as words.</source>
        <translation>{what}。語として検索しました。</translation>
    </message>
    <message>
        <source>{what}; it was left out.</source>
        <translation>{what}。それは除きました。</translation>
    </message>
    <message>
        <source>Only the first {n} words were searched for.</source>
        <translation>最初の {n} 語だけを検索しました。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed; all that follows it was taken as one phrase.</source>
        <translation>引用符が閉じられていません。以降を一つの句として扱いました。</translation>
    </message>
    <message>
        <source>Only the first {n} words of a phrase were searched for.</source>
        <translation>句の最初の {n} 語だけを検索しました。</translation>
    </message>
    <message>
        <source>&quot;OR&quot; has to stand between two words</source>
        <translation>「OR」は二つの語の間に置いてください</translation>
    </message>
    <message>
        <source>plain letters, digits and signs on one line</source>
        <translation>1 行の英数字と記号</translation>
    </message>
    <message>
        <source>the full path of a folder, or nothing</source>
        <translation>フォルダーのフルパスか、空</translation>
    </message>
    <message>
        <source>an address such as http://proxy.example:3128, without a name and password</source>
        <translation>http://proxy.example:3128 のような、名前とパスワードを含まないアドレス</translation>
    </message>
    <message>
        <source>an address such as https://api.openai.com/v1 or http://127.0.0.1:11434/v1, without a name and password</source>
        <translation>https://api.openai.com/v1 や http://127.0.0.1:11434/v1 のような、名前とパスワードを含まないアドレス</translation>
    </message>
    <message>
        <source>an address such as https://web.archive.org/web, without a name and password</source>
        <translation>https://web.archive.org/web のようなアドレス(ユーザー名とパスワードは含めない)</translation>
    </message>
    <message>
        <source>a model&apos;s name, as the endpoint calls it, or &quot;&quot; where it has only one</source>
        <translation>エンドポイントでのモデル名か、1 つしかない場合は &quot;&quot;</translation>
    </message>
    <message>
        <source>auto, or a language: &quot;de&quot;, &quot;German&quot;</source>
        <translation>auto か、言語: &quot;de&quot;、&quot;German&quot;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true か false</translation>
    </message>
    <message>
        <source>of at least</source>
        <translation>以上の</translation>
    </message>
    <message>
        <source>of at most</source>
        <translation>以下の</translation>
    </message>
    <message>
        <source>greater than</source>
        <translation>より大きい</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>より小さい</translation>
    </message>
    <message>
        <source>it has to be {description}</source>
        <translation>{description}でなければなりません</translation>
    </message>
    <message>
        <source>it is one of {choices}</source>
        <translation>次のいずれかです: {choices}</translation>
    </message>
    <message>
        <source>{what} {than} {bound}</source>
        <translation>{bound} {than}{what}</translation>
    </message>
    <message>
        <source>There is no setting {key!r}; `kbdesk config list` shows those that there are.</source>
        <translation>設定「{key}」はありません。`kbdesk config list` で一覧を表示できます。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {strerror}.</source>
        <translation>{path} を読み取れません: {strerror}。</translation>
    </message>
    <message>
        <source>{key} cannot be {value!r}: {why}.</source>
        <translation>{key} は「{value}」にできません: {why}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {strerror}.</source>
        <translation>{path} に書き込めません: {strerror}。</translation>
    </message>
</context>
<context>
    <name>failure reasons</name>
    <message>
        <source>Login wanted (401)</source>
        <translation>ログインが必要 (401)</translation>
    </message>
    <message>
        <source>Not let in (403)</source>
        <translation>アクセス拒否 (403)</translation>
    </message>
    <message>
        <source>Page gone (404)</source>
        <translation>ページなし (404)</translation>
    </message>
    <message>
        <source>Page taken down (410)</source>
        <translation>ページ削除済み (410)</translation>
    </message>
    <message>
        <source>Too many requests (429)</source>
        <translation>リクエスト過多 (429)</translation>
    </message>
    <message>
        <source>Withheld by law (451)</source>
        <translation>法的理由で非公開 (451)</translation>
    </message>
    <message>
        <source>Site overloaded (503)</source>
        <translation>サイト過負荷 (503)</translation>
    </message>
    <message>
        <source>Fault of the site ({status})</source>
        <translation>サイトのエラー ({status})</translation>
    </message>
    <message>
        <source>Refused ({status})</source>
        <translation>拒否 ({status})</translation>
    </message>
    <message>
        <source>Site not found</source>
        <translation>サイトが見つからない</translation>
    </message>
    <message>
        <source>Login or consent wanted ({status})</source>
        <translation>ログインまたは同意が必要 ({status})</translation>
    </message>
    <message>
        <source>Site not reached</source>
        <translation>サイトに接続できない</translation>
    </message>
    <message>
        <source>Connection not safe</source>
        <translation>接続が安全でない</translation>
    </message>
    <message>
        <source>Site too slow</source>
        <translation>サイトが遅すぎる</translation>
    </message>
    <message>
        <source>Answer broken off</source>
        <translation>応答が途切れた</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Sent in circles</source>
        <translation>リダイレクトの循環</translation>
    </message>
    <message>
        <source>Private address</source>
        <translation>プライベートアドレス</translation>
    </message>
    <message>
        <source>No web address</source>
        <translation>ウェブアドレスではない</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>ページではない</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>大きすぎる</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れない</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>本文がない</translation>
    </message>
    <message>
        <source>Took too long to read</source>
        <translation>読み取りに時間がかかりすぎた</translation>
    </message>
    <message>
        <source>Broke the reading</source>
        <translation>読み取り中に異常終了</translation>
    </message>
    <message>
        <source>Closed to programs</source>
        <translation>プログラムに非公開</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>ファイルがない</translation>
    </message>
    <message>
        <source>File unreadable</source>
        <translation>ファイルを読めない</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>Fault in kbdesk</source>
        <translation>kbdesk の不具合</translation>
    </message>
</context>
<context>
    <name>failure sentences</name>
    <message>
        <source>The page has no text to keep.</source>
        <translation>このページには保存できる本文がありません。</translation>
    </message>
    <message>
        <source>{site} wants a login (401).</source>
        <translation>{site} はログインを求めています (401)。</translation>
    </message>
    <message>
        <source>{site} lets no programs in, or wants a login (403).</source>
        <translation>{site} はプログラムを受け付けないか、ログインを求めています (403)。</translation>
    </message>
    <message>
        <source>{site} has no such page (404).</source>
        <translation>{site} にこのページはありません (404)。</translation>
    </message>
    <message>
        <source>{site} took the page down (410).</source>
        <translation>{site} はこのページを削除しました (410)。</translation>
    </message>
    <message>
        <source>{site} had too many requests (429).</source>
        <translation>{site} へのリクエストが多すぎました (429)。</translation>
    </message>
    <message>
        <source>{site} withholds the page for legal reasons (451).</source>
        <translation>{site} は法的な理由でこのページを公開していません (451)。</translation>
    </message>
    <message>
        <source>{site} has a fault of its own ({status}).</source>
        <translation>{site} の側で障害が起きています ({status})。</translation>
    </message>
    <message>
        <source>{site} refused the page ({status}).</source>
        <translation>{site} はこのページを拒否しました ({status})。</translation>
    </message>
    <message>
        <source>{site} shows a page for logging in or consenting instead ({status}).</source>
        <translation>{site} は代わりにログインまたは同意のページを表示します ({status})。</translation>
    </message>
    <message>
        <source>There is no site {site}, or its name could not be looked up.</source>
        <translation>サイト {site} が存在しないか、名前を解決できませんでした。</translation>
    </message>
    <message>
        <source>{site} could not be reached.</source>
        <translation>{site} に接続できませんでした。</translation>
    </message>
    <message>
        <source>The connection to {site} is not safe.</source>
        <translation>{site} への接続は安全ではありません。</translation>
    </message>
    <message>
        <source>{site} took too long to answer.</source>
        <translation>{site} の応答に時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>{site} broke off its answer.</source>
        <translation>{site} の応答が途中で切れました。</translation>
    </message>
    <message>
        <source>{site} refused the page.</source>
        <translation>{site} はこのページを拒否しました。</translation>
    </message>
    <message>
        <source>{site} sent from one address to the next without an end.</source>
        <translation>{site} の転送が終わりませんでした。</translation>
    </message>
    <message>
        <source>{site} is an address of a private network.</source>
        <translation>{site} はプライベートネットワークのアドレスです。</translation>
    </message>
    <message>
        <source>The link is no address of the web.</source>
        <translation>このリンクはウェブのアドレスではありません。</translation>
    </message>
    <message>
        <source>There is no page at the link, but something else.</source>
        <translation>リンク先はページではない別のものです。</translation>
    </message>
    <message>
        <source>The page is larger than may be fetched.</source>
        <translation>ページが取得できる大きさを超えています。</translation>
    </message>
    <message>
        <source>The page cannot be read: its characters make no text.</source>
        <translation>ページを読み取れません。文字がテキストになりません。</translation>
    </message>
    <message>
        <source>It took too long to find the text of the page.</source>
        <translation>ページの本文を探すのに時間がかかりすぎました。</translation>
    </message>
    <message>
        <source>The page broke the program that looks for its text.</source>
        <translation>本文を探すプログラムがこのページで停止しました。</translation>
    </message>
    <message>
        <source>{site} asks programs to stay away from the page.</source>
        <translation>{site} はプログラムによる取得を断っています。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>ファイルがもうありません。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>The text could not be analysed.</source>
        <translation>テキストを分析できませんでした。</translation>
    </message>
    <message>
        <source>There was a fault in kbdesk; the log has the details.</source>
        <translation>kbdesk に不具合がありました。詳細はログにあります。</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>サイトなし</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>フォルダーなし</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>It is made with the work of others, such as Python and Qt, each with a licence of its own.</source>
        <translation>kbdesk は Python や Qt など、それぞれ独自のライセンスを持つほかの人々の成果を使って作られています。</translation>
    </message>
    <message>
        <source>It is made with the work of others, such as Python and Qt, whose licences are in</source>
        <translation>kbdesk は Python や Qt など、ほかの人々の成果を使って作られています。そのライセンスは次のファイルにあります:</translation>
    </message>
    <message>
        <source>A pile of links becomes a private, searchable library.</source>
        <translation>たまったリンクを、自分だけの検索できるライブラリに。</translation>
    </message>
    <message>
        <source>Your library lies in</source>
        <translation>ライブラリの場所:</translation>
    </message>
    <message>
        <source>No account and no server.</source>
        <translation>アカウントもサーバーも不要です。</translation>
    </message>
    <message>
        <source>Free software, under the MIT licence.</source>
        <translation>MIT ライセンスのフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>About kbdesk</source>
        <translation>kbdesk について</translation>
    </message>
</context>
<context>
    <name>left</name>
    <message numerus="yes">
        <source>{n} pages are tried again</source>
        <translation>
            <numerusform>{n} ページを再試行します</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching: {n} pages left</source>
        <translation>
            <numerusform>取得中: 残り {n} ページ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading: {n} files left</source>
        <translation>
            <numerusform>読み取り中: 残り {n} ファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagging: {n} articles left</source>
        <translation>
            <numerusform>タグ付け中: 残り {n} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Asking the endpoint: {n} articles left</source>
        <translation>
            <numerusform>エンドポイントに問い合わせ中: 残り {n} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making searchable: {n} articles left</source>
        <translation>
            <numerusform>検索に登録中: 残り {n} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewing the index of the search</source>
        <translation>検索の索引を更新しています</translation>
    </message>
    <message>
        <source>Taking what was deleted out of the index</source>
        <translation>削除したものを索引から取り除いています</translation>
    </message>
    <message>
        <source>Preparing the search by meaning</source>
        <translation>意味による検索を準備しています</translation>
    </message>
    <message>
        <source>Preparing the search for duplicates</source>
        <translation>重複の検索を準備しています</translation>
    </message>
    <message numerus="yes">
        <source>{n} tasks left</source>
        <translation>
            <numerusform>残り {n} 件の作業</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opening note</name>
    <message>
        <source>Opening the library…</source>
        <translation>ライブラリを開いています…</translation>
    </message>
    <message>
        <source>After an update this takes longer: it is copied first.</source>
        <translation>更新のあとは、先にコピーを作るので時間がかかります。</translation>
    </message>
</context>
<context>
    <name>other words</name>
    <message>
        <source>new bookmark, save a link</source>
        <translation>新しいブックマーク、リンクを保存</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Wayback Machine, Internet Archive</source>
        <translation>Wayback Machine, インターネットアーカイブ</translation>
    </message>
    <message>
        <source>past imports, log</source>
        <translation>過去のインポート、ログ</translation>
    </message>
    <message>
        <source>settings, options, configuration</source>
        <translation>設定、オプション、構成</translation>
    </message>
    <message>
        <source>exit, close kbdesk</source>
        <translation>閉じる、kbdesk を終了</translation>
    </message>
    <message>
        <source>label, keyword</source>
        <translation>ラベル、キーワード</translation>
    </message>
    <message>
        <source>file, collection</source>
        <translation>整理、コレクション</translation>
    </message>
    <message>
        <source>manage tags, edit tags, rename tags, merge tags, manage categories</source>
        <translation>タグの管理、タグを編集、タグの名前を変更、タグを統合、カテゴリーの管理</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>empty trash</source>
        <translation>ごみ箱を空にする</translation>
    </message>
    <message>
        <source>original page, website</source>
        <translation>元のページ、ウェブサイト</translation>
    </message>
    <message>
        <source>original file, PDF, snapshot, archived page</source>
        <translation>元のファイル, PDF, スナップショット, アーカイブ</translation>
    </message>
    <message>
        <source>comment, annotation</source>
        <translation>コメント、注釈</translation>
    </message>
    <message>
        <source>reference, bibliography</source>
        <translation>参考文献、文献</translation>
    </message>
    <message>
        <source>rename, change title</source>
        <translation>名前を変更, タイトル変更</translation>
    </message>
    <message>
        <source>PDF, paper</source>
        <translation>PDF, 紙</translation>
    </message>
    <message>
        <source>refetch, reload, refresh, update, download again</source>
        <translation>再読み込み、再取得、更新、ダウンロード</translation>
    </message>
    <message>
        <source>summarise, tag again</source>
        <translation>要約、タグ付けし直す</translation>
    </message>
    <message>
        <source>remove, trash</source>
        <translation>削除、ごみ箱</translation>
    </message>
    <message>
        <source>find in page</source>
        <translation>ページ内を検索</translation>
    </message>
    <message>
        <source>full screen, distraction-free, focus mode, zen mode</source>
        <translation>全画面、集中モード、フルスクリーン</translation>
    </message>
    <message>
        <source>side bar, sidebar, navigation</source>
        <translation>サイドバー、ナビゲーション</translation>
    </message>
    <message>
        <source>errors, dead links, broken links</source>
        <translation>エラー, リンク切れ, 壊れたリンク</translation>
    </message>
    <message>
        <source>progress, running imports</source>
        <translation>進行状況、実行中のインポート</translation>
    </message>
    <message>
        <source>font, sepia</source>
        <translation>フォント、セピア</translation>
    </message>
    <message>
        <source>zoom in, bigger</source>
        <translation>ズームイン、拡大</translation>
    </message>
    <message>
        <source>zoom out</source>
        <translation>ズームアウト、縮小</translation>
    </message>
    <message>
        <source>reset zoom</source>
        <translation>ズームをリセット</translation>
    </message>
    <message>
        <source>manual, documentation</source>
        <translation>マニュアル、説明書</translation>
    </message>
    <message>
        <source>hotkeys, key bindings</source>
        <translation>ショートカット、キー割り当て</translation>
    </message>
    <message>
        <source>version, licence</source>
        <translation>バージョン、ライセンス</translation>
    </message>
    <message>
        <source>light mode, day mode</source>
        <translation>ライトモード、明るいモード</translation>
    </message>
    <message>
        <source>dark mode, night mode</source>
        <translation>ダークモード、夜間モード</translation>
    </message>
    <message>
        <source>trash, deleted, recycle</source>
        <translation>ごみ箱、削除済み</translation>
    </message>
</context>
<context>
    <name>passed over</name>
    <message>
        <source>place: queries of Firefox</source>
        <translation>Firefox のクエリー (place:)</translation>
    </message>
    <message>
        <source>javascript: bookmarklets</source>
        <translation>ブックマークレット (javascript:)</translation>
    </message>
    <message>
        <source>data: addresses</source>
        <translation>data: アドレス</translation>
    </message>
    <message>
        <source>pages of the browser itself</source>
        <translation>ブラウザー自身のページ</translation>
    </message>
    <message>
        <source>pages of browser extensions</source>
        <translation>ブラウザー拡張機能のページ</translation>
    </message>
    <message>
        <source>files in the archive that are no export</source>
        <translation>アーカイブ内のエクスポートではないファイル</translation>
    </message>
    <message>
        <source>entries that the end of the file cuts off</source>
        <translation>ファイルの末尾で途切れた項目</translation>
    </message>
    <message>
        <source>deleted bookmarks</source>
        <translation>削除済みのブックマーク</translation>
    </message>
    <message>
        <source>separators</source>
        <translation>区切り線</translation>
    </message>
    <message>
        <source>damaged entries</source>
        <translation>壊れた項目</translation>
    </message>
    <message>
        <source>entries without an address</source>
        <translation>アドレスのない項目</translation>
    </message>
    <message>
        <source>compressed files of Firefox other than backups of bookmarks</source>
        <translation>ブックマークのバックアップではない Firefox の圧縮ファイル</translation>
    </message>
    <message>
        <source>texts that the export does not hold</source>
        <translation>エクスポートに含まれないテキスト</translation>
    </message>
    <message>
        <source>entries without content</source>
        <translation>内容のない項目</translation>
    </message>
    <message>
        <source>uploaded images and files, which the export does not hold</source>
        <translation>エクスポートに含まれない、アップロードした画像やファイル</translation>
    </message>
    <message>
        <source>entries of an unknown type</source>
        <translation>種類が不明な項目</translation>
    </message>
    <message>
        <source>notes without a text</source>
        <translation>本文のないメモ</translation>
    </message>
    <message>
        <source>Markdown files without an address in their front matter</source>
        <translation>フロントマターにアドレスのない Markdown ファイル</translation>
    </message>
    <message>
        <source>deleted entries</source>
        <translation>削除済みの項目</translation>
    </message>
    <message>
        <source>lines without a link</source>
        <translation>リンクのない行</translation>
    </message>
    <message>
        <source>items of an outline without an address</source>
        <translation>アドレスのないアウトライン項目</translation>
    </message>
    <message>
        <source>references without an address or a title</source>
        <translation>アドレスもタイトルもない文献</translation>
    </message>
    <message>
        <source>files that start a program</source>
        <translation>プログラムを起動するファイル</translation>
    </message>
    <message>
        <source>files on a computer</source>
        <translation>コンピューター上のファイル</translation>
    </message>
    <message>
        <source>entries of more than 16 million characters</source>
        <translation>1600 万文字を超える項目</translation>
    </message>
    <message>
        <source>what notes have beyond 16 million characters</source>
        <translation>メモの 1600 万文字を超える部分</translation>
    </message>
    <message>
        <source>messages without a link</source>
        <translation>リンクのないメッセージ</translation>
    </message>
    <message>
        <source>pictures in a text</source>
        <translation>テキスト中の画像</translation>
    </message>
    <message>
        <source>links to other places than the web</source>
        <translation>ウェブ以外へのリンク</translation>
    </message>
    <message>
        <source>cards without a link or a text</source>
        <translation>リンクもテキストもないカード</translation>
    </message>
    <message>
        <source>files that the export does not hold</source>
        <translation>エクスポートに含まれていないファイル</translation>
    </message>
    <message>
        <source>empty notes</source>
        <translation>空のノート</translation>
    </message>
    <message>
        <source>hidden files and folders</source>
        <translation>隠しファイルと隠しフォルダー</translation>
    </message>
    <message>
        <source>links to other folders</source>
        <translation>ほかのフォルダーへのリンク</translation>
    </message>
    <message>
        <source>folders with the pictures and styles of a saved page</source>
        <translation>保存したページの画像やスタイルのフォルダー</translation>
    </message>
    <message>
        <source>files whose names or folders are in an unknown encoding</source>
        <translation>名前やフォルダーの文字コードが不明なファイル</translation>
    </message>
    <message>
        <source>unfinished downloads and temporary files</source>
        <translation>未完了のダウンロードと一時ファイル</translation>
    </message>
    <message>
        <source>links that lead out of the folder or nowhere</source>
        <translation>フォルダーの外やリンク切れを指すリンク</translation>
    </message>
    <message>
        <source>pipes, devices and links that lead nowhere</source>
        <translation>パイプ、デバイス、リンク切れ</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>All the processor</source>
        <translation>プロセッサーすべて</translation>
    </message>
    <message>
        <source>Half the processor</source>
        <translation>プロセッサーの半分</translation>
    </message>
    <message>
        <source>One core</source>
        <translation>1 コア</translation>
    </message>
    <message>
        <source>As otherwise</source>
        <translation>通常どおり</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>一定の速さで</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>An OpenAI-compatible endpoint</source>
        <translation>OpenAI 互換エンドポイント</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Where I typed the address</source>
        <translation>自分で入力したアドレスのみ</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Reading pages</source>
        <translation>ページの読み取り</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Go on working when the window is closed</source>
        <translation>ウィンドウを閉じても作業を続ける</translation>
    </message>
    <message>
        <source>While there is work to do, the window goes to the tray and the work goes on. Without work it quits.</source>
        <translation>作業がある間はウィンドウがトレイに入り、作業が続きます。作業がなければ終了します。</translation>
    </message>
    <message>
        <source>Notify when an import has ended</source>
        <translation>インポートの終了を通知する</translation>
    </message>
    <message>
        <source>Once for each import, with its counts. Switched off, the window itself says so.</source>
        <translation>インポートごとに1回、件数とともに通知します。オフのときはウィンドウに表示します。</translation>
    </message>
    <message>
        <source>Stay awake while an import runs</source>
        <translation>インポート中はスリープしない</translation>
    </message>
    <message>
        <source>The computer does not go to sleep by itself as long as an import gets on. The screen may go dark.</source>
        <translation>インポートが進んでいる間、コンピューターは自動でスリープしません。画面は暗くなることがあります。</translation>
    </message>
    <message>
        <source>Offer links from the clipboard</source>
        <translation>クリップボードのリンクを提案する</translation>
    </message>
    <message>
        <source>A link that you copied, and that is not in the library, is offered once when you come to the window.</source>
        <translation>コピーしたリンクがライブラリにないとき、ウィンドウに戻った際に一度だけ提案します。</translation>
    </message>
    <message>
        <source>Empty the bin after</source>
        <translation>ごみ箱を空にするまで</translation>
    </message>
    <message>
        <source>Articles that were deleted so long ago are deleted for good. 0: they stay until you empty the bin.</source>
        <translation>この日数を過ぎた記事は完全に削除されます。0 なら、ごみ箱を空にするまで残ります。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Keep a copy of each page</source>
        <translation>各ページのコピーを保存する</translation>
    </message>
    <message>
        <source>The page as it came, beside its text, for when it is gone: some 0.2 MB each. Open Saved Copy shows it.</source>
        <translation>ページが消えたときのために、本文とともに元のページも残します(1 件あたり約 0.2 MB)。「保存したコピーを開く」で表示できます。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Fast goes on as soon as the last links are worked off. Steady takes one portion a run.</source>
        <translation>「速く」は前のリンクが終わり次第続けます。「一定の速さで」は1回に1まとまりずつ処理します。</translation>
    </message>
    <message>
        <source>Portion</source>
        <translation>まとまり</translation>
    </message>
    <message>
        <source>How many links of a large import are taken up at a time.</source>
        <translation>大きなインポートで一度に取りかかるリンクの数です。</translation>
    </message>
    <message>
        <source>links</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Time between runs</source>
        <translation>実行の間隔</translation>
    </message>
    <message>
        <source>How often imports are looked after: the next portion at a steady pace, and whatever got stuck.</source>
        <translation>インポートを確認する間隔です。一定の速さでの次のまとまりや、止まったものを処理します。</translation>
    </message>
    <message>
        <source>Large from</source>
        <translation>大きいとみなす件数</translation>
    </message>
    <message>
        <source>An import of more links than this is worked off in portions, in the background.</source>
        <translation>これより多いリンクのインポートは、まとまりに分けて裏で処理されます。</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>監視フォルダー</translation>
    </message>
    <message>
        <source>What appears in this folder is imported by itself; nothing in it is changed. Empty: none.</source>
        <translation>このフォルダーに現れたものは自動でインポートされます。中身は変更されません。空欄ならなし。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Look into it every</source>
        <translation>確認の間隔</translation>
    </message>
    <message>
        <source>How often kbdesk looks for new files there. One is taken when it has stopped growing.</source>
        <translation>新しいファイルを確認する間隔です。ファイルは大きさが変わらなくなってから取り込みます。</translation>
    </message>
    <message>
        <source>Time between links</source>
        <translation>リンクの間隔</translation>
    </message>
    <message>
        <source>How far apart the links of a small import are begun.</source>
        <translation>小さなインポートで、各リンクに取りかかる間隔です。</translation>
    </message>
    <message>
        <source>Pages at once</source>
        <translation>同時ページ数</translation>
    </message>
    <message>
        <source>How many pages are fetched at the same time, over all sites. Fewer leave more of the line to others.</source>
        <translation>全サイトで同時に取得するページ数です。少なくすると、ほかの通信に余裕ができます。</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>How often a page is tried whose site does not answer, before it counts as failed.</source>
        <translation>サイトが応答しないページを、失敗とみなすまでに試す回数です。</translation>
    </message>
    <message>
        <source>times</source>
        <translation>回</translation>
    </message>
    <message>
        <source>Wait before the second attempt</source>
        <translation>2回目の試行までの待ち時間</translation>
    </message>
    <message>
        <source>It doubles with every attempt after that.</source>
        <translation>その後は試行のたびに倍になります。</translation>
    </message>
    <message>
        <source>Longest time for one page</source>
        <translation>1ページの最長時間</translation>
    </message>
    <message>
        <source>After so long without a sign of life a page is given up and begun anew.</source>
        <translation>この時間反応のないページは、あきらめて最初からやり直します。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>待ち時間</translation>
    </message>
    <message>
        <source>How long a site may keep silent: while it is called, and between two pieces of its answer.</source>
        <translation>サイトの無応答を待つ時間です。接続時と、応答の途中に当てはまります。</translation>
    </message>
    <message>
        <source>Longest time for a page</source>
        <translation>1ページの最長時間</translation>
    </message>
    <message>
        <source>From the first word to the last, redirects included.</source>
        <translation>最初から最後まで、リダイレクトを含みます。</translation>
    </message>
    <message>
        <source>Largest page</source>
        <translation>ページの最大サイズ</translation>
    </message>
    <message>
        <source>A page or PDF that is larger, unpacked, is not fetched.</source>
        <translation>展開後にこれより大きいページや PDF は取得しません。</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Pages at once from one site</source>
        <translation>1サイトの同時ページ数</translation>
    </message>
    <message>
        <source>Sites shut out those who ask for too much at once.</source>
        <translation>一度に求めすぎると、サイトから締め出されます。</translation>
    </message>
    <message>
        <source>Time between pages of one site</source>
        <translation>同じサイトのページの間隔</translation>
    </message>
    <message>
        <source>How long a site is left alone after each page.</source>
        <translation>1ページごとに、そのサイトへのアクセスを休む時間です。</translation>
    </message>
    <message>
        <source>Keep to robots.txt</source>
        <translation>robots.txt に従う</translation>
    </message>
    <message>
        <source>Do not fetch what a site asks programs to leave alone. Single pages for a reader are usually fine.</source>
        <translation>サイトがプログラムに禁じているものを取得しません。読むための個々のページなら、たいてい問題ありません。</translation>
    </message>
    <message>
        <source>Addresses of your own network</source>
        <translation>自分のネットワークのアドレス</translation>
    </message>
    <message>
        <source>Whether pages of this computer and of your network may be fetched. An import could name them too.</source>
        <translation>このコンピューターやネットワークのページを取得してよいかどうかです。インポートに含まれることもあります。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>The address of an HTTP proxy that everything goes through. Empty: none.</source>
        <translation>すべての通信を通す HTTP プロキシのアドレスです。空欄ならなし。</translation>
    </message>
    <message>
        <source>Web archive</source>
        <translation>ウェブアーカイブ</translation>
    </message>
    <message>
        <source>Where pages that cannot be had are looked for, whenever you ask for that. It learns their addresses.</source>
        <translation>取得できないページを、指示があったときにだけ探す先です。アドレスはそこに伝わります。</translation>
    </message>
    <message>
        <source>Name told to sites</source>
        <translation>サイトに伝える名前</translation>
    </message>
    <message>
        <source>The User-Agent. Empty: kbdesk says its own name and version, honestly.</source>
        <translation>User-Agent です。空欄なら、kbdesk は自分の名前とバージョンを正直に伝えます。</translation>
    </message>
    <message>
        <source>kbdesk’s own</source>
        <translation>kbdesk の標準</translation>
    </message>
    <message>
        <source>Pages read at once</source>
        <translation>同時に読み取るページ数</translation>
    </message>
    <message>
        <source>How many processes take the text out of pages. 0 is one for each core of the processor.</source>
        <translation>ページからテキストを取り出すプロセスの数です。0 ならプロセッサーのコアごとに1つ。</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>How hard to work</source>
        <translation>作業の強さ</translation>
    </message>
    <message>
        <source>With less than all of it, other programs notice nothing, and an import takes longer.</source>
        <translation>すべてを使わなければ、ほかのプログラムに影響せず、インポートに時間がかかります。</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>バッテリー使用時</translation>
    </message>
    <message>
        <source>How hard to work while the machine is not plugged in.</source>
        <translation>電源につながっていないときの作業の強さです。</translation>
    </message>
    <message>
        <source>A page that takes longer to read is given up, and its link kept.</source>
        <translation>読み取りがこれより長くかかるページはあきらめ、リンクだけを残します。</translation>
    </message>
    <message>
        <source>Memory for a page</source>
        <translation>1ページのメモリー</translation>
    </message>
    <message>
        <source>A page that needs more to be read is given up; it costs nothing but itself.</source>
        <translation>これより多くを必要とするページは読み取りをあきらめます。ほかには影響しません。</translation>
    </message>
    <message>
        <source>Who analyses</source>
        <translation>分析するもの</translation>
    </message>
    <message>
        <source>This computer alone, or an endpoint that speaks as OpenAI’s does besides: it is sent the texts.</source>
        <translation>このコンピューターだけか、加えて OpenAI と同じ方式のエンドポイントか。後者にはテキストが送られます。</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>エンドポイントのアドレス</translation>
    </message>
    <message>
        <source>Ollama, llama.cpp and LM Studio have one on this computer. Its key goes below.</source>
        <translation>Ollama、llama.cpp、LM Studio はこのコンピューターにあります。キーは下で入力します。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The name by which the endpoint knows it. Empty: the only one that it has.</source>
        <translation>エンドポイントでの名前です。空欄なら、唯一のモデルを使います。</translation>
    </message>
    <message>
        <source>Language of summaries and tags</source>
        <translation>要約とタグの言語</translation>
    </message>
    <message>
        <source>What the endpoint is to write in, such as English or German; auto is the language of the article.</source>
        <translation>エンドポイントが書く言語です(English、German など)。auto は記事の言語です。</translation>
    </message>
    <message>
        <source>Tags an article gets</source>
        <translation>記事に付けるタグ</translation>
    </message>
    <message>
        <source>At most so many of its keywords become tags. 0: none; your own tags stay in any case.</source>
        <translation>キーワードのうち、最大この数がタグになります。0 ならなし。自分で付けたタグは常に残ります。</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>個</translation>
    </message>
    <message>
        <source>Tokens a day</source>
        <translation>1日のトークン</translation>
    </message>
    <message>
        <source>The endpoint is asked for so many a day; then articles wait for tomorrow. 0: no bound.</source>
        <translation>1日にエンドポイントへ求める数です。超えた記事は翌日を待ちます。0 なら無制限。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Context of the model</source>
        <translation>モデルのコンテキスト</translation>
    </message>
    <message>
        <source>What the model takes in at once, with its answer. Longer articles are cut to fit.</source>
        <translation>応答も含め、モデルが一度に扱える量です。長い記事は切り詰められます。</translation>
    </message>
    <message>
        <source>Asked at once</source>
        <translation>同時の問い合わせ</translation>
    </message>
    <message>
        <source>How many articles the endpoint is asked about at the same time.</source>
        <translation>同時にエンドポイントへ問い合わせる記事の数です。</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Longest time for an answer</source>
        <translation>応答の最長時間</translation>
    </message>
    <message>
        <source>An article that takes longer there keeps the analysis of this computer and is tried again later.</source>
        <translation>これより長くかかる記事は、このコンピューターの分析を保ち、あとで再試行します。</translation>
    </message>
    <message>
        <source>Find by meaning</source>
        <translation>意味で検索</translation>
    </message>
    <message>
        <source>Also find articles that say the same in other words. Worked out on this computer.</source>
        <translation>同じことを別の言葉で述べた記事も見つけます。このコンピューターで計算します。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Light, dark, or as the system is at the moment. The type of articles is set in the reader itself.</source>
        <translation>ライト、ダーク、またはシステムに合わせます。記事の文字はリーダーで設定します。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of the window, from its next start on. The help is English.</source>
        <translation>ウィンドウの言語です。次に起動したときから変わります。ヘルプは英語です。</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Image: {text}</source>
        <translation>画像: {text}</translation>
    </message>
    <message>
        <source>&amp;Open Link in Browser</source>
        <translation>リンクをブラウザーで開く(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>リンクのアドレスをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Add Link to the Library</source>
        <translation>リンクをライブラリに追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>ハイライト(&amp;H)</translation>
    </message>
    <message>
        <source>Highlight with &amp;Note…</source>
        <translation>メモ付きでハイライト(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>すべて選択(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Find in This Article…</source>
        <translation>この記事内を検索(&amp;F)…</translation>
    </message>
    <message>
        <source>{n} min read</source>
        <translation>読了 {n} 分</translation>
    </message>
    <message>
        <source>added {day}</source>
        <translation>{day} に追加</translation>
    </message>
    <message>
        <source>{n} more below the text</source>
        <translation>ほか {n} 件は本文の下</translation>
    </message>
    <message>
        <source>In</source>
        <translation>場所:</translation>
    </message>
    <message>
        <source>As the Internet Archive had it on {day}</source>
        <translation>Internet Archive にある {day} の版</translation>
    </message>
    <message>
        <source>As {host} had it on {day}</source>
        <translation>{host} にある {day} の版</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>要約</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>This page is on its way</source>
        <translation>このページは取得待ちです</translation>
    </message>
    <message>
        <source>It is shown here as soon as it has been fetched.</source>
        <translation>取得され次第、ここに表示されます。</translation>
    </message>
    <message>
        <source>This page is tried again</source>
        <translation>このページをもう一度試しています</translation>
    </message>
    <message>
        <source>Before, it failed: {why}</source>
        <translation>前回の失敗: {why}</translation>
    </message>
    <message numerus="yes">
        <source>It did not come at the first {n} tries.</source>
        <translation>
            <numerusform>これまで{n}回試しましたが、取得できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>A link without its page</source>
        <translation>ページのないリンク</translation>
    </message>
    <message>
        <source>Its page was not fetched. The link itself is kept.</source>
        <translation>ページは取得されていません。リンクは残されています。</translation>
    </message>
    <message>
        <source>This page could not be fetched</source>
        <translation>このページは取得できませんでした</translation>
    </message>
    <message>
        <source>Why it failed is on the Failed page.</source>
        <translation>理由は「失敗」ページにあります。</translation>
    </message>
    <message>
        <source>From the web archive</source>
        <translation>ウェブアーカイブから取得</translation>
    </message>
    <message>
        <source>Tried {n} times.</source>
        <translation>{n} 回試しました。</translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Check the spelling of the address, or whether this computer is online (and needs network.proxy to be set), then retry.</source>
        <translation>アドレスのつづりと、このコンピューターがオンラインか(network.proxy の設定が必要か)を確認してから再試行してください。</translation>
    </message>
    <message>
        <source>The site may be down. Retry later, or open the link in the browser.</source>
        <translation>サイトが停止しているかもしれません。あとで再試行するか、リンクをブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Open the link in the browser to see what is wrong with the site&apos;s certificate.</source>
        <translation>リンクをブラウザーで開き、サイトの証明書の問題を確認してください。</translation>
    </message>
    <message>
        <source>The site is slow or overloaded. Retry later, or raise network.timeout_seconds in the preferences.</source>
        <translation>サイトが遅いか混雑しています。あとで再試行するか、設定の network.timeout_seconds を大きくしてください。</translation>
    </message>
    <message>
        <source>The site broke off or answered with nonsense. Retry later, or open the link in the browser.</source>
        <translation>サイトの応答が途切れたか、正しくありません。あとで再試行するか、リンクをブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>Open the link in the browser to see what the site says, then retry or delete it.</source>
        <translation>リンクをブラウザーで開いてサイトの応答を確認し、再試行または削除してください。</translation>
    </message>
    <message>
        <source>The site sends visitors in circles. Open the link in the browser; it may want a login.</source>
        <translation>サイトのリダイレクトが循環しています。リンクをブラウザーで開いてください。ログインが必要かもしれません。</translation>
    </message>
    <message>
        <source>The address leads into a private network. Add it by hand if you trust it, or set network.allow_private to always.</source>
        <translation>アドレスはプライベートネットワークのものです。信頼できるなら手動で追加するか、network.allow_private を「常に」にしてください。</translation>
    </message>
    <message>
        <source>Only http and https addresses can be fetched. Correct the address, or keep it as a link.</source>
        <translation>取得できるのは http と https のアドレスだけです。アドレスを直すか、リンクとして残してください。</translation>
    </message>
    <message>
        <source>kbdesk reads HTML, plain text, Markdown and PDF. The link is kept; open it in the browser.</source>
        <translation>kbdesk が読めるのは HTML、プレーンテキスト、Markdown、PDF です。リンクは残ります。ブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The page is larger than network.max_bytes allows. Raise that setting and retry, or keep the link.</source>
        <translation>ページが network.max_bytes の上限を超えています。設定を大きくして再試行するか、リンクとして残してください。</translation>
    </message>
    <message>
        <source>What the site sent cannot be unpacked or read. Retry later, or open the link in the browser.</source>
        <translation>サイトから届いたものを展開または読み取りできません。あとで再試行するか、リンクをブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The page has no text without its scripts. The link is kept; open it in the browser.</source>
        <translation>このページはスクリプトなしでは本文がありません。リンクは残ります。ブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The page took too long to read. Raise extract.timeout_seconds in the preferences and retry.</source>
        <translation>ページの読み取りに時間がかかりすぎました。設定の extract.timeout_seconds を大きくして再試行してください。</translation>
    </message>
    <message>
        <source>The page could not be read. Retry, or raise extract.memory_mb in the preferences.</source>
        <translation>ページを読み取れませんでした。再試行するか、設定の extract.memory_mb を大きくしてください。</translation>
    </message>
    <message>
        <source>Open the link in the browser, or switch network.respect_robots off if you fetch it for yourself.</source>
        <translation>リンクをブラウザーで開くか、自分のために取得するのであれば network.respect_robots をオフにしてください。</translation>
    </message>
    <message>
        <source>Put the file back where it was, then retry.</source>
        <translation>ファイルを元の場所に戻してから再試行してください。</translation>
    </message>
    <message>
        <source>Check that the file opens in another program and that you may read it, then retry.</source>
        <translation>ほかのプログラムで開けるか、読む権限があるかを確認してから再試行してください。</translation>
    </message>
    <message>
        <source>The article is in the library, with the analysis that needs no endpoint. See what is wrong with `kbdesk analysis test`, then retry.</source>
        <translation>記事はエンドポイントを使わない分析とともにライブラリにあります。`kbdesk analysis test` で問題を確認してから再試行してください。</translation>
    </message>
    <message>
        <source>This is a fault in kbdesk. Retry; if it stays, report it with the log.</source>
        <translation>kbdesk の不具合です。再試行し、続くようならログを添えて報告してください。</translation>
    </message>
    <message>
        <source>The page wants a login. Open the link in the browser.</source>
        <translation>ページにはログインが必要です。リンクをブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The site does not let programs in, or wants a login. Open the link in the browser.</source>
        <translation>サイトがプログラムを受け付けないか、ログインが必要です。リンクをブラウザーで開いてください。</translation>
    </message>
    <message>
        <source>The page is gone. Have it from the web archive, look for it under another address, or delete the link.</source>
        <translation>ページはなくなっています。ウェブアーカイブから取得するか、別のアドレスで探すか、リンクを削除してください。</translation>
    </message>
    <message>
        <source>The page was taken down. Have it from the web archive, or delete the link.</source>
        <translation>ページは取り下げられました。ウェブアーカイブから取得するか、リンクを削除してください。</translation>
    </message>
    <message>
        <source>The page is withheld for legal reasons. Have it from the web archive.</source>
        <translation>ページは法的な理由で公開されていません。ウェブアーカイブから取得してください。</translation>
    </message>
    <message>
        <source>The page is gone. Look for it under another address, or delete the link.</source>
        <translation>ページはなくなっています。別のアドレスで探すか、リンクを削除してください。</translation>
    </message>
    <message>
        <source>The page was taken down. Look for it under another address, or delete the link.</source>
        <translation>ページは取り下げられました。別のアドレスで探すか、リンクを削除してください。</translation>
    </message>
    <message>
        <source>The page is withheld for legal reasons. The link is kept.</source>
        <translation>ページは法的な理由で公開されていません。リンクは残ります。</translation>
    </message>
    <message>
        <source>No web archive has everything. Look for the page under another address, or keep the link.</source>
        <translation>すべてを保存しているウェブアーカイブはありません。別のアドレスで探すか、リンクを残してください。</translation>
    </message>
    <message>
        <source>The address is one of your own network, so no web archive was asked for it. Retry without the archive.</source>
        <translation>自分のネットワークのアドレスなので、ウェブアーカイブには問い合わせていません。アーカイブを使わずに再試行してください。</translation>
    </message>
    <message>
        <source>The site asks for fewer requests. Retry later.</source>
        <translation>サイトがリクエストを減らすよう求めています。あとで再試行してください。</translation>
    </message>
    <message>
        <source>kbdesk reads HTML, MHTML, PDF, EPUB, DOCX, Markdown and plain text. Save it as one of these, then retry.</source>
        <translation>kbdesk が読めるのは HTML、MHTML、PDF、EPUB、DOCX、Markdown、プレーンテキストです。いずれかで保存してから再試行してください。</translation>
    </message>
    <message>
        <source>Raise network.max_bytes in the preferences, which holds for files too, then retry.</source>
        <translation>設定の network.max_bytes を大きくしてから再試行してください。ファイルにも適用されます。</translation>
    </message>
    <message>
        <source>Open the file in the program that made it, save it again, without a password, then retry.</source>
        <translation>ファイルを作成したプログラムで開き、パスワードなしで保存し直してから再試行してください。</translation>
    </message>
    <message>
        <source>The file stays where it is. If it holds pictures of pages, have their text recognised, then retry.</source>
        <translation>ファイルはそのままです。ページの画像であれば、文字認識をかけてから再試行してください。</translation>
    </message>
    <message>
        <source>The file took too long to read. Raise extract.timeout_seconds in the preferences and retry.</source>
        <translation>ファイルの読み取りに時間がかかりすぎました。設定の extract.timeout_seconds を大きくして再試行してください。</translation>
    </message>
    <message>
        <source>The file could not be read. Retry, or raise extract.memory_mb in the preferences.</source>
        <translation>ファイルを読み取れませんでした。再試行するか、設定の extract.memory_mb を大きくしてください。</translation>
    </message>
    <message>
        <source>Check that the file opens in another program and that you may read it; then retry, or import it again.</source>
        <translation>ほかのプログラムで開けるか、読む権限があるかを確認し、再試行するか、もう一度インポートしてください。</translation>
    </message>
    <message>
        <source>Give kbdesk a key that the endpoint accepts (`kbdesk config set-key`), then retry.</source>
        <translation>エンドポイントが受け付けるキーを設定してから (`kbdesk config set-key`)、再試行してください。</translation>
    </message>
    <message>
        <source>Look at the account of the key, or choose another endpoint, then retry.</source>
        <translation>キーのアカウントを確認するか、別のエンドポイントを選んでから再試行してください。</translation>
    </message>
    <message>
        <source>Give kbdesk a key that may use the model (`kbdesk config set-key`), or choose another model, then retry.</source>
        <translation>モデルを使えるキーを設定するか (`kbdesk config set-key`)、別のモデルを選んでから再試行してください。</translation>
    </message>
    <message>
        <source>Correct analysis.model or analysis.base_url in the preferences, then retry.</source>
        <translation>設定の analysis.model または analysis.base_url を直してから再試行してください。</translation>
    </message>
    <message>
        <source>Lower analysis.context_tokens in the preferences, then retry.</source>
        <translation>設定の analysis.context_tokens を小さくしてから再試行してください。</translation>
    </message>
    <message>
        <source>The endpoint takes no more for now. Retry later, or lower analysis.concurrency in the preferences.</source>
        <translation>エンドポイントは今はこれ以上受け付けません。あとで再試行するか、設定の analysis.concurrency を小さくしてください。</translation>
    </message>
    <message>
        <source>Open the link in the browser, log in or consent, save the page, and drop the saved file on kbdesk.</source>
        <translation>リンクをブラウザで開き、ログインまたは同意したうえでページを保存し、そのファイルを kbdesk にドロップしてください。</translation>
    </message>
    <message>
        <source>The site itself has a fault. Retry later.</source>
        <translation>サイト側のエラーです。あとで再試行してください。</translation>
    </message>
    <message>
        <source>The page is empty: not a single letter came. Retry later, or see in the browser whether it is empty there.</source>
        <translation>ページは空です。1 文字も届きませんでした。あとで再試行するか、ブラウザーでも空かどうか確かめてください。</translation>
    </message>
</context>
<context>
    <name>setting words</name>
    <message>
        <source>“{setting}”</source>
        <translation>「{setting}」</translation>
    </message>
</context>
<context>
    <name>undo</name>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直しました: {what}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>やり直す(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;do {what}</source>
        <translation>やり直す(&amp;D): {what}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Mark as Unread</source>
        <translation>未読にする</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>Unstar</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>アーカイブから戻す</translation>
    </message>
    <message>
        <source>Tag “{name}”</source>
        <translation>タグ「{name}」</translation>
    </message>
    <message>
        <source>Tags “{name}”</source>
        <translation>タグ「{name}」</translation>
    </message>
    <message>
        <source>Remove Tag “{name}”</source>
        <translation>タグ「{name}」を外す</translation>
    </message>
    <message>
        <source>Move to “{name}”</source>
        <translation>「{name}」へ移動</translation>
    </message>
    <message>
        <source>Add to “{name}”</source>
        <translation>「{name}」に追加</translation>
    </message>
    <message>
        <source>New Folder “{name}”</source>
        <translation>新しいフォルダー「{name}」</translation>
    </message>
    <message>
        <source>Change of a Folder</source>
        <translation>フォルダーの変更</translation>
    </message>
    <message>
        <source>Take Away “{name}”</source>
        <translation>「{name}」の解除</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Change of a Title</source>
        <translation>タイトルの変更</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Change of a Highlight</source>
        <translation>ハイライトの変更</translation>
    </message>
    <message>
        <source>Delete Highlight</source>
        <translation>ハイライトを削除</translation>
    </message>
    <message>
        <source>Delete of a Search</source>
        <translation>検索の削除</translation>
    </message>
    <message>
        <source>Keep as Link</source>
        <translation>リンクとして残す</translation>
    </message>
    <message>
        <source>Keeping of Duplicates</source>
        <translation>重複をそのままにする</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Change of a Category</source>
        <translation>カテゴリーの変更</translation>
    </message>
    <message>
        <source>Merge of Duplicates</source>
        <translation>重複の統合</translation>
    </message>
    <message>
        <source>Change of a Tag</source>
        <translation>タグの変更</translation>
    </message>
    <message>
        <source>{what} ({articles})</source>
        <translation>{what} ({articles})</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>元に戻す(&amp;U): {what}</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} 件の記事</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} links</source>
        <translation>
            <numerusform>{n} 件のリンク</numerusform>
        </translation>
    </message>
    <message>
        <source>{articles} will be analysed again when there is time to spare.</source>
        <translation>手の空いたときに{articles}を再分析します。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n} 分</numerusform>
        </translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 時間 {m} 分</translation>
    </message>
    <message numerus="yes">
        <source>{n} days</source>
        <translation>
            <numerusform>{n} 日</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>完了 {n}</translation>
    </message>
    <message>
        <source>{n} duplicate</source>
        <translation>重複 {n}</translation>
    </message>
    <message>
        <source>{n} skipped</source>
        <translation>スキップ {n}</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>失敗 {n}</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>キャンセル {n}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>インポート中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} 個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>{links} from {site} and others</source>
        <translation>{site} などの {links}</translation>
    </message>
    <message>
        <source>{links} from {site}</source>
        <translation>{site} の {links}</translation>
    </message>
</context>
</TS>
