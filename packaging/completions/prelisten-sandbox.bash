# SPDX-License-Identifier: MIT
# Completion of prelisten-sandbox for bash.
_prelisten_sandbox() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $previous in
        --tls-cert | --tls-key)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return ;;
        --track)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return ;;
        --api-port | --storage-port | --key | --ttl | --expired-status | --rate | --bitrate-factor | --latency | --requests-per-minute | \
            --rate-window | --api-host | --storage-host | --seed | --organization | --library | --fault)
            return ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "--api-port --storage-port --key --ttl --no-cut --expired-status --rate --bitrate-factor --latency
        --requests-per-minute --rate-window --tls --tls-cert --tls-key --api-host --storage-host --seed --track --organization --library
        --fault --control --print-key --help --help-all --version" -- "$current")
}
complete -F _prelisten_sandbox prelisten-sandbox
