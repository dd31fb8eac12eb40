#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image.
set -euo pipefail
cd "$(dirname "$0")"

# Python 3.11 or newer, able to make virtual environments.
fits() { "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if fits "$name"; then python=$name; break; fi
done
if [ -z "$python" ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update --quiet
    apt-get install --quiet --yes --no-install-recommends python3.11 python3.11-venv
    python=python3.11
fi

"$python" -m venv /opt/autograder
/opt/autograder/bin/pip install --quiet --disable-pip-version-check -r requirements.txt ./autograder-*.whl

# Students' code runs as another user: it is to see nothing here.
chmod -R go= .
