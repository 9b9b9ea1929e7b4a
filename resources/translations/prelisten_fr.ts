<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>prelisten::AboutDialog</name>
    <message>
        <source>About Prelisten</source>
        <translation>À propos de Prelisten</translation>
    </message>
    <message>
        <source>Prelisten</source>
        <translation>Prelisten</translation>
    </message>
    <message>
        <source>Preview a generated track: its licence, its master and every stem.</source>
        <translation>Préécoutez un morceau généré, du master à chaque stem, et vérifiez sa licence.</translation>
    </message>
    <message>
        <source>Prelisten version</source>
        <translation>Version de Prelisten</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1, compilé avec %2</translation>
    </message>
    <message>
        <source>Media backend</source>
        <translation>Backend multimédia</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Under the MIT licence, without any warranty. What may be done with a track is up to the track’s own licence.</source>
        <translation>Sous licence MIT, sans aucune garantie. L’usage d’un morceau dépend de sa propre licence.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>prelisten::AccessWords</name>
    <message>
        <source>The same key got the list of saved tracks of %1, so key and organization work: it is about this track.</source>
        <translation>La même clé a obtenu la liste des morceaux enregistrés de %1&#xa0;; la clé et l’organisation fonctionnent donc&#xa0;: il s’agit de ce morceau.</translation>
    </message>
    <message>
        <source>The same key did not get the list of saved tracks of %1 either: the service answered that with 404, too.</source>
        <translation>La même clé n’a pas non plus obtenu la liste des morceaux enregistrés de %1&#xa0;: le service y a répondu par 404 également.</translation>
    </message>
    <message>
        <source>The same key asked for the list of saved tracks of %1 as well, and got no answer that proves anything.</source>
        <translation>La même clé a aussi demandé la liste des morceaux enregistrés de %1, sans réponse qui dise quoi que ce soit.</translation>
    </message>
    <message>
        <source>The track was answered with 404, and the list of saved tracks of %1 was refused to the same key: so it is about the key or the organization first.</source>
        <translation>Pour le morceau, la réponse était 404, et la liste des morceaux enregistrés de %1 a été refusée à la même clé&#xa0;: il s’agit donc d’abord de la clé ou de l’organisation.</translation>
    </message>
    <message>
        <source>The service gave the track to this key, in this organization.</source>
        <translation>Le service a remis le morceau à cette clé, dans cette organisation.</translation>
    </message>
    <message>
        <source>The service answered, and did not give the track to this key (status %1).</source>
        <translation>Le service a répondu, et n’a pas remis le morceau à cette clé (statut %1).</translation>
    </message>
    <message>
        <source>The service answered, and refused this key (status %1).</source>
        <translation>Le service a répondu, et a refusé cette clé (statut %1).</translation>
    </message>
    <message>
        <source>The service answered, and refused this key in this organization (status %1).</source>
        <translation>Le service a répondu, et a refusé cette clé dans cette organisation (statut %1).</translation>
    </message>
    <message>
        <source>The service was reached, and asks for a pause (status %1).</source>
        <translation>Le service a été joint, et demande une pause (statut %1).</translation>
    </message>
    <message>
        <source>The service was reached, and answered with status %1.</source>
        <translation>Le service a été joint, et a répondu avec le statut %1.</translation>
    </message>
    <message>
        <source>The service was reached, and its answer cannot be used.</source>
        <translation>Le service a été joint, et sa réponse est inutilisable.</translation>
    </message>
    <message>
        <source>The storage answered with status %1.</source>
        <translation>Le stockage a répondu avec le statut %1.</translation>
    </message>
    <message>
        <source>What the storage sent cannot be used.</source>
        <translation>Ce que le stockage a remis est inutilisable.</translation>
    </message>
    <message>
        <source>It asks for a wait of %1 s before the next request.</source>
        <translation>Il indique %1 s avant la prochaine requête.</translation>
    </message>
    <message numerus="yes">
        <source>The track came with %n source(s).</source>
        <translation>
            <numerusform>Avec le morceau est venue %n source.</numerusform>
            <numerusform>Avec le morceau sont venues %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) answered with audio when asked for the first bytes.</source>
        <translation>
            <numerusform>%1 source sur %n a répondu par du son à la demande des premiers octets.</numerusform>
            <numerusform>%1 sources sur %n ont répondu par du son à la demande des premiers octets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether the track exists.</source>
        <translation>Si le morceau existe.</translation>
    </message>
    <message>
        <source>Whether the track exists, and whether key and organization are good.</source>
        <translation>Si le morceau existe, et si la clé et l’organisation sont bonnes.</translation>
    </message>
    <message>
        <source>Why it is so, and whether it stays so.</source>
        <translation>Pourquoi il en est ainsi, et si cela restera ainsi.</translation>
    </message>
    <message>
        <source>Anything about the other sources of the track.</source>
        <translation>Quoi que ce soit sur les autres sources du morceau.</translation>
    </message>
    <message>
        <source>What may be done with the track: that is up to its licence.</source>
        <translation>Ce qu’il est permis de faire du morceau&#xa0;: cela dépend de sa licence.</translation>
    </message>
    <message>
        <source>Whether its audio answers: no link was tried.</source>
        <translation>Si son audio répond&#xa0;: aucun lien n’a été essayé.</translation>
    </message>
    <message>
        <source>Whether all of the audio is whole: only its first bytes were fetched.</source>
        <translation>Si tout l’audio est intact&#xa0;: seuls ses premiers octets ont été chargés.</translation>
    </message>
    <message>
        <source>Whether there is such a track: the service says the same of one that was never there, and of one that this key neither created nor saved.</source>
        <translation>Si un tel morceau existe&#xa0;: le service dit la même chose d’un morceau qui n’a jamais existé et d’un morceau que cette clé n’a ni créé ni enregistré.</translation>
    </message>
    <message>
        <source>Whether the problem is the track or the organization: again the service does not say which.</source>
        <translation>S’il s’agit du morceau ou de l’organisation&#xa0;: là encore, le service ne le dit pas.</translation>
    </message>
    <message>
        <source>Whether key and organization work.</source>
        <translation>Si la clé et l’organisation fonctionnent.</translation>
    </message>
    <message>
        <source>Whether another key could reach it.</source>
        <translation>Si une autre clé pourrait l’atteindre.</translation>
    </message>
    <message>
        <source>Whether the organization exists, or another key belongs to it.</source>
        <translation>Si l’organisation existe, ou si une autre clé en fait partie.</translation>
    </message>
    <message>
        <source>Anything about a track: none was asked for.</source>
        <translation>Quoi que ce soit sur un morceau&#xa0;: aucun n’a été demandé.</translation>
    </message>
    <message>
        <source>Playable</source>
        <translation>Lisible</translation>
    </message>
    <message>
        <source>Not available to this key</source>
        <translation>Non disponible pour cette clé</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problème de clé</translation>
    </message>
    <message>
        <source>Organization problem</source>
        <translation>Problème d’organisation</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <translation>Débit limité</translation>
    </message>
    <message>
        <source>Service problem</source>
        <translation>Problème du service</translation>
    </message>
    <message>
        <source>Network problem</source>
        <translation>Problème de réseau</translation>
    </message>
    <message>
        <source>Bad reference</source>
        <translation>Référence invalide</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande en cours…</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Surveillé</translation>
    </message>
    <message numerus="yes">
        <source>Playable, %n source(s) failing</source>
        <translation>
            <numerusform>Lisible, %n source en échec</numerusform>
            <numerusform>Lisible, %n sources en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Non disponible</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Du service</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Wait a moment, then check again.</source>
        <translation>Patientez un instant, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>Open the track, or run a deep check to see whether its audio can be fetched.</source>
        <translation>Ouvrez le morceau, ou lancez une vérification approfondie pour voir si son audio répond.</translation>
    </message>
    <message>
        <source>Open the track.</source>
        <translation>Ouvrez le morceau.</translation>
    </message>
    <message>
        <source>Check again; if a source keeps failing, send the ticket text to the service’s support.</source>
        <translation>Vérifiez de nouveau&#xa0;; si une source échoue toujours, envoyez le texte du ticket à l’assistance du service.</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune clé</translation>
    </message>
    <message>
        <source>Key (%1)</source>
        <translation>Clé (%1)</translation>
    </message>
    <message>
        <source>Key %1 (%2)</source>
        <translation>Clé %1 (%2)</translation>
    </message>
    <message>
        <source>%1, no organization</source>
        <translation>%1, aucune organisation</translation>
    </message>
    <message>
        <source>%1, organization %2</source>
        <translation>%1, organisation %2</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 sur %2 vérifiés</translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) to check</source>
        <translation>
            <numerusform>%n morceau à vérifier</numerusform>
            <numerusform>%n morceaux à vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>All of %n checked</source>
        <translation>
            <numerusform>%n vérifié, terminé</numerusform>
            <numerusform>Les %n vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore %1 s environ</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore %1 min environ</translation>
    </message>
    <message>
        <source>about %1 h left</source>
        <translation>encore %1 h environ</translation>
    </message>
    <message>
        <source>The service’s limit: going on in %1 s.</source>
        <translation>Limite du service&#xa0;: reprise dans %1 s.</translation>
    </message>
    <message>
        <source>The service’s limit: going on…</source>
        <translation>Limite du service&#xa0;: reprise…</translation>
    </message>
    <message>
        <source>Watching until it is available.</source>
        <translation>Surveillé jusqu’à ce qu’il soit disponible.</translation>
    </message>
    <message>
        <source>Watching: the next try is in %1 s.</source>
        <translation>Surveillé&#xa0;: prochain essai dans %1 s.</translation>
    </message>
    <message>
        <source>Watching: trying now…</source>
        <translation>Surveillé&#xa0;: nouvel essai…</translation>
    </message>
    <message>
        <source>As fast as allowed</source>
        <translation>Aussi vite que permis</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <translation>
            <numerusform>ligne %1</numerusform>
            <numerusform>lignes %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 Its status was %2.</source>
        <translation>%1 Son statut était %2.</translation>
    </message>
    <message>
        <source>Answers with audio; how long it is, is not known from the first bytes.</source>
        <translation>Répond par du son&#xa0;; les premiers octets ne disent pas sa durée.</translation>
    </message>
    <message>
        <source>Answers with audio of %1, which is not the length the service says.</source>
        <translation>Répond par du son de %1, ce qui n’est pas la durée indiquée par le service.</translation>
    </message>
    <message>
        <source>Answers with audio of %1.</source>
        <translation>Répond par du son de %1.</translation>
    </message>
    <message>
        <source>Check that it is a file of yours.</source>
        <translation>Vérifiez que ce fichier vous est accessible.</translation>
    </message>
    <message>
        <source>Save the table as CSV, then open that file.</source>
        <translation>Enregistrez le tableau au format CSV, puis ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>No reference was found in it.</source>
        <translation>Aucune référence n’y a été trouvée.</translation>
    </message>
    <message>
        <source>Paste track ids (mtrack_…), addresses or a CSV table that has them.</source>
        <translation>Collez des identifiants (mtrack_…), des adresses ou un tableau CSV qui en contient.</translation>
    </message>
    <message>
        <source>Check the folder, or choose another one.</source>
        <translation>Vérifiez le dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another key is used for this list; it is held in memory only.</source>
        <translation>Une autre clé sert pour cette liste&#xa0;; elle n’est gardée qu’en mémoire.</translation>
    </message>
    <message>
        <source>Rows that are checked already keep their result until they are checked again.</source>
        <translation>Les lignes déjà vérifiées restent telles quelles jusqu’à leur prochaine vérification.</translation>
    </message>
    <message>
        <source>Your own key is used again; the other one is forgotten.</source>
        <translation>Votre propre clé sert de nouveau&#xa0;; l’autre est oubliée.</translation>
    </message>
    <message>
        <source>%1 can be played now.</source>
        <translation>%1 peut maintenant être lu.</translation>
    </message>
    <message>
        <source>Watching %1 has ended.</source>
        <translation>%1 n’est plus surveillé.</translation>
    </message>
    <message>
        <source>Its row shows the last answer.</source>
        <translation>La dernière réponse figure dans sa ligne.</translation>
    </message>
    <message>
        <source>The list was cleared.</source>
        <translation>La liste a été vidée.</translation>
    </message>
    <message>
        <source>The list was replaced.</source>
        <translation>La liste a été remplacée.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 is larger than a list of references can be.</source>
        <translation>%1 dépasse la taille que peut avoir une liste de références.</translation>
    </message>
    <message>
        <source>Split it into several lists.</source>
        <translation>Répartissez-en le contenu dans plusieurs listes.</translation>
    </message>
    <message>
        <source>%1 is not a text that can be read.</source>
        <translation>%1 n’est pas un texte lisible.</translation>
    </message>
    <message>
        <source>%1 names more tracks than one list can hold.</source>
        <translation>%1 nomme plus de morceaux qu’une liste n’en peut contenir.</translation>
    </message>
    <message>
        <source>The rows were exported to %1.</source>
        <translation>Les lignes sont dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Checking sources: %1 of %2 done</source>
        <translation>Vérification des sources&#xa0;: %1 sur %2 terminées</translation>
    </message>
    <message>
        <source>It came with links to stems, and with none to a master recording.</source>
        <translation>Il est arrivé avec des liens vers des stems, et sans lien vers un master.</translation>
    </message>
    <message>
        <source>It came without a link to any recording.</source>
        <translation>Il est arrivé sans lien vers aucun enregistrement.</translation>
    </message>
    <message>
        <source>Playable, no master</source>
        <translation>Lisible, sans master</translation>
    </message>
    <message>
        <source>A watched track can be played now</source>
        <translation>Un morceau surveillé peut maintenant être lu</translation>
    </message>
    <message>
        <source>Watching a track has ended</source>
        <translation>La surveillance d’un morceau est terminée</translation>
    </message>
    <message>
        <source>The service answered without a key, and gave no track for this share (status %1).</source>
        <translation>Le service a répondu sans clé et n’a donné aucun morceau pour ce partage (statut %1).</translation>
    </message>
    <message>
        <source>Whether a key has access to the track: none was sent.</source>
        <translation>Si une clé a accès au morceau&#xa0;: aucune n’a été envoyée.</translation>
    </message>
    <message>
        <source>Share not opened</source>
        <translation>Partage non ouvert</translation>
    </message>
    <message>
        <source>The service gave the collection of this share, without a key.</source>
        <translation>Le service a donné la collection de ce partage, sans clé.</translation>
    </message>
    <message>
        <source>The service gave the track of this share, without a key.</source>
        <translation>Le service a donné le morceau de ce partage, sans clé.</translation>
    </message>
    <message>
        <source>Whether the share can be opened.</source>
        <translation>Si le partage peut être ouvert.</translation>
    </message>
    <message>
        <source>%1 of %2 tracks playable</source>
        <translation>Morceaux jouables&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>No key: by the share %1</source>
        <translation>Pas de clé&#xa0;: par le partage %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n track(s) of the shared collection can be played.</source>
        <translation>
            <numerusform>Morceaux jouables de la collection partagée&#xa0;: %1 sur %n.</numerusform>
            <numerusform>Morceaux jouables de la collection partagée&#xa0;: %1 sur %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token of a share is not stored, so this one cannot be checked again. Paste the share again for that.</source>
        <translation>Le jeton d’un partage n’est pas conservé&#xa0;; celui-ci ne peut donc pas être vérifié de nouveau. Pour cela, collez le partage encore une fois.</translation>
    </message>
    <message>
        <source>Open the share, or run a deep check to see whether its audio can be fetched.</source>
        <translation>Ouvrez le partage, ou lancez une vérification approfondie pour voir si son audio répond.</translation>
    </message>
    <message>
        <source>Open the share.</source>
        <translation>Ouvrez le partage.</translation>
    </message>
