"""Make a .deb of a bundle: python packaging/deb.py BUNDLE VERSION FOLDER

What it depends on is found out: the libraries that its files link to and that it does not bring, with the packages of
Debian that they are from here.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
C_LIBRARY = re.compile(r"^(ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|mvec)\.so\.\d+)$")
ALWAYS = ("libegl1", "libgl1")
"""What Qt opens by name as it runs."""

CONTROL = """Package: kbdesk
Version: {version}
Architecture: {architecture}
Maintainer: The kbdesk developers <maintainers@kbdesk.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-noto-core, xdg-utils
Suggests: gnome-keyring
Section: utils
Priority: optional
Description: private, searchable library of articles made from links
 kbdesk turns a pile of links (browser bookmarks, exports of read-later
 services and reference managers) into a library on this computer that is
 readable, tagged, summarised and searchable without a network. One window,
 one folder of data, one SQLite file.
"""


def main() -> None:
    """Write the package."""
    bundle, version, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    architecture = _said("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "kbdesk"
        shutil.copytree(bundle, tree / "usr/lib/kbdesk", symlinks=True)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/kbdesk").symlink_to("../lib/kbdesk/kbdesk")
        share = tree / "usr/share"
        desktop = ROOT / "resources" / "desktop"
        _copy(desktop / "kbdesk.desktop", share / "applications/kbdesk.desktop")
        for file in desktop.glob("*.metainfo.xml"):
            _copy(file, share / "metainfo" / file.name)
        for file in (desktop / "icons").glob("*/*.png"):
            _copy(file, share / "icons/hicolor" / file.parent.name / "apps" / file.name)
        _copy(ROOT / "resources/icons/kbdesk.svg", share / "icons/hicolor/scalable/apps/kbdesk.svg")
        _copy(ROOT / "LICENSE", share / "doc/kbdesk/copyright")
        (share / "doc/kbdesk/THIRD-PARTY-LICENSES").symlink_to("../../../lib/kbdesk/THIRD-PARTY-LICENSES")
        for folder in (tree, *(found for found in tree.rglob("*") if found.is_dir() and not found.is_symlink())):
            folder.chmod(0o755)
        kilobytes = sum(file.lstat().st_size for file in tree.rglob("*")) // 1024
        control = tree / "DEBIAN/control"
        control.parent.mkdir()
        control.write_text(
            CONTROL.format(
                version=version, architecture=architecture, kilobytes=kilobytes, depends=", ".join(_depends(bundle))
            ),
            "utf-8",
        )
        file = target / f"kbdesk_{version}_{architecture}.deb"
        _said("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(file))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _depends(bundle: Path) -> list[str]:
    """Debian's packages for the libraries that the bundle links to and does not bring."""
    files = [file for file in bundle.rglob("*") if file.is_file() and not file.is_symlink() and _is_elf(file)]
    brought = {file.name for file in bundle.rglob("*")}
    needed: set[str] = set()
    for at in range(0, len(files), 100):
        dynamic = _said("readelf", "-dW", *map(str, files[at : at + 100]))
        needed.update(re.findall(r"\(NEEDED\).*\[(.+)\]", dynamic))
    listed = re.findall(r"^\s+(\S+) .*=> (\S+)", _said("/sbin/ldconfig", "-p"), re.MULTILINE)
    where = dict(reversed(listed))
    packages = set(ALWAYS)
    for name in sorted(name for name in needed - brought if not C_LIBRARY.match(name)):
        if name not in where:
            print(f"kbdesk: {name} is needed and not installed here; no package is known for it.", file=sys.stderr)
            continue
        packages.add(_owner(where[name]))
    return [f"libc6 (>= {platform.libc_ver()[1]})", *sorted(packages)]


def _owner(path: str) -> str:
    for spelled in (path, f"/usr{path}", os.path.realpath(path)):
        done = subprocess.run(["dpkg", "-S", spelled], capture_output=True, text=True, check=False)
        if not done.returncode:
            return done.stdout.split(":")[0]
    sys.exit(f"{path} belongs to no package of Debian.")


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command[:4])} failed: {done.stderr.strip()}")
    return done.stdout.strip()


if __name__ == "__main__":
    main()
