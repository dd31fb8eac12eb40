"""A headless Chromium, and a server of Jupyter for it to look at."""

import contextlib
import socket
import subprocess
import time
import urllib.request

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

QUIET = ["gpu", "quic", "background-networking", "component-update", "sync", "dev-shm-usage"]


@contextlib.contextmanager
def browser(folder):
    """A headless Chromium with a profile of its own."""
    options = ChromeOptions()
    for word in ("headless", "no-sandbox", "no-first-run", f"user-data-dir={folder}", "window-size=1200,900"):
        options.add_argument(f"--{word}")
    for word in QUIET:
        options.add_argument(f"--disable-{word}")
    options.binary_location = "/usr/bin/chromium"
    driver = Chrome(options=options, service=ChromeService("/usr/bin/chromedriver"))
    try:
        yield driver
    finally:
        driver.quit()


@contextlib.contextmanager
def jupyter(command, folder, environment, log):
    """A server of Jupyter in a folder, without a token; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token="]
    with log.open("w") as stream:
        process = subprocess.Popen([*command, *words], env=environment, stdout=stream, stderr=stream, cwd=folder)
    try:
        yield wait_for(f"http://127.0.0.1:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(address):
    """The address, once something answers there."""
    for _ in range(600):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}/api", timeout=5).close()  # noqa: S310 - our own server
            return address
        time.sleep(0.1)
    msg = f"nothing answers at {address}"
    raise TimeoutError(msg)
