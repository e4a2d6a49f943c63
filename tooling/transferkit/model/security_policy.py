"""What a page of the site may load and run, said in the page itself so that it also holds from `file://`."""

from __future__ import annotations

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' file:",
        "style-src 'self' file: 'unsafe-inline'",
        "img-src 'self' file: data:",
        "font-src 'self' file:",
        "media-src 'self' file:",
        "connect-src 'self'",
        "form-action 'self' file: mailto:",
        "base-uri 'none'",
    )
)
"""`file:` because browsers differ in what `'self'` is for a page opened as a file; a page from the web cannot load files.
`unsafe-inline` for styles only: docutils gives columns of tables their width so."""
