// HTML reports in a real browser, run by `./dev browser`. With SCREENSHOTS=1 the pictures in reports/sample are renewed.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { complaints, folder, hostileName, hostilePage, index, launch, longPage, open, report, samples, write } from "./browser.mjs";

let browser, long, sample;
before(async () => {
  browser = await launch();
  long = write("long.html", longPage(300));
  sample = path.join(samples, "clinic.html");
});
after(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const shown = (page) => page.locator("#list .finding:visible").count();
const quiet = (page) => assert.deepEqual(page.seen, { requests: [], trouble: [] });

test("a page of 300 statements opens in less than a second", async () => {
  const address = report(long);
  const times = [];
  for (let i = 0; i < 5; i += 1) {
    const page = await open(browser, address);
    assert.ok(await page.locator(".page .statement").count() >= 300);
    times.push(await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() =>
      resolve(performance.now()))))));
    quiet(page);
    await page.context().close();
  }
  console.log(`opened and painted after ${times.map(Math.round).join(", ")} ms`);
  assert.ok(Math.min(...times) < 1000);
});

test("the filters show what they say, and the address keeps them", async () => {
  const page = await open(browser, report(long));
  const all = await shown(page);
  const errors = Number(await page.locator("[name=severity][value=error] ~ .count").textContent());
  assert.ok(errors > 0 && errors < all);
  await page.locator("[name=severity][value=error]").check();
  assert.equal(await shown(page), errors);
  assert.equal(await page.locator("#list .finding.error:visible").count(), errors);
  assert.match(page.url(), /#severity=error/);
  assert.equal(await page.locator("[name=severity][value=warning] ~ .count").textContent() > 0, true);

  const rule = await page.locator("select[name=rule] option").evaluateAll((options) =>
    options.find((option) => option.value && !option.textContent.endsWith("(0)")).value);
  await page.locator("select[name=rule]").selectOption(rule);
  const both = await shown(page);
  assert.ok(both > 0 && both <= errors);
  assert.match(await page.locator("[role=status]").textContent(), new RegExp(`^${both} / ${all}`));
  assert.equal(await page.locator(".reference:visible").count() <= both, true);

  const again = await open(browser, page.url());
  assert.equal(await shown(again), both);
  assert.equal(await again.locator("select[name=rule]").inputValue(), rule);
  await again.locator("button[type=reset]").click();
  await again.waitForFunction((count) => document.querySelectorAll("#list .finding:not([hidden])").length === count, all);

  const treatment = await again.locator("select[name=treatment] option").nth(1).getAttribute("value");
  await again.locator("select[name=treatment]").selectOption(treatment);
  const counted = await again.locator("select[name=treatment] option:checked").textContent();
  assert.match(counted, new RegExp(`\\(${await shown(again)}\\)$`));
  await again.locator("[name=q]").fill("若返り");
  assert.ok(await shown(again) < all);
  await again.locator("[name=q]").fill("no such words");
  assert.equal(await shown(again), 0);
  assert.ok(await again.locator(".nothing").isVisible());
  quiet(page), quiet(again);
});

test("j and k go through the findings, / searches", async () => {
  const page = await open(browser, report(long));
  const current = () => page.locator("#list .finding[aria-current]").getAttribute("id");
  await page.keyboard.press("j");
  assert.equal(await current(), "f1");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  assert.equal(await current(), "f3");
  await page.keyboard.press("k");
  assert.equal(await current(), "f2");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f2");
  assert.ok(await page.locator(".statement.now").isVisible());
  assert.match(page.url(), /#at=f2$/);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.name), "q");
  await page.keyboard.type("jk");
  assert.equal(await page.locator("[name=q]").inputValue(), "jk");
  await page.keyboard.press("Escape");
  assert.notEqual(await page.evaluate(() => document.activeElement.name), "q");
  quiet(page);
});

test("the list follows the reading, and links lead both ways", async () => {
  const page = await open(browser, report(long));
  await page.locator(".page .statement.found").nth(60).scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector("#list .finding[aria-current]"));
  const followed = await page.locator("#list .finding[aria-current]").getAttribute("id");
  assert.ok(Number(followed.slice(1)) > 20, followed);
  assert.ok(await page.locator(`#${followed}`).isVisible());

  await page.locator(".page .reference").nth(5).click();
  const reference = await page.locator(".page .reference").nth(5).getAttribute("data-finding");
  assert.equal(await page.locator("#list .finding[aria-current]").getAttribute("id"), reference);
  await page.locator("svg .point").first().click();
  assert.match(page.url(), /at=[sf][0-9]+$/);
  await page.locator("#list .finding summary").first().click();
  await page.locator("#list .finding .more a").first().click();
  assert.match(page.url(), /at=rule-URZ/);
  quiet(page);
});

test("every link inside the report leads somewhere", async () => {
  for (const address of [report(long), report(sample, "en"), report(write(hostileName, hostilePage))]) {
    const page = await open(browser, address);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a[href^='#']")].map((link) =>
      link.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id))), []);
    assert.deepEqual(await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    }), []);
    await page.context().close();
  }
});

