"use strict";
// Filters, keys and the list that follows the reading. The report is whole without them. The state of the filters is
// kept in the address: #severity=error&rule=URZ010&at=f3. Nothing of the page's text is ever made into markup.
(() => {
  const root = document.documentElement;
  const form = document.getElementById("filters");
  if (!form) return;
  root.classList.add("js");
  const list = document.getElementById("list");
  const findings = [...list.querySelectorAll(".finding")];
  const boxes = ["severity", "verdict"], choices = ["rule", "treatment"];
  const statements = [...document.querySelectorAll("#text .page .statement.found")];
  const references = new Map([...document.querySelectorAll(".reference")].map((link) => [link.dataset.finding, link]));
  const folded = (text) => text.normalize("NFKC").toLowerCase();
  const texts = new Map();  // made when something is searched for
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, folded(finding.textContent));
    return texts.get(finding);
  };
  const status = form.querySelector("[role=status]");
  const nothing = list.querySelector(".nothing");
  const statementOf = (finding) => document.getElementById(finding.dataset.statement || "");
  let now = null, at = "";  // the finding that is marked; what the address leads to

  const valueOf = (finding, filter) => finding.dataset[filter] || "-";
  const chosen = () => {
    const data = new FormData(form), state = {};
    for (const filter of boxes) state[filter] = data.getAll(filter);
    for (const filter of choices) state[filter] = data.getAll(filter).filter(Boolean);
    state.q = folded(data.get("q") || "").trim();
    return state;
  };
  const passes = (finding, state, without) =>
    [...boxes, ...choices].every((filter) =>
      filter === without || state[filter].length === 0 || state[filter].includes(valueOf(finding, filter))) &&
    (!state.q || textOf(finding).includes(state.q));

  // Each value with the number of findings that it would show beside the other filters.
  function showCounts(state) {
    for (const filter of [...boxes, ...choices]) {
      const counts = {};
      for (const finding of findings) {
        if (passes(finding, state, filter)) counts[valueOf(finding, filter)] = (counts[valueOf(finding, filter)] || 0) + 1;
      }
      if (boxes.includes(filter)) {
        for (const box of form.querySelectorAll(`input[name=${filter}]`)) {
          box.parentElement.querySelector(".count").textContent = counts[box.value] || 0;
        }
      } else {
        for (const option of form.elements[filter].options) {
          if (option.value) option.textContent = `${option.dataset.label} (${counts[option.value] || 0})`;
        }
      }
    }
  }

  function apply() {
    const state = chosen();
    let shown = 0;
    const open = new Set();
    for (const finding of findings) {
      const passing = passes(finding, state);
      finding.hidden = !passing;
      if (references.has(finding.id)) references.get(finding.id).hidden = !passing;
      if (passing) shown += 1, open.add(finding.dataset.statement);
    }
    for (const statement of statements) statement.classList.toggle("off", !open.has(statement.id));
    status.textContent = status.dataset.template.replace("%1", shown).replace("%2", findings.length);
    nothing.hidden = shown > 0 || findings.length === 0;
    showCounts(state);
  }

  function keepState() {
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) words.append(name, value);
    if (at) words.set("at", at);
    history.replaceState(null, "", words.size ? "#" + words : location.href.split("#")[0]);
  }

  function readState() {
    const hash = location.hash.slice(1);
    const words = new URLSearchParams(hash.includes("=") ? hash : hash && "at=" + hash);
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = words.getAll(box.name).includes(box.value);
    for (const filter of choices) form.elements[filter].value = words.get(filter) || "";
    for (const filter of choices) if (form.elements[filter].selectedIndex < 0) form.elements[filter].value = "";
    form.elements.q.value = words.get("q") || "";
    apply();
    const target = document.getElementById(words.get("at") || "");
    if (target) goTo(target);
  }

  function mark(finding) {
    for (const old of document.querySelectorAll(".now")) old.classList.remove("now"), old.removeAttribute("aria-current");
    now = finding;
    if (!finding) return;
    finding.classList.add("now");
    finding.setAttribute("aria-current", "true");
    const statement = statementOf(finding);
    if (statement) statement.classList.add("now");
  }

  // The list scrolls on its own where it stands beside the text.
  const isBeside = () => getComputedStyle(list).position === "sticky";
  function showInList(finding) {
    if (isBeside()) list.scrollTop += finding.getBoundingClientRect().top - list.getBoundingClientRect().top - 12;
  }

  let led = 0;  // until when the page is scrolled by us and not by its reader
  function lead(element, block) {
    led = performance.now() + 400;
    element.scrollIntoView({block});
  }

  function goTo(target) {
    at = target.id;
    if (target.closest("details")) target.closest("details").open = true;
    const finding = target.closest(".finding");
    if (finding && list.contains(finding)) {
      if (finding.hidden) form.reset(), apply();
      mark(finding);
      showInList(finding);
      if (isBeside() && statementOf(finding)) lead(statementOf(finding), "center");
      if (!isBeside()) lead(finding, "start");
      finding.focus({preventScroll: true});
    } else {
      const first = findings.find((other) => !other.hidden && other.dataset.statement === target.id);
      if (first) mark(first), showInList(first);
      lead(target, target.classList.contains("statement") ? "center" : "start");
      if (!first && target.tabIndex < 0) target.setAttribute("tabindex", "-1");
      (first && isBeside() ? first : target).focus({preventScroll: true});
    }
    keepState();
  }

  function step(direction) {
    const visible = findings.filter((finding) => !finding.hidden);
    if (visible.length === 0) return;
    const place = visible.indexOf(now);
    const next = place < 0 ? (direction > 0 ? 0 : visible.length - 1) : place + direction;
    if (visible[next]) goTo(visible[next]);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input[type=search], select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") form.elements.q.focus(), form.elements.q.select();
    else return;
    event.preventDefault();
  });
  form.addEventListener("input", () => (apply(), keepState()));
  form.addEventListener("reset", () => setTimeout(() => (apply(), keepState())));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", readState);

  // The topmost statement in sight that has findings: the list shows its first one.
  const inSight = new Set();
  const follow = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? inSight.add(entry.target) : inSight.delete(entry.target);
    if (performance.now() < led || !isBeside() || list.contains(document.activeElement)) return;
    const ids = new Set([...inSight].map((statement) => statement.id));
    const first = findings.find((finding) => !finding.hidden && ids.has(finding.dataset.statement));
    if (first && first !== now) mark(first), showInList(first);
  }, {rootMargin: "-15% 0px -45% 0px"});
  for (const statement of statements) follow.observe(statement);
  // Who scrolls the page reads on; what had the focus in the list no longer holds it there.
  addEventListener("wheel", (event) => {
    if (!list.contains(event.target) && list.contains(document.activeElement)) document.activeElement.blur();
  }, {passive: true});

  const measure = () => root.style.setProperty("--bar", `${form.offsetHeight + 12}px`);
  new ResizeObserver(measure).observe(form);
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  readState();
})();
