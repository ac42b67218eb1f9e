# What packaging/run and packaging/test share: a virtual environment that holds what pyproject.toml names, and the
# system libraries that Qt needs. Sourced, with `root` set; `set_up NAME EXTRAS` returns at once when nothing changed.

venv="$root/.venv"

say() { printf 'kbdesk: %s\n' "$*" >&2; }

is_root() { [ "$(id -u)" = 0 ]; }

install_system() {
    # $@: Debian packages
    if is_root && command -v apt-get >/dev/null; then
        say "installing $* …"
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
    else
        say "some system packages are missing. Install them first, as root:  apt-get install $*"
        return 1
    fi
}

find_python() {
    for name in python3.11 python3.12 python3.13 python3.14 python3; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

make_environment() {
    local python
    if ! python=$(find_python); then
        install_system python3 python3-venv || return 1
        python=$(find_python) || { say "Python 3.11 or newer is needed, and was not found."; return 1; }
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install_system python3-venv || return 1
    fi
    [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null || { rm -rf "$venv"; "$python" -m venv "$venv"; }
}

qt_libraries() {
    # What the platform plugins of Qt link to and a bare Debian lacks; each with its package.
    local known missing=()
    known=$(/sbin/ldconfig -p 2>/dev/null || ldconfig -p)
    while read -r library package; do
        case "$known" in *"$library"*) ;; *) missing+=("$package") ;; esac
    done <<'LIST'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-xkb.so.1 libxcb-xkb1
LIST
    if [ "${#missing[@]}" -gt 0 ]; then
        # Not fatal where it cannot be done: everything but the window works without them.
        install_system "${missing[@]}" || say "until then the window cannot open; the command line works."
    fi
    if ! fc-list 2>/dev/null | grep -q . && is_root; then
        install_system fontconfig fonts-dejavu-core || true
    fi
}

set_up() {
    local name=$1 extras=$2 wanted stamp
    stamp="$venv/.kbdesk-$name"
    wanted="$(sha256sum < "$root/pyproject.toml") $root"
    if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
        return 0
    fi
    (
        flock 9
        [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && exit 0
        make_environment || exit 1
        qt_libraries
        say "installing the Python packages that kbdesk needs (once) …"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable "$root$extras" >&2 || {
            say "the Python packages could not be installed; see above."
            exit 1
        }
        # Python may have been told not to write this down as it goes; every start would pay for that.
        "$venv/bin/python" -m compileall -q "$root/kbdesk" || true
        printf '%s' "$wanted" > "$stamp"
    ) 9> "$root/.setup.lock"
}