test("markup and script of the page are shown and never run", async () => {
  const page = await open(browser, report(write(hostileName, hostilePage)));
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(await page.evaluate(() => [document.scripts.length, document.images.length,
    document.querySelectorAll("iframe, object, embed, link, base, [onerror], [onclick], body [style]").length]), [1, 0, 0]);
  const text = await page.locator("body").innerText();
  assert.ok(text.includes("<script>window.hacked=1</script>"));
  assert.ok((await page.title()).includes("<script>window.hacked=1</script>"));
  assert.ok((await page.locator(".file").innerText()).includes(hostileName));
  quiet(page);
});

test("the policy allows nothing but the report's own style and script", async () => {
  const page = await open(browser, report(sample));
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains("js")));
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".page")).borderTopWidth), "1px");
  await page.evaluate(() => document.body.appendChild(document.createElement("script")).append("window.hacked = 1"));
  assert.equal(await page.evaluate(() => window.hacked), undefined);
});

for (const colorScheme of ["light", "dark"]) {
  for (const language of ["ja", "en"]) {
    test(`axe-core finds nothing: ${colorScheme}, ${language}`, async () => {
      const addresses = [report(long, language), report(sample, language), index([long, sample, write("empty.html", "")], language)];
      for (const address of addresses) {
        for (const width of [1280, 390]) {
          const page = await open(browser, address, { colorScheme, viewport: { width, height: 900 } });
          await page.evaluate(() => document.querySelectorAll("details").forEach((details, i) => { details.open = i < 12; }));
          assert.deepEqual(await complaints(page), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${address} at ${width}`);
          await page.context().close();
        }
      }
    });
  }
}

test("without scripts it is a document that reads", async () => {
  const page = await open(browser, report(sample), { javaScriptEnabled: false });
  for (const part of [".chart svg", "#text .page", "#list .finding >> nth=0", "#disclosures table >> nth=0", "#results", "#unread", "#rules"]) {
    assert.ok(await page.locator(part).isVisible(), part);
  }
  assert.equal(await page.locator("#filters").isVisible(), false);
  await page.locator(".page .reference").first().click();
  assert.match(page.url(), /#f\d+$/);
});

test("the index ranks the pages and leads to their reports", async () => {
  const page = await open(browser, index([sample, long]));
  const names = await page.locator(".ranking tbody th").allInnerTexts();
  assert.deepEqual(names, [long, sample]);
  assert.equal(await page.locator(".categories tbody tr").count(), 9);
  quiet(page);
  await page.locator(".ranking a").first().click();
  assert.match(page.url(), /0002-long_html\.html$/);
  await page.locator(".kind a").click();
  assert.match(page.url(), /index\.html$/);
});

test("printed on A4, the report is whole", async () => {
  const page = await open(browser, report(sample));
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#filters").isVisible(), false);
  assert.ok(await page.locator("#list .finding .evidence, #list .finding details ul").first().isVisible());
  assert.ok((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString() === "%PDF-");
});

test("pictures for the documentation", { skip: !process.env.SCREENSHOTS }, async () => {
  const take = async (name, language, options, prepare) => {
    const page = await open(browser, report("corpora/dev/pages/a7.html", language), options);
    await prepare?.(page);
    await page.waitForTimeout(300);
    const file = path.join(samples, name);
    await page.screenshot({ path: file });
    assert.ok(fs.statSync(file).size < 300_000, name);
    await page.context().close();
  };
  const atWork = async (page) => {
    for (let i = 0; i < 9; i += 1) await page.keyboard.press("j");
  };
  await take("report-overview.png", "ja", {});
  await take("report-1280.png", "ja", {}, atWork);
  await take("report-1280-en.png", "en", {}, atWork);
  await take("report-dark.png", "ja", { colorScheme: "dark" }, atWork);
  await take("report-390.png", "ja", { viewport: { width: 390, height: 844 } }, (page) => page.locator("#text .found").first().evaluate((found) => scrollTo(0, found.offsetTop - 200)));
  await take("report-print.png", "ja", { viewport: { width: 680, height: 962 } }, (page) => page.emulateMedia({ media: "print" }));
});