</context>
<context>
    <name>prelisten::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;Mix</source>
        <translation>&amp;Mix</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;About Prelisten</source>
        <translation>À &amp;propos de Prelisten</translation>
    </message>
    <message>
        <source>&amp;Open reference…</source>
        <translation>&amp;Ouvrir une référence…</translation>
    </message>
    <message>
        <source>&amp;Paste and open</source>
        <translation>&amp;Coller et ouvrir</translation>
    </message>
    <message>
        <source>&amp;Cancel opening</source>
        <translation>&amp;Annuler l’ouverture</translation>
    </message>
    <message>
        <source>API &amp;key…</source>
        <translation>C&amp;lé API…</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>Essayer la &amp;démo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêt</translation>
    </message>
    <message>
        <source>&amp;Back 5 seconds</source>
        <translation>&amp;Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>&amp;Forward 5 seconds</source>
        <translation>A&amp;vancer de 5 secondes</translation>
    </message>
    <message>
        <source>Back 1 second</source>
        <translation>Reculer de 1 seconde</translation>
    </message>
    <message>
        <source>Forward 1 second</source>
        <translation>Avancer de 1 seconde</translation>
    </message>
    <message>
        <source>&amp;To the start</source>
        <translation>Au &amp;début</translation>
    </message>
    <message>
        <source>&amp;Listen to</source>
        <translation>&amp;Écouter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Go to a time…</source>
        <translation>Aller à une posi&amp;tion…</translation>
    </message>
    <message>
        <source>Pre&amp;vious track</source>
        <translation>Morceau &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next track</source>
        <translation>Morceau s&amp;uivant</translation>
    </message>
    <message>
        <source>&amp;Quieter</source>
        <translation>M&amp;oins fort</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Lou&amp;der</source>
        <translation>Plus &amp;fort</translation>
    </message>
    <message>
        <source>%1 (first to last)</source>
        <translation>%1 (du premier au dernier)</translation>
    </message>
    <message>
        <source>Check &amp;access</source>
        <translation>Vérifier l’accè&amp;s</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>&amp;Save to library</source>
        <translation>Sauvegarder dans la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>S&amp;hare…</source>
        <translation>Pa&amp;rtager…</translation>
    </message>
</context>
<context>
    <name>prelisten::BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckControls</name>
    <message>
        <source>Retry failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Vérification approfondie</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Use another key…</source>
        <translation>Utiliser une autre clé…</translation>
    </message>
    <message>
        <source>Use your own key</source>
        <translation>Utiliser votre propre clé</translation>
    </message>
    <message>
        <source>Fetches the first bytes of every source as well</source>
        <translation>Charge aussi les premiers octets de chaque source</translation>
    </message>
    <message>
        <source>Requests to the service</source>
        <translation>Requêtes au service</translation>
    </message>
    <message>
        <source>How many requests go to the service; never more than it allows</source>
        <translation>Combien de requêtes vont au service&#xa0;; jamais plus qu’il ne permet</translation>
    </message>
    <message>
        <source>Clear the checks</source>
        <translation>Vider les vérifications</translation>
    </message>
    <message>
        <source>for all rows</source>
        <translation>pour toutes les lignes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the checks</source>
        <translation>Arrêter les vérifications</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume the checks</source>
        <translation>Reprendre les vérifications</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Start the checks</source>
        <translation>Lancer les vérifications</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>L’accès de qui</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckDetails</name>
    <message>
        <source>Details of the check</source>
        <translation>Détails de la vérification</translation>
    </message>
    <message>
        <source>Scroll the details of the check</source>
        <translation>Faire défiler les détails de la vérification</translation>
    </message>
    <message>
        <source>Choose a row to see all that is known about it.</source>
        <translation>Choisissez une ligne pour voir tout ce qui en est connu.</translation>
    </message>
    <message>
        <source>%1 is waiting for its turn.</source>
        <translation>%1 attend son tour.</translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation>%1 est en cours de vérification…</translation>
    </message>
    <message>
        <source>the chosen row</source>
        <translation>la ligne choisie</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckFilterBar</name>
    <message>
        <source>Search rows</source>
        <translation>Chercher des lignes</translation>
    </message>
    <message>
        <source>Looks in titles, ids, organizations, licences, codes and trace ids</source>
        <translation>Cherche dans les titres, identifiants, organisations, licences, codes et identifiants de trace</translation>
    </message>
    <message>
        <source>Search the checks</source>
        <translation>Chercher dans les vérifications</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Clear the search of the checks</source>
        <translation>Effacer la recherche des vérifications</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Identifiant de trace</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>Vérifié à</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckNotice</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dismiss the remark</source>
        <translation>Fermer la remarque</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Undo the change of the checks</source>
        <translation>Annuler le changement des vérifications</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckProgressLine</name>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
</context>
<context>
    <name>prelisten::CheckTable</name>
    <message>
        <source>Scroll the checks</source>
        <translation>Faire défiler les vérifications</translation>
    </message>
    <message>
        <source>Scroll the columns</source>
        <translation>Faire défiler les colonnes</translation>
    </message>
