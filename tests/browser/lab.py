"""JupyterLab and a browser, driven as a student would drive them."""

import base64
import contextlib
import json
import os
import sys
from pathlib import Path

from chromium import jupyter
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTINGS = {
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "notebook-extension/tracker": {"windowingMode": "none"},
}
NOTEBOOK = "window.jupyterapp.shell.currentWidget"


@contextlib.contextmanager
def server(folder, home):
    """A JupyterLab on a folder, with settings of its own; its address."""
    for name, settings in SETTINGS.items():
        path = home / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlab", "--LabApp.expose_app_in_browser=True"]
    environment = {**os.environ, "HOME": str(home), "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}
    environment |= {"JUPYTER_CONFIG_DIR": str(home), "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces")}
    with jupyter([*command, f"--ServerApp.root_dir={folder}"], folder, environment, home / "log") as address:
        yield address


class Lab:
    """A notebook, open in JupyterLab."""

    def __init__(self, driver, address, name):
        self.driver = driver
        driver.set_script_timeout(120)
        driver.get(f"{address}/lab/tree/{name}?reset")
        self.wait(f"{NOTEBOOK}?.sessionContext?.session?.kernel?.status === 'idle'")
        self.wait(f"{NOTEBOOK}.content.widgets.length > 10")
        self.command("application:toggle-left-area") if self.js(
            "return jupyterapp.shell.leftCollapsed === false"
        ) else None

    def js(self, code, *arguments):
        """Run JavaScript."""
        return self.driver.execute_script(code, *arguments)

    def wait(self, condition):
        """Wait until something holds."""
        code = f"try {{ return Boolean({condition}) }} catch (error) {{ return false }}"
        WebDriverWait(self.driver, 120).until(lambda _: self.js(code))

    def command(self, name, **arguments):
        """Execute a command of JupyterLab, to its end."""
        code = "const [n, a, done] = arguments; window.jupyterapp.commands.execute(n, a).then(() => done(), done)"
        self.driver.execute_async_script(code, name, arguments)

    def cell(self, name):
        """The element of a cell."""
        return self.js(f"return {NOTEBOOK}.content.widgets.find(w => w.model.id === arguments[0]).node", name)

    def output(self, name):
        """The text of a cell's output."""
        return self.js(
            "return [...arguments[0].querySelectorAll('.jp-OutputArea-output')].map(n => n.innerText).join('\\n')",
            self.cell(name),
        )

    def write(self, name, text):
        """Click into a cell, select all, write, and run it and the check below."""
        editor = self.js("return arguments[0].querySelector('.cm-content')", self.cell(name))
        self.js("arguments[0].scrollIntoView({block: 'center'})", editor)
        editor.click()
        self.keys(Keys.CONTROL, "a")
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})
        for _ in range(2):
            before = self.js(f"return {NOTEBOOK}.content.activeCellIndex")
            self.keys(Keys.SHIFT, Keys.ENTER)
            self.wait(f"{NOTEBOOK}.content.activeCellIndex === {before} + 1")
            self.wait(f"{NOTEBOOK}.content.widgets[{before}].model.executionState === 'idle'")

    def keys(self, held, key):
        """Press a key while another is held."""
        ActionChains(self.driver).key_down(held).send_keys(key).key_up(held).perform()

    def save(self):
        """Save with the keyboard."""
        self.keys(Keys.CONTROL, "s")
        self.wait(f"!{NOTEBOOK}.context.model.dirty")

    def picture(self, path, *names):
        """A picture of some cells that follow each other."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.js("arguments[0].scrollIntoView({block: 'start'})", self.cell(names[0]))
        boxes = [
            self.js(
                "const r = arguments[0].getBoundingClientRect(); return [r.x, r.y, r.right, r.bottom]", self.cell(n)
            )
            for n in names
        ]
        x, y = boxes[0][:2]
        clip = {"x": x, "y": y, "width": boxes[-1][2] - x, "height": min(boxes[-1][3], 890) - y, "scale": 1}
        found = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "clip": clip})
        path.write_bytes(base64.b64decode(found["data"]))


def violations(driver, element=None):
    """What axe finds wrong with a page, or with an element of it."""
    driver.execute_script(AXE.read_text(encoding="utf-8"))
    code = (
        "const [element, rules, done] = arguments;"
        "axe.run(element || document, {runOnly: rules}).then(r => done(r.violations), e => done([String(e)]))"
    )
    found = driver.execute_async_script(code, element, RULES)
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" if isinstance(v, dict) else v for v in found]
