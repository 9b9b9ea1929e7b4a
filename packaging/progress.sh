# shellcheck shell=sh
# SPDX-License-Identifier: MIT
# Sourced by packages.sh and try.sh: shows how far a long step is.

progress_of="" # the step that is shown now
progress_tens=-1

# show_percent STEP PERCENT: on a terminal in one line that is overwritten, elsewhere a line every 10 %.
show_percent() {
    if [ "$1" != "$progress_of" ]; then
        end_percent
        progress_of=$1
        progress_tens=-1
    fi
    if [ -t 1 ]; then
        printf '\r%s… %s %%' "$1" "$2"
    elif [ $(($2 / 10)) -gt "$progress_tens" ]; then
        progress_tens=$(($2 / 10))
        echo "$1… $((progress_tens * 10)) %"
    fi
}

# After it, other text can be printed.
end_percent() {
    [ -z "$progress_of" ] || [ ! -t 1 ] || echo
    progress_of=""
}

# whole_percent NUMBER: without its fraction; fails if it is no number up to 100.
whole_percent() {
    number=${1%%[.%]*}
    case $number in
        "" | *[!0-9]* | ????*) return 1 ;;
    esac
    [ "$number" -le 100 ] && echo "$number"
}

# Shows what apt reports on its status lines (APT::Status-Fd=1), which come on stdin. Other lines are passed on to file descriptor 3.
follow_apt() {
    while IFS= read -r line; do
        rest=${line#*:*:}
        case $line in
            dlstatus:*) step="Downloading packages" ;;
            pmstatus:*) step="Installing packages" ;;
            pmerror:* | media-change:*) continue ;;
            *) echo "$line" >&3; continue ;;
        esac
        percent=$(whole_percent "${rest%%:*}") && show_percent "$step" "$percent"
    done
    end_percent
}

# Shows what Ninja reports with NINJA_STATUS="%p ", which comes on stdin; all of it is passed on to file descriptor 3.
follow_ninja() {
    while IFS= read -r line; do
        echo "$line" >&3
        trimmed=${line#"${line%%[! ]*}"}
        case $trimmed in
            [0-9]*%*) percent=$(whole_percent "${trimmed%%\%*}") && show_percent "Building" "$percent" ;;
        esac
    done
    end_percent
}

# follow HOW COMMAND…: runs the command, shows its progress as HOW says, and returns its status. Prints the end of its output only if it fails.
follow() {
    how=$1
    shift
    log=$(mktemp)
    result=$(mktemp)
    { ended=0; "$@" 2>&1 || ended=$?; echo "$ended" >"$result"; } | "$how" 3>"$log"
    status=$(cat "$result")
    [ "$status" = 0 ] || tail -n 60 "$log" >&2
    rm -f "$log" "$result"
    return "${status:-1}"
}
