"""Put on a child's path, this lets its n-th touch of the disk fail. FAULT: `code n folder`; each process counts for itself."""

import os

from faults import Faults  # type: ignore[import-not-found]  # lies beside this script

_code, _number, _folder = os.environ.get("FAULT", "0 0 -").split(" ", 2)
if _number != "0":
    Faults(int(_code), int(_number), _folder)
