// The SARIF log in Microsoft's viewer component, in a real browser: what the panel of an IDE or of Azure DevOps shows.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { root, stacklint } from "./stacklint.mjs";

const modules = path.dirname(path.dirname(createRequire(import.meta.url).resolve("react/package.json")));
const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(p => fs.existsSync(p));
const pictures = path.join(root, "artifacts/check-integrations");

const { stdout } = stacklint(root, "lint", "testdata/realworld", "testdata/valid/suppressed", "--format", "sarif", "--sarif-suppressed", "include");
const log = JSON.parse(stdout);
const [run] = log.runs;
const isSuppressed = result => (result.suppressions ?? []).length > 0;
const everything = { Baseline: { value: ["new", "unchanged", "updated", "absent"] }, Suppression: { value: ["unsuppressed", "suppressed"] } };

/** Opens the viewer on the log, with every group unfolded, and gives its page to `look`. */
async function view(filterState, look) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 4000 } });
    const problems = [];
    page.on("pageerror", error => problems.push(error.message));
    page.on("console", message => message.type() === "error" && problems.push(message.text()));
    await page.setContent('<!doctype html><meta charset="utf-8"><body><div id="app" style="height:4000px;display:flex"></div></body>');
    for (const script of ["react/umd/react.production.min.js", "react-dom/umd/react-dom.production.min.js", "@microsoft/sarif-web-component/dist/index.js"]) {
      await page.addScriptTag({ path: path.join(modules, script) });
    }

    await page.evaluate(
      ([logs, state]) => {
        window.ReactDOM.render(window.React.createElement(window.Viewer, { logs, filterState: state, showSuppression: true }), document.getElementById("app"));
      },
      [[log], filterState]);
    await page.waitForSelector(".swcRowRule");
    // The first group is open; each click opens one more.
    const closed = page.locator('tr[aria-expanded="false"] .bolt-tree-expand-button');
    for (let left = await closed.count(); left > 0; left = await closed.count()) {
      await closed.first().click();
    }

    await look(page);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
  }
}

const squeezed = text => text.replace(/\s+/g, " ");

test("SARIF viewer", { skip: browserPath || process.env.CI ? false : "there is no Chromium here" }, async t => {
  assert.ok(browserPath, "there is no Chromium here; .ci/check-integrations installs it");
  assert.ok(run.results.length > 15 && run.results.some(isSuppressed), "the log has findings, a suppressed one among them");

  await t.test("shows every finding with its message, place and code", async () => {
    await view(everything, async page => {
      fs.mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, "viewer.png") });
      const rows = (await page.locator("tr").allInnerTexts()).map(squeezed);
      for (const result of run.results) {
        const { physicalLocation, logicalLocations } = result.locations[0];
        const code = squeezed(physicalLocation.contextRegion.snippet.text.trim()).slice(0, 20);
        const file = path.posix.basename(physicalLocation.artifactLocation.uri);
        assert.ok(
          rows.some(row => row.includes(squeezed(result.message.text)) && row.includes(file) && row.includes(logicalLocations[0].fullyQualifiedName)
            && row.includes(code) && row.includes(` ${physicalLocation.region.startLine} `)),
          `the viewer shows ${result.ruleId} at ${file}:${physicalLocation.region.startLine}: ${result.message.text}`);
      }

      assert.equal(Number(await page.locator(".bolt-card .bolt-pill").first().innerText()), run.results.length);
    });
  });

  await t.test("leads from each rule to its page", async () => {
    await view(everything, async page => {
      for (const index of new Set(run.results.map(r => r.ruleIndex))) {
        const rule = run.tool.driver.rules[index];
        const link = page.locator(".swcRowRule a", { hasText: rule.id });
        assert.equal(await link.getAttribute("href"), rule.helpUri);
        assert.ok(squeezed(await page.locator(".swcRowRule", { hasText: rule.id }).innerText()).includes(`${rule.id} : ${rule.name}`) ||
          squeezed(await page.locator(".swcRowRule", { hasText: rule.id }).innerText()).includes(`${rule.id}: ${rule.name}`));
      }
    });
  });

  await t.test("tells suppressed findings from others", async () => {
    for (const wanted of ["suppressed", "unsuppressed"]) {
      await view({ ...everything, Suppression: { value: [wanted] } }, async page => {
        const text = squeezed(await page.locator("body").innerText());
        for (const result of run.results) {
          assert.equal(text.includes(squeezed(result.message.text)), isSuppressed(result) === (wanted === "suppressed"), `${wanted}: ${result.message.text}`);
        }
      });
    }
  });
});
