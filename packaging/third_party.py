"""Gather the licences of everything that a bundle ships: python packaging/third_party.py BUNDLE FILE

Run by the Python of the environment that the bundle was made from. The packages are those that kbdesk requires,
whatever was left out of them; the libraries of the operating system are those of Debian, which says where each has its
licence.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LICENCES = ROOT / "packaging" / "licences"
"""The texts that packages name and do not bring. In `inside` is what libraries are made of that say so nowhere in their
packages: the files of Debian about Qt 6.4 and ICU 72, which have the same parts."""
RULE = "=" * 100
LICENCE = re.compile(r"(?i)^(licen[cs]e|copying|notice|copyright|authors)")
QT = """Qt and PySide6 (Shiboken) are used under the GNU Lesser General Public License, version 3. They are shared
libraries of their own in the folders PySide6 and shiboken6 and may be replaced there by other builds of the same
version. Their source is at https://download.qt.io/official_releases/QtForPython/ and
https://download.qt.io/official_releases/qt/ under the version that is named above."""


def main() -> int:
    """Write the file; 1 where a package says nothing of its licence."""
    bundle, target = Path(sys.argv[1]), Path(sys.argv[2])
    silent = []
    with target.open("w", encoding="utf-8") as file:
        file.write("kbdesk ships with the work of others, each under its own licence.\n\n")
        for package in sorted(required("kbdesk"), key=lambda found: found.name.lower()):
            texts = list(licences(package))
            said = name_of_licence(package)
            if not texts and not said:
                silent.append(package.name)
            notice = QT if package.name.lower().startswith(("pyside6", "shiboken6")) else ""
            write(file, f"{package.name} {package.version}", said, notice, *texts)
        write(file, f"Python {sys.version.split()[0]}", "PSF-2.0", "", python_licence())
        loader = distribution("pyinstaller")
        write(file, f"PyInstaller {loader.version}, its bootloader", name_of_licence(loader), "", *licences(loader))
        model = [(ROOT / "resources" / "model" / name).read_text("utf-8") for name in ("README.md", "LICENSE")]
        write(file, "The embedded models", "Apache-2.0; CC-BY-SA-3.0", "", *model)
        characters = (ROOT / "resources" / "characters" / "README.md").read_text("utf-8")
        write(file, "The characters of simplified Chinese", "Apache-2.0", "", characters)
        for text in sorted((LICENCES / "inside").glob("*.txt")):
            title = f"What is inside of {text.stem}, as Debian tells of its own build"
            write(file, title, "", "", text.read_text("utf-8"))
        for name, libraries, text in system_libraries(bundle):
            write(file, f"{name}, from Debian: {', '.join(libraries)}", "", "", text)
        for text in sorted(LICENCES.glob("*.txt")):
            write(file, f"The text of {text.stem}, which packages above name", "", "", text.read_text("utf-8"))
    if silent:
        print(f"These packages say nothing of their licence: {', '.join(silent)}.", file=sys.stderr)
    return int(bool(silent))


def write(file, title: str, said: str, notice: str, *texts: str) -> None:
    """One part of the file."""
    parts = [f"{RULE}\n{title}" + (f"\n{said}" if said else "") + f"\n{RULE}", notice, *texts]
    file.write("\n\n".join(part.strip() for part in parts if part.strip()) + "\n\n\n")


def required(name: str) -> list[Distribution]:
    """The packages that a package requires, and those that they require, without itself."""
    found: dict[str, Distribution] = {}
    waiting = [Requirement(name)]
    while waiting:
        wanted = waiting.pop()
        key = re.sub(r"[-_.]+", "-", wanted.name).lower()
        try:
            package = distribution(wanted.name)
        except PackageNotFoundError:
            continue  # for another system or Python
        known = key in found
        found[key] = package
        for line in package.requires or ():
            requirement = Requirement(line)
            extras = wanted.extras or {""}
            marker = requirement.marker
            applies = marker is None or any(marker.evaluate({"extra": extra}) for extra in extras)
            other = re.sub(r"[-_.]+", "-", requirement.name).lower()
            if applies and (not known or wanted.extras) and (other not in found or requirement.extras):
                waiting.append(requirement)
    del found[re.sub(r"[-_.]+", "-", name).lower()]
    return list(found.values())


def licences(package: Distribution) -> Iterator[str]:
    """The texts of the licences that a package brings."""
    for file in package.files or ():
        if LICENCE.match(file.name) and file.suffix not in (".py", ".pyc", ".pyi"):
            text = Path(str(file.locate())).read_text("utf-8", errors="replace")
            yield f"--- {file.name} ---\n{text}" if len(text) > 40 else ""


def name_of_licence(package: Distribution) -> str:
    """What a package says its licence is."""
    about = package.metadata
    classified = [line.split(" :: ")[-1] for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    said = about.get("License-Expression") or "; ".join(classified) or (about.get("License") or "")
    return said.strip().splitlines()[0][:200] if said.strip() else ""


def python_licence() -> str:
    """The licence of the Python that runs this."""
    for place in (sysconfig.get_path("stdlib"), sys.base_prefix, f"/usr/share/doc/python3.{sys.version_info[1]}"):
        for name in ("LICENSE.txt", "LICENSE", "copyright"):
            file = Path(place) / name
            if file.is_file():
                return file.read_text("utf-8", errors="replace")
    sys.exit("The licence of Python was not found beside it.")


def system_libraries(bundle: Path) -> Iterator[tuple[str, list[str], str]]:
    """Debian's packages whose libraries are in the bundle: name, the libraries, licence."""
    if not shutil.which("dpkg"):
        return
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    where = {Path(path).name: path for path in re.findall(r"=> (\S+)", listed)}
    owners: dict[str, list[str]] = {}
    for file in sorted((bundle / "_internal").glob("*.so*")):
        if file.is_symlink() or file.name not in where:
            continue
        for path in (where[file.name], str(Path(where[file.name]).resolve()), f"/usr{where[file.name]}"):
            done = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
            if not done.returncode:
                owners.setdefault(done.stdout.split(":")[0], []).append(file.name)
                break
    for owner, names in sorted(owners.items()):
        copyright_file = Path("/usr/share/doc") / owner / "copyright"
        text = copyright_file.read_text("utf-8", errors="replace") if copyright_file.is_file() else ""
        yield owner, names, text or f"See https://packages.debian.org/{owner} (copyright)."


if __name__ == "__main__":
    sys.exit(main())
