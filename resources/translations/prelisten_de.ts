<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>prelisten::AboutDialog</name>
    <message>
        <source>About Prelisten</source>
        <translation>Über Prelisten</translation>
    </message>
    <message>
        <source>Prelisten</source>
        <translation>Prelisten</translation>
    </message>
    <message>
        <source>Preview a generated track: its licence, its master and every stem.</source>
        <translation>Generierte Tracks vorhören, mit Lizenz, Master und allen Stems.</translation>
    </message>
    <message>
        <source>Prelisten version</source>
        <translation>Prelisten-Version</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1, gebaut mit %2</translation>
    </message>
    <message>
        <source>Media backend</source>
        <translation>Medien-Backend</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Under the MIT licence, without any warranty. What may be done with a track is up to the track’s own licence.</source>
        <translation>Unter der MIT-Lizenz, ohne jede Gewährleistung. Was mit einem Track erlaubt ist, bestimmt dessen eigene Lizenz.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>prelisten::AccessWords</name>
    <message>
        <source>The same key got the list of saved tracks of %1, so key and organization work: it is about this track.</source>
        <translation>Derselbe Schlüssel bekam die Liste der gespeicherten Tracks von %1, also funktionieren Schlüssel und Organisation: Es geht um diesen Track.</translation>
    </message>
    <message>
        <source>The same key did not get the list of saved tracks of %1 either: the service answered that with 404, too.</source>
        <translation>Auch die Liste der gespeicherten Tracks von %1 bekam derselbe Schlüssel nicht: Der Dienst antwortete auch darauf mit 404.</translation>
    </message>
    <message>
        <source>The same key asked for the list of saved tracks of %1 as well, and got no answer that proves anything.</source>
        <translation>Mit demselben Schlüssel wurde auch nach der Liste der gespeicherten Tracks von %1 gefragt; die Antwort besagt nichts.</translation>
    </message>
    <message>
        <source>The track was answered with 404, and the list of saved tracks of %1 was refused to the same key: so it is about the key or the organization first.</source>
        <translation>Für den Track kam 404, und die Liste der gespeicherten Tracks von %1 wurde demselben Schlüssel verweigert: Zuerst geht es also um den Schlüssel oder die Organisation.</translation>
    </message>
    <message>
        <source>The service gave the track to this key, in this organization.</source>
        <translation>Der Dienst gab diesem Schlüssel den Track, in dieser Organisation.</translation>
    </message>
    <message>
        <source>The service answered, and did not give the track to this key (status %1).</source>
        <translation>Der Dienst antwortete und gab diesem Schlüssel den Track nicht (Status %1).</translation>
    </message>
    <message>
        <source>The service answered, and refused this key (status %1).</source>
        <translation>Der Dienst antwortete und wies diesen Schlüssel ab (Status %1).</translation>
    </message>
    <message>
        <source>The service answered, and refused this key in this organization (status %1).</source>
        <translation>Der Dienst antwortete und wies diesen Schlüssel in dieser Organisation ab (Status %1).</translation>
    </message>
    <message>
        <source>The service was reached, and asks for a pause (status %1).</source>
        <translation>Der Dienst wurde erreicht und bittet um eine Pause (Status %1).</translation>
    </message>
    <message>
        <source>The service was reached, and answered with status %1.</source>
        <translation>Der Dienst wurde erreicht und antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>The service was reached, and its answer cannot be used.</source>
        <translation>Der Dienst wurde erreicht, und seine Antwort ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>The storage answered with status %1.</source>
        <translation>Der Speicher antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>What the storage sent cannot be used.</source>
        <translation>Was der Speicher herausgab, ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>It asks for a wait of %1 s before the next request.</source>
        <translation>Er nennt %1 s bis zur nächsten Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>The track came with %n source(s).</source>
        <translation>
            <numerusform>Mit dem Track kam %n Quelle.</numerusform>
            <numerusform>Mit dem Track kamen %n Quellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) answered with audio when asked for the first bytes.</source>
        <translation>
            <numerusform>%1 von %n Quelle antwortete mit Ton, als nach den ersten Bytes gefragt wurde.</numerusform>
            <numerusform>%1 von %n Quellen antworteten mit Ton, als nach den ersten Bytes gefragt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the track exists.</source>
        <translation>Ob es den Track gibt.</translation>
    </message>
    <message>
        <source>Whether the track exists, and whether key and organization are good.</source>
        <translation>Ob es den Track gibt, und ob Schlüssel und Organisation in Ordnung sind.</translation>
    </message>
    <message>
        <source>Why it is so, and whether it stays so.</source>
        <translation>Warum es so ist, und ob es so bleibt.</translation>
    </message>
    <message>
        <source>Anything about the other sources of the track.</source>
        <translation>Irgendetwas über die anderen Quellen des Tracks.</translation>
    </message>
    <message>
        <source>What may be done with the track: that is up to its licence.</source>
        <translation>Was mit dem Track getan werden darf: Das steht in seiner Lizenz.</translation>
    </message>
    <message>
        <source>Whether its audio answers: no link was tried.</source>
        <translation>Ob sein Ton antwortet: Kein Link wurde versucht.</translation>
    </message>
    <message>
        <source>Whether all of the audio is whole: only its first bytes were fetched.</source>
        <translation>Ob der ganze Ton heil ist: Nur seine ersten Bytes wurden geholt.</translation>
    </message>
    <message>
        <source>Whether there is such a track: the service says the same of one that was never there, and of one that this key neither created nor saved.</source>
        <translation>Ob es einen solchen Track gibt: Der Dienst sagt dasselbe von einem, den es nie gab, und von einem, den dieser Schlüssel weder erstellt noch gespeichert hat.</translation>
    </message>
    <message>
        <source>Whether the problem is the track or the organization: again the service does not say which.</source>
        <translation>Ob es um den Track oder die Organisation geht: Auch das sagt der Dienst nicht.</translation>
    </message>
    <message>
        <source>Whether key and organization work.</source>
        <translation>Ob Schlüssel und Organisation funktionieren.</translation>
    </message>
    <message>
        <source>Whether another key could reach it.</source>
        <translation>Ob ein anderer Schlüssel ihn erreichen könnte.</translation>
    </message>
    <message>
        <source>Whether the organization exists, or another key belongs to it.</source>
        <translation>Ob es die Organisation gibt, oder ein anderer Schlüssel zu ihr gehört.</translation>
    </message>
    <message>
        <source>Anything about a track: none was asked for.</source>
        <translation>Irgendetwas über einen Track: Nach keinem wurde gefragt.</translation>
    </message>
    <message>
        <source>Playable</source>
        <translation>Abspielbar</translation>
    </message>
    <message>
        <source>Not available to this key</source>
        <translation>Für diesen Schlüssel nicht verfügbar</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problem mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Organization problem</source>
        <translation>Problem mit der Organisation</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Service problem</source>
        <translation>Problem des Dienstes</translation>
    </message>
    <message>
        <source>Network problem</source>
        <translation>Netzproblem</translation>
    </message>
    <message>
        <source>Bad reference</source>
        <translation>Ungültige Referenz</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Wird beobachtet</translation>
    </message>
    <message numerus="yes">
        <source>Playable, %n source(s) failing</source>
        <translation>
            <numerusform>Abspielbar, %n Quelle fällt aus</numerusform>
            <numerusform>Abspielbar, %n Quellen fallen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Wait a moment, then check again.</source>
        <translation>Einen Moment warten, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Open the track, or run a deep check to see whether its audio can be fetched.</source>
        <translation>Den Track öffnen, oder mit einer Tiefenprüfung sehen, ob sein Ton antwortet.</translation>
    </message>
    <message>
        <source>Open the track.</source>
        <translation>Den Track öffnen.</translation>
    </message>
    <message>
        <source>Check again; if a source keeps failing, send the ticket text to the service’s support.</source>
        <translation>Erneut prüfen; fällt eine Quelle weiter aus, den Tickettext an den Support des Dienstes schicken.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Key (%1)</source>
        <translation>Schlüssel (%1)</translation>
    </message>
    <message>
        <source>Key %1 (%2)</source>
        <translation>Schlüssel %1 (%2)</translation>
    </message>
    <message>
        <source>%1, no organization</source>
        <translation>%1, keine Organisation</translation>
    </message>
    <message>
        <source>%1, organization %2</source>
        <translation>%1, Organisation %2</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) to check</source>
        <translation>
            <numerusform>%n Track zu prüfen</numerusform>
            <numerusform>%n Tracks zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>All of %n checked</source>
        <translation>
            <numerusform>%n geprüft, fertig</numerusform>
            <numerusform>Alle %n geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch ein paar Sekunden</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>noch etwa %1 h</translation>
    </message>
    <message>
        <source>The service’s limit: going on in %1 s.</source>
        <translation>Grenze des Dienstes: weiter in %1 s.</translation>
    </message>
    <message>
        <source>The service’s limit: going on…</source>
        <translation>Grenze des Dienstes: es geht weiter…</translation>
    </message>
    <message>
        <source>Watching until it is available.</source>
        <translation>Wird beobachtet, bis er verfügbar ist.</translation>
    </message>
    <message>
        <source>Watching: the next try is in %1 s.</source>
        <translation>Wird beobachtet: nächster Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Watching: trying now…</source>
        <translation>Wird beobachtet: neuer Versuch…</translation>
    </message>
    <message>
        <source>As fast as allowed</source>
        <translation>So schnell wie erlaubt</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <translation>
            <numerusform>Zeile %1</numerusform>
            <numerusform>Zeilen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 Its status was %2.</source>
        <translation>%1 Der Status war %2.</translation>
    </message>
    <message>
        <source>Answers with audio; how long it is, is not known from the first bytes.</source>
        <translation>Antwortet mit Ton; wie lang er ist, geht aus den ersten Bytes nicht hervor.</translation>
    </message>
    <message>
        <source>Answers with audio of %1, which is not the length the service says.</source>
        <translation>Antwortet mit Ton von %1; das ist nicht die Länge, die der Dienst nennt.</translation>
    </message>
    <message>
        <source>Answers with audio of %1.</source>
        <translation>Antwortet mit Ton von %1.</translation>
    </message>
    <message>
        <source>Check that it is a file of yours.</source>
        <translation>Prüfen, ob die Datei gelesen werden darf.</translation>
    </message>
    <message>
        <source>Save the table as CSV, then open that file.</source>
        <translation>Die Tabelle als CSV speichern, dann diese Datei öffnen.</translation>
    </message>
    <message>
        <source>No reference was found in it.</source>
        <translation>Darin wurde keine Referenz gefunden.</translation>
    </message>
    <message>
        <source>Paste track ids (mtrack_…), addresses or a CSV table that has them.</source>
        <translation>Track-IDs (mtrack_…), Adressen oder eine CSV-Tabelle damit einfügen.</translation>
    </message>
    <message>
        <source>Check the folder, or choose another one.</source>
        <translation>Den Ordner prüfen, oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Another key is used for this list; it is held in memory only.</source>
        <translation>Für diese Liste wird ein anderer Schlüssel benutzt; er bleibt nur im Speicher.</translation>
    </message>
    <message>
        <source>Rows that are checked already keep their result until they are checked again.</source>
        <translation>Schon geprüfte Zeilen bleiben, wie sie sind, bis sie erneut geprüft werden.</translation>
    </message>
    <message>
        <source>Your own key is used again; the other one is forgotten.</source>
        <translation>Der eigene Schlüssel wird wieder benutzt; der andere ist vergessen.</translation>
    </message>
    <message>
        <source>%1 can be played now.</source>
        <translation>%1 kann jetzt abgespielt werden.</translation>
    </message>
    <message>
        <source>Watching %1 has ended.</source>
        <translation>%1 wird nicht mehr beobachtet.</translation>
    </message>
    <message>
        <source>Its row shows the last answer.</source>
        <translation>Die letzte Antwort steht in der Zeile.</translation>
    </message>
    <message>
        <source>The list was cleared.</source>
        <translation>Die Liste wurde geleert.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>Die Liste wurde ersetzt.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is larger than a list of references can be.</source>
        <translation>%1 ist größer, als eine Liste von Referenzen sein kann.</translation>
    </message>
    <message>
        <source>Split it into several lists.</source>
        <translation>Auf mehrere Listen verteilen.</translation>
    </message>
    <message>
        <source>%1 is not a text that can be read.</source>
        <translation>%1 ist kein lesbarer Text.</translation>
    </message>
    <message>
        <source>%1 names more tracks than one list can hold.</source>
        <translation>%1 nennt mehr Tracks, als eine Liste fassen kann.</translation>
    </message>
    <message>
        <source>The rows were exported to %1.</source>
        <translation>Die Zeilen stehen in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Checking sources: %1 of %2 done</source>
        <translation>Quellen werden geprüft: %1 von %2 fertig</translation>
    </message>
    <message>
        <source>It came with links to stems, and with none to a master recording.</source>
        <translation>Er kam mit Links zu Stems und ohne einen zu einer Master-Aufnahme.</translation>
    </message>
    <message>
        <source>It came without a link to any recording.</source>
        <translation>Er kam ohne Link zu irgendeiner Aufnahme.</translation>
    </message>
    <message>
        <source>Playable, no master</source>
        <translation>Abspielbar, kein Master</translation>
    </message>
    <message>
        <source>A watched track can be played now</source>
        <translation>Ein beobachteter Track ist jetzt abspielbar</translation>
    </message>
    <message>
        <source>Watching a track has ended</source>
        <translation>Die Beobachtung eines Tracks ist beendet</translation>
    </message>
    <message>
        <source>The service answered without a key, and gave no track for this share (status %1).</source>
        <translation>Der Dienst hat ohne Schlüssel geantwortet und für diese Freigabe keinen Track gegeben (Status %1).</translation>
    </message>
    <message>
        <source>Whether a key has access to the track: none was sent.</source>
        <translation>Ob ein Schlüssel Zugriff auf den Track hat: Es wurde keiner gesendet.</translation>
    </message>
    <message>
        <source>Share not opened</source>
        <translation>Freigabe nicht geöffnet</translation>
    </message>
    <message>
        <source>The service gave the collection of this share, without a key.</source>
        <translation>Der Dienst hat die Sammlung dieser Freigabe ohne Schlüssel gegeben.</translation>
    </message>
    <message>
        <source>The service gave the track of this share, without a key.</source>
        <translation>Der Dienst hat den Track dieser Freigabe ohne Schlüssel gegeben.</translation>
    </message>
    <message>
        <source>Whether the share can be opened.</source>
        <translation>Ob die Freigabe geöffnet werden kann.</translation>
    </message>
    <message>
        <source>%1 of %2 tracks playable</source>
        <translation>%1 von %2 Tracks spielbar</translation>
    </message>
    <message>
        <source>No key: by the share %1</source>
        <translation>Kein Schlüssel: durch die Freigabe %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n track(s) of the shared collection can be played.</source>
        <translation>
            <numerusform>Spielbare Tracks der freigegebenen Sammlung: %1 von %n.</numerusform>
            <numerusform>Spielbare Tracks der freigegebenen Sammlung: %1 von %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token of a share is not stored, so this one cannot be checked again. Paste the share again for that.</source>
        <translation>Das Token einer Freigabe wird nicht gespeichert, deshalb kann diese nicht erneut geprüft werden. Dafür die Freigabe noch einmal einfügen.</translation>
    </message>
    <message>
        <source>Open the share, or run a deep check to see whether its audio can be fetched.</source>
        <translation>Die Freigabe öffnen, oder mit einer Tiefenprüfung sehen, ob ihr Ton antwortet.</translation>
    </message>
    <message>
        <source>Open the share.</source>
        <translation>Die Freigabe öffnen.</translation>
    </message>
