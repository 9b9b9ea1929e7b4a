# SPDX-License-Identifier: MIT
# Completion of prelisten for fish.
function __prelisten_checks
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test $words[2] = check
end

complete -c prelisten -f
complete -c prelisten -n __fish_is_first_arg -a check -d 'Say for each track whether this key can play it'
complete -c prelisten -l organization -x -d 'Organization of a bare track id'
complete -c prelisten -l api-base -x -d 'The service'
complete -c prelisten -l demo -d 'Use the built-in sample service'
complete -c prelisten -l help -d 'Print the options'

complete -c prelisten -n 'not __prelisten_checks' -l play -d 'Start playing as soon as the track is open'
complete -c prelisten -n 'not __prelisten_checks' -l open-copied -d 'Open the track that was copied'
complete -c prelisten -n 'not __prelisten_checks' -l checks -d 'Show the access checks'
complete -c prelisten -n 'not __prelisten_checks' -l diagnose -d 'Print what a report of a problem needs'
complete -c prelisten -n 'contains -- --diagnose (commandline -opc)' -a 'screen sound service'
complete -c prelisten -n 'not __prelisten_checks' -l version -d 'Print the version'

complete -c prelisten -n __prelisten_checks -l input -r -F -d 'A list of references or a CSV table'
complete -c prelisten -n __prelisten_checks -l format -x -a 'table csv json' -d 'Format of the results'
complete -c prelisten -n __prelisten_checks -l rate -x -d 'Requests a second'
complete -c prelisten -n __prelisten_checks -l deep -d 'Also ask storage for the first bytes of every source'
