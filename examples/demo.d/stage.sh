# How the demo talks, and how it starts and stops programs. Sourced by examples/demo.
# Needs: plumb, registry (paths), work (a folder), once, data.

# --- how it talks -------------------------------------------------------------------------------------------------------------

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    bold=$'\033[1m' dim=$'\033[2m' blue=$'\033[34m' green=$'\033[32m' red=$'\033[31m' plain=$'\033[0m'
else
    bold='' dim='' blue='' green='' red='' plain=''
fi
steps=0 restarted=false

# What happens next, and why it matters: step TITLE REASON
step() {
    [ ! -t 1 ] || [ "$once" = true ] || sleep 1
    steps=$((steps + 1))
    printf '\n%s%2d  %s%s\n' "$bold$blue" "$steps" "$1" "$plain"
    say "$2"
}

say() { printf '    %s\n' "$*"; }

good() { printf '    %s%s%s\n' "$green" "$*" "$plain"; }

fail() {
    printf '\n%sdemo: %s%s\n' "$red" "$*" "$plain" >&2
    [ "$restarted" = false ] || echo "When $data is from an earlier build, remove it and start again." >&2
    exit 1
}

indented() { sed 's/^/    /'; }

# Shows a command and its results, and demands the exit code that is right for it: run CODE COMMAND...
run() {
    local right=$1
    shift
    perform "$right" "$@"
    indented < "$work/out"
}

# The same for a test run: the test cases that passed are counted, not listed.
run_tests() {
    local right=$1 passed
    shift
    perform "$right" "$@"
    passed=$(grep -c '^  PASS ' "$work/out" || true)
    grep -Ev '^  (PASS|NOT_APPLICABLE) ' "$work/out" | sed '/^$/d' | indented
    printf '    %s(%s test cases that passed are not shown)%s\n' "$dim" "$passed" "$plain"
}

perform() {
    local right=$1 code=0
    shift
    printf '    %s$ %s%s\n' "$dim" "$(shown "$@")" "$plain"
    "$@" > "$work/out" 2> "$work/talk" || code=$?
    if [ "$code" != "$right" ]; then
        indented < "$work/out"
        indented < "$work/talk" >&2
        fail "'$(shown "$@")' ended with $code, but $right is right here"
    fi
}

# A command as a person would type it, with the programs on the path.
shown() {
    local word words=''
    for word in "$@"; do
        case $word in
            "$plumb") word=plumb ;;
            "$registry") word=registry ;;
            *[!A-Za-z0-9_./:=,@%+-]*) word="'$word'" ;;
        esac
        words="$words $word"
    done
    printf '%s' "${words# }"
}

# Runs something long behind a spinner; what it said is shown only when it fails: busy TEXT COMMAND...
busy() {
    local text=$1 pid code=0 began=$SECONDS
    shift
    "$@" > "$work/log" 2>&1 &
    pid=$!
    started="$started $pid"
    spin "$text" "$pid"
    wait "$pid" || code=$?
    if [ "$code" != 0 ]; then
        tail -40 "$work/log" | indented >&2
        fail "$text failed"
    fi
    good "$text: done in $((SECONDS - began)) s"
}

spin() {
    local text=$1 pid=$2 turn=0 marks='|/-\'
    if [ ! -t 1 ]; then
        say "$text ..."
        return
    fi
    while kill -0 "$pid" 2> /dev/null; do
        printf '\r    %s %s' "${marks:turn++%4:1}" "$text"
        sleep 0.2
    done
    printf '\r\033[K'
}

# --- what it starts, it stops -------------------------------------------------------------------------------------------------

started=''
stop_all() {
    local pid
    trap - EXIT INT TERM
    for pid in $started; do
        kill "$pid" 2> /dev/null || true
    done
    for pid in $started; do
        wait "$pid" 2> /dev/null || true
    done
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Starts a program that stays, and waits until it says that it is ready: serve NAME COMMAND...
serve() {
    local name=$1 pid
    shift
    printf '    %s$ %s &%s\n' "$dim" "$(shown "$@")" "$plain"
    : > "$work/$name.log"
    "$@" > "$work/$name.log" 2>&1 &
    pid=$!
    started="$started $pid"
    until grep -qi 'ready at' "$work/$name.log"; do
        if ! kill -0 "$pid" 2> /dev/null; then
            indented < "$work/$name.log" >&2
            fail "$name did not start"
        fi
        sleep 0.3
    done
    good "$(grep -i -m1 'ready at' "$work/$name.log")"
}

# Does something once in the life of the data folder: first_time NAME COMMAND...
first_time() {
    local mark=$data/done.$1
    shift
    if [ -e "$mark" ]; then
        say "Done at the first start."
    else
        "$@"
        : > "$mark"
    fi
}
