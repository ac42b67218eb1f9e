"""What macOS wants to know of an app."""

from typing import Any

_DOCUMENTS = {
    "Web page": ["public.html", "public.xhtml", "com.apple.webarchive"],
    "Bookmark export": ["public.json", "public.comma-separated-values-text", "public.tab-separated-values-text"],
    "Text with links": ["public.plain-text", "net.daringfireball.markdown"],
    "Document": ["com.adobe.pdf", "org.idpf.epub-container", "org.openxmlformats.wordprocessingml.document"],
    "Archive": ["public.zip-archive"],
    "Link": ["com.apple.web-internet-location", "public.url"],
}


def info(version: str) -> dict[str, Any]:
    """What is added to the app's Info.plist: kbdesk opens these documents, as one of several, and its own links."""
    return {
        "CFBundleDisplayName": "kbdesk",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": types,
            }
            for name, types in _DOCUMENTS.items()
        ],
        "CFBundleURLTypes": [
            {"CFBundleURLName": "Link to kbdesk", "CFBundleURLSchemes": ["kbdesk"], "CFBundleTypeRole": "Viewer"}
        ],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSSupportsAutomaticGraphicsSwitching": True,
    }
