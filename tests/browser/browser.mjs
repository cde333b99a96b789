// What the browser tests share: pages written by the tests, their reports, and a browser that writes down every
// request and every violation of the reports' content security policy.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.URAZUKE ?? path.join(root, "build/urazuke");
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), "urazuke-browser-"));
export const samples = path.join(root, "reports/sample");

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"],
});

export function write(name, text) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

// The address of the HTML report of one page.
export function report(page, language = "ja") {
  const html = execFileSync(program, ["audit", "--format", "html", "--lang", language, "--fail-on", "never", page], { cwd: root });
  return pathToFileURL(write(`${path.basename(page)}.${language}.report.html`, html)).href;
}

// The address of the index over the reports of several pages.
export function index(pages, language = "ja") {
  const to = path.join(folder, `reports-${language}`);
  execFileSync(program, ["audit", "--report", to, "--lang", language, "--fail-on", "never", ...pages], { cwd: root });
  return pathToFileURL(path.join(to, "index.html")).href;
}

// A tab with `page.seen`: what was asked for beside the report itself, what the policy barred, what went wrong.
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.seen = { requests: [], trouble: [] };
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address.split("#")[0]) page.seen.requests.push(request.url());
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.seen.trouble.push(message.text());
  });
  page.on("pageerror", (error) => page.seen.trouble.push(error.message));
  page.on("dialog", (dialog) => (page.seen.trouble.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  await page.goto(address);
  return page;
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What axe-core has against the page, one line each; all its rules, best practices too.
export async function complaints(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document));
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`));
}

const treatments = ["エクソソーム点滴", "幹細胞培養上清液の注射", "高濃度ビタミンC点滴", "PRP療法", "ハイフ"];
const told = [
  "シワが改善します。", "肌の再生が期待できます。", "疲労の回復が動物実験で報告されています。",
  "必ず若返りを実感できます。", "副作用は一切ありません。", "腫れや痛みが数日続くことがあります。",
  "他院よりも高い効果があります。", "効果には個人差があります。", "費用は1回33,000円（税込）です。",
  "免疫力を高める可能性があります。",
];

// A page of `count` statements and a few more, in every sort of block.
export function longPage(count) {
  const parts = ["<!doctype html><meta charset=utf-8><title>点滴と注射のご案内</title><h1>点滴と注射のご案内</h1>"];
  for (let i = 0, said = 0; i < count / 12; i += 1) {
    const name = treatments[i % treatments.length];
    const say = () => `${name}で${told[(said++ * 7 + i) % told.length]}`;
    parts.push(`<h2>${name}（${i + 1}）</h2><p>${say()}${say()}</p><ul><li>${say()}<li>${say()}</ul>`);
    parts.push(`<table><tr><th>内容<th>説明<tr><td>${name}<td>${say()}</table><blockquote>${say()}</blockquote>`);
    parts.push(`<p>Q. ${name}は効きますか？</p><p>A. ${say()}</p>`);
  }
  return parts.join("\n");
}

// Markup and script in every place from which text comes into a report.
const script = `"'><script>window.hacked=1</script><img src=x onerror="window.hacked=1">`;
const escaped = script.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
export const hostileName = `a'"><img src=x onerror=alert(1)>&.html`;
export const hostilePage = `<!doctype html><meta charset=utf-8><title>${escaped}</title><h1>${escaped}エクソソーム</h1>
<p>${escaped}エクソソーム${escaped}でシワが必ず改善します${escaped}。</p><ul><li>${escaped}${escaped}が治ります。</ul>
<table><tr><th>${escaped}<th>効果<tr><td>${escaped}<td>シワが100%消えます</table>
<p>満足度98%${escaped}</p><p>javascript:alert(1) ]]&gt; --&gt; &lt;/style&gt;&lt;/script&gt; シワが改善します。</p>
<img src=https://example.invalid/a.png><script src=https://example.invalid/a.js></script>`;