</context>
<context>
    <name>prelisten::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Mix</source>
        <translation>&amp;Mix</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Prelisten</source>
        <translation>&amp;Über Prelisten</translation>
    </message>
    <message>
        <source>&amp;Open reference…</source>
        <translation>Track &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste and open</source>
        <translation>&amp;Einfügen und öffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel opening</source>
        <translation>Öffnen &amp;abbrechen</translation>
    </message>
    <message>
        <source>API &amp;key…</source>
        <translation>API-&amp;Schlüssel…</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Back 5 seconds</source>
        <translation>5 Sekunden &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Forward 5 seconds</source>
        <translation>5 Sekunden &amp;vor</translation>
    </message>
    <message>
        <source>Back 1 second</source>
        <translation>1 Sekunde zurück</translation>
    </message>
    <message>
        <source>Forward 1 second</source>
        <translation>1 Sekunde vor</translation>
    </message>
    <message>
        <source>&amp;To the start</source>
        <translation>Zum &amp;Anfang</translation>
    </message>
    <message>
        <source>&amp;Listen to</source>
        <translation>An&amp;hören</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Go to a time…</source>
        <translation>Zu einer Zei&amp;t springen…</translation>
    </message>
    <message>
        <source>Pre&amp;vious track</source>
        <translation>V&amp;origer Track</translation>
    </message>
    <message>
        <source>&amp;Next track</source>
        <translation>&amp;Nächster Track</translation>
    </message>
    <message>
        <source>&amp;Quieter</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation>&amp;Lauter</translation>
    </message>
    <message>
        <source>%1 (first to last)</source>
        <translation>%1 (erster bis letzter)</translation>
    </message>
    <message>
        <source>Check &amp;access</source>
        <translation>&amp;Zugriff prüfen</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>&amp;Save to library</source>
        <translation>In der Bibliothek speiche&amp;rn</translation>
    </message>
    <message>
        <source>S&amp;hare…</source>
        <translation>&amp;Teilen…</translation>
    </message>
</context>
<context>
    <name>prelisten::BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckControls</name>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Tiefenprüfung</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>JSON exportieren…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Use another key…</source>
        <translation>Anderen Schlüssel benutzen…</translation>
    </message>
    <message>
        <source>Use your own key</source>
        <translation>Eigenen Schlüssel benutzen</translation>
    </message>
    <message>
        <source>Fetches the first bytes of every source as well</source>
        <translation>Holt auch die ersten Bytes jeder Quelle</translation>
    </message>
    <message>
        <source>Requests to the service</source>
        <translation>Anfragen an den Dienst</translation>
    </message>
    <message>
        <source>How many requests go to the service; never more than it allows</source>
        <translation>Wie viele Anfragen an den Dienst gehen; nie mehr, als er erlaubt</translation>
    </message>
    <message>
        <source>Clear the checks</source>
        <translation>Die Prüfungen leeren</translation>
    </message>
    <message>
        <source>for all rows</source>
        <translation>für alle Zeilen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the checks</source>
        <translation>Die Prüfungen anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume the checks</source>
        <translation>Die Prüfungen fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start the checks</source>
        <translation>Die Prüfungen starten</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>Wessen Zugriff</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckDetails</name>
    <message>
        <source>Details of the check</source>
        <translation>Details der Prüfung</translation>
    </message>
    <message>
        <source>Scroll the details of the check</source>
        <translation>Die Details der Prüfung rollen</translation>
    </message>
    <message>
        <source>Choose a row to see all that is known about it.</source>
        <translation>Eine Zeile wählen, um alles zu sehen, was über sie bekannt ist.</translation>
    </message>
    <message>
        <source>%1 is waiting for its turn.</source>
        <translation>%1 wartet noch.</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>%1 wird gerade geprüft…</translation>
    </message>
    <message>
        <source>the chosen row</source>
        <translation>die gewählte Zeile</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckFilterBar</name>
    <message>
        <source>Search rows</source>
        <translation>Zeilen durchsuchen</translation>
    </message>
    <message>
        <source>Looks in titles, ids, organizations, licences, codes and trace ids</source>
        <translation>Sucht in Titeln, IDs, Organisationen, Lizenzen, Codes und Trace-IDs</translation>
    </message>
    <message>
        <source>Search the checks</source>
        <translation>Die Prüfungen durchsuchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Clear the search of the checks</source>
        <translation>Suche in den Prüfungen leeren</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-ID</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>Geprüft um</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckNotice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss the remark</source>
        <translation>Die Bemerkung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Undo the change of the checks</source>
        <translation>Änderung der Prüfungen rückgängig machen</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckProgressLine</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckTable</name>
    <message>
        <source>Scroll the checks</source>
        <translation>Die Prüfungen rollen</translation>
    </message>
    <message>
        <source>Scroll the columns</source>
        <translation>Die Spalten rollen</translation>
    </message>
