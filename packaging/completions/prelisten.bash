# SPDX-License-Identifier: MIT
# Completion of prelisten for bash.
_prelisten() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words
    COMPREPLY=()
    case $previous in
        --input)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return ;;
        --format) words="table csv json" ;;
        --diagnose) words="screen sound service" ;;
        --organization | --api-base | --rate) return ;;
        *)
            if [[ $COMP_CWORD -gt 1 && ${COMP_WORDS[1]} == check ]]; then
                words="--input --format --rate --deep --organization --api-base --demo --help"
            else
                words="--organization --api-base --play --demo --open-copied --checks --diagnose --version --help"
                [[ $COMP_CWORD -gt 1 ]] || words+=" check"
            fi ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _prelisten prelisten
