; The installer for Windows, made by Inno Setup 6 from the bundle in build\dist\kbdesk: see README.md beside this.
; iscc /DVersion=0.1.0 packaging\windows\kbdesk.iss

#ifndef Version
  #error Say which version it is: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6B0C2E5E-54A8-4D4F-9C86-2D0C6B7F1F57}
AppName=kbdesk
AppVersion={#Version}
AppPublisher=The kbdesk developers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\kbdesk
DefaultGroupName=kbdesk
DisableProgramGroupPage=yes
; For this user alone, without an administrator, unless they choose otherwise.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=kbdesk.ico
UninstallDisplayIcon={app}\kbdesk-window.exe
OutputDir=..\..\dist
OutputBaseFilename=kbdesk-{#Version}-windows-x64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "Add the command kbdesk to PATH"; Flags: unchecked

[InstallDelete]
; Modules of an older version must not be found beside those of this one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\build\dist\kbdesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\kbdesk"; Filename: "{app}\kbdesk-window.exe"; AppUserModelID: "kbdesk.kbdesk"
Name: "{autodesktop}\kbdesk"; Filename: "{app}\kbdesk-window.exe"; AppUserModelID: "kbdesk.kbdesk"; Tasks: desktopicon

[Registry]
; Links to kbdesk: kbdesk://add?url=…
Root: HKA; Subkey: "Software\Classes\kbdesk"; ValueType: string; ValueData: "URL:kbdesk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\kbdesk"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\kbdesk\DefaultIcon"; ValueType: string; ValueData: "{app}\kbdesk-window.exe,0"
Root: HKA; Subkey: "Software\Classes\kbdesk\shell\open\command"; ValueType: string; ValueData: """{app}\kbdesk-window.exe"" open ""%1"""
; Files under "Open with": kbdesk is offered, and becomes nobody's default.
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "kbdesk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\shell\open\command"; ValueType: string; ValueData: """{app}\kbdesk-window.exe"" open ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".html"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".htm"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".mhtml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".json"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".jsonlz4"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".csv"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".tsv"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".opml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".bib"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".ris"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".md"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".txt"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".epub"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".docx"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".pdf"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".url"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\kbdesk-window.exe\SupportedTypes"; ValueType: string; ValueName: ".zip"; ValueData: ""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: not IsAdminInstallMode and IsMissingFromPath('{app}')
Root: HKLM; Subkey: "SYSTEM\CurrentControlSet\Control\Session Manager\Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsAdminInstallMode and IsMissingFromPath('{app}')

[Run]
Filename: "{app}\kbdesk-window.exe"; Description: "{cm:LaunchProgram,kbdesk}"; Flags: nowait postinstall skipifsilent

[Code]
function IsMissingFromPath(Folder: string): Boolean;
var
  Path: string;
begin
  if IsAdminInstallMode then
    Result := not RegQueryStringValue(HKLM, 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment', 'Path', Path)
  else
    Result := not RegQueryStringValue(HKCU, 'Environment', 'Path', Path);
  if not Result then
    Result := Pos(';' + Uppercase(ExpandConstant(Folder)) + ';', ';' + Uppercase(Path) + ';') = 0;
end;