</context>
<context>
    <name>prelisten::ChecksPage</name>
    <message>
        <source>Access checks</source>
        <translation>Zugriffsprüfungen</translation>
    </message>
    <message>
        <source>Back to the track</source>
        <translation>Zurück zum Track</translation>
    </message>
    <message>
        <source>Checks of access</source>
        <translation>Prüfungen des Zugriffs</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Die Seite rollen</translation>
    </message>
    <message>
        <source>Open a file of references</source>
        <translation>Eine Datei mit Referenzen öffnen</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv)</source>
        <translation>Texte und Tabellen (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the checks as CSV</source>
        <translation>Die Prüfungen als CSV exportieren</translation>
    </message>
    <message>
        <source>Export the checks as JSON</source>
        <translation>Die Prüfungen als JSON exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON-Datei (*.json)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Open the track</source>
        <translation>Den Track ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the id</source>
        <translation>Die ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Stop &amp;watching</source>
        <translation>Nicht mehr &amp;beobachten</translation>
    </message>
    <message>
        <source>&amp;Watch until available</source>
        <translation>&amp;Beobachten, bis verfügbar</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>C&amp;ancel the check</source>
        <translation>&amp;Prüfung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Open the share</source>
        <translation>Freigabe &amp;öffnen</translation>
    </message>
</context>
<context>
    <name>prelisten::CollectionBox</name>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
</context>
<context>
    <name>prelisten::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>prelisten::DecibelSlider</name>
    <message>
        <source>%1. Double-click for 0 dB.</source>
        <translation>%1. Doppelklick stellt auf 0 dB.</translation>
    </message>
</context>
<context>
    <name>prelisten::EmptyPanel</name>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Warten auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there.</source>
        <translation>Wenn er nach einem Passwort fragt, dort eingeben.</translation>
    </message>
    <message>
        <source>Which track would you like to hear?</source>
        <translation>Welcher Track soll es sein?</translation>
    </message>
    <message>
        <source>Paste a track id, an address, a share link or a whole curl command: Ctrl+V opens what was copied.</source>
        <translation>Eine Track-ID, eine Adresse, einen Freigabelink oder einen ganzen curl-Befehl einfügen: Strg+V öffnet, was kopiert wurde.</translation>
    </message>
</context>
<context>
    <name>prelisten::FilterButton</name>
    <message>
        <source>Filter: none</source>
        <translation>Filter: keiner</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter by engine or mode</source>
        <translation>Nach Engine oder Modus filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All engines</source>
        <translation>Alle Engines</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>Alle Modi</translation>
    </message>
</context>
<context>
    <name>prelisten::FirstRunPanel</name>
    <message>
        <source>Welcome to Prelisten</source>
        <translation>Willkommen bei Prelisten</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>API-Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Your API key</source>
        <translation>Eigener API-Schlüssel</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <source>Hear a track, its master and every stem, and see what its licence allows.</source>
        <translation>Track, Master und jeden Stem hören und sehen, was die Lizenz erlaubt.</translation>
    </message>
    <message>
        <source>Kept in the system keychain, sent only to the service. Made under Settings → API Keys.</source>
        <translation>Liegt im Schlüsselbund des Systems und geht nur an den Dienst. Erstellt wird er unter Settings → API Keys.</translation>
    </message>
    <message>
        <source>Paste a track</source>
        <translation>Track einfügen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>To the master, to one stem, or to a mix of your own.</source>
        <translation>Den Master, einen einzelnen Stem oder einen eigenen Mix.</translation>
    </message>
    <message>
        <source>Scroll the welcome</source>
        <translation>Begrüßung scrollen</translation>
    </message>
    <message>
        <source>Its id, its address or a whole curl command, into the field at the top.</source>
        <translation>ID, Adresse oder einen ganzen curl-Befehl ins Feld ganz oben.</translation>
    </message>
    <message>
        <source>No key? A share link opens without one, and the demo plays a sample track.</source>
        <translation>Kein Schlüssel? Ein Freigabelink braucht keinen, und die Demo spielt einen Beispieltrack.</translation>
    </message>
</context>
<context>
    <name>prelisten::KeepButtons</name>
    <message>
        <source>Share…</source>
        <translation>Teilen…</translation>
    </message>
    <message>
        <source>Create a link to this track</source>
        <translation>Einen Link zu diesem Track erstellen</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyButton</name>
    <message>
        <source>API key…</source>
        <translation>API-Schlüssel…</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyDialog</name>
    <message>
        <source>Forget key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>A key you save goes to the system keychain and is sent to the service only. Where there is no keychain, it is held in memory for this session.</source>
        <translation>Ein gespeicherter Schlüssel kommt in den Schlüsselbund des Systems und geht nur an den Dienst. Wo es keinen Schlüsselbund gibt, bleibt er für diese Sitzung im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyWords</name>
    <message>
        <source>Paste a key first.</source>
        <translation>Zuerst einen Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>It begins with a name, such as “X-API-Key:” or “Bearer”, that does not belong to the key.</source>
        <translation>Er beginnt mit einem Namen wie „X-API-Key:“ oder „Bearer“, der nicht zum Schlüssel gehört.</translation>
    </message>
    <message>
        <source>It has a quotation mark at its beginning or end that does not belong to the key.</source>
        <translation>Am Anfang oder Ende steht ein Anführungszeichen, das nicht zum Schlüssel gehört.</translation>
    </message>
    <message>
        <source>A key has no spaces: was something else copied with it?</source>
        <translation>Ein Schlüssel enthält keine Leerzeichen: Wurde etwas anderes mitkopiert?</translation>
    </message>
    <message>
        <source>It has a character that no key has: perhaps a long dash, or an invisible one.</source>
        <translation>Ein Zeichen darin hat kein Schlüssel: vielleicht ein langer Strich oder ein unsichtbares Zeichen.</translation>
    </message>
    <message>
        <source>It is too short: a key has at least 8 characters.</source>
        <translation>Zu kurz: Ein Schlüssel hat mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>It is too long: a key has at most 512 characters.</source>
        <translation>Zu lang: Ein Schlüssel hat höchstens 512 Zeichen.</translation>
    </message>
    <message>
        <source>FREDDY_API_KEY is set, but cannot be an API key; no other key is used in its place.</source>
        <translation>FREDDY_API_KEY ist gesetzt, kann aber kein API-Schlüssel sein; ersatzweise wird kein anderer Schlüssel benutzt.</translation>
    </message>
    <message>
        <source>Correct or unset the variable, then start again, or enter a key with “API key…”.</source>
        <translation>Die Variable berichtigen oder entfernen und neu starten, oder mit „API-Schlüssel…“ einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again, or enter a key with “API key…”.</source>
        <translation>Den Schlüsselbund entsperren und es noch einmal versuchen, oder mit „API-Schlüssel…“ einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>The system keychain did not answer within 8 s, so it is not known whether it has a key.</source>
        <translation>Der Schlüsselbund des Systems hat 8 s lang nicht geantwortet; ob er einen Schlüssel hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>See whether the keyring asks for a password or hangs, then try again, or enter a key with “API key…”.</source>
        <translation>Nachsehen, ob der Schlüsselbund nach einem Passwort fragt oder hängt, und es noch einmal versuchen, oder mit „API-Schlüssel…“ einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>A key was saved before, but the keychain does not give it.</source>
        <translation>Es wurde schon ein Schlüssel gespeichert, aber der Schlüsselbund gibt ihn nicht heraus.</translation>
    </message>
    <message>
        <source>The system keychain refused access, so it is not known whether it has a key.</source>
        <translation>Der Schlüsselbund des Systems hat den Zugriff verweigert; ob er einen Schlüssel hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The system keychain cannot be reached, so it is not known whether it has a key.</source>
        <translation>Der Schlüsselbund des Systems ist nicht erreichbar; ob er einen Schlüssel hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Start the keyring, then try again, or enter a key with “API key…”.</source>
        <translation>Den Schlüsselbund starten und es noch einmal versuchen, oder mit „API-Schlüssel…“ einen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>What the system keychain holds for this service cannot be an API key.</source>
        <translation>Was der Schlüsselbund des Systems für diesen Dienst enthält, kann kein API-Schlüssel sein.</translation>
    </message>
    <message>
        <source>Enter the key again with “API key…”.</source>
        <translation>Den Schlüssel mit „API-Schlüssel…“ noch einmal eingeben.</translation>
    </message>
    <message>
        <source>The system keychain did not give a key.</source>
        <translation>Der Schlüsselbund des Systems hat keinen Schlüssel herausgegeben.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there. Until then you can enter a key with “API key…”.</source>
        <translation>Fragt er nach einem Passwort, dort antworten. Bis dahin lässt sich mit „API-Schlüssel…“ ein Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>It has nothing but blanks.</source>
        <translation>Er besteht nur aus Leerzeichen.</translation>
    </message>
    <message>
        <source>This is a share, not a key, so it was not used as one. A share is opened without a key: in the field for the track, at the top of the window.</source>
        <translation>Das ist eine Freigabe, kein Schlüssel; sie wurde deshalb nicht als Schlüssel benutzt. Eine Freigabe wird ohne Schlüssel geöffnet: im Feld für den Track, oben im Fenster.</translation>
    </message>
</context>
<context>
    <name>prelisten::KindChip</name>
    <message>
        <source>Show %1: %2</source>
        <translation>%1 zeigen: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::Lane</name>
    <message>
        <source>Lane %1</source>
        <translation>Spur %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneFader</name>
    <message>
        <source>Volume %1</source>
        <translation>Lautstärke %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneHead</name>
    <message>
        <source>Listen</source>
        <translation>Hören</translation>
    </message>
    <message>
        <source>Listen to %1</source>
        <translation>%1 anhören</translation>
    </message>
    <message>
        <source>Listen to %1 and nothing else</source>
        <translation>Nur %1 anhören</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneList</name>
    <message>
        <source>Scroll the lanes</source>
        <translation>Spuren scrollen</translation>
    </message>
    <message>
        <source>Scroll the time line</source>
        <translation>Zeitachse scrollen</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneStatus</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Quelle %1: %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>prelisten::LevelMeter</name>
    <message>
        <source>Peak %1 dBFS</source>
        <translation>Spitze %1 dBFS</translation>
    </message>
</context>
<context>
    <name>prelisten::LibraryPanel</name>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy track id</source>
        <translation>Track-ID &amp;kopieren</translation>
    </message>
    <message>
        <source>Search tracks</source>
        <translation>Tracks suchen</translation>
    </message>
    <message>
        <source>Looks in titles, engines, modes and ids</source>
        <translation>Sucht in Titel, Engine, Modus und ID</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Saved tracks</source>
        <translation>Gespeicherte Tracks</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Rest laden</translation>
    </message>
    <message>
        <source>Reload the library</source>
        <translation>Bibliothek neu laden</translation>
    </message>
    <message>
        <source>Whose tracks?</source>
        <translation>Wessen Tracks?</translation>
    </message>
    <message>
        <source>Enter an organization (org_…) above: its saved tracks appear here.</source>
        <translation>Oben eine Organisation (org_…) eingeben: Hier erscheinen ihre gespeicherten Tracks.</translation>
    </message>
    <message>
        <source>No saved track fits the filter.</source>
        <translation>Kein gespeicherter Track passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing saved yet.</source>
        <translation>Noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Tracks that are saved for %1 appear here.</source>
        <translation>Hier erscheinen Tracks, die für %1 gespeichert sind.</translation>
    </message>
    <message>
        <source>The library could not be loaded.</source>
        <translation>Die Bibliothek ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>The library is not loaded yet.</source>
        <translation>Die Bibliothek ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>Loading the library…</source>
        <translation>Die Bibliothek wird geladen…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Keine Treffer für „%1“.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>No saved track is in this collection.</source>
        <translation>In dieser Sammlung ist kein gespeicherter Track.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>prelisten::LibraryWords</name>
    <message>
        <source>duration unknown</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>%1, %2, licence: %3, engine: %4, mode: %5</source>
        <translation>%1, %2, Lizenz: %3, Engine: %4, Modus: %5</translation>
    </message>
    <message>
        <source>%1, licence: %2, organization: %3</source>
        <translation>%1, Lizenz: %2, Organisation: %3</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Engine: %1</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Modus: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Track id: %1</source>
        <translation>Track-ID: %1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation: %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Gerade geöffnet</translation>
    </message>
    <message>
        <source>%1 of %2 saved</source>
        <translation>%1 von %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 von %2 geladen</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>%1 geladen</translation>
    </message>
    <message>
        <source>Matching: %1 of all %2 saved tracks.</source>
        <translation>Treffer: %1 von insgesamt %2 gespeicherten Tracks.</translation>
    </message>
    <message>
        <source>Matching: %1 of the %2 tracks loaded so far. There may be more.</source>
        <translation>Treffer: %1 von bisher %2 geladenen Tracks. Vielleicht gibt es noch mehr.</translation>
    </message>
    <message>
        <source>Saved tracks: %1, all of them loaded.</source>
        <translation>Gespeicherte Tracks: %1, alle geladen.</translation>
    </message>
    <message>
        <source>Saved tracks loaded so far: %1. There may be more.</source>
        <translation>Gespeicherte Tracks, bisher geladen: %1. Vielleicht gibt es noch mehr.</translation>
    </message>
    <message>
        <source>%1 remembered</source>
        <translation>%1 gemerkt</translation>
    </message>
    <message>
        <source>Engine: %1, mode: %2</source>
        <translation>Engine: %1, Modus: %2</translation>
    </message>
    <message>
        <source>The library needs an API key, and there is none yet.</source>
        <translation>Für die Bibliothek braucht es einen API-Schlüssel, und es gibt noch keinen.</translation>
    </message>
    <message>
        <source>Add one with “API key…”.</source>
        <translation>Mit „API-Schlüssel…“ einen hinzufügen.</translation>
    </message>
    <message>
        <source>The service says that %1 lacks the right to list tracks.</source>
        <translation>Der Dienst meldet, dass %1 keine Tracks auflisten darf.</translation>
    </message>
    <message>
        <source>Tracks can still be opened by their ids, if the key may.</source>
        <translation>Über ihre ID lassen sich Tracks weiterhin öffnen, wenn der Schlüssel das darf.</translation>
    </message>
    <message>
        <source>The service has no list of tracks for this organization.</source>
        <translation>Der Dienst hat für diese Organisation keine Trackliste.</translation>
    </message>
    <message>
        <source>Check the organization, or use a key of one of its members.</source>
        <translation>Die Organisation prüfen oder den Schlüssel eines ihrer Mitglieder verwenden.</translation>
    </message>
    <message>
        <source>The service answered with something that is not a list of tracks.</source>
        <translation>Der Dienst hat mit etwas geantwortet, das keine Trackliste ist.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 of %2 in the collection</source>
        <translation>%1 von %2 in der Sammlung</translation>
    </message>
    <message>
        <source>%1 in the collection</source>
        <translation>%1 in der Sammlung</translation>
    </message>
    <message>
        <source>Matching: %1 of all %2 tracks of the collection.</source>
        <translation>Treffer: %1 von insgesamt %2 Tracks der Sammlung.</translation>
    </message>
    <message>
        <source>Tracks of the collection: %1, all of them loaded.</source>
        <translation>Tracks der Sammlung: %1, alle geladen.</translation>
    </message>
    <message>
        <source>Tracks of the collection loaded so far: %1. There may be more.</source>
        <translation>Tracks der Sammlung, bisher geladen: %1. Vielleicht gibt es noch mehr.</translation>
    </message>
    <message>
        <source>All saved tracks</source>
        <translation>Alle gespeicherten Tracks</translation>
    </message>
    <message>
        <source>Tracks: %1</source>
        <translation>Tracks: %1</translation>
    </message>
    <message>
        <source>The service no longer gives the collection “%1”.</source>
        <translation>Der Dienst gibt die Sammlung „%1“ nicht mehr heraus.</translation>
    </message>
    <message>
        <source>No collections: %1</source>
        <translation>Keine Sammlungen: %1</translation>
    </message>
    <message>
        <source>Deleted, or not open to this key. All saved tracks are listed.</source>
        <translation>Gelöscht, oder diesem Schlüssel nicht offen. Alle gespeicherten Tracks sind aufgeführt.</translation>
    </message>
    <message>
        <source>attribution required</source>
        <translation>Namensnennung erforderlich</translation>
    </message>
    <message>
        <source>no commercial use</source>
        <translation>keine kommerzielle Nutzung</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LicenceBadge</name>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
</context>
<context>
    <name>prelisten::LinkQuestion</name>
    <message>
        <source>A link asks for it. Nothing has been sent to the service yet.</source>
        <translation>Ein Link bittet darum. An den Dienst wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Open the linked track</source>
        <translation>Verlinkten Track öffnen</translation>
    </message>
    <message>
        <source>Ignore the link</source>
        <translation>Link ignorieren</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>prelisten::MainWindow</name>
    <message>
        <source>Prelisten</source>
        <translation>Prelisten</translation>
    </message>
    <message>
        <source>%1 – Prelisten</source>
        <translation>%1 – Prelisten</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageButtons</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Proxy password…</source>
        <translation>Proxy-Passwort…</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageDetails</name>
    <message>
        <source>Scroll the details</source>
        <translation>Die Details rollen</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageLine</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageText</name>
    <message>
        <source>Message: %1</source>
        <translation>Meldung: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageWords</name>
    <message>
        <source>What is already here can still be heard.</source>
        <translation>Was schon da ist, lässt sich weiter anhören.</translation>
    </message>
    <message>
        <source>Prelisten goes on by itself when the connection is back.</source>
        <translation>Prelisten macht von selbst weiter, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>Opening the track…</source>
        <translation>Der Track wird geöffnet…</translation>
    </message>
    <message>
        <source>Waiting for the keychain.</source>
        <translation>Warten auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there.</source>
        <translation>Wenn er nach einem Passwort fragt, dort eingeben.</translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation>Der Schlüssel ist im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key is kept for this session only: the keychain did not take it.</source>
        <translation>Der Schlüssel gilt nur für diese Sitzung: Der Schlüsselbund hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>You will be asked for it again next time.</source>
        <translation>Beim nächsten Mal wird wieder danach gefragt.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>Der Schlüssel ist vergessen.</translation>
    </message>
    <message>
        <source>This cannot be an API key.</source>
        <translation>Das kann kein API-Schlüssel sein.</translation>
    </message>
    <message>
        <source>A key has 8 to 512 letters, digits and signs, and no spaces.</source>
        <translation>Ein Schlüssel hat 8 bis 512 Buchstaben, Ziffern und Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>The key from the environment is used for this run.</source>
        <translation>Für diesen Lauf gilt der Schlüssel aus der Umgebung.</translation>
    </message>
    <message>
        <source>The key you entered is kept for later.</source>
        <translation>Der eingegebene Schlüssel ist für später aufgehoben.</translation>
    </message>
    <message>
        <source>There is no audio output, so playback is paused.</source>
        <translation>Es gibt keine Audioausgabe, deshalb ist die Wiedergabe angehalten.</translation>
    </message>
    <message>
        <source>Connect one and press Play: playback continues at the same position. If the sound system was restarted, you may have to restart Prelisten, too.</source>
        <translation>Ein Gerät anschließen und auf Wiedergabe drücken: Es geht an derselben Stelle weiter. Wurde das Audiosystem neu gestartet, muss Prelisten vielleicht auch neu gestartet werden.</translation>
    </message>
    <message>
        <source>The file may have been cut short.</source>
        <translation>Vielleicht ist die Datei abgeschnitten.</translation>
    </message>
    <message>
        <source>The mix was kept.</source>
        <translation>Der Mix wurde übernommen.</translation>
    </message>
    <message>
        <source>This track has no %1.</source>
        <translation>In diesem Track fehlt: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The output “%1” is gone, so playback was paused.</source>
        <translation>Die Ausgabe „%1“ ist weg, deshalb wurde die Wiedergabe angehalten.</translation>
    </message>
    <message>
        <source>Press Play to continue on another output, from the same position.</source>
        <translation>Auf Wiedergabe drücken: Es geht an derselben Stelle über eine andere weiter.</translation>
    </message>
    <message>
        <source>The preferences could not be saved; they apply until Prelisten is closed.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden; sie gelten, bis Prelisten beendet wird.</translation>
    </message>
    <message>
        <source>Check the permissions of “%1” and the free space.</source>
        <translation>Die Zugriffsrechte von „%1“ und den freien Speicherplatz prüfen.</translation>
    </message>
    <message>
        <source>Trace id: %1</source>
        <translation>Trace-ID: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch…</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Prelisten asks the service for it and its links.</source>
        <translation>Prelisten fragt den Dienst nach ihm und seinen Links.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The service says</source>
        <translation>Der Dienst meldet</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-ID</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Checking access…</source>
        <translation>Der Zugriff wird geprüft…</translation>
    </message>
    <message>
        <source>This does not open the track.</source>
        <translation>Dabei wird nichts geöffnet.</translation>
    </message>
    <message>
        <source>Loading everything up to this position.</source>
        <translation>Alles bis zu dieser Stelle wird geladen.</translation>
    </message>
    <message>
        <source>This file has no index of its positions, so no part of it can be skipped.</source>
        <translation>Diese Datei sagt nicht, wo ihre Stellen liegen, also lässt sich keine überspringen.</translation>
    </message>
    <message>
        <source>The audio ends early: %1 of %2 s.</source>
        <translation>Der Ton endet früher: %1 von %2 s.</translation>
    </message>
    <message>
        <source>The keychain did not delete the key.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht gelöscht.</translation>
    </message>
    <message>
        <source>It may still be there: unlock or start the keyring, then forget it again.</source>
        <translation>Er ist vielleicht noch da: den Schlüsselbund entsperren oder starten, dann noch einmal vergessen.</translation>
    </message>
    <message>
        <source>The key you entered was not stored: the keychain did not take it.</source>
        <translation>Der eingegebene Schlüssel wurde nicht gespeichert: Der Schlüsselbund hat ihn nicht angenommen.</translation>
    </message>
    <message>
        <source>Prelisten goes on by itself once the link is valid.</source>
        <translation>Prelisten macht von selbst weiter, sobald der Link gültig ist.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>They contain neither your key nor a link.</source>
        <translation>Sie enthält weder den Schlüssel noch einen Link.</translation>
    </message>
    <message>
        <source>Prelisten plays the mix of the stems.</source>
        <translation>Prelisten spielt den Mix der Stems.</translation>
    </message>
    <message>
        <source>The proxy’s password is kept for this session only: the keychain did not take it.</source>
        <translation>Das Passwort des Proxys gilt nur für diese Sitzung: Der Schlüsselbund hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Prelisten was started with another API key than this window uses, so nothing was opened.</source>
        <translation>Prelisten wurde mit einem anderen API-Schlüssel gestartet, als dieses Fenster benutzt; darum wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>Close this window and start again, or enter that key with “API key…”.</source>
        <translation>Dieses Fenster schließen und neu starten, oder jenen Schlüssel mit „API-Schlüssel…“ eingeben.</translation>
    </message>
    <message>
        <source>Close this window and start again.</source>
        <translation>Dieses Fenster schließen und neu starten.</translation>
    </message>
    <message>
        <source>Prelisten was started with an API key, but this window has none yet, so nothing was opened.</source>
        <translation>Prelisten wurde mit einem API-Schlüssel gestartet, aber dieses Fenster hat noch keinen; darum wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>This is about %1.</source>
        <translation>Es geht um %1.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>There is no track on the clipboard.</source>
        <translation>In der Zwischenablage ist kein Track.</translation>
    </message>
    <message>
        <source>Copy a track’s id, its address or a curl command, then press Ctrl+V here.</source>
        <translation>Eine Track-ID, eine Adresse oder einen curl-Befehl kopieren, dann hier Strg+V drücken.</translation>
    </message>
    <message>
        <source>You can try again in %1 s.</source>
        <translation>Neuer Versuch möglich in %1 s.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ein neuer Versuch ist jetzt möglich.</translation>
    </message>
    <message>
        <source>The track is in your library.</source>
        <translation>Der Track ist in der Bibliothek.</translation>
    </message>
    <message>
        <source>To open it with its stems, enter its organization (org_…) at the top, and press Enter.</source>
        <translation>Um ihn mit seinen Stems zu öffnen, oben seine Organisation (org_…) eingeben und Enter drücken.</translation>
    </message>
</context>
<context>
    <name>prelisten::MixActions</name>
    <message>
        <source>Switch between &amp;master and stems</source>
        <translation>Zwischen &amp;Master und Stems wechseln</translation>
    </message>
    <message>
        <source>&amp;Solo</source>
        <translation>&amp;Solo</translation>
    </message>
    <message>
        <source>Solo &amp;nothing but</source>
        <translation>Solo &amp;nur für</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>St&amp;umm</translation>
    </message>
    <message>
        <source>Loop from &amp;here</source>
        <translation>Loop ab &amp;hier</translation>
    </message>
    <message>
        <source>Loop &amp;to here</source>
        <translation>Loop &amp;bis hier</translation>
    </message>
    <message>
        <source>Loop on or &amp;off</source>
        <translation>Loop &amp;ein oder aus</translation>
    </message>
    <message>
        <source>&amp;Clear the loop</source>
        <translation>Loop &amp;löschen</translation>
    </message>
</context>
<context>
    <name>prelisten::MixButton</name>
    <message>
        <source>S</source>
        <comment>the letter for Solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>%1 solo</translation>
    </message>
    <message>
        <source>Solo: hear only %1 and the other soloed stems. Alt+click: %1 alone.</source>
        <translation>Solo: nur %1 und was sonst auf Solo steht. Alt+Klick: %1 allein.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>the letter for Mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stumm</translation>
    </message>
</context>
<context>
    <name>prelisten::MixPanel</name>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Stems</source>
        <translation>Stems</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Master side</source>
        <translation>Master-Seite</translation>
    </message>
    <message>
        <source>Stems side</source>
        <translation>Stem-Seite</translation>
    </message>
    <message>
        <source>Hear the master (M switches)</source>
        <translation>Den Master hören (M wechselt)</translation>
    </message>
    <message>
        <source>Hear the stems as you have mixed them (M switches)</source>
        <translation>Die Stems so hören, wie sie untereinander gemischt sind (M wechselt)</translation>
    </message>
    <message>
        <source>Drag on the ruler to repeat a stretch, or press I and O while it plays.</source>
        <translation>Auf dem Lineal ziehen, um einen Abschnitt zu wiederholen, oder während der Wiedergabe I und O drücken.</translation>
    </message>
</context>
<context>
    <name>prelisten::MixWords</name>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Nothing can be heard in it.</source>
        <translation>Darin ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Loudness %1 LUFS over the whole track, true peak %2 dBTP.</source>
        <translation>Lautheit %1 LUFS über den ganzen Track, True Peak %2 dBTP.</translation>
    </message>
    <message>
        <source>level-matched</source>
        <translation>Pegel angeglichen</translation>
    </message>
    <message>
        <source>level-matched %1</source>
        <translation>Pegel angeglichen %1</translation>
    </message>
    <message>
        <source>Master and stems are compared at the same loudness; this side is unchanged.</source>
        <translation>Master und Stems werden bei gleicher Lautheit verglichen; diese Seite ist unverändert.</translation>
    </message>
    <message>
        <source>Master and stems are compared at the same loudness: this side is turned down by %1 dB.</source>
        <translation>Master und Stems werden bei gleicher Lautheit verglichen: Diese Seite ist um %1 dB abgesenkt.</translation>
    </message>
    <message>
        <source>stems add up to the master</source>
        <translation>Stems ergeben den Master</translation>
    </message>
    <message>
        <source>The sum of all stems is the master, to within the last bit.</source>
        <translation>Die Summe aller Stems ist der Master, mit Abweichungen höchstens im letzten Bit.</translation>
    </message>
    <message>
        <source>Limiting %1</source>
        <translation>Limiter %1</translation>
    </message>
    <message>
        <source>A %1 – B %2</source>
        <translation>A %1 – B %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Repeats %1. Press to play on past its end.</source>
        <translation>Wiederholt %1. Drücken, um darüber hinaus weiterzuspielen.</translation>
    </message>
    <message>
        <source>Press to repeat %1.</source>
        <translation>Drücken, um %1 zu wiederholen.</translation>
    </message>
    <message>
        <source>This track is too long to be mixed: its stems would not fit into memory. Listen still plays each of them.</source>
        <translation>Dieser Track ist zu lang zum Mischen: Seine Stems passen nicht in den Arbeitsspeicher. „Hören“ spielt weiterhin jeden von ihnen.</translation>
    </message>
    <message>
        <source>This track has no master recording.</source>
        <translation>Dieser Track hat keine Master-Aufnahme.</translation>
    </message>
    <message>
        <source>This track has no stems.</source>
        <translation>Dieser Track hat keine Stems.</translation>
    </message>
    <message>
        <source>stems vs master: residual %1 dB</source>
        <translation>Stems gegen Master: Rest %1 dB</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is as loud as the master itself.</source>
        <translation>Was übrig bleibt, wenn man alle Stems vom Master abzieht, ist so laut wie der Master selbst.</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is %1 dB quieter than the master itself. The quieter it is, the closer the stems come to the master.</source>
        <translation>Was übrig bleibt, wenn man alle Stems vom Master abzieht, ist %1 dB leiser als der Master selbst. Je leiser es ist, desto näher kommen die Stems dem Master.</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is %1 dB louder than the master itself: these stems do not add up to it.</source>
        <translation>Was übrig bleibt, wenn man alle Stems vom Master abzieht, ist %1 dB lauter als der Master selbst: Diese Stems ergeben ihn zusammen nicht.</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>The waveform is drawn %1 times as high as on the common scale (%2 dB).</source>
        <translation>Die Wellenform ist %1-mal so hoch gezeichnet wie im gemeinsamen Maßstab (%2 dB).</translation>
    </message>
</context>
<context>
    <name>prelisten::NetworkWords</name>
    <message>
        <source>The service</source>
        <translation>Der Dienst</translation>
    </message>
    <message>
        <source>The storage</source>
        <translation>Der Speicher</translation>
    </message>
    <message>
        <source>The service %1</source>
        <translation>Der Dienst %1</translation>
    </message>
    <message>
        <source>The storage %1</source>
        <translation>Der Speicher %1</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Die Verbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>You are offline: this machine has no connection to a network.</source>
        <translation>Offline: Dieser Rechner hat keine Verbindung zu einem Netzwerk.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Ihn verbinden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name is not known in this network.</source>
        <translation>%1 ist nicht zu finden: Der Name ist in diesem Netzwerk unbekannt.</translation>
    </message>
    <message>
        <source>Check the address and the network you are in, then try again.</source>
        <translation>Die Adresse und das Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 lehnt die Verbindung ab.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 did not answer in time through the proxy %2.</source>
        <translation>%1 hat über den Proxy %2 nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 was reached, but the connection was lost.</source>
        <translation>%1 wurde erreicht, aber die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Check the clock of this machine. If it is right, tell the service’s support.</source>
        <translation>Die Uhr dieses Rechners prüfen. Geht sie richtig, dem Support des Dienstes Bescheid geben.</translation>
    </message>
    <message>
        <source>Check the network you are in: a filter or a login page may answer in its place.</source>
        <translation>Das Netzwerk prüfen: Vielleicht antwortet ein Filter oder eine Anmeldeseite an seiner Stelle.</translation>
    </message>
    <message>
        <source>%1 shows the certificate of another host, so nothing was sent.</source>
        <translation>%1 zeigt das Zertifikat eines anderen Hosts; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that has expired, so nothing was sent.</source>
        <translation>%1 zeigt ein Zertifikat, das abgelaufen ist; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not valid yet, so nothing was sent.</source>
        <translation>%1 zeigt ein Zertifikat, das noch nicht gilt; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 shows a certificate of an authority that this machine does not know, so nothing was sent.</source>
        <translation>%1 zeigt ein Zertifikat von einer Stelle, die dieser Rechner nicht kennt; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that was withdrawn, so nothing was sent.</source>
        <translation>%1 zeigt ein Zertifikat, das zurückgezogen wurde; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Tell the service’s support.</source>
        <translation>Dem Support des Dienstes Bescheid geben.</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection, so nothing was sent.</source>
        <translation>%1 und dieser Rechner fanden keine gemeinsame sichere Verbindung; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 could not prove its identity, so nothing was sent.</source>
        <translation>%1 konnte sich nicht ausweisen; deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the clock of this machine and the network you are in.</source>
        <translation>Die Uhr dieses Rechners und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Check the proxy in the preferences of Prelisten or of the system.</source>
        <translation>Den Proxy in den Einstellungen von Prelisten oder des Systems prüfen.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 cannot be reached.</source>
        <translation>%1 wurde nicht gefragt: Der Proxy %2 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 does not allow it.</source>
        <translation>%1 wurde nicht gefragt: Der Proxy %2 erlaubt es nicht.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or choose another one in the preferences.</source>
        <translation>Bei den Betreibern des Proxys nachfragen oder in den Einstellungen einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 wants a password.</source>
        <translation>%1 wurde nicht gefragt: Der Proxy %2 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Enter it with “Proxy password…”.</source>
        <translation>Es mit „Proxy-Passwort…“ eingeben.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 did not accept the user name or the password.</source>
        <translation>%1 wurde nicht gefragt: Der Proxy %2 hat den Benutzernamen oder das Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter them again with “Proxy password…”.</source>
        <translation>Beides mit „Proxy-Passwort…“ noch einmal eingeben.</translation>
    </message>
    <message>
        <source>%1 was not asked: the environment names a proxy that cannot be used.</source>
        <translation>%1 wurde nicht gefragt: Die Umgebung nennt einen Proxy, der sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>It takes an address that begins with http:// or socks5://.</source>
        <translation>Nötig ist eine Adresse, die mit http:// oder socks5:// beginnt.</translation>
    </message>
    <message>
        <source>%1 was not reached: the proxy %2 answered with an error.</source>
        <translation>%1 wurde nicht erreicht: Der Proxy %2 hat mit einem Fehler geantwortet.</translation>
    </message>
    <message>
        <source>Check the proxy, and its password if it wants one.</source>
        <translation>Den Proxy prüfen, und sein Passwort, falls er eines verlangt.</translation>
    </message>
    <message>
        <source>This machine has no connection to a network.</source>
        <translation>Dieser Rechner hat keine Verbindung zu einem Netzwerk.</translation>
    </message>
    <message>
        <source>Something answered, but could not prove that it is the service.</source>
        <translation>Etwas antwortete, konnte aber nicht beweisen, dass es der Dienst ist.</translation>
    </message>
    <message>
        <source>Something answered, but could not prove that it is the storage.</source>
        <translation>Etwas antwortete, konnte aber nicht beweisen, dass es der Speicher ist.</translation>
    </message>
    <message>
        <source>The proxy %1 was reached, but not the service.</source>
        <translation>Der Proxy %1 wurde erreicht, der Dienst aber nicht.</translation>
    </message>
    <message>
        <source>The proxy %1 was reached, but not the storage.</source>
        <translation>Der Proxy %1 wurde erreicht, der Speicher aber nicht.</translation>
    </message>
    <message>
        <source>This machine got no usable answer from the service.</source>
        <translation>Von dem Dienst kam keine brauchbare Antwort auf diesem Rechner an.</translation>
    </message>
    <message>
        <source>This machine got no usable answer from the storage.</source>
        <translation>Von dem Speicher kam keine brauchbare Antwort auf diesem Rechner an.</translation>
    </message>
</context>
<context>
    <name>prelisten::OrganizationBox</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>prelisten::OtherKeyField</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Paste another key</source>
        <translation>Anderen Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Anderer Schlüssel</translation>
    </message>
    <message>
        <source>Check with this key</source>
        <translation>Mit diesem Schlüssel prüfen</translation>
    </message>
    <message>
        <source>Close the other key</source>
        <translation>Den anderen Schlüssel schließen</translation>
    </message>
    <message>
        <source>Held in memory for this check only, never stored.</source>
        <translation>Nur hierfür im Speicher, nie abgelegt.</translation>
    </message>
</context>
<context>
    <name>prelisten::OutcomeBadge</name>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputButton</name>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Ausgabegerät</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputMenu</name>
    <message>
        <source>&amp;Output device</source>
        <translation>Ausgabe&amp;gerät</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Standard des Systems</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>Standard des Systems (%1)</translation>
    </message>
    <message>
        <source>The chosen output is not connected</source>
        <translation>Die gewählte Ausgabe ist nicht angeschlossen</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputPanel</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>prelisten::PositionSlider</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>prelisten::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Load all stems as soon as a track is open</source>
        <translation>Alle Stems laden, sobald ein Track offen ist</translation>
    </message>
    <message>
        <source>Compare master and stems at the same loudness</source>
        <translation>Master und Stems bei gleicher Lautheit vergleichen</translation>
    </message>
    <message>
        <source>Play what ↑ and ↓ come to in the library</source>
        <translation>In der Bibliothek mit ↑ und ↓ gleich abspielen</translation>
    </message>
    <message>
        <source>Remember recent tracks on this machine</source>
        <translation>Zuletzt geöffnete Tracks auf diesem Rechner merken</translation>
    </message>
    <message>
        <source>Window and service</source>
        <translation>Fenster und Dienst</translation>
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
        <source>From the next start.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Another service closes the open track and needs a key of its own.</source>
        <translation>Ein anderer Dienst: Der offene Track wird geschlossen, und der Dienst braucht einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>This is no address of a service: it begins with https://, or with http:// for this machine, and holds no name or password.</source>
        <translation>Das ist keine Adresse eines Dienstes: Sie beginnt mit https:// oder, für diesen Rechner, mit http:// und enthält weder Namen noch Passwort.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>Der folgende</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>This is no address of a proxy: it is a host and a port, as in proxy.example.com:3128, without a name or password.</source>
        <translation>Das ist keine Adresse eines Proxys: Sie besteht aus Host und Port wie in proxy.example.com:3128, ohne Namen oder Passwort.</translation>
    </message>
    <message>
        <source>Open the last track at the start, paused where it was</source>
        <translation>Beim Start den letzten Track öffnen, angehalten, wo er war</translation>
    </message>
</context>
<context>
    <name>prelisten::ProxyDialog</name>
    <message>
        <source>Keep them in the system keychain</source>
        <translation>Im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password. They are sent to the proxy only.</source>
        <translation>Der Proxy %1 verlangt einen Benutzernamen und ein Passwort. Beides wird nur an den Proxy gesendet.</translation>
    </message>
    <message>
        <source>Enter a user name; it cannot contain a colon.</source>
        <translation>Einen Benutzernamen eingeben; er kann keinen Doppelpunkt enthalten.</translation>
    </message>
</context>
<context>
    <name>prelisten::RecentPanel</name>
    <message>
        <source>Recent tracks</source>
        <translation>Zuletzt geöffnete Tracks</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Remember opened tracks</source>
        <translation>Geöffnete Tracks merken</translation>
    </message>
    <message>
        <source>Keeps the ids, titles and licences of opened tracks on this machine.</source>
        <translation>Merkt sich IDs, Titel und Lizenzen geöffneter Tracks auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>Entfernt: „%1“</translation>
    </message>
    <message>
        <source>The list is cleared</source>
        <translation>Liste geleert</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Track</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Aus der Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Nothing opened yet.</source>
        <translation>Noch nichts geöffnet.</translation>
    </message>
    <message>
        <source>Tracks you open appear here, on this machine only.</source>
        <translation>Geöffnete Tracks erscheinen hier, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Opened tracks are not remembered.</source>
        <translation>Geöffnete Tracks werden nicht gemerkt.</translation>
    </message>
    <message>
        <source>Switch it on below to find them here again.</source>
        <translation>Unten einschalten, um sie hier wiederzufinden.</translation>
    </message>
</context>
<context>
    <name>prelisten::ReferenceBar</name>
    <message>
        <source>Open track</source>
        <translation>Track öffnen</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Track reference</source>
        <translation>Track-Referenz</translation>
    </message>
    <message>
        <source>Access checks</source>
        <translation>Zugriffsprüfungen</translation>
    </message>
    <message>
        <source>Check the access to many tracks</source>
        <translation>Den Zugriff auf viele Tracks prüfen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Paste the share link here</source>
        <translation>Den Freigabelink hier einfügen</translation>
    </message>
    <message>
        <source>Track id, address, share link or curl command</source>
        <translation>Track-ID, Adresse, Freigabelink oder curl-Befehl</translation>
    </message>
</context>
<context>
    <name>prelisten::ReferencesInput</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Drop or paste references here</source>
        <translation>Referenzen hier ablegen oder einfügen</translation>
    </message>
    <message>
        <source>One per line: a track id (mtrack_…), org_…/mtrack_…, an address, a curl command or an expired link. Or a CSV table: Prelisten finds the column that names tracks.</source>
        <translation>Eine pro Zeile: eine Track-ID (mtrack_…), org_…/mtrack_…, eine Adresse, ein curl-Befehl oder ein abgelaufener Link. Oder eine CSV-Tabelle: Die Spalte mit den Tracks findet sich von selbst.</translation>
    </message>
    <message>
        <source>Each track is requested once. The links that come with it are discarded at once.</source>
        <translation>Nach jedem Track wird einmal gefragt. Links, die mitkommen, werden sofort verworfen.</translation>
    </message>
    <message>
        <source>Paste references</source>
        <translation>Referenzen einfügen</translation>
    </message>
    <message>
        <source>Open a file of references…</source>
        <translation>Datei mit Referenzen öffnen…</translation>
    </message>
</context>
<context>
    <name>prelisten::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Suche leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareDialog</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Wer ihn öffnen darf</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after </source>
        <translation>nach </translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>With the link the track can be heard without a key, and saved with one. The service gives the link only once, so copy it before you close this.</source>
        <translation>Mit dem Link kann der Track ohne Schlüssel gehört und mit einem gespeichert werden. Der Dienst nennt den Link nur einmal, also vor dem Schließen kopieren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Creating the link…</source>
        <translation>Der Link wird erstellt…</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Link: %1</translation>
    </message>
    <message>
        <source>A secret, so it is not read out. Copy it.</source>
        <translation>Ein Geheimnis, deshalb wird er nicht vorgelesen. Bitte kopieren.</translation>
    </message>
    <message>
        <source>The link is ready.</source>
        <translation>Der Link ist fertig.</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareRequestWords</name>
    <message>
        <source>Could you share this track with me?</source>
        <translation>Könnte dieser Track für mich freigegeben werden?</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>Track-ID</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The service does not give it to my key: there is no such track, or the key has no access to it.</source>
        <translation>Der Dienst gibt ihn für meinen Schlüssel nicht heraus: Es gibt keinen solchen Track, oder der Schlüssel hat keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>What is needed: its creator makes a share link (in Prelisten: “Share…”) and sends it to me. With the link I can listen to the track without a key, and save it to my library.</source>
        <translation>Was gebraucht wird: Wer ihn erstellt hat, erzeugt einen Freigabelink (in Prelisten: „Teilen…“) und schickt ihn mir. Mit dem Link kann ich den Track ohne Schlüssel hören und in meiner Bibliothek speichern.</translation>
    </message>
    <message>
        <source>The link opens the track for whoever has it, so please send it to me only.</source>
        <translation>Der Link öffnet den Track für jeden, der ihn hat; bitte nur an mich schicken.</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareWords</name>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>Save to library</source>
        <translation>In der Bibliothek speichern</translation>
    </message>
    <message>
        <source>This share can no longer be saved: it was revoked, has expired, or its track was removed. The service does not say which.</source>
        <translation>Diese Freigabe kann nicht mehr gespeichert werden: Sie wurde zurückgezogen, ist abgelaufen, oder ihr Track wurde entfernt. Der Dienst sagt nicht, was davon.</translation>
    </message>
    <message>
        <source>Ask its creator for a new share.</source>
        <translation>Beim Ersteller eine neue Freigabe erbitten.</translation>
    </message>
    <message>
        <source>The owner of this key is not the creator of this track, or there is no such track. The service does not say which.</source>
        <translation>Dieser Schlüssel gehört nicht dem Ersteller dieses Tracks, oder es gibt den Track nicht. Der Dienst sagt nicht, was davon.</translation>
    </message>
    <message>
        <source>Only its creator can share a track.</source>
        <translation>Nur der Ersteller kann einen Track teilen.</translation>
    </message>
    <message>
        <source>The service answered, but did not say that the track is saved.</source>
        <translation>Der Dienst hat geantwortet, aber nicht gesagt, dass der Track gespeichert ist.</translation>
    </message>
    <message>
        <source>Save it again: that changes nothing if it is saved already.</source>
        <translation>Noch einmal speichern: Das ändert nichts, wenn er schon gespeichert ist.</translation>
    </message>
    <message>
        <source>The service answered without a link.</source>
        <translation>Der Dienst hat ohne Link geantwortet.</translation>
    </message>
    <message>
        <source>A link may have been created all the same. It cannot be shown any more, so create another one.</source>
        <translation>Vielleicht ist trotzdem ein Link entstanden. Er kann nicht mehr gezeigt werden, also einen neuen erstellen.</translation>
    </message>
    <message>
        <source>Everybody: the share is public</source>
        <translation>Alle: Die Freigabe ist öffentlich</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Wer den Link hat</translation>
    </message>
    <message>
        <source>It works until %1.</source>
        <translation>Er gilt bis %1.</translation>
    </message>
    <message>
        <source>The service did not say when it expires.</source>
        <translation>Der Dienst hat nicht gesagt, wann er abläuft.</translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation>Er läuft nicht ab.</translation>
    </message>
    <message>
        <source>Shared collection</source>
        <translation>Freigegebene Sammlung</translation>
    </message>
    <message>
        <source>Collection: %1</source>
        <translation>Sammlung: %1</translation>
    </message>
    <message>
        <source>Shared until %1.</source>
        <translation>Freigegeben bis %1.</translation>
    </message>
    <message>
        <source>To listen to only: a collection’s tracks cannot be saved.</source>
        <translation>Nur zum Anhören: Tracks einer Sammlung können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Left out, because they have no valid id: %1.</source>
        <translation>Weggelassen, weil sie keine gültige ID haben: %1.</translation>
    </message>
    <message>
        <source>This share gives a single track now, no collection.</source>
        <translation>Diese Freigabe gibt jetzt einen einzelnen Track, keine Sammlung.</translation>
    </message>
    <message>
        <source>Open the share again to hear it.</source>
        <translation>Die Freigabe noch einmal öffnen, um ihn zu hören.</translation>
    </message>
    <message>
        <source>This collection has no tracks.</source>
        <translation>Diese Sammlung hat keine Tracks.</translation>
    </message>
    <message>
        <source>No track of the collection matches.</source>
        <translation>Kein Track der Sammlung passt.</translation>
    </message>
    <message>
        <source>The share gives none of its tracks any more.</source>
        <translation>Die Freigabe gibt keinen ihrer Tracks mehr.</translation>
    </message>
</context>
<context>
    <name>prelisten::SharedPanel</name>
    <message>
        <source>Close the collection</source>
        <translation>Sammlung schließen</translation>
    </message>
    <message>
        <source>Search tracks</source>
        <translation>Tracks suchen</translation>
    </message>
    <message>
        <source>Search the collection</source>
        <translation>Sammlung durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search of the collection</source>
        <translation>Suche in der Sammlung leeren</translation>
    </message>
    <message>
        <source>Shared tracks</source>
        <translation>Freigegebene Tracks</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>prelisten::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Scroll the shortcuts</source>
        <translation>Tastenkürzel scrollen</translation>
    </message>
</context>
<context>
    <name>prelisten::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Freigabe</translation>
    </message>
</context>
<context>
    <name>prelisten::SourceList</name>
    <message>
        <source>Deep check</source>
        <translation>Tiefenprüfung</translation>
    </message>
    <message>
        <source>Checked source %1: %2</source>
        <translation>Geprüfte Quelle %1: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::StepRow</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::TicketWords</name>
    <message>
        <source>not given</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>Track-ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>Wessen Zugriff</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Tiefenprüfung</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>nicht gemacht</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The service says</source>
        <translation>Der Dienst sagt</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Trace-ID</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Bearbeitungszeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Service version</source>
        <translation>Version des Dienstes</translation>
    </message>
    <message>
        <source>Prelisten</source>
        <translation>Prelisten</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Media backend</source>
        <translation>Medien-Backend</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Freigabe</translation>
    </message>
</context>
<context>
    <name>prelisten::TimeField</name>
    <message>
        <source>Time to go to</source>
        <translation>Zielzeit</translation>
    </message>
    <message>
        <source>Type a time</source>
        <translation>Zeit eingeben</translation>
    </message>
    <message>
        <source>Not a time</source>
        <translation>Ungültige Zeit</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Ende bei %1</translation>
    </message>
    <message>
        <source>Beyond the end</source>
        <translation>Hinter dem Ende</translation>
    </message>
    <message>
        <source>Length unknown</source>
        <translation>Länge unbekannt</translation>
    </message>
    <message>
        <source>Type a time, such as 1:23.4, 83 or 1m23; a step, such as +10 or -5; or a percentage, such as 50%. Enter goes there, Esc cancels.</source>
        <translation>Eine Zeit eingeben, etwa 1:23.4, 83 oder 1m23; einen Schritt, etwa +10 oder -5; oder einen Anteil, etwa 50%. Die Eingabetaste springt dorthin, Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>prelisten::TimeReadout</name>
    <message>
        <source>Go to a time</source>
        <translation>Zu einer Zeit springen</translation>
    </message>
    <message>
        <source>Type a time to go to</source>
        <translation>Zielzeit eingeben</translation>
    </message>
    <message>
        <source>Show the remaining time</source>
        <translation>Restzeit anzeigen</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Now at %1. Press to type a time to go to.</source>
        <translation>Jetzt bei %1. Drücken, um eine Zielzeit einzugeben.</translation>
    </message>
    <message>
        <source>%1 remain.</source>
        <translation>Noch %1.</translation>
    </message>
    <message>
        <source>Show the length</source>
        <translation>Länge anzeigen</translation>
    </message>
    <message>
        <source>The length is %1.</source>
        <translation>Die Länge beträgt %1.</translation>
    </message>
    <message>
        <source>of about %1</source>
        <translation>von etwa %1</translation>
    </message>
    <message>
        <source>The length is about %1.</source>
        <translation>Die Länge ist etwa %1.</translation>
    </message>
</context>
<context>
    <name>prelisten::TimelineRuler</name>
    <message>
        <source>Drag an end of the loop to adjust it, drag anywhere else for a new one. Shift+click removes it.</source>
        <translation>Ein Ende des Loops ziehen, um ihn anzupassen, anderswo ziehen für einen neuen. Umschalt+Klick entfernt ihn.</translation>
    </message>
    <message>
        <source>Click to go there. Drag to repeat a stretch.</source>
        <translation>Klicken, um dorthin zu springen. Ziehen, um einen Abschnitt zu wiederholen.</translation>
    </message>
</context>
<context>
    <name>prelisten::TimelineStrip</name>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1  ·  stems vs master: %2</source>
        <translation>%1  ·  Stems gegen Master: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackHeader</name>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>Instrumental</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>Track-ID</translation>
    </message>
    <message>
        <source>Copy track id</source>
        <translation>Track-ID kopieren</translation>
    </message>
    <message>
        <source>Copy the track id</source>
        <translation>Die Track-ID kopieren</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>instrumental or not: unknown</source>
        <translation>instrumental oder nicht: unbekannt</translation>
    </message>
    <message>
        <source>instrumental</source>
        <translation>instrumental</translation>
    </message>
    <message>
        <source>not instrumental</source>
        <translation>nicht instrumental</translation>
    </message>
    <message>
        <source>Copy track details</source>
        <translation>Track-Details kopieren</translation>
    </message>
    <message>
        <source>Copy the details: title, licence, id, duration and date</source>
        <translation>Details kopieren: Titel, Lizenz, ID, Dauer und Datum</translation>
    </message>
    <message>
        <source>duration unknown</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>engine unknown</source>
        <translation>Engine unbekannt</translation>
    </message>
    <message>
        <source>mode unknown</source>
        <translation>Modus unbekannt</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>Shared: %1</source>
        <translation>Freigegeben: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackListView</name>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackWords</name>
    <message>
        <source>Title: %1</source>
        <translation>Titel: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Lizenz: %1</translation>
    </message>
    <message>
        <source>What it means: %1</source>
        <translation>Bedeutung: %1</translation>
    </message>
    <message>
        <source>Track id: %1</source>
        <translation>Track-ID: %1</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Open the track %1 of %2?</source>
        <translation>Den Track %1 von %2 öffnen?</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>no end given; stems come only after saving</source>
        <translation>kein Ende genannt; Stems gibt es erst nach dem Speichern</translation>
    </message>
    <message>
        <source>until %1; stems come only after saving</source>
        <translation>bis %1; Stems gibt es erst nach dem Speichern</translation>
    </message>
    <message>
        <source>in a collection, no end given; cannot be saved from it</source>
        <translation>in einer Sammlung, kein Ende genannt; daraus nicht zu speichern</translation>
    </message>
    <message>
        <source>in a collection, until %1; cannot be saved from it</source>
        <translation>in einer Sammlung, bis %1; daraus nicht zu speichern</translation>
    </message>
</context>
<context>
    <name>prelisten::TransportBar</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop and go back to the start</source>
        <translation>Anhalten und zurück zum Anfang</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Voriger Track</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Nächster Track</translation>
    </message>
</context>
<context>
    <name>prelisten::VerdictCard</name>
    <message>
        <source>Proven</source>
        <translation>Bewiesen</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Nicht bewiesen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>Wessen Zugriff</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>Tickettext kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Tiefenprüfung</translation>
    </message>
    <message>
        <source>Check with another key…</source>
        <translation>Mit anderem Schlüssel prüfen…</translation>
    </message>
    <message>
        <source>Watch until available</source>
        <translation>Beobachten, bis verfügbar</translation>
    </message>
    <message>
        <source>Fetches the first bytes of every source</source>
        <translation>Holt die ersten Bytes jeder Quelle</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Copy a request for a share</source>
        <translation>Bitte um Freigabe kopieren</translation>
    </message>
    <message>
        <source>Open a share link…</source>
        <translation>Freigabelink öffnen…</translation>
    </message>
    <message>
        <source>A text for the creator of the track</source>
        <translation>Ein Text für den, der den Track erstellt hat</translation>
    </message>
    <message>
        <source>Leads to the field for the link that the creator has sent</source>
        <translation>Führt zum Feld für den Link, der zurückkommt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
</context>
<context>
    <name>prelisten::VerdictWords</name>
    <message>
        <source>The key is the problem, not the track.</source>
        <translation>Das Problem ist der Schlüssel, nicht der Track.</translation>
    </message>
    <message>
        <source>Opening a track needs an API key, and there is none yet.</source>
        <translation>Zum Öffnen eines Tracks braucht es einen API-Schlüssel, und es gibt noch keinen.</translation>
    </message>
    <message>
        <source>Add one with “API key…”.</source>
        <translation>Mit „API-Schlüssel…“ einen hinzufügen.</translation>
    </message>
    <message>
        <source>The service says that %1 has expired.</source>
        <translation>Der Dienst meldet, dass %1 abgelaufen ist.</translation>
    </message>
    <message>
        <source>Create a new key under Settings → API Keys and save it here.</source>
        <translation>Unter Settings → API Keys einen neuen Schlüssel erstellen und hier speichern.</translation>
    </message>
    <message>
        <source>The service says that %1 has been deactivated.</source>
        <translation>Der Dienst meldet, dass %1 deaktiviert wurde.</translation>
    </message>
    <message>
        <source>The service says that %1 is paused.</source>
        <translation>Der Dienst meldet, dass %1 pausiert ist.</translation>
    </message>
    <message>
        <source>Resume it under Settings → API Keys, or use another key.</source>
        <translation>Ihn unter Settings → API Keys wieder aktivieren oder einen anderen Schlüssel verwenden.</translation>
    </message>
    <message>
        <source>The service says that %1 lacks the right to open tracks.</source>
        <translation>Der Dienst meldet, dass %1 keine Tracks öffnen darf.</translation>
    </message>
    <message>
        <source>Use a key that may read music.</source>
        <translation>Einen Schlüssel verwenden, der Musik lesen darf.</translation>
    </message>
    <message>
        <source>The service does not accept %1.</source>
        <translation>Der Dienst meldet, dass %1 nicht akzeptiert wird.</translation>
    </message>
    <message>
        <source>Check it, or save another one with “API key…”.</source>
        <translation>Ihn prüfen oder mit „API-Schlüssel…“ einen anderen speichern.</translation>
    </message>
    <message>
        <source>The track needs an organization, and none is given.</source>
        <translation>Der Track braucht eine Organisation, und es ist keine angegeben.</translation>
    </message>
    <message>
        <source>Enter the organization it belongs to (org_…).</source>
        <translation>Die Organisation eingeben, zu der er gehört (org_…).</translation>
    </message>
    <message>
        <source>The service says that %1 does not reach this organization.</source>
        <translation>Der Dienst meldet, dass %1 für diese Organisation nicht gilt.</translation>
    </message>
    <message>
        <source>The service says that %1 does not reach the organization %2.</source>
        <translation>Der Dienst meldet, dass %1 für die Organisation %2 nicht gilt.</translation>
    </message>
    <message>
        <source>Check the organization, or use a key of one of its members.</source>
        <translation>Die Organisation prüfen oder den Schlüssel eines ihrer Mitglieder verwenden.</translation>
    </message>
    <message>
        <source>the audio</source>
        <translation>die Audiospur</translation>
    </message>
    <message>
        <source>the audio of “%1”</source>
        <translation>die Audiospur „%1“</translation>
    </message>
    <message>
        <source>Try again, or reopen the track.</source>
        <translation>Erneut versuchen oder den Track neu öffnen.</translation>
    </message>
    <message>
        <source>The service gave no link for %1.</source>
        <translation>Der Dienst hat keinen Link für %1 geliefert.</translation>
    </message>
    <message>
        <source>The other sources can still be heard.</source>
        <translation>Die anderen Quellen lassen sich weiter anhören.</translation>
    </message>
    <message>
        <source>New links for %1 came, but the storage refused them as well.</source>
        <translation>Es kamen neue Links für %1, aber der Speicherdienst hat auch diese abgelehnt.</translation>
    </message>
    <message>
        <source>The link for %1 leads to a place Prelisten does not fetch from.</source>
        <translation>Der Link für %1 führt an einen Ort, von dem Prelisten nichts lädt.</translation>
    </message>
    <message>
        <source>Report the details to the service’s support.</source>
        <translation>Die Details dem Support des Dienstes melden.</translation>
    </message>
    <message>
        <source>What the storage sent for %1 is not audio.</source>
        <translation>Was der Speicherdienst für %1 geschickt hat, ist kein Audio.</translation>
    </message>
    <message>
        <source>The storage does not say how long %1 is, so Prelisten could not tell whether it is complete.</source>
        <translation>Der Speicherdienst sagt nicht, wie lang %1 ist; ein Abbruch bliebe unbemerkt.</translation>
    </message>
    <message>
        <source>The file with %1 is larger than 512 MiB.</source>
        <translation>Die Datei für %1 ist größer als 512 MiB.</translation>
    </message>
    <message>
        <source>The storage keeps changing %1 while it is being fetched.</source>
        <translation>Der Speicherdienst ändert %1 immer wieder, während geladen wird.</translation>
    </message>
    <message>
        <source>Wait until the track is finished, then try again.</source>
        <translation>Warten, bis der Track fertig ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>This machine cannot decode %1.</source>
        <translation>Dieser Rechner kann %1 nicht dekodieren.</translation>
    </message>
    <message>
        <source>The file is damaged, or in a format that is not supported here.</source>
        <translation>Die Datei ist beschädigt oder hat ein Format, das hier nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>The storage did not hand out %1.</source>
        <translation>Der Speicherdienst hat %1 nicht herausgegeben.</translation>
    </message>
    <message>
        <source> (status %1)</source>
        <translation> (Status %1)</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The service has a problem of its own%1.</source>
        <translation>Der Dienst hat selbst ein Problem%1.</translation>
    </message>
    <message>
        <source>The service does not accept the request%1.</source>
        <translation>Der Dienst nimmt die Anfrage nicht an%1.</translation>
    </message>
    <message>
        <source>The service does not accept the request%1: “%2”</source>
        <translation>Der Dienst nimmt die Anfrage nicht an%1: „%2“</translation>
    </message>
    <message>
        <source>Check the reference and the organization.</source>
        <translation>Referenz und Organisation prüfen.</translation>
    </message>
    <message>
        <source>The service pointed to another address%1; your key was not sent there.</source>
        <translation>Der Dienst hat auf eine andere Adresse verwiesen%1; der Schlüssel wurde nicht dorthin gesendet.</translation>
    </message>
    <message>
        <source>Check the address of the service, or the network you are in.</source>
        <translation>Die Adresse des Dienstes oder das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The service answered with something that is not a track%1.</source>
        <translation>Der Dienst hat mit etwas geantwortet, das kein Track ist%1.</translation>
    </message>
    <message>
        <source>The service answered in a way that cannot be used%1.</source>
        <translation>Die Antwort des Dienstes ist nicht verwendbar%1.</translation>
    </message>
    <message>
        <source>Paste a track id (mtrack_…), an address or a whole curl command.</source>
        <translation>Eine Track-ID (mtrack_…), eine Adresse oder einen ganzen curl-Befehl einfügen.</translation>
    </message>
    <message>
        <source>There is no reference yet.</source>
        <translation>Es gibt noch keine Referenz.</translation>
    </message>
    <message>
        <source>This text is longer than any track reference.</source>
        <translation>Dieser Text ist länger als jede Track-Referenz.</translation>
    </message>
    <message>
        <source>The track id has characters or a length that no id has.</source>
        <translation>Zeichen oder Länge passen nicht zu einer Track-ID.</translation>
    </message>
    <message>
        <source>Check whether all of it was copied.</source>
        <translation>Prüfen, ob alles kopiert wurde.</translation>
    </message>
    <message>
        <source>The organization has characters or a length that none has.</source>
        <translation>Zeichen oder Länge passen nicht zu einer Organisation.</translation>
    </message>
    <message>
        <source>It should look like org_abc123.</source>
        <translation>Sie sollte aussehen wie org_abc123.</translation>
    </message>
    <message>
        <source>This text names more than one track.</source>
        <translation>Dieser Text nennt mehr als einen Track.</translation>
    </message>
    <message>
        <source>Paste one at a time.</source>
        <translation>Einen nach dem anderen einfügen.</translation>
    </message>
    <message>
        <source>This text names no track.</source>
        <translation>Dieser Text nennt keinen Track.</translation>
    </message>
    <message>
        <source>This key can play the track.</source>
        <translation>Dieser Schlüssel kann den Track abspielen.</translation>
    </message>
    <message>
        <source>This track does not exist, or this key has no access to it: the service does not say which.</source>
        <translation>Diesen Track gibt es nicht, oder dieser Schlüssel hat keinen Zugriff darauf: Der Dienst sagt nicht, was zutrifft.</translation>
    </message>
    <message>
        <source>Check the id and the organization; a key reaches only tracks that its owner has created or saved.</source>
        <translation>ID und Organisation prüfen; ein Schlüssel erreicht nur Tracks, die sein Inhaber erstellt oder gespeichert hat.</translation>
    </message>
    <message>
        <source>The service asks for a pause: there were too many requests.</source>
        <translation>Der Dienst bittet um eine Pause: Es waren zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>An den Dienst wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>What may be done with the track is up to its licence.</source>
        <translation>Was mit dem Track erlaubt ist, bestimmt seine Lizenz.</translation>
    </message>
    <message>
        <source>That does not mean that the track was deleted.</source>
        <translation>Das heißt nicht, dass der Track gelöscht wurde.</translation>
    </message>
    <message>
        <source>That says nothing about whether the track exists.</source>
        <translation>Das sagt nichts darüber, ob es den Track gibt.</translation>
    </message>
    <message>
        <source>That says nothing about the track or the key.</source>
        <translation>Das sagt nichts über den Track oder den Schlüssel.</translation>
    </message>
    <message>
        <source>That says nothing about whether the track exists or the key is good.</source>
        <translation>Das sagt nichts darüber, ob es den Track gibt oder ob der Schlüssel gültig ist.</translation>
    </message>
    <message>
        <source>The problem is this audio, not the key.</source>
        <translation>Das betrifft diese Audiospur, nicht den Schlüssel.</translation>
    </message>
    <message>
        <source>The problem is the connection, not the key.</source>
        <translation>Das betrifft die Verbindung, nicht den Schlüssel.</translation>
    </message>
    <message>
        <source>Check the id. If it is right, have the track shared or saved for this key, then check again.</source>
        <translation>Die ID prüfen. Stimmt sie, den Track für diesen Schlüssel teilen oder speichern lassen, dann erneut prüfen.</translation>
    </message>
    <message>
        <source>Check the organization first, then the id.</source>
        <translation>Erst die Organisation prüfen, dann die ID.</translation>
    </message>
    <message>
        <source>The file with %1 claims more channels, streams or samples than music has.</source>
        <translation>Die Datei mit %1 gibt mehr Kanäle, Ströme oder Abtastwerte an, als Musik hat.</translation>
    </message>
    <message>
        <source>The file is damaged, or is not meant to be played.</source>
        <translation>Die Datei ist beschädigt oder nicht zum Hören gemacht.</translation>
    </message>
    <message>
        <source>There is more sound in %1 than fits in memory.</source>
        <translation>In %1 ist mehr Ton, als in den Speicher passt.</translation>
    </message>
    <message>
        <source>The part that fits can be heard.</source>
        <translation>Was da ist, ist zu hören.</translation>
    </message>
    <message>
        <source>A part of Prelisten is missing: its audio decoder cannot be loaded.</source>
        <translation>Ein Teil von Prelisten fehlt: Der Audiodecoder lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>Install Prelisten again, with FFmpeg’s libraries.</source>
        <translation>Installieren Sie Prelisten neu, mit den Bibliotheken von FFmpeg.</translation>
    </message>
    <message>
        <source>This track has no master recording; its stems can be played.</source>
        <translation>Dieser Track hat keine Master-Aufnahme; seine Stems lassen sich abspielen.</translation>
    </message>
    <message>
        <source>The link for %1 is not valid yet.</source>
        <translation>Der Link für %1 ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The clocks of the service and its storage seem to differ. Try again later.</source>
        <translation>Die Uhren des Dienstes und seines Speicherdienstes scheinen voneinander abzuweichen. Später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The storage cannot hand out %1 at the moment (status %2).</source>
        <translation>Der Speicher kann %1 im Moment nicht herausgeben (Status %2).</translation>
    </message>
    <message>
        <source>The service gave no link to any recording of this track, so there is nothing to play.</source>
        <translation>Der Dienst hat keinen Link zu irgendeiner Aufnahme dieses Tracks geliefert, deshalb gibt es nichts abzuspielen.</translation>
    </message>
    <message>
        <source>If the track is still being made, try again later.</source>
        <translation>Falls der Track noch entsteht, später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The problem is this track, not the key.</source>
        <translation>Das betrifft diesen Track, nicht den Schlüssel.</translation>
    </message>
    <message>
        <source>Listen to each stem, or to a mix of them.</source>
        <translation>Die Stems einzeln oder als Mix anhören.</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um %1 zu laden.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Neither the audio nor the key is the problem.</source>
        <translation>Weder das Audio noch der Schlüssel ist das Problem.</translation>
    </message>
    <message>
        <source>The problem is the link to this audio, not the key.</source>
        <translation>Das betrifft den Link zu dieser Audiospur, nicht den Schlüssel.</translation>
    </message>
    <message>
        <source>A link must name one track and nothing else; this one does not.</source>
        <translation>Ein Link darf nur einen Track nennen und sonst nichts; dieser tut das nicht.</translation>
    </message>
    <message>
        <source>It should look like prelisten:org_abc123/mtrack_abc123.</source>
        <translation>Er sollte so aussehen: prelisten:org_abc123/mtrack_abc123.</translation>
    </message>
    <message>
        <source>This link seems to carry a key or the token of a share, so it was not used.</source>
        <translation>Dieser Link scheint einen Schlüssel oder das Token einer Freigabe zu enthalten und wurde deshalb nicht benutzt.</translation>
    </message>
    <message>
        <source>Ask for a link that names the track alone. If the secret is real, replace it: everybody who has seen the link knows it.</source>
        <translation>Bitten Sie um einen Link, der nur den Track nennt. Ist das Geheimnis echt, ersetzen Sie es: Wer den Link gesehen hat, kennt es.</translation>
    </message>
    <message>
        <source>The token of the share has characters or a length that none has.</source>
        <translation>Das Token der Freigabe hat Zeichen oder eine Länge, die keines hat.</translation>
    </message>
    <message>
        <source>This is not the address of a share of the service that Prelisten uses, so its token was sent nowhere.</source>
        <translation>Das ist nicht die Adresse einer Freigabe des Dienstes, den Prelisten benutzt; ihr Token wurde nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Ask for a link to a share of this service, or change the service’s address in the preferences.</source>
        <translation>Um den Link einer Freigabe dieses Dienstes bitten oder die Adresse des Dienstes in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Ask the person who shared it for a new link.</source>
        <translation>Die Person, von der die Freigabe stammt, um einen neuen Link bitten.</translation>
    </message>
    <message>
        <source>The service refuses to open this share (status %1).</source>
        <translation>Der Dienst weigert sich, diese Freigabe zu öffnen (Status %1).</translation>
    </message>
    <message>
        <source>What was shared has been removed.</source>
        <translation>Was freigegeben war, ist entfernt worden.</translation>
    </message>
    <message>
        <source>What was shared is not available any more: “%1”</source>
        <translation>Was freigegeben war, ist nicht mehr verfügbar: „%1“</translation>
    </message>
    <message>
        <source>There is no such share, or it was revoked, has expired or reached its limit: the service does not say which.</source>
        <translation>Es gibt diese Freigabe nicht, oder sie wurde widerrufen, ist abgelaufen oder hat ihre Grenze erreicht: Was davon zutrifft, sagt der Dienst nicht.</translation>
    </message>
    <message>
        <source>The share itself was found.</source>
        <translation>Die Freigabe selbst wurde gefunden.</translation>
    </message>
    <message>
        <source>That says nothing about the track or a key: no key was sent.</source>
        <translation>Das sagt nichts über den Track oder einen Schlüssel: Es wurde kein Schlüssel gesendet.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The answer of the service is larger than Prelisten accepts.</source>
        <translation>Die Antwort des Dienstes ist größer, als Prelisten annimmt.</translation>
    </message>
    <message>
        <source>The share does not give this track any more.</source>
        <translation>Die Freigabe gibt diesen Track nicht mehr.</translation>
    </message>
    <message>
        <source>The collection that was shared has no tracks.</source>
        <translation>Die freigegebene Sammlung hat keine Tracks.</translation>
    </message>
    <message>
        <source>Ask the person who shared it to add some, then open it again.</source>
        <translation>Die Person, von der die Freigabe stammt, bitten, welche hinzuzufügen, dann noch einmal öffnen.</translation>
    </message>
    <message>
        <source>The token of this share was not stored, so it cannot be checked any more.</source>
        <translation>Das Token dieser Freigabe wurde nicht gespeichert, deshalb kann sie nicht mehr geprüft werden.</translation>
    </message>
    <message>
        <source>Paste the share again.</source>
        <translation>Die Freigabe noch einmal einfügen.</translation>
    </message>
    <message>
        <source>What was shared can be played without a key.</source>
        <translation>Was freigegeben wurde, kann ohne Schlüssel gespielt werden.</translation>
    </message>
    <message>
        <source>Open the share.</source>
        <translation>Die Freigabe öffnen.</translation>
    </message>
</context>
<context>
    <name>prelisten::ViewActions</name>
    <message>
        <source>&amp;Side panel</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>&amp;Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Recent tracks</source>
        <translation>&amp;Zuletzt geöffnete Tracks</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Einzoomen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Auszoomen</translation>
    </message>
    <message>
        <source>&amp;Whole track</source>
        <translation>&amp;Ganzen Track zeigen</translation>
    </message>
    <message>
        <source>Zoom to the loo&amp;p</source>
        <translation>Auf den &amp;Loop zoomen</translation>
    </message>
    <message>
        <source>Access &amp;checks</source>
        <translation>Zugriffs&amp;prüfungen</translation>
    </message>
    <message>
        <source>Scale each wave&amp;form to its lane</source>
        <translation>Jede &amp;Wellenform an ihre Spur anpassen</translation>
    </message>
</context>
<context>
    <name>prelisten::VolumeSlider</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
</context>
<context>
    <name>prelisten::Words</name>
    <message>
        <source>Cleared for commercial use</source>
        <translation>Für kommerzielle Nutzung freigegeben</translation>
    </message>
    <message>
        <source>Commercial use, enterprise licence</source>
        <translation>Kommerzielle Nutzung, Unternehmenslizenz</translation>
    </message>
    <message>
        <source>Personal use only</source>
        <translation>Nur für private Nutzung</translation>
    </message>
    <message>
        <source>Unclear: do not assume commercial use</source>
        <translation>Unklar: nicht von kommerzieller Nutzung ausgehen</translation>
    </message>
    <message>
        <source>Not recognised (%1): do not assume commercial use</source>
        <translation>Nicht bekannt (%1): nicht von kommerzieller Nutzung ausgehen</translation>
    </message>
    <message>
        <source>The service clears it for commercial projects; its terms still apply.</source>
        <translation>Der Dienst gibt ihn für kommerzielle Projekte frei; dessen Bedingungen gelten weiterhin.</translation>
    </message>
    <message>
        <source>Not for commercial projects.</source>
        <translation>Nicht für kommerzielle Projekte.</translation>
    </message>
    <message>
        <source>The service does not say what is allowed.</source>
        <translation>Der Dienst sagt nicht, was erlaubt ist.</translation>
    </message>
    <message>
        <source>This version does not know this licence; ask before you use the track.</source>
        <translation>Diese Version kennt diese Lizenz nicht; vor der Verwendung nachfragen.</translation>
    </message>
    <message>
        <source>The service gave no licence: do not assume commercial use.</source>
        <translation>Der Dienst hat keine Lizenz angegeben: nicht von kommerzieller Nutzung ausgehen.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Spielt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>Puffert</translation>
    </message>
    <message>
        <source>Renewing link</source>
        <translation>Link wird erneuert</translation>
    </message>
    <message>
        <source>Waiting for network</source>
        <translation>Warten auf das Netzwerk</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Zu Ende</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Zugriff beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Loading %1%</source>
        <translation>Lädt %1&#xa0;%</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>diese Sitzung</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A key was saved before, but the keychain does not give it: unlock your keyring, then start Prelisten again.</source>
        <translation>Es wurde schon ein Schlüssel gespeichert, aber der Schlüsselbund gibt ihn nicht heraus: den Schlüsselbund entsperren, dann Prelisten neu starten.</translation>
    </message>
    <message>
        <source>The keychain refused access, so a key is kept for this session only.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert, deshalb gilt ein Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The system keychain cannot be reached, so a key is kept for this session only, in memory.</source>
        <translation>Der Schlüsselbund des Systems ist nicht erreichbar, deshalb bleibt ein Schlüssel nur für diese Sitzung, im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The keychain did not keep the key, so it is used for this session only.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht behalten, deshalb gilt er nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>Es gibt noch keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Waiting for the keychain.</source>
        <translation>Warten auf den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation>Der Schlüssel ist im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key %1 is in the system keychain.</source>
        <translation>Der Schlüssel %1 ist im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key from the environment (FREDDY_API_KEY) is used for this run and never stored.</source>
        <translation>Für diesen Lauf gilt der Schlüssel aus der Umgebung (FREDDY_API_KEY); er wird nie gespeichert.</translation>
    </message>
    <message>
        <source>The key is held for this session only.</source>
        <translation>Der Schlüssel gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The key %1 is held for this session only.</source>
        <translation>Der Schlüssel %1 gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The demo brings its own key; yours is not used.</source>
        <translation>Die Demo bringt ihren eigenen Schlüssel mit; der eigene wird nicht verwendet.</translation>
    </message>
    <message>
        <source>the key from the environment</source>
        <translation>der Schlüssel aus der Umgebung</translation>
    </message>
    <message>
        <source>the key of the demo</source>
        <translation>der Schlüssel der Demo</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>der Schlüssel</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>der Schlüssel %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>Day, month, year and time, in the letters that Qt has for them.</extracomment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <extracomment>Day, month, year and time with seconds, in the letters that Qt has for them.</extracomment>
        <translation>d. MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>Enterprise licence</source>
        <translation>Unternehmenslizenz</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Not recognised (%1)</source>
        <translation>Nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Lizenz unbekannt</translation>
    </message>
    <message>
        <source>For commercial projects under an enterprise agreement; the service does not say whether yours covers it.</source>
        <translation>Für kommerzielle Projekte mit Unternehmensvertrag; ob der eigene dafür gilt, ist nicht angegeben.</translation>
    </message>
    <message numerus="yes">
        <source>Links renewed %n×, playback not interrupted</source>
        <translation>
            <numerusform>Links %n× erneuert, Wiedergabe ohne Unterbrechung</numerusform>
            <numerusform>Links %n× erneuert, Wiedergabe ohne Unterbrechung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links renewed %n×</source>
        <translation>
            <numerusform>Links %n× erneuert</numerusform>
            <numerusform>Links %n× erneuert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>this check only</source>
        <translation>nur für diese Prüfung</translation>
    </message>
    <message>
        <source>The key is held in memory for this check only.</source>
        <translation>Der Schlüssel wird nur für diese Prüfung im Speicher gehalten.</translation>
    </message>
    <message>
        <source>The key %1 is held in memory for this check only.</source>
        <translation>Der Schlüssel %1 wird nur für diese Prüfung im Speicher gehalten.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Der Schlüsselbund hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>What the keychain holds for this service cannot be an API key.</source>
        <translation>Was der Schlüsselbund für diesen Dienst enthält, kann kein API-Schlüssel sein.</translation>
    </message>
    <message>
        <source>A track is playing</source>
        <translation>Ein Track wird abgespielt</translation>
    </message>
    <message>
        <source>Attribution required.</source>
        <translation>Namensnennung erforderlich.</translation>
    </message>
    <message>
        <source>No attribution required.</source>
        <translation>Keine Namensnennung erforderlich.</translation>
    </message>
    <message>
        <source>No commercial use.</source>
        <translation>Keine kommerzielle Nutzung.</translation>
    </message>
    <message>
        <source>Licence version %1.</source>
        <translation>Lizenzversion %1.</translation>
    </message>
</context>
</TS>
