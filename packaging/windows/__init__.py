"""What Windows wants to know of a program."""

_ABOUT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The kbdesk developers"),
      StringStruct("FileDescription", "kbdesk"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "kbdesk"),
      StringStruct("LegalCopyright", "MIT License"),
      StringStruct("ProductName", "kbdesk"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def about(version: str) -> str:
    """The version resource of a program, as PyInstaller reads it."""
    numbers = [int(part) for part in version.split(".") if part.isdigit()][:4]
    return _ABOUT.format(version=version, numbers=tuple(numbers + [0] * (4 - len(numbers))))