</context>
<context>
    <name>prelisten::ChecksPage</name>
    <message>
        <source>Access checks</source>
        <translation>Vérifications d’accès</translation>
    </message>
    <message>
        <source>Back to the track</source>
        <translation>Retour au morceau</translation>
    </message>
    <message>
        <source>Checks of access</source>
        <translation>Vérifications des accès</translation>
    </message>
    <message>
        <source>Scroll the page</source>
        <translation>Faire défiler la page</translation>
    </message>
    <message>
        <source>Open a file of references</source>
        <translation>Ouvrir un fichier de références</translation>
    </message>
    <message>
        <source>Texts and tables (*.txt *.csv *.tsv)</source>
        <translation>Textes et tableaux (*.txt *.csv *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export the checks as CSV</source>
        <translation>Exporter les vérifications en CSV</translation>
    </message>
    <message>
        <source>Export the checks as JSON</source>
        <translation>Exporter les vérifications en JSON</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>Fichier JSON (*.json)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>&amp;Open the track</source>
        <translation>&amp;Ouvrir le morceau</translation>
    </message>
    <message>
        <source>&amp;Copy the id</source>
        <translation>&amp;Copier l’identifiant</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Vérifier de &amp;nouveau</translation>
    </message>
    <message>
        <source>Stop &amp;watching</source>
        <translation>Ne plus &amp;surveiller</translation>
    </message>
    <message>
        <source>&amp;Watch until available</source>
        <translation>&amp;Surveiller jusqu’à disponibilité</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>C&amp;ancel the check</source>
        <translation>&amp;Annuler la vérification</translation>
    </message>
    <message>
        <source>&amp;Open the share</source>
        <translation>&amp;Ouvrir le partage</translation>
    </message>
</context>
<context>
    <name>prelisten::CollectionBox</name>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
</context>
<context>
    <name>prelisten::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>prelisten::DecibelSlider</name>
    <message>
        <source>%1. Double-click for 0 dB.</source>
        <translation>%1. Double-cliquez pour 0 dB.</translation>
    </message>
</context>
<context>
    <name>prelisten::EmptyPanel</name>
    <message>
        <source>Waiting for the keychain</source>
        <translation>En attente du trousseau</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there.</source>
        <translation>S’il demande un mot de passe, saisissez-le dans sa fenêtre.</translation>
    </message>
    <message>
        <source>Which track would you like to hear?</source>
        <translation>Quel morceau souhaitez-vous écouter&#xa0;?</translation>
    </message>
    <message>
        <source>Paste a track id, an address, a share link or a whole curl command: Ctrl+V opens what was copied.</source>
        <translation>Collez un identifiant de morceau, une adresse, un lien de partage ou toute une commande curl&#xa0;: Ctrl+V ouvre ce qui a été copié.</translation>
    </message>
</context>
<context>
    <name>prelisten::FilterButton</name>
    <message>
        <source>Filter: none</source>
        <translation>Filtre&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Filter by engine or mode</source>
        <translation>Filtrer par moteur ou par mode</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>All engines</source>
        <translation>Tous les moteurs</translation>
    </message>
    <message>
        <source>All modes</source>
        <translation>Tous les modes</translation>
    </message>
</context>
<context>
    <name>prelisten::FirstRunPanel</name>
    <message>
        <source>Welcome to Prelisten</source>
        <translation>Bienvenue dans Prelisten</translation>
    </message>
    <message>
        <source>Paste your API key</source>
        <translation>Collez votre clé API</translation>
    </message>
    <message>
        <source>Your API key</source>
        <translation>Votre clé API</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Utiliser cette clé</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Essayer la démo</translation>
    </message>
    <message>
        <source>Hear a track, its master and every stem, and see what its licence allows.</source>
        <translation>Écoutez un morceau, son master et chacun de ses stems, et voyez ce que permet sa licence.</translation>
    </message>
    <message>
        <source>Kept in the system keychain, sent only to the service. Made under Settings → API Keys.</source>
        <translation>Gardée dans le trousseau du système, envoyée uniquement au service. À créer sous Settings → API Keys.</translation>
    </message>
    <message>
        <source>Paste a track</source>
        <translation>Collez un morceau</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écoutez</translation>
    </message>
    <message>
        <source>To the master, to one stem, or to a mix of your own.</source>
        <translation>Le master, un seul stem ou votre propre mix.</translation>
    </message>
    <message>
        <source>Scroll the welcome</source>
        <translation>Faire défiler l’accueil</translation>
    </message>
    <message>
        <source>Its id, its address or a whole curl command, into the field at the top.</source>
        <translation>Son identifiant, son adresse ou toute une commande curl, dans le champ du haut.</translation>
    </message>
    <message>
        <source>No key? A share link opens without one, and the demo plays a sample track.</source>
        <translation>Pas de clé&#xa0;? Un lien de partage s’ouvre sans, et la démo joue un morceau d’exemple.</translation>
    </message>
</context>
<context>
    <name>prelisten::KeepButtons</name>
    <message>
        <source>Share…</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>Create a link to this track</source>
        <translation>Créer un lien vers ce morceau</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyButton</name>
    <message>
        <source>API key…</source>
        <translation>Clé API…</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyDialog</name>
    <message>
        <source>Forget key</source>
        <translation>Oublier la clé</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>A key you save goes to the system keychain and is sent to the service only. Where there is no keychain, it is held in memory for this session.</source>
        <translation>Une clé enregistrée est placée dans le trousseau du système et n’est envoyée qu’au service. Sans trousseau, elle est gardée en mémoire pour cette session.</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <translation>Collez une clé</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>prelisten::KeyWords</name>
    <message>
        <source>Paste a key first.</source>
        <translation>Collez d’abord une clé.</translation>
    </message>
    <message>
        <source>It begins with a name, such as “X-API-Key:” or “Bearer”, that does not belong to the key.</source>
        <translation>Le texte commence par un nom, comme «&#xa0;X-API-Key&#xa0;» ou «&#xa0;Bearer&#xa0;», qui ne fait pas partie de la clé.</translation>
    </message>
    <message>
        <source>It has a quotation mark at its beginning or end that does not belong to the key.</source>
        <translation>Il y a au début ou à la fin un guillemet qui ne fait pas partie de la clé.</translation>
    </message>
    <message>
        <source>A key has no spaces: was something else copied with it?</source>
        <translation>Une clé ne contient pas d’espaces&#xa0;: avez-vous copié autre chose avec elle&#xa0;?</translation>
    </message>
    <message>
        <source>It has a character that no key has: perhaps a long dash, or an invisible one.</source>
        <translation>Il y a un caractère qu’aucune clé ne contient&#xa0;: peut-être un tiret long, ou un caractère invisible.</translation>
    </message>
    <message>
        <source>It is too short: a key has at least 8 characters.</source>
        <translation>Trop court&#xa0;: une clé compte au moins 8 caractères.</translation>
    </message>
    <message>
        <source>It is too long: a key has at most 512 characters.</source>
        <translation>Trop long&#xa0;: une clé compte au plus 512 caractères.</translation>
    </message>
    <message>
        <source>FREDDY_API_KEY is set, but cannot be an API key; no other key is used in its place.</source>
        <translation>FREDDY_API_KEY est définie, mais ne peut pas être une clé API&#xa0;; aucune autre clé n’est utilisée à sa place.</translation>
    </message>
    <message>
        <source>Correct or unset the variable, then start again, or enter a key with “API key…”.</source>
        <translation>Corrigez ou supprimez la variable, puis redémarrez, ou saisissez une clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again, or enter a key with “API key…”.</source>
        <translation>Déverrouillez le trousseau, puis réessayez, ou saisissez une clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>The system keychain did not answer within 8 s, so it is not known whether it has a key.</source>
        <translation>Le trousseau du système n’a pas répondu en 8 s&#xa0;; on ne sait donc pas s’il contient une clé.</translation>
    </message>
    <message>
        <source>See whether the keyring asks for a password or hangs, then try again, or enter a key with “API key…”.</source>
        <translation>Voyez si le trousseau demande un mot de passe ou ne répond plus, puis réessayez, ou saisissez une clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>A key was saved before, but the keychain does not give it.</source>
        <translation>Une clé a déjà été enregistrée, mais le trousseau ne la donne pas.</translation>
    </message>
    <message>
        <source>The system keychain refused access, so it is not known whether it has a key.</source>
        <translation>Le trousseau du système a refusé l’accès&#xa0;; on ne sait donc pas s’il contient une clé.</translation>
    </message>
    <message>
        <source>The system keychain cannot be reached, so it is not known whether it has a key.</source>
        <translation>Le trousseau du système est injoignable&#xa0;; on ne sait donc pas s’il contient une clé.</translation>
    </message>
    <message>
        <source>Start the keyring, then try again, or enter a key with “API key…”.</source>
        <translation>Démarrez le trousseau, puis réessayez, ou saisissez une clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>What the system keychain holds for this service cannot be an API key.</source>
        <translation>Ce que le trousseau du système contient pour ce service ne peut pas être une clé API.</translation>
    </message>
    <message>
        <source>Enter the key again with “API key…”.</source>
        <translation>Saisissez de nouveau la clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>The system keychain did not give a key.</source>
        <translation>Le trousseau du système n’a pas donné de clé.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Le trousseau n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there. Until then you can enter a key with “API key…”.</source>
        <translation>S’il demande un mot de passe, répondez-y. En attendant, vous pouvez saisir une clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>It has nothing but blanks.</source>
        <translation>Elle ne contient que des espaces.</translation>
    </message>
    <message>
        <source>This is a share, not a key, so it was not used as one. A share is opened without a key: in the field for the track, at the top of the window.</source>
        <translation>C’est un partage, pas une clé&#xa0;; il n’a donc pas servi de clé. Un partage s’ouvre sans clé&#xa0;: dans le champ du morceau, en haut de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>prelisten::KindChip</name>
    <message>
        <source>Show %1: %2</source>
        <translation>Afficher %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::Lane</name>
    <message>
        <source>Lane %1</source>
        <translation>Piste %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneFader</name>
    <message>
        <source>Volume %1</source>
        <translation>Volume %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneHead</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listen to %1</source>
        <translation>Écouter %1</translation>
    </message>
    <message>
        <source>Listen to %1 and nothing else</source>
        <translation>Écouter %1 et rien d’autre</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneList</name>
    <message>
        <source>Scroll the lanes</source>
        <translation>Faire défiler les pistes</translation>
    </message>
    <message>
        <source>Scroll the time line</source>
        <translation>Faire défiler la ligne de temps</translation>
    </message>
</context>
<context>
    <name>prelisten::LaneStatus</name>
    <message>
        <source>Source %1: %2</source>
        <translation>Source %1&#xa0;: %2</translation>
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
        <translation>Crête %1 dBFS</translation>
    </message>
</context>
<context>
    <name>prelisten::LibraryPanel</name>
    <message>
        <source>Track</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Copy track id</source>
        <translation>&amp;Copier l’ID du morceau</translation>
    </message>
    <message>
        <source>Search tracks</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Looks in titles, engines, modes and ids</source>
        <translation>Cherche dans les titres, moteurs, modes et identifiants</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Rechercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Saved tracks</source>
        <translation>Morceaux sauvegardés</translation>
    </message>
    <message>
        <source>Load the rest</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Reload the library</source>
        <translation>Recharger la bibliothèque</translation>
    </message>
    <message>
        <source>Whose tracks?</source>
        <translation>Quelle organisation&#xa0;?</translation>
    </message>
    <message>
        <source>Enter an organization (org_…) above: its saved tracks appear here.</source>
        <translation>Indiquez une organisation (org_…) ci-dessus&#xa0;: ses morceaux sauvegardés apparaissent ici.</translation>
    </message>
    <message>
        <source>No saved track fits the filter.</source>
        <translation>Aucun morceau sauvegardé ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Nothing saved yet.</source>
        <translation>Rien de sauvegardé pour l’instant.</translation>
    </message>
    <message>
        <source>Tracks that are saved for %1 appear here.</source>
        <translation>Les morceaux sauvegardés pour %1 apparaissent ici.</translation>
    </message>
    <message>
        <source>The library could not be loaded.</source>
        <translation>La bibliothèque n’a pas pu être chargée.</translation>
    </message>
    <message>
        <source>The library is not loaded yet.</source>
        <translation>La bibliothèque n’est pas encore chargée.</translation>
    </message>
    <message>
        <source>Loading the library…</source>
        <translation>Chargement de la bibliothèque…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>No saved track is in this collection.</source>
        <translation>Aucun morceau sauvegardé n’est dans cette collection.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>prelisten::LibraryWords</name>
    <message>
        <source>duration unknown</source>
        <translation>durée inconnue</translation>
    </message>
    <message>
        <source>%1, %2, licence: %3, engine: %4, mode: %5</source>
        <translation>%1, %2, licence&#xa0;: %3, moteur&#xa0;: %4, mode&#xa0;: %5</translation>
    </message>
    <message>
        <source>%1, licence: %2, organization: %3</source>
        <translation>%1, licence&#xa0;: %2, organisation&#xa0;: %3</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Engine: %1</source>
        <translation>Moteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Mode: %1</source>
        <translation>Mode&#xa0;: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créé le&#xa0;: %1</translation>
    </message>
    <message>
        <source>Track id: %1</source>
        <translation>ID du morceau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Organization: %1</source>
        <translation>Organisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouvert en ce moment</translation>
    </message>
    <message>
        <source>%1 of %2 saved</source>
        <translation>%1 sur %2 au total</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 sur %2 chargés</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>Sauvegardés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 loaded</source>
        <translation>Chargés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Matching: %1 of all %2 saved tracks.</source>
        <translation>Résultats&#xa0;: %1, parmi tous les morceaux sauvegardés (%2).</translation>
    </message>
    <message>
        <source>Matching: %1 of the %2 tracks loaded so far. There may be more.</source>
        <translation>Résultats&#xa0;: %1, parmi les morceaux chargés jusqu’ici (%2). Il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>Saved tracks: %1, all of them loaded.</source>
        <translation>Morceaux sauvegardés&#xa0;: %1, tous chargés.</translation>
    </message>
    <message>
        <source>Saved tracks loaded so far: %1. There may be more.</source>
        <translation>Morceaux chargés jusqu’ici&#xa0;: %1. Il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>%1 remembered</source>
        <translation>Mémorisés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Engine: %1, mode: %2</source>
        <translation>Moteur&#xa0;: %1, mode&#xa0;: %2</translation>
    </message>
    <message>
        <source>The library needs an API key, and there is none yet.</source>
        <translation>La bibliothèque demande une clé API, et il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Add one with “API key…”.</source>
        <translation>Ajoutez-en une avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>The service says that %1 lacks the right to list tracks.</source>
        <translation>Le service indique que %1 n’a pas le droit de lister les morceaux.</translation>
    </message>
    <message>
        <source>Tracks can still be opened by their ids, if the key may.</source>
        <translation>Un morceau peut toujours être ouvert par son identifiant, si la clé le permet.</translation>
    </message>
    <message>
        <source>The service has no list of tracks for this organization.</source>
        <translation>Le service n’a pas de liste de morceaux pour cette organisation.</translation>
    </message>
    <message>
        <source>Check the organization, or use a key of one of its members.</source>
        <translation>Vérifiez l’organisation, ou utilisez la clé d’un de ses membres.</translation>
    </message>
    <message>
        <source>The service answered with something that is not a list of tracks.</source>
        <translation>Le service a répondu par quelque chose qui n’est pas une liste de morceaux.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>%1 of %2 in the collection</source>
        <translation>%1 sur %2 dans la collection</translation>
    </message>
    <message>
        <source>%1 in the collection</source>
        <translation>%1 dans la collection</translation>
    </message>
    <message>
        <source>Matching: %1 of all %2 tracks of the collection.</source>
        <translation>Résultats&#xa0;: %1, parmi tous les morceaux de la collection (%2).</translation>
    </message>
    <message>
        <source>Tracks of the collection: %1, all of them loaded.</source>
        <translation>Morceaux de la collection&#xa0;: %1, tous chargés.</translation>
    </message>
    <message>
        <source>Tracks of the collection loaded so far: %1. There may be more.</source>
        <translation>Morceaux de la collection chargés jusqu’ici&#xa0;: %1. Il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>All saved tracks</source>
        <translation>Tous les morceaux sauvegardés</translation>
    </message>
    <message>
        <source>Tracks: %1</source>
        <translation>Morceaux&#xa0;: %1</translation>
    </message>
    <message>
        <source>The service no longer gives the collection “%1”.</source>
        <translation>Le service ne donne plus la collection «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No collections: %1</source>
        <translation>Pas de collections&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted, or not open to this key. All saved tracks are listed.</source>
        <translation>Supprimée, ou pas ouverte à cette clé. Tous les morceaux sauvegardés sont affichés.</translation>
    </message>
    <message>
        <source>attribution required</source>
        <translation>attribution obligatoire</translation>
    </message>
    <message>
        <source>no commercial use</source>
        <translation>pas d’usage commercial</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Conditions&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::LicenceBadge</name>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Licence inconnue</translation>
    </message>
</context>
<context>
    <name>prelisten::LinkQuestion</name>
    <message>
        <source>A link asks for it. Nothing has been sent to the service yet.</source>
        <translation>C’est un lien qui le demande. Rien n’a encore été envoyé au service.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Open the linked track</source>
        <translation>Ouvrir le morceau du lien</translation>
    </message>
    <message>
        <source>Ignore the link</source>
        <translation>Ignorer le lien</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
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
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Proxy password…</source>
        <translation>Mot de passe du proxy…</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageDetails</name>
    <message>
        <source>Scroll the details</source>
        <translation>Faire défiler les détails</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageLine</name>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageText</name>
    <message>
        <source>Message: %1</source>
        <translation>Message&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::MessageWords</name>
    <message>
        <source>What is already here can still be heard.</source>
        <translation>Ce qui est déjà là reste audible.</translation>
    </message>
    <message>
        <source>Prelisten goes on by itself when the connection is back.</source>
        <translation>Prelisten reprend de lui-même dès que la connexion est rétablie.</translation>
    </message>
    <message>
        <source>Opening the track…</source>
        <translation>Ouverture du morceau…</translation>
    </message>
    <message>
        <source>Waiting for the keychain.</source>
        <translation>En attente du trousseau.</translation>
    </message>
    <message>
        <source>If it asks for a password, answer it there.</source>
        <translation>S’il demande un mot de passe, saisissez-le dans sa fenêtre.</translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation>La clé est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>The key is kept for this session only: the keychain did not take it.</source>
        <translation>La clé n’est gardée que pour cette session&#xa0;: le trousseau ne l’a pas acceptée.</translation>
    </message>
    <message>
        <source>You will be asked for it again next time.</source>
        <translation>Elle sera demandée à nouveau la prochaine fois.</translation>
    </message>
    <message>
        <source>The key is forgotten.</source>
        <translation>La clé est oubliée.</translation>
    </message>
    <message>
        <source>This cannot be an API key.</source>
        <translation>Ceci ne peut pas être une clé API.</translation>
    </message>
    <message>
        <source>A key has 8 to 512 letters, digits and signs, and no spaces.</source>
        <translation>Une clé compte de 8 à 512 lettres, chiffres et signes, sans espaces.</translation>
    </message>
    <message>
        <source>The key from the environment is used for this run.</source>
        <translation>La clé de l’environnement est utilisée pour cette exécution.</translation>
    </message>
    <message>
        <source>The key you entered is kept for later.</source>
        <translation>La clé saisie est gardée pour plus tard.</translation>
    </message>
    <message>
        <source>There is no audio output, so playback is paused.</source>
        <translation>Il n’y a aucune sortie audio, la lecture est donc en pause.</translation>
    </message>
    <message>
        <source>Connect one and press Play: playback continues at the same position. If the sound system was restarted, you may have to restart Prelisten, too.</source>
        <translation>Branchez-en une et appuyez sur Lecture&#xa0;: la lecture reprend au même endroit. Si le système audio a été redémarré, Prelisten devra peut-être l’être aussi.</translation>
    </message>
    <message>
        <source>The file may have been cut short.</source>
        <translation>Le fichier est peut-être tronqué.</translation>
    </message>
    <message>
        <source>The mix was kept.</source>
        <translation>Le mix a été conservé.</translation>
    </message>
    <message>
        <source>This track has no %1.</source>
        <translation>Absent de ce morceau&#xa0;: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The output “%1” is gone, so playback was paused.</source>
        <translation>La sortie «&#xa0;%1&#xa0;» a disparu, la lecture a donc été mise en pause.</translation>
    </message>
    <message>
        <source>Press Play to continue on another output, from the same position.</source>
        <translation>Appuyez sur Lecture pour reprendre au même endroit sur une autre sortie.</translation>
    </message>
    <message>
        <source>The preferences could not be saved; they apply until Prelisten is closed.</source>
        <translation>Les préférences n’ont pas pu être enregistrées&#xa0;; elles s’appliquent jusqu’à la fermeture de Prelisten.</translation>
    </message>
    <message>
        <source>Check the permissions of “%1” and the free space.</source>
        <translation>Vérifiez les droits d’accès de «&#xa0;%1&#xa0;» et l’espace libre.</translation>
    </message>
    <message>
        <source>Trace id: %1</source>
        <translation>ID de trace&#xa0;: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>ID de requête&#xa0;: %1</translation>
    </message>
    <message>
        <source>Trying again in %1 s.</source>
        <translation>Nouvel essai dans %1 s.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>Prelisten asks the service for it and its links.</source>
        <translation>Prelisten le demande au service, avec ses liens.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The service says</source>
        <translation>Message du service</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>ID de trace</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>ID de requête</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Checking access…</source>
        <translation>Vérification de l’accès…</translation>
    </message>
    <message>
        <source>This does not open the track.</source>
        <translation>Rien n’est ouvert pour autant.</translation>
    </message>
    <message>
        <source>Loading everything up to this position.</source>
        <translation>Chargement de tout ce qui précède cet endroit.</translation>
    </message>
    <message>
        <source>This file has no index of its positions, so no part of it can be skipped.</source>
        <translation>Ce fichier ne dit pas où se trouvent ses endroits&#xa0;; aucun ne peut donc être sauté.</translation>
    </message>
    <message>
        <source>The audio ends early: %1 of %2 s.</source>
        <translation>Le son se termine trop tôt&#xa0;: %1 sur %2 s.</translation>
    </message>
    <message>
        <source>The keychain did not delete the key.</source>
        <translation>Le trousseau n’a pas supprimé la clé.</translation>
    </message>
    <message>
        <source>It may still be there: unlock or start the keyring, then forget it again.</source>
        <translation>Elle y est peut-être encore&#xa0;: déverrouillez ou démarrez le trousseau, puis oubliez-la de nouveau.</translation>
    </message>
    <message>
        <source>The key you entered was not stored: the keychain did not take it.</source>
        <translation>La clé saisie n’a pas été enregistrée&#xa0;: le trousseau ne l’a pas acceptée.</translation>
    </message>
    <message>
        <source>Prelisten goes on by itself once the link is valid.</source>
        <translation>Prelisten reprend de lui-même dès que le lien est valable.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Le diagnostic est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>They contain neither your key nor a link.</source>
        <translation>Il ne contient ni votre clé ni un lien.</translation>
    </message>
    <message>
        <source>Prelisten plays the mix of the stems.</source>
        <translation>Prelisten joue le mixage des stems.</translation>
    </message>
    <message>
        <source>The proxy’s password is kept for this session only: the keychain did not take it.</source>
        <translation>Le mot de passe du proxy n’est gardé que pour cette session&#xa0;: le trousseau ne l’a pas accepté.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Prelisten was started with another API key than this window uses, so nothing was opened.</source>
        <translation>Prelisten a été lancé avec une autre clé API que celle de cette fenêtre&#xa0;; rien n’a donc été ouvert.</translation>
    </message>
    <message>
        <source>Close this window and start again, or enter that key with “API key…”.</source>
        <translation>Fermez cette fenêtre et relancez, ou saisissez cette clé avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>Close this window and start again.</source>
        <translation>Fermez cette fenêtre et relancez.</translation>
    </message>
    <message>
        <source>Prelisten was started with an API key, but this window has none yet, so nothing was opened.</source>
        <translation>Prelisten a été lancé avec une clé API, mais cette fenêtre n’en a pas encore&#xa0;; rien n’a donc été ouvert.</translation>
    </message>
    <message>
        <source>This is about %1.</source>
        <translation>Il s’agit de %1.</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>There is no track on the clipboard.</source>
        <translation>Il n’y a aucun morceau dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copy a track’s id, its address or a curl command, then press Ctrl+V here.</source>
        <translation>Copiez l’identifiant d’un morceau, son adresse ou une commande curl, puis appuyez ici sur Ctrl+V.</translation>
    </message>
    <message>
        <source>You can try again in %1 s.</source>
        <translation>Nouvel essai possible dans %1 s.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Un nouvel essai est possible maintenant.</translation>
    </message>
    <message>
        <source>The track is in your library.</source>
        <translation>Le morceau est dans votre bibliothèque.</translation>
    </message>
    <message>
        <source>To open it with its stems, enter its organization (org_…) at the top, and press Enter.</source>
        <translation>Pour l’ouvrir avec ses stems, indiquez en haut son organisation (org_…), puis appuyez sur Entrée.</translation>
    </message>
</context>
<context>
    <name>prelisten::MixActions</name>
    <message>
        <source>Switch between &amp;master and stems</source>
        <translation>Basculer entre &amp;master et stems</translation>
    </message>
    <message>
        <source>&amp;Solo</source>
        <translation>&amp;Solo</translation>
    </message>
    <message>
        <source>Solo &amp;nothing but</source>
        <translation>Solo &amp;uniquement</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>Mue&amp;t</translation>
    </message>
    <message>
        <source>Loop from &amp;here</source>
        <translation>Boucle à partir d’&amp;ici</translation>
    </message>
    <message>
        <source>Loop &amp;to here</source>
        <translation>Boucle &amp;jusqu’ici</translation>
    </message>
    <message>
        <source>Loop on or &amp;off</source>
        <translation>&amp;Activer ou désactiver la boucle</translation>
    </message>
    <message>
        <source>&amp;Clear the loop</source>
        <translation>&amp;Effacer la boucle</translation>
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
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Solo: hear only %1 and the other soloed stems. Alt+click: %1 alone.</source>
        <translation>Solo&#xa0;: n’entendre que %1 et ce qui est aussi en solo. Alt+clic&#xa0;: %1 seul.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>the letter for Mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Muet %1</translation>
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
        <translation>Boucle</translation>
    </message>
    <message>
        <source>Master side</source>
        <translation>Côté master</translation>
    </message>
    <message>
        <source>Stems side</source>
        <translation>Côté stems</translation>
    </message>
    <message>
        <source>Hear the master (M switches)</source>
        <translation>Écouter le master (M bascule)</translation>
    </message>
    <message>
        <source>Hear the stems as you have mixed them (M switches)</source>
        <translation>Écouter les stems tels qu’ils sont mixés (M bascule)</translation>
    </message>
    <message>
        <source>Drag on the ruler to repeat a stretch, or press I and O while it plays.</source>
        <translation>Glissez sur la règle pour répéter un passage, ou appuyez sur I et O pendant la lecture.</translation>
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
        <translation>Silence</translation>
    </message>
    <message>
        <source>%1 LUFS</source>
        <translation>%1 LUFS</translation>
    </message>
    <message>
        <source>Nothing can be heard in it.</source>
        <translation>On n’y entend rien.</translation>
    </message>
    <message>
        <source>Loudness %1 LUFS over the whole track, true peak %2 dBTP.</source>
        <translation>Sonie %1 LUFS sur tout le morceau, crête vraie %2 dBTP.</translation>
    </message>
    <message>
        <source>level-matched</source>
        <translation>niveaux égalisés</translation>
    </message>
    <message>
        <source>level-matched %1</source>
        <translation>niveaux égalisés %1</translation>
    </message>
    <message>
        <source>Master and stems are compared at the same loudness; this side is unchanged.</source>
        <translation>Master et stems sont comparés à la même sonie&#xa0;; ce côté est tel qu’il a été produit.</translation>
    </message>
    <message>
        <source>Master and stems are compared at the same loudness: this side is turned down by %1 dB.</source>
        <translation>Master et stems sont comparés à la même sonie&#xa0;: ce côté est baissé de %1 dB.</translation>
    </message>
    <message>
        <source>stems add up to the master</source>
        <translation>la somme des stems donne le master</translation>
    </message>
    <message>
        <source>The sum of all stems is the master, to within the last bit.</source>
        <translation>La somme de tous les stems donne le master, au dernier bit près.</translation>
    </message>
    <message>
        <source>Limiting %1</source>
        <translation>Limiteur %1</translation>
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
        <translation>Répète %1. Appuyez pour continuer au-delà.</translation>
    </message>
    <message>
        <source>Press to repeat %1.</source>
        <translation>Appuyez pour répéter %1.</translation>
    </message>
    <message>
        <source>This track is too long to be mixed: its stems would not fit into memory. Listen still plays each of them.</source>
        <translation>Ce morceau est trop long pour être mixé&#xa0;: ses stems ne tiendraient pas en mémoire. «&#xa0;Écouter&#xa0;» joue toujours chacun d’eux.</translation>
    </message>
    <message>
        <source>This track has no master recording.</source>
        <translation>Ce morceau n’a pas de master.</translation>
    </message>
    <message>
        <source>This track has no stems.</source>
        <translation>Ce morceau n’a pas de stems.</translation>
    </message>
    <message>
        <source>stems vs master: residual %1 dB</source>
        <translation>stems et master&#xa0;: résidu %1 dB</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is as loud as the master itself.</source>
        <translation>Ce qui reste quand on retire tous les stems du master est aussi fort que le master lui-même.</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is %1 dB quieter than the master itself. The quieter it is, the closer the stems come to the master.</source>
        <translation>Ce qui reste quand on retire tous les stems du master est plus faible de %1 dB que le master lui-même. Plus ce reste est faible, plus les stems sont proches du master.</translation>
    </message>
    <message>
        <source>What is left over when all stems are taken out of the master is %1 dB louder than the master itself: these stems do not add up to it.</source>
        <translation>Ce qui reste quand on retire tous les stems du master est plus fort de %1 dB que le master lui-même&#xa0;: la somme de ces stems n’est pas ce master.</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>The waveform is drawn %1 times as high as on the common scale (%2 dB).</source>
        <translation>La forme d’onde est dessinée %1 fois plus haut qu’à l’échelle commune (%2 dB).</translation>
    </message>
</context>
<context>
    <name>prelisten::NetworkWords</name>
    <message>
        <source>The service</source>
        <translation>Le service</translation>
    </message>
    <message>
        <source>The storage</source>
        <translation>Le stockage</translation>
    </message>
    <message>
        <source>The service %1</source>
        <translation>Le service %1</translation>
    </message>
    <message>
        <source>The storage %1</source>
        <translation>Le stockage %1</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Vérifiez la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>You are offline: this machine has no connection to a network.</source>
        <translation>Hors ligne&#xa0;: cette machine n’est reliée à aucun réseau.</translation>
    </message>
    <message>
        <source>Connect it, then try again.</source>
        <translation>Reliez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 cannot be found: its name is not known in this network.</source>
        <translation>%1 est introuvable&#xa0;: son nom est inconnu dans ce réseau.</translation>
    </message>
    <message>
        <source>Check the address and the network you are in, then try again.</source>
        <translation>Vérifiez l’adresse et le réseau où vous êtes, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 refuses the connection.</source>
        <translation>%1 refuse la connexion.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>%1 did not answer in time through the proxy %2.</source>
        <translation>%1 n’a pas répondu à temps par le proxy %2.</translation>
    </message>
    <message>
        <source>%1 was reached, but the connection was lost.</source>
        <translation>%1 a été joint, mais la connexion s’est perdue.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>Check the clock of this machine. If it is right, tell the service’s support.</source>
        <translation>Vérifiez l’horloge de cette machine. Si elle est juste, prévenez l’assistance du service.</translation>
    </message>
    <message>
        <source>Check the network you are in: a filter or a login page may answer in its place.</source>
        <translation>Vérifiez le réseau où vous êtes&#xa0;: un filtre ou une page d’accueil répond peut-être à sa place.</translation>
    </message>
    <message>
        <source>%1 shows the certificate of another host, so nothing was sent.</source>
        <translation>%1 présente le certificat d’un autre hôte, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that has expired, so nothing was sent.</source>
        <translation>%1 présente un certificat qui a expiré, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not valid yet, so nothing was sent.</source>
        <translation>%1 présente un certificat qui n’est pas encore valable, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 shows a certificate of an authority that this machine does not know, so nothing was sent.</source>
        <translation>%1 présente un certificat d’une autorité que cette machine ne connaît pas, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 shows a certificate that was withdrawn, so nothing was sent.</source>
        <translation>%1 présente un certificat qui a été révoqué, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Tell the service’s support.</source>
        <translation>Prévenez l’assistance du service.</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection, so nothing was sent.</source>
        <translation>%1 et cette machine n’ont pas trouvé de connexion sûre commune, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 could not prove its identity, so nothing was sent.</source>
        <translation>%1 n’a pas pu prouver son identité, donc rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check the clock of this machine and the network you are in.</source>
        <translation>Vérifiez l’horloge de cette machine et le réseau utilisé.</translation>
    </message>
    <message>
        <source>Check the proxy in the preferences of Prelisten or of the system.</source>
        <translation>Vérifiez le proxy dans les préférences de Prelisten ou du système.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 cannot be reached.</source>
        <translation>%1 n’a pas été interrogé&#xa0;: le proxy %2 est injoignable.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 does not allow it.</source>
        <translation>%1 n’a pas été interrogé&#xa0;: le proxy %2 ne le permet pas.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or choose another one in the preferences.</source>
        <translation>Demandez à qui gère le proxy, ou choisissez-en un autre dans les préférences.</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 wants a password.</source>
        <translation>%1 n’a pas été interrogé&#xa0;: le proxy %2 demande un mot de passe.</translation>
    </message>
    <message>
        <source>Enter it with “Proxy password…”.</source>
        <translation>Saisissez-le avec «&#xa0;Mot de passe du proxy…&#xa0;».</translation>
    </message>
    <message>
        <source>%1 was not asked: the proxy %2 did not accept the user name or the password.</source>
        <translation>%1 n’a pas été interrogé&#xa0;: le proxy %2 n’a pas accepté le nom d’utilisateur ou le mot de passe.</translation>
    </message>
    <message>
        <source>Enter them again with “Proxy password…”.</source>
        <translation>Saisissez-les de nouveau avec «&#xa0;Mot de passe du proxy…&#xa0;».</translation>
    </message>
    <message>
        <source>%1 was not asked: the environment names a proxy that cannot be used.</source>
        <translation>%1 n’a pas été interrogé&#xa0;: l’environnement nomme un proxy inutilisable.</translation>
    </message>
    <message>
        <source>It takes an address that begins with http:// or socks5://.</source>
        <translation>Il faut une adresse qui commence par http:// ou socks5://.</translation>
    </message>
    <message>
        <source>%1 was not reached: the proxy %2 answered with an error.</source>
        <translation>%1 n’a pas été joint&#xa0;: le proxy %2 a répondu par une erreur.</translation>
    </message>
    <message>
        <source>Check the proxy, and its password if it wants one.</source>
        <translation>Vérifiez le proxy, et son mot de passe s’il en demande un.</translation>
    </message>
    <message>
        <source>This machine has no connection to a network.</source>
        <translation>Cette machine n’est reliée à aucun réseau.</translation>
    </message>
    <message>
        <source>Something answered, but could not prove that it is the service.</source>
        <translation>Quelque chose a répondu, sans pouvoir prouver que c’est le service.</translation>
    </message>
    <message>
        <source>Something answered, but could not prove that it is the storage.</source>
        <translation>Quelque chose a répondu, sans pouvoir prouver que c’est le stockage.</translation>
    </message>
    <message>
        <source>The proxy %1 was reached, but not the service.</source>
        <translation>Le proxy %1 a été joint, mais pas le service.</translation>
    </message>
    <message>
        <source>The proxy %1 was reached, but not the storage.</source>
        <translation>Le proxy %1 a été joint, mais pas le stockage.</translation>
    </message>
    <message>
        <source>This machine got no usable answer from the service.</source>
        <translation>Aucune réponse utilisable du service n’est parvenue à cette machine.</translation>
    </message>
    <message>
        <source>This machine got no usable answer from the storage.</source>
        <translation>Aucune réponse utilisable du stockage n’est parvenue à cette machine.</translation>
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
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Paste another key</source>
        <translation>Collez une autre clé</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Autre clé</translation>
    </message>
    <message>
        <source>Check with this key</source>
        <translation>Vérifier avec cette clé</translation>
    </message>
    <message>
        <source>Close the other key</source>
        <translation>Fermer l’autre clé</translation>
    </message>
    <message>
        <source>Held in memory for this check only, never stored.</source>
        <translation>Gardée en mémoire pour cela seulement, jamais enregistrée.</translation>
    </message>
</context>
<context>
    <name>prelisten::OutcomeBadge</name>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputButton</name>
    <message>
        <source>No output</source>
        <translation>Aucune sortie</translation>
    </message>
    <message>
        <source>Output device</source>
        <translation>Périphérique de sortie</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Sortie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputMenu</name>
    <message>
        <source>&amp;Output device</source>
        <translation>Périphérique de &amp;sortie</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>System default (%1)</source>
        <translation>Par défaut du système (%1)</translation>
    </message>
    <message>
        <source>The chosen output is not connected</source>
        <translation>La sortie choisie n’est pas branchée</translation>
    </message>
</context>
<context>
    <name>prelisten::OutputPanel</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
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
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Load all stems as soon as a track is open</source>
        <translation>Charger tous les stems dès qu’un morceau est ouvert</translation>
    </message>
    <message>
        <source>Compare master and stems at the same loudness</source>
        <translation>Comparer master et stems à la même sonie</translation>
    </message>
    <message>
        <source>Play what ↑ and ↓ come to in the library</source>
        <translation>Dans la bibliothèque, ↑ et ↓ lancent la lecture</translation>
    </message>
    <message>
        <source>Remember recent tracks on this machine</source>
        <translation>Mémoriser les morceaux récents sur cette machine</translation>
    </message>
    <message>
        <source>Window and service</source>
        <translation>Fenêtre et service</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>From the next start.</source>
        <translation>À partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Another service closes the open track and needs a key of its own.</source>
        <translation>Un autre service&#xa0;: le morceau ouvert sera fermé, et ce service demande sa propre clé.</translation>
    </message>
    <message>
        <source>This is no address of a service: it begins with https://, or with http:// for this machine, and holds no name or password.</source>
        <translation>Ce n’est pas l’adresse d’un service&#xa0;: elle commence par https://, ou par http:// pour cette machine, et ne contient ni nom ni mot de passe.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>This is no address of a proxy: it is a host and a port, as in proxy.example.com:3128, without a name or password.</source>
        <translation>Ce n’est pas l’adresse d’un proxy&#xa0;: elle se compose d’un hôte et d’un port, comme proxy.example.com:3128, sans nom ni mot de passe.</translation>
    </message>
    <message>
        <source>Open the last track at the start, paused where it was</source>
        <translation>Au démarrage, ouvrir le dernier morceau, en pause là où il était</translation>
    </message>
</context>
<context>
    <name>prelisten::ProxyDialog</name>
    <message>
        <source>Keep them in the system keychain</source>
        <translation>Les garder dans le trousseau du système</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Mot de passe du proxy</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Utilisateur du proxy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password. They are sent to the proxy only.</source>
        <translation>Le proxy %1 demande un nom d’utilisateur et un mot de passe. Ils ne sont envoyés qu’au proxy.</translation>
    </message>
    <message>
        <source>Enter a user name; it cannot contain a colon.</source>
        <translation>Saisissez un nom d’utilisateur&#xa0;; il ne peut pas contenir de deux-points.</translation>
    </message>
</context>
<context>
    <name>prelisten::RecentPanel</name>
    <message>
        <source>Recent tracks</source>
        <translation>Morceaux récents</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Remember opened tracks</source>
        <translation>Mémoriser les récents</translation>
    </message>
    <message>
        <source>Keeps the ids, titles and licences of opened tracks on this machine.</source>
        <translation>Garde sur cette machine l’identifiant, le titre et la licence des morceaux ouverts.</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>Retiré&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The list is cleared</source>
        <translation>Liste vidée</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Morceau</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>Nothing opened yet.</source>
        <translation>Rien d’ouvert pour l’instant.</translation>
    </message>
    <message>
        <source>Tracks you open appear here, on this machine only.</source>
        <translation>Les morceaux que vous ouvrez apparaissent ici, sur cette machine uniquement.</translation>
    </message>
    <message>
        <source>Opened tracks are not remembered.</source>
        <translation>Les morceaux ouverts ne sont pas mémorisés.</translation>
    </message>
    <message>
        <source>Switch it on below to find them here again.</source>
        <translation>Activez l’option ci-dessous pour les retrouver ici.</translation>
    </message>
</context>
<context>
    <name>prelisten::ReferenceBar</name>
    <message>
        <source>Open track</source>
        <translation>Ouvrir le morceau</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Track reference</source>
        <translation>Référence du morceau</translation>
    </message>
    <message>
        <source>Access checks</source>
        <translation>Vérifications d’accès</translation>
    </message>
    <message>
        <source>Check the access to many tracks</source>
        <translation>Vérifier l’accès à de nombreux morceaux</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Paste the share link here</source>
        <translation>Collez ici le lien de partage</translation>
    </message>
    <message>
        <source>Track id, address, share link or curl command</source>
        <translation>Identifiant, adresse, lien de partage ou commande curl</translation>
    </message>
</context>
<context>
    <name>prelisten::ReferencesInput</name>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Drop or paste references here</source>
        <translation>Déposez ou collez des références ici</translation>
    </message>
    <message>
        <source>One per line: a track id (mtrack_…), org_…/mtrack_…, an address, a curl command or an expired link. Or a CSV table: Prelisten finds the column that names tracks.</source>
        <translation>Une par ligne&#xa0;: un identifiant (mtrack_…), org_…/mtrack_…, une adresse, une commande curl ou un lien expiré. Ou un tableau CSV&#xa0;: la colonne qui nomme les morceaux est trouvée toute seule.</translation>
    </message>
    <message>
        <source>Each track is requested once. The links that come with it are discarded at once.</source>
        <translation>Chaque morceau est demandé une fois. Les liens qui l’accompagnent sont jetés aussitôt.</translation>
    </message>
    <message>
        <source>Paste references</source>
        <translation>Coller des références</translation>
    </message>
    <message>
        <source>Open a file of references…</source>
        <translation>Ouvrir un fichier de références…</translation>
    </message>
</context>
<context>
    <name>prelisten::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Effacer la recherche (Échap)</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareDialog</name>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Create link</source>
        <translation>Créer le lien</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Who may open it</source>
        <translation>Qui peut l’ouvrir</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>after </source>
        <translation>après </translation>
    </message>
    <message>
        <source> day</source>
        <translation> jour</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>With the link the track can be heard without a key, and saved with one. The service gives the link only once, so copy it before you close this.</source>
        <translation>Avec ce lien, le morceau peut être écouté sans clé, et sauvegardé avec une clé. Le service ne donne le lien qu’une fois, alors copiez-le avant de fermer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Creating the link…</source>
        <translation>Création du lien…</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>Lien&#xa0;: %1</translation>
    </message>
    <message>
        <source>A secret, so it is not read out. Copy it.</source>
        <translation>Un secret, il n’est donc pas lu à voix haute. Copiez-le.</translation>
    </message>
    <message>
        <source>The link is ready.</source>
        <translation>Le lien est prêt.</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareRequestWords</name>
    <message>
        <source>Could you share this track with me?</source>
        <translation>Pourriez-vous me partager ce morceau&#xa0;?</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>Identifiant du morceau</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The service does not give it to my key: there is no such track, or the key has no access to it.</source>
        <translation>Le service ne le donne pas à ma clé&#xa0;: ce morceau n’existe pas, ou la clé n’y a pas accès.</translation>
    </message>
    <message>
        <source>What is needed: its creator makes a share link (in Prelisten: “Share…”) and sends it to me. With the link I can listen to the track without a key, and save it to my library.</source>
        <translation>Ce qu’il faut&#xa0;: la personne qui l’a créé fait un lien de partage (dans Prelisten&#xa0;: «&#xa0;Partager…&#xa0;») et me l’envoie. Avec ce lien, je peux écouter le morceau sans clé et le sauvegarder dans ma bibliothèque.</translation>
    </message>
    <message>
        <source>The link opens the track for whoever has it, so please send it to me only.</source>
        <translation>Le lien ouvre le morceau à quiconque l’a&#xa0;; merci de ne l’envoyer qu’à moi.</translation>
    </message>
</context>
<context>
    <name>prelisten::ShareWords</name>
    <message>
        <source>Saving…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>Dans votre bibliothèque</translation>
    </message>
    <message>
        <source>Save to library</source>
        <translation>Sauvegarder dans la bibliothèque</translation>
    </message>
    <message>
        <source>This share can no longer be saved: it was revoked, has expired, or its track was removed. The service does not say which.</source>
        <translation>Ce partage ne peut plus être sauvegardé&#xa0;: il a été révoqué, a expiré, ou son morceau a été retiré. Le service ne dit pas lequel des trois.</translation>
    </message>
    <message>
        <source>Ask its creator for a new share.</source>
        <translation>Demandez un nouveau partage à son créateur.</translation>
    </message>
    <message>
        <source>The owner of this key is not the creator of this track, or there is no such track. The service does not say which.</source>
        <translation>Le propriétaire de cette clé n’est pas le créateur de ce morceau, ou ce morceau n’existe pas. Le service ne dit pas lequel des deux.</translation>
    </message>
    <message>
        <source>Only its creator can share a track.</source>
        <translation>Seul son créateur peut partager un morceau.</translation>
    </message>
    <message>
        <source>The service answered, but did not say that the track is saved.</source>
        <translation>Le service a répondu, mais sans dire que le morceau est sauvegardé.</translation>
    </message>
    <message>
        <source>Save it again: that changes nothing if it is saved already.</source>
        <translation>Sauvegardez-le encore&#xa0;: cela ne change rien s’il l’est déjà.</translation>
    </message>
    <message>
        <source>The service answered without a link.</source>
        <translation>Le service a répondu sans lien.</translation>
    </message>
    <message>
        <source>A link may have been created all the same. It cannot be shown any more, so create another one.</source>
        <translation>Un lien a peut-être été créé malgré tout. Il ne peut plus être affiché, alors créez-en un autre.</translation>
    </message>
    <message>
        <source>Everybody: the share is public</source>
        <translation>Tout le monde&#xa0;: le partage est public</translation>
    </message>
    <message>
        <source>Whoever has the link</source>
        <translation>Quiconque a le lien</translation>
    </message>
    <message>
        <source>It works until %1.</source>
        <translation>Il est valable jusqu’au %1.</translation>
    </message>
    <message>
        <source>The service did not say when it expires.</source>
        <translation>Le service n’a pas dit quand il expire.</translation>
    </message>
    <message>
        <source>It does not expire.</source>
        <translation>Il n’expire pas.</translation>
    </message>
    <message>
        <source>Shared collection</source>
        <translation>Collection partagée</translation>
    </message>
    <message>
        <source>Collection: %1</source>
        <translation>Collection&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shared until %1.</source>
        <translation>Partagée jusqu’au %1.</translation>
    </message>
    <message>
        <source>To listen to only: a collection’s tracks cannot be saved.</source>
        <translation>À écouter seulement&#xa0;: les morceaux d’une collection ne peuvent pas être sauvegardés.</translation>
    </message>
    <message>
        <source>Left out, because they have no valid id: %1.</source>
        <translation>Omis, faute d’identifiant valable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This share gives a single track now, no collection.</source>
        <translation>Ce partage donne maintenant un seul morceau, plus de collection.</translation>
    </message>
    <message>
        <source>Open the share again to hear it.</source>
        <translation>Ouvrez de nouveau le partage pour l’écouter.</translation>
    </message>
    <message>
        <source>This collection has no tracks.</source>
        <translation>Cette collection n’a aucun morceau.</translation>
    </message>
    <message>
        <source>No track of the collection matches.</source>
        <translation>Aucun morceau de la collection ne correspond.</translation>
    </message>
    <message>
        <source>The share gives none of its tracks any more.</source>
        <translation>Le partage ne donne plus aucun de ses morceaux.</translation>
    </message>
</context>
<context>
    <name>prelisten::SharedPanel</name>
    <message>
        <source>Close the collection</source>
        <translation>Fermer la collection</translation>
    </message>
    <message>
        <source>Search tracks</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the collection</source>
        <translation>Rechercher dans la collection</translation>
    </message>
    <message>
        <source>Clear the search of the collection</source>
        <translation>Effacer la recherche dans la collection</translation>
    </message>
    <message>
        <source>Shared tracks</source>
        <translation>Morceaux partagés</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>prelisten::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Scroll the shortcuts</source>
        <translation>Faire défiler les raccourcis</translation>
    </message>
</context>
<context>
    <name>prelisten::SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partage</translation>
    </message>
</context>
<context>
    <name>prelisten::SourceList</name>
    <message>
        <source>Deep check</source>
        <translation>Vérification approfondie</translation>
    </message>
    <message>
        <source>Checked source %1: %2</source>
        <translation>Source vérifiée %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::StepRow</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::TicketWords</name>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Non prouvé</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>Identifiant du morceau</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>L’accès de qui</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Vérification approfondie</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>non faite</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Heure locale</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The service says</source>
        <translation>Le service dit</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Identifiant de trace</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Identifiant de requête</translation>
    </message>
    <message>
        <source>Processing time</source>
        <translation>Temps de traitement</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Service version</source>
        <translation>Version du service</translation>
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
        <translation>Moteur multimédia</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partage</translation>
    </message>
</context>
<context>
    <name>prelisten::TimeField</name>
    <message>
        <source>Time to go to</source>
        <translation>Position à atteindre</translation>
    </message>
    <message>
        <source>Type a time</source>
        <translation>Champ vide</translation>
    </message>
    <message>
        <source>Not a time</source>
        <translation>Non reconnu</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Fin à %1</translation>
    </message>
    <message>
        <source>Beyond the end</source>
        <translation>Après la fin</translation>
    </message>
    <message>
        <source>Length unknown</source>
        <translation>Durée inconnue</translation>
    </message>
    <message>
        <source>Type a time, such as 1:23.4, 83 or 1m23; a step, such as +10 or -5; or a percentage, such as 50%. Enter goes there, Esc cancels.</source>
        <translation>Saisissez une position&#xa0;: un temps comme 1:23.4, 83 ou 1m23, un saut comme +10 ou -5, ou un pourcentage comme 50%. Entrée valide, Échap annule.</translation>
    </message>
</context>
<context>
    <name>prelisten::TimeReadout</name>
    <message>
        <source>Go to a time</source>
        <translation>Aller à une position</translation>
    </message>
    <message>
        <source>Type a time to go to</source>
        <translation>Saisir la position à atteindre</translation>
    </message>
    <message>
        <source>Show the remaining time</source>
        <translation>Afficher le temps restant</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Now at %1. Press to type a time to go to.</source>
        <translation>Actuellement à %1. Appuyez pour saisir la position à atteindre.</translation>
    </message>
    <message>
        <source>%1 remain.</source>
        <translation>Temps restant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Show the length</source>
        <translation>Afficher la durée</translation>
    </message>
    <message>
        <source>The length is %1.</source>
        <translation>La durée est de %1.</translation>
    </message>
    <message>
        <source>of about %1</source>
        <translation>sur environ %1</translation>
    </message>
    <message>
        <source>The length is about %1.</source>
        <translation>La durée est d’environ %1.</translation>
    </message>
</context>
<context>
    <name>prelisten::TimelineRuler</name>
    <message>
        <source>Drag an end of the loop to adjust it, drag anywhere else for a new one. Shift+click removes it.</source>
        <translation>Glissez une extrémité de la boucle pour l’ajuster, glissez ailleurs pour une nouvelle. Maj+clic l’enlève.</translation>
    </message>
    <message>
        <source>Click to go there. Drag to repeat a stretch.</source>
        <translation>Cliquez pour y aller. Glissez pour répéter un passage.</translation>
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
        <translation>%1  ·  stems et master&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackHeader</name>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>Instrumental</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Track id</source>
        <translation>ID du morceau</translation>
    </message>
    <message>
        <source>Copy track id</source>
        <translation>Copier l’ID du morceau</translation>
    </message>
    <message>
        <source>Copy the track id</source>
        <translation>Copier l’ID du morceau</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>Titre&#xa0;: %1</translation>
    </message>
    <message>
        <source>instrumental or not: unknown</source>
        <translation>instrumental ou non&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>instrumental</source>
        <translation>instrumental</translation>
    </message>
    <message>
        <source>not instrumental</source>
        <translation>non instrumental</translation>
    </message>
    <message>
        <source>Copy track details</source>
        <translation>Copier les détails du morceau</translation>
    </message>
    <message>
        <source>Copy the details: title, licence, id, duration and date</source>
        <translation>Copier les détails&#xa0;: titre, licence, ID, durée et date</translation>
    </message>
    <message>
        <source>duration unknown</source>
        <translation>durée inconnue</translation>
    </message>
    <message>
        <source>engine unknown</source>
        <translation>moteur inconnu</translation>
    </message>
    <message>
        <source>mode unknown</source>
        <translation>mode inconnu</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créé le&#xa0;: %1</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Conditions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shared: %1</source>
        <translation>Partagé&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackListView</name>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
<context>
    <name>prelisten::TrackWords</name>
    <message>
        <source>Title: %1</source>
        <translation>Titre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>What it means: %1</source>
        <translation>En clair&#xa0;: %1</translation>
    </message>
    <message>
        <source>Track id: %1</source>
        <translation>ID du morceau&#xa0;: %1</translation>
    </message>
    <message>
        <source>Duration: %1</source>
        <translation>Durée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Créé le&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open the track %1 of %2?</source>
        <translation>Ouvrir le morceau %1 de %2&#xa0;?</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Conditions&#xa0;: %1</translation>
    </message>
    <message>
        <source>no end given; stems come only after saving</source>
        <translation>aucune fin indiquée&#xa0;; les stems ne viennent qu’après l’enregistrement</translation>
    </message>
    <message>
        <source>until %1; stems come only after saving</source>
        <translation>jusqu’au %1&#xa0;; les stems ne viennent qu’après l’enregistrement</translation>
    </message>
    <message>
        <source>in a collection, no end given; cannot be saved from it</source>
        <translation>dans une collection, aucune fin indiquée&#xa0;; ne peut pas en être sauvegardé</translation>
    </message>
    <message>
        <source>in a collection, until %1; cannot be saved from it</source>
        <translation>dans une collection, jusqu’au %1&#xa0;; ne peut pas en être sauvegardé</translation>
    </message>
</context>
<context>
    <name>prelisten::TransportBar</name>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Stop and go back to the start</source>
        <translation>Arrêter et revenir au début</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Previous track</source>
        <translation>Morceau précédent</translation>
    </message>
    <message>
        <source>Next track</source>
        <translation>Morceau suivant</translation>
    </message>
</context>
<context>
    <name>prelisten::VerdictCard</name>
    <message>
        <source>Proven</source>
        <translation>Prouvé</translation>
    </message>
    <message>
        <source>Not proven</source>
        <translation>Non prouvé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>L’accès de qui</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>Copier le texte du ticket</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Copier en cURL</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>Deep check</source>
        <translation>Vérification approfondie</translation>
    </message>
    <message>
        <source>Check with another key…</source>
        <translation>Vérifier avec une autre clé…</translation>
    </message>
    <message>
        <source>Watch until available</source>
        <translation>Surveiller jusqu’à disponibilité</translation>
    </message>
    <message>
        <source>Fetches the first bytes of every source</source>
        <translation>Charge les premiers octets de chaque source</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>Annuler la vérification</translation>
    </message>
    <message>
        <source>Copy a request for a share</source>
        <translation>Copier une demande de partage</translation>
    </message>
    <message>
        <source>Open a share link…</source>
        <translation>Ouvrir un lien de partage…</translation>
    </message>
    <message>
        <source>A text for the creator of the track</source>
        <translation>Un texte pour qui a créé le morceau</translation>
    </message>
    <message>
        <source>Leads to the field for the link that the creator has sent</source>
        <translation>Mène au champ pour le lien que le créateur a envoyé</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>prelisten::VerdictWords</name>
    <message>
        <source>The key is the problem, not the track.</source>
        <translation>Le problème vient de la clé, pas du morceau.</translation>
    </message>
    <message>
        <source>Opening a track needs an API key, and there is none yet.</source>
        <translation>Ouvrir un morceau demande une clé API, et il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Add one with “API key…”.</source>
        <translation>Ajoutez-en une avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>The service says that %1 has expired.</source>
        <translation>Le service indique que %1 a expiré.</translation>
    </message>
    <message>
        <source>Create a new key under Settings → API Keys and save it here.</source>
        <translation>Créez une nouvelle clé sous Settings → API Keys et enregistrez-la ici.</translation>
    </message>
    <message>
        <source>The service says that %1 has been deactivated.</source>
        <translation>Le service indique que %1 a été désactivée.</translation>
    </message>
    <message>
        <source>The service says that %1 is paused.</source>
        <translation>Le service indique que %1 est suspendue.</translation>
    </message>
    <message>
        <source>Resume it under Settings → API Keys, or use another key.</source>
        <translation>Réactivez-la sous Settings → API Keys, ou utilisez une autre clé.</translation>
    </message>
    <message>
        <source>The service says that %1 lacks the right to open tracks.</source>
        <translation>Le service indique que %1 n’a pas le droit d’ouvrir des morceaux.</translation>
    </message>
    <message>
        <source>Use a key that may read music.</source>
        <translation>Utilisez une clé autorisée à accéder à la musique.</translation>
    </message>
    <message>
        <source>The service does not accept %1.</source>
        <translation>Le service n’accepte pas %1.</translation>
    </message>
    <message>
        <source>Check it, or save another one with “API key…”.</source>
        <translation>Vérifiez-la, ou enregistrez-en une autre avec «&#xa0;Clé API…&#xa0;».</translation>
    </message>
    <message>
        <source>The track needs an organization, and none is given.</source>
        <translation>Le morceau demande une organisation, et aucune n’est indiquée.</translation>
    </message>
    <message>
        <source>Enter the organization it belongs to (org_…).</source>
        <translation>Indiquez l’organisation à laquelle il appartient (org_…).</translation>
    </message>
    <message>
        <source>The service says that %1 does not reach this organization.</source>
        <translation>Le service indique que %1 ne donne pas accès à cette organisation.</translation>
    </message>
    <message>
        <source>The service says that %1 does not reach the organization %2.</source>
        <translation>Le service indique que %1 ne donne pas accès à l’organisation %2.</translation>
    </message>
    <message>
        <source>Check the organization, or use a key of one of its members.</source>
        <translation>Vérifiez l’organisation, ou utilisez la clé d’un de ses membres.</translation>
    </message>
    <message>
        <source>the audio</source>
        <translation>l’audio</translation>
    </message>
    <message>
        <source>the audio of “%1”</source>
        <translation>l’audio de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Try again, or reopen the track.</source>
        <translation>Réessayez, ou rouvrez le morceau.</translation>
    </message>
    <message>
        <source>The service gave no link for %1.</source>
        <translation>Le service n’a fourni aucun lien pour %1.</translation>
    </message>
    <message>
        <source>The other sources can still be heard.</source>
        <translation>Les autres sources restent audibles.</translation>
    </message>
    <message>
        <source>New links for %1 came, but the storage refused them as well.</source>
        <translation>De nouveaux liens sont arrivés pour %1, mais le stockage les a refusés aussi.</translation>
    </message>
    <message>
        <source>The link for %1 leads to a place Prelisten does not fetch from.</source>
        <translation>Le lien pour %1 mène à un endroit d’où Prelisten ne charge rien.</translation>
    </message>
    <message>
        <source>Report the details to the service’s support.</source>
        <translation>Transmettez les détails à l’assistance du service.</translation>
    </message>
    <message>
        <source>What the storage sent for %1 is not audio.</source>
        <translation>Ce que le stockage a envoyé pour %1 n’est pas de l’audio.</translation>
    </message>
    <message>
        <source>The storage does not say how long %1 is, so Prelisten could not tell whether it is complete.</source>
        <translation>Le stockage n’indique pas la longueur pour %1&#xa0;; une coupure passerait inaperçue.</translation>
    </message>
    <message>
        <source>The file with %1 is larger than 512 MiB.</source>
        <translation>Le fichier pour %1 dépasse 512 Mio.</translation>
    </message>
    <message>
        <source>The storage keeps changing %1 while it is being fetched.</source>
        <translation>Le stockage ne cesse de modifier %1 pendant le chargement.</translation>
    </message>
    <message>
        <source>Wait until the track is finished, then try again.</source>
        <translation>Attendez que le morceau soit terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>This machine cannot decode %1.</source>
        <translation>Cette machine ne peut pas décoder %1.</translation>
    </message>
    <message>
        <source>The file is damaged, or in a format that is not supported here.</source>
        <translation>Le fichier est endommagé, ou dans un format non pris en charge ici.</translation>
    </message>
    <message>
        <source>The storage did not hand out %1.</source>
        <translation>Le stockage n’a pas fourni %1.</translation>
    </message>
    <message>
        <source> (status %1)</source>
        <translation> (statut %1)</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The service has a problem of its own%1.</source>
        <translation>Le service a lui-même un problème%1.</translation>
    </message>
    <message>
        <source>The service does not accept the request%1.</source>
        <translation>Le service n’accepte pas la requête%1.</translation>
    </message>
    <message>
        <source>The service does not accept the request%1: “%2”</source>
        <translation>Le service n’accepte pas la requête%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Check the reference and the organization.</source>
        <translation>Vérifiez la référence et l’organisation.</translation>
    </message>
    <message>
        <source>The service pointed to another address%1; your key was not sent there.</source>
        <translation>Le service a renvoyé vers une autre adresse%1&#xa0;; votre clé n’y a pas été envoyée.</translation>
    </message>
    <message>
        <source>Check the address of the service, or the network you are in.</source>
        <translation>Vérifiez l’adresse du service, ou le réseau utilisé.</translation>
    </message>
    <message>
        <source>The service answered with something that is not a track%1.</source>
        <translation>Le service a répondu par quelque chose qui n’est pas un morceau%1.</translation>
    </message>
    <message>
        <source>The service answered in a way that cannot be used%1.</source>
        <translation>La réponse du service est inutilisable%1.</translation>
    </message>
    <message>
        <source>Paste a track id (mtrack_…), an address or a whole curl command.</source>
        <translation>Collez un identifiant de morceau (mtrack_…), une adresse ou toute une commande curl.</translation>
    </message>
    <message>
        <source>There is no reference yet.</source>
        <translation>Il n’y a pas encore de référence.</translation>
    </message>
    <message>
        <source>This text is longer than any track reference.</source>
        <translation>Ce texte est trop long pour une référence de morceau.</translation>
    </message>
    <message>
        <source>The track id has characters or a length that no id has.</source>
        <translation>L’identifiant du morceau comporte des caractères ou une longueur impossibles.</translation>
    </message>
    <message>
        <source>Check whether all of it was copied.</source>
        <translation>Vérifiez que tout a été copié.</translation>
    </message>
    <message>
        <source>The organization has characters or a length that none has.</source>
        <translation>L’organisation comporte des caractères ou une longueur impossibles.</translation>
    </message>
    <message>
        <source>It should look like org_abc123.</source>
        <translation>Elle devrait ressembler à org_abc123.</translation>
    </message>
    <message>
        <source>This text names more than one track.</source>
        <translation>Ce texte désigne plus d’un morceau.</translation>
    </message>
    <message>
        <source>Paste one at a time.</source>
        <translation>Collez-en un à la fois.</translation>
    </message>
    <message>
        <source>This text names no track.</source>
        <translation>Ce texte ne désigne aucun morceau.</translation>
    </message>
    <message>
        <source>This key can play the track.</source>
        <translation>Cette clé permet de lire le morceau.</translation>
    </message>
    <message>
        <source>This track does not exist, or this key has no access to it: the service does not say which.</source>
        <translation>Ce morceau n’existe pas, ou cette clé n’y a pas accès&#xa0;: le service ne le précise pas.</translation>
    </message>
    <message>
        <source>Check the id and the organization; a key reaches only tracks that its owner has created or saved.</source>
        <translation>Vérifiez l’identifiant et l’organisation&#xa0;; une clé n’atteint que les morceaux que son titulaire a créés ou sauvegardés.</translation>
    </message>
    <message>
        <source>The service asks for a pause: there were too many requests.</source>
        <translation>Le service demande une pause&#xa0;: il y a eu trop de requêtes.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>Rien n’a été envoyé au service.</translation>
    </message>
    <message>
        <source>What may be done with the track is up to its licence.</source>
        <translation>L’usage du morceau dépend de sa licence.</translation>
    </message>
    <message>
        <source>That does not mean that the track was deleted.</source>
        <translation>Cela ne veut pas dire que le morceau a été supprimé.</translation>
    </message>
    <message>
        <source>That says nothing about whether the track exists.</source>
        <translation>Cela ne dit pas si le morceau existe.</translation>
    </message>
    <message>
        <source>That says nothing about the track or the key.</source>
        <translation>Cela ne dit rien du morceau ni de la clé.</translation>
    </message>
    <message>
        <source>That says nothing about whether the track exists or the key is good.</source>
        <translation>Cela ne dit pas si le morceau existe, ni si la clé est valable.</translation>
    </message>
    <message>
        <source>The problem is this audio, not the key.</source>
        <translation>Cela tient à cet audio, pas à la clé.</translation>
    </message>
    <message>
        <source>The problem is the connection, not the key.</source>
        <translation>Cela tient à la connexion, pas à la clé.</translation>
    </message>
    <message>
        <source>Check the id. If it is right, have the track shared or saved for this key, then check again.</source>
        <translation>Vérifiez l’identifiant. S’il est juste, faites partager ou enregistrer le morceau pour cette clé, puis vérifiez de nouveau.</translation>
    </message>
    <message>
        <source>Check the organization first, then the id.</source>
        <translation>Vérifiez d’abord l’organisation, puis l’identifiant.</translation>
    </message>
    <message>
        <source>The file with %1 claims more channels, streams or samples than music has.</source>
        <translation>Le fichier de %1 annonce plus de canaux, de flux ou d’échantillons que n’en a la musique.</translation>
    </message>
    <message>
        <source>The file is damaged, or is not meant to be played.</source>
        <translation>Le fichier est endommagé, ou n’est pas fait pour être écouté.</translation>
    </message>
    <message>
        <source>There is more sound in %1 than fits in memory.</source>
        <translation>Il y a dans %1 plus de son que n’en contient la mémoire.</translation>
    </message>
    <message>
        <source>The part that fits can be heard.</source>
        <translation>Ce qui est là peut être écouté.</translation>
    </message>
    <message>
        <source>A part of Prelisten is missing: its audio decoder cannot be loaded.</source>
        <translation>Une partie de Prelisten manque&#xa0;: son décodeur audio ne peut pas être chargé.</translation>
    </message>
    <message>
        <source>Install Prelisten again, with FFmpeg’s libraries.</source>
        <translation>Réinstallez Prelisten, avec les bibliothèques de FFmpeg.</translation>
    </message>
    <message>
        <source>This track has no master recording; its stems can be played.</source>
        <translation>Ce morceau n’a pas de master&#xa0;; ses stems peuvent être écoutés.</translation>
    </message>
    <message>
        <source>The link for %1 is not valid yet.</source>
        <translation>Le lien pour %1 n’est pas encore valable.</translation>
    </message>
    <message>
        <source>The clocks of the service and its storage seem to differ. Try again later.</source>
        <translation>Les horloges du service et de son stockage semblent différer. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The storage cannot hand out %1 at the moment (status %2).</source>
        <translation>Le stockage ne peut pas fournir %1 pour le moment (statut %2).</translation>
    </message>
    <message>
        <source>The service gave no link to any recording of this track, so there is nothing to play.</source>
        <translation>Le service n’a fourni aucun lien vers un enregistrement de ce morceau&#xa0;: il n’y a donc rien à écouter.</translation>
    </message>
    <message>
        <source>If the track is still being made, try again later.</source>
        <translation>Si le morceau est encore en cours de création, réessayez plus tard.</translation>
    </message>
    <message>
        <source>The problem is this track, not the key.</source>
        <translation>Cela tient à ce morceau, pas à la clé.</translation>
    </message>
    <message>
        <source>Listen to each stem, or to a mix of them.</source>
        <translation>Écoutez chaque stem, ou un mixage des stems.</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1.</source>
        <translation>La mémoire ne suffit pas pour charger %1.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>Neither the audio nor the key is the problem.</source>
        <translation>Le problème ne vient ni de l’audio ni de la clé.</translation>
    </message>
    <message>
        <source>The problem is the link to this audio, not the key.</source>
        <translation>Cela tient au lien vers cet audio, pas à la clé.</translation>
    </message>
    <message>
        <source>A link must name one track and nothing else; this one does not.</source>
        <translation>Un lien ne doit désigner qu’un morceau et rien d’autre&#xa0;; celui-ci ne le fait pas.</translation>
    </message>
    <message>
        <source>It should look like prelisten:org_abc123/mtrack_abc123.</source>
        <translation>Il devrait ressembler à prelisten:org_abc123/mtrack_abc123.</translation>
    </message>
    <message>
        <source>This link seems to carry a key or the token of a share, so it was not used.</source>
        <translation>Ce lien semble contenir une clé ou le jeton d’un partage&#xa0;; il n’a donc pas été utilisé.</translation>
    </message>
    <message>
        <source>Ask for a link that names the track alone. If the secret is real, replace it: everybody who has seen the link knows it.</source>
        <translation>Demandez un lien qui ne désigne que le morceau. Si le secret est réel, remplacez-le&#xa0;: quiconque a vu le lien le connaît.</translation>
    </message>
    <message>
        <source>The token of the share has characters or a length that none has.</source>
        <translation>Le jeton du partage a des caractères ou une longueur qu’aucun n’a.</translation>
    </message>
    <message>
        <source>This is not the address of a share of the service that Prelisten uses, so its token was sent nowhere.</source>
        <translation>Ce n’est pas l’adresse d’un partage du service que Prelisten utilise&#xa0;; son jeton n’a été envoyé nulle part.</translation>
    </message>
    <message>
        <source>Ask for a link to a share of this service, or change the service’s address in the preferences.</source>
        <translation>Demandez un lien vers un partage de ce service, ou changez l’adresse du service dans les préférences.</translation>
    </message>
    <message>
        <source>Ask the person who shared it for a new link.</source>
        <translation>Demandez un nouveau lien à la personne qui l’a partagé.</translation>
    </message>
    <message>
        <source>The service refuses to open this share (status %1).</source>
        <translation>Le service refuse d’ouvrir ce partage (statut %1).</translation>
    </message>
    <message>
        <source>What was shared has been removed.</source>
        <translation>Ce qui était partagé a été retiré.</translation>
    </message>
    <message>
        <source>What was shared is not available any more: “%1”</source>
        <translation>Ce qui était partagé n’est plus disponible&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>There is no such share, or it was revoked, has expired or reached its limit: the service does not say which.</source>
        <translation>Ce partage n’existe pas, ou il a été révoqué, a expiré ou a atteint sa limite&#xa0;: le service ne dit pas lequel de ces cas.</translation>
    </message>
    <message>
        <source>The share itself was found.</source>
        <translation>Le partage lui-même a été trouvé.</translation>
    </message>
    <message>
        <source>That says nothing about the track or a key: no key was sent.</source>
        <translation>Cela ne dit rien du morceau ni d’une clé&#xa0;: aucune clé n’a été envoyée.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The answer of the service is larger than Prelisten accepts.</source>
        <translation>La réponse du service est plus volumineuse que Prelisten ne l’accepte.</translation>
    </message>
    <message>
        <source>The share does not give this track any more.</source>
        <translation>Le partage ne donne plus ce morceau.</translation>
    </message>
    <message>
        <source>The collection that was shared has no tracks.</source>
        <translation>La collection partagée n’a aucun morceau.</translation>
    </message>
    <message>
        <source>Ask the person who shared it to add some, then open it again.</source>
        <translation>Demandez à la personne qui l’a partagée d’en ajouter, puis ouvrez-la de nouveau.</translation>
    </message>
    <message>
        <source>The token of this share was not stored, so it cannot be checked any more.</source>
        <translation>Le jeton de ce partage n’a pas été conservé&#xa0;; il ne peut donc plus être vérifié.</translation>
    </message>
    <message>
        <source>Paste the share again.</source>
        <translation>Collez le partage encore une fois.</translation>
    </message>
    <message>
        <source>What was shared can be played without a key.</source>
        <translation>Ce qui a été partagé peut être joué sans clé.</translation>
    </message>
    <message>
        <source>Open the share.</source>
        <translation>Ouvrez le partage.</translation>
    </message>
</context>
<context>
    <name>prelisten::ViewActions</name>
    <message>
        <source>&amp;Side panel</source>
        <translation>Panneau &amp;latéral</translation>
    </message>
    <message>
        <source>Search the &amp;library</source>
        <translation>Rechercher dans la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Recent tracks</source>
        <translation>Morceaux &amp;récents</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;avant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>&amp;Whole track</source>
        <translation>&amp;Morceau entier</translation>
    </message>
    <message>
        <source>Zoom to the loo&amp;p</source>
        <translation>&amp;Zoom sur la boucle</translation>
    </message>
    <message>
        <source>Access &amp;checks</source>
        <translation>&amp;Vérifications d’accès</translation>
    </message>
    <message>
        <source>Scale each wave&amp;form to its lane</source>
        <translation>Adapter chaque &amp;forme d’onde à sa piste</translation>
    </message>
</context>
<context>
    <name>prelisten::VolumeSlider</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>prelisten::Words</name>
    <message>
        <source>Cleared for commercial use</source>
        <translation>Autorisé pour un usage commercial</translation>
    </message>
    <message>
        <source>Commercial use, enterprise licence</source>
        <translation>Usage commercial, licence entreprise</translation>
    </message>
    <message>
        <source>Personal use only</source>
        <translation>Usage personnel uniquement</translation>
    </message>
    <message>
        <source>Unclear: do not assume commercial use</source>
        <translation>Incertaine&#xa0;: ne pas présumer un usage commercial</translation>
    </message>
    <message>
        <source>Not recognised (%1): do not assume commercial use</source>
        <translation>Non reconnue (%1)&#xa0;: ne pas présumer un usage commercial</translation>
    </message>
    <message>
        <source>The service clears it for commercial projects; its terms still apply.</source>
        <translation>Le service l’autorise pour des projets commerciaux&#xa0;; ses conditions restent applicables.</translation>
    </message>
    <message>
        <source>Not for commercial projects.</source>
        <translation>Pas pour des projets commerciaux.</translation>
    </message>
    <message>
        <source>The service does not say what is allowed.</source>
        <translation>Le service ne dit pas ce qui est permis.</translation>
    </message>
    <message>
        <source>This version does not know this licence; ask before you use the track.</source>
        <translation>Cette version ne connaît pas cette licence&#xa0;; renseignez-vous avant d’utiliser le morceau.</translation>
    </message>
    <message>
        <source>The service gave no licence: do not assume commercial use.</source>
        <translation>Le service n’a indiqué aucune licence&#xa0;: ne pas présumer un usage commercial.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Lecture en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Buffering</source>
        <translation>Mise en tampon</translation>
    </message>
    <message>
        <source>Renewing link</source>
        <translation>Renouvellement du lien</translation>
    </message>
    <message>
        <source>Waiting for network</source>
        <translation>En attente du réseau</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>Accès terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Non chargé</translation>
    </message>
    <message>
        <source>Loading %1%</source>
        <translation>Chargement&#xa0;%1&#xa0;%</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>pas de clé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>trousseau</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>this session</source>
        <translation>cette session</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>démo</translation>
    </message>
    <message>
        <source>A key was saved before, but the keychain does not give it: unlock your keyring, then start Prelisten again.</source>
        <translation>Une clé a déjà été enregistrée, mais le trousseau ne la donne pas&#xa0;: déverrouillez-le, puis redémarrez Prelisten.</translation>
    </message>
    <message>
        <source>The keychain refused access, so a key is kept for this session only.</source>
        <translation>Le trousseau a refusé l’accès&#xa0;; une clé n’est donc gardée que pour cette session.</translation>
    </message>
    <message>
        <source>The system keychain cannot be reached, so a key is kept for this session only, in memory.</source>
        <translation>Le trousseau du système est injoignable&#xa0;; une clé n’est donc gardée que pour cette session, en mémoire.</translation>
    </message>
    <message>
        <source>The keychain did not keep the key, so it is used for this session only.</source>
        <translation>Le trousseau n’a pas conservé la clé&#xa0;; elle n’est donc utilisée que pour cette session.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>Il n’y a pas encore de clé.</translation>
    </message>
    <message>
        <source>Waiting for the keychain.</source>
        <translation>En attente du trousseau.</translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation>La clé est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>The key %1 is in the system keychain.</source>
        <translation>La clé %1 est dans le trousseau du système.</translation>
    </message>
    <message>
        <source>The key from the environment (FREDDY_API_KEY) is used for this run and never stored.</source>
        <translation>La clé de l’environnement (FREDDY_API_KEY) est utilisée pour cette exécution et jamais enregistrée.</translation>
    </message>
    <message>
        <source>The key is held for this session only.</source>
        <translation>La clé n’est gardée que pour cette session.</translation>
    </message>
    <message>
        <source>The key %1 is held for this session only.</source>
        <translation>La clé %1 n’est gardée que pour cette session.</translation>
    </message>
    <message>
        <source>The demo brings its own key; yours is not used.</source>
        <translation>La démo apporte sa propre clé&#xa0;; la vôtre n’est pas utilisée.</translation>
    </message>
    <message>
        <source>the key from the environment</source>
        <translation>la clé de l’environnement</translation>
    </message>
    <message>
        <source>the key of the demo</source>
        <translation>la clé de la démo</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>la clé</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>la clé %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <extracomment>Day, month, year and time, in the letters that Qt has for them.</extracomment>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <extracomment>Day, month, year and time with seconds, in the letters that Qt has for them.</extracomment>
        <translation>d MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>Enterprise licence</source>
        <translation>Licence entreprise</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Licence incertaine</translation>
    </message>
    <message>
        <source>Not recognised (%1)</source>
        <translation>Non reconnue (%1)</translation>
    </message>
    <message>
        <source>Licence unknown</source>
        <translation>Licence inconnue</translation>
    </message>
    <message>
        <source>For commercial projects under an enterprise agreement; the service does not say whether yours covers it.</source>
        <translation>Pour des projets commerciaux dans le cadre d’un contrat entreprise&#xa0;; rien ne dit si le vôtre le couvre.</translation>
    </message>
    <message numerus="yes">
        <source>Links renewed %n×, playback not interrupted</source>
        <translation>
            <numerusform>Liens renouvelés %n×, lecture ininterrompue</numerusform>
            <numerusform>Liens renouvelés %n×, lecture ininterrompue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links renewed %n×</source>
        <translation>
            <numerusform>Liens renouvelés %n×</numerusform>
            <numerusform>Liens renouvelés %n×</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>this check only</source>
        <translation>pour cette vérification seulement</translation>
    </message>
    <message>
        <source>The key is held in memory for this check only.</source>
        <translation>La clé est gardée en mémoire pour cette vérification seulement.</translation>
    </message>
    <message>
        <source>The key %1 is held in memory for this check only.</source>
        <translation>La clé %1 est gardée en mémoire pour cette vérification seulement.</translation>
    </message>
    <message>
        <source>The keychain has not answered yet.</source>
        <translation>Le trousseau n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>What the keychain holds for this service cannot be an API key.</source>
        <translation>Ce que le trousseau contient pour ce service ne peut pas être une clé API.</translation>
    </message>
    <message>
        <source>A track is playing</source>
        <translation>Un morceau est en cours de lecture</translation>
    </message>
    <message>
        <source>Attribution required.</source>
        <translation>Attribution obligatoire.</translation>
    </message>
    <message>
        <source>No attribution required.</source>
        <translation>Attribution non obligatoire.</translation>
    </message>
    <message>
        <source>No commercial use.</source>
        <translation>Pas d’utilisation commerciale.</translation>
    </message>
    <message>
        <source>Licence version %1.</source>
        <translation>Version de licence %1.</translation>
    </message>
</context>
</TS>
