"""Put on a child's path, this lets its n-th touch of the disk below a folder fail, as a failing disk does.

An audit hook sees every file that Python opens, and every folder made, renamed, linked or removed, and may refuse it.
It does not see single writes to an open file; what happens there is tried with a small disk.
FAULT: `code n folder`. Each process counts for itself.
"""

import os
import sys

_code, _number, _folder = os.environ.get("FAULT", "0 0 -").split(" ", 2)
_CHANGES = ("os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate", "os.symlink")
_seen = 0


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    global _seen
    if event == "open":
        path, _, flags = arguments
        touches = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    else:
        path, touches = arguments[0] if arguments else "", event in _CHANGES
    if touches and str(path).startswith(_folder):
        _seen += 1
        if _seen == int(_number):
            raise OSError(int(_code), os.strerror(int(_code)), str(path))


if _number != "0":
    sys.addaudithook(_refuse)
