"""What the recipes for Windows and macOS are made of, as far as it can be looked at elsewhere."""

import importlib.util
import plistlib
import re
import subprocess
from pathlib import Path

from kbdesk import __version__

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def loaded(name):
    spec = importlib.util.spec_from_file_location(name, PACKAGING / name / "__init__.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_app_of_macos_says_what_it_opens():
    info = plistlib.loads(plistlib.dumps(loaded("macos").info(__version__)))
    assert info["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["kbdesk"]
    types = {one for document in info["CFBundleDocumentTypes"] for one in document["LSItemContentTypes"]}
    assert {"public.html", "public.json", "com.adobe.pdf", "org.idpf.epub-container"} <= types
    assert {document["LSHandlerRank"] for document in info["CFBundleDocumentTypes"]} == {"Alternate"}


def test_the_entitlements_of_macos_can_be_read():
    read = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert read["com.apple.security.cs.allow-unsigned-executable-memory"] is True


def test_the_programs_of_windows_have_a_version():
    about = loaded("windows").about("1.22.3")
    assert "filevers=(1, 22, 3, 0)" in about
    assert 'StringStruct("ProductVersion", "1.22.3")' in about
    compile(about, "version", "eval")


def test_the_installer_of_windows_takes_what_the_bundle_makes():
    script = (PACKAGING / "windows" / "kbdesk.iss").read_text("utf-8")
    assert set(re.findall(r"(?m)^\[(\w+)\]", script)) >= {"Setup", "Files", "Icons", "Registry", "Code"}
    assert script.count("kbdesk-window.exe") > 5
    for file in re.findall(r"(?m)^(?:LicenseFile|SetupIconFile)=(.*)$", script):
        assert (PACKAGING / "windows" / file.replace("\\", "/")).is_file()


def test_every_script_is_one_that_bash_understands():
    scripts = [
        file for file in PACKAGING.rglob("*") if file.is_file() and file.read_bytes().startswith(b"#!/usr/bin/env bash")
    ]
    assert len(scripts) >= 8
    for script in scripts:
        done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
