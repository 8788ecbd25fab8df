"use strict";
// Shows one trace. The steps are drawn only where they are in view, so that their number costs nothing; everything that
// comes from the trace is put in as text, never as markup.
(() => {
  const trace = JSON.parse(document.getElementById("trace").textContent);
  const at = (id) => document.getElementById(id);
  const COLOURS = ["#005a9c", "#a84300", "#00684a", "#a3256f", "#6b5f00", "#0f6280", "#7a3f15", "#5b4fb0"];
  const DARK = ["#6cb6ff", "#ff9f5a", "#4fd1a5", "#f0a3cf", "#e0cf5a", "#8fd3ff", "#d9a37a", "#b3aef0"];
  const LONGEST = 240;
  const CONTEXT = 40;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const last = trace.steps.length - 1;
  let current = 0;
  let folded = false;
  let shown = [];
  let rowOf = new Map();
  let matches = [];
  let drawn = "";

  const colour = (thread) => thread < 0 ? "var(--faint)" : (dark.matches ? DARK : COLOURS)[thread % COLOURS.length];
  const sizes = new Map();

  /** Returns a length of the style sheet; asking for each while drawing would have the browser lay out the page each time. */
  function size(name) {
    if (!sizes.has(name)) sizes.set(name, parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)));
    return sizes.get(name);
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /** Puts a value into an element, cut if it is long, with a button that shows the rest. */
  function put(target, text, className) {
    const span = element("span", text.length > LONGEST ? text.slice(0, LONGEST) + "…" : text, className);
    target.append(span);
    if (text.length > LONGEST) {
      const more = element("button", "all " + text.length + " characters", "more");
      more.addEventListener("click", () => { span.textContent = text; more.remove(); });
      target.append(more);
    }
    return target;
  }

  const matters = (step) => step === 0 || step === last || trace.steps[step].weight <= 1;

  /** Chooses the rows: every step, or those that matter with a row for each stretch between them. */
  function chooseRows() {
    shown = [];
    rowOf = new Map();
    let skipped = 0;
    for (let i = 0; i <= last; i++) {
      if (folded && !matters(i) && i !== current) {
        skipped++;
        continue;
      }
      if (skipped > 0) shown.push({ gap: skipped, step: i - 1 });
      skipped = 0;
      rowOf.set(i, shown.length);
      shown.push({ step: i });
    }
    sheet.style.height = shown.length * size("--row") + "px";
    drawn = "";
  }

  function row(index) {
    const item = shown[index];
    const made = element("div", undefined, "row");
    made.style.top = index * size("--row") + "px";
    if (item.gap) {
      made.append(element("span", "", "number"), lanes(), element("span", item.gap + (item.gap === 1 ? " step" : " steps") + " folded"));
      made.classList.add("gap");
      made.addEventListener("click", () => select(item.step));
      return made;
    }
    const step = trace.steps[item.step];
    made.id = "row-" + item.step;
    made.setAttribute("role", "option");
    made.setAttribute("aria-setsize", last + 1);
    made.setAttribute("aria-posinset", item.step + 1);
    made.setAttribute("aria-selected", item.step === current);
    made.classList.toggle("current", item.step === current);
    made.classList.toggle("match", matches.includes(item.step));
    made.classList.add(["raced", "data", "control", "none"][step.weight]);
    made.style.setProperty("--thread", colour(step.thread));
    const thread = step.thread < 0 ? "" : trace.threads[step.thread];
    made.append(element("span", item.step, "number"), lanes(), element("span", " " + thread + " ", "unseen"));
    const label = element("span", step.label, "label");
    label.title = thread;
    made.append(label, " ");
    if (step.weight === 0) made.append(element("span", "race", "race"), " ");
    made.append(element("span", step.text, "text"));
    made.addEventListener("click", () => select(item.step));
    return made;
  }

  function lanes() {
    const space = element("span");
    space.style.cssText = "display:inline-block;width:" + (Math.max(trace.threads.length, 1) * size("--lane") + 10) + "px";
    return space;
  }

  const x = (thread) => (Math.max(thread, 0) + 0.5) * size("--lane");
  const y = (index) => (index + 0.5) * size("--row");

  function svg(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  function draw(everything) {
    const height = size("--row");
    const top = everything ? 0 : Math.max(0, Math.floor(steps.scrollTop / height) - 10);
    const bottom = everything ? shown.length : Math.min(shown.length, Math.ceil((steps.scrollTop + steps.clientHeight) / height) + 10);
    const key = top + "-" + bottom + "-" + current + "-" + folded + "-" + dark.matches;
    if (key === drawn) return;
    drawn = key;
    const rows = [];
    for (let i = top; i < bottom; i++) rows.push(row(i));
    const picture = svg("svg", { id: "arrows", "aria-hidden": "true", width: trace.threads.length * size("--lane") + 8, height: shown.length * height });
    drawLanes(picture, top, bottom);
    drawArrows(picture, top, bottom);
    sheet.replaceChildren(...rows, picture);
    if (rowOf.has(current)) steps.setAttribute("aria-activedescendant", "row-" + current);
  }

  function drawLanes(picture, top, bottom) {
    trace.threads.forEach((_, thread) => picture.append(svg("line", { x1: x(thread), x2: x(thread), y1: y(top) - size("--row") / 2, y2: y(bottom - 1) + size("--row") / 2, stroke: colour(thread), "stroke-opacity": 0.35 })));
    for (let i = top; i < bottom; i++) {
      const step = trace.steps[shown[i].step];
      if (shown[i].gap || step.thread < 0) continue;
      const weak = step.weight === 3 ? 0.4 : 1;
      picture.append(svg("circle", { cx: x(step.thread), cy: y(i), r: step.weight === 0 ? 6 : 4.5, fill: colour(step.thread), opacity: weak, stroke: step.weight === 0 ? "var(--bad)" : "none", "stroke-width": 2 }));
    }
  }

  function drawArrows(picture, top, bottom) {
    for (const arrow of trace.arrows) {
      const from = rowOf.get(arrow.from);
      const to = rowOf.get(arrow.to);
      if (from === undefined || to === undefined || to < top || from > bottom) continue;
      const mine = arrow.from === current || arrow.to === current;
      const x1 = x(trace.steps[arrow.from].thread), x2 = x(trace.steps[arrow.to].thread);
      const y1 = y(from), y2 = y(to) - 6;
      const path = svg("path", {
        d: "M" + x1 + " " + y1 + " C" + x1 + " " + (y1 + 14) + " " + x2 + " " + (y2 - 16) + " " + x2 + " " + y2,
        fill: "none", stroke: mine ? "var(--bad)" : "var(--faint)", "stroke-width": mine ? 2 : 1, "stroke-opacity": mine ? 1 : 0.55,
      });
      if (arrow.lock) path.setAttribute("stroke-dasharray", "4 3");
      picture.append(path, svg("path", { d: "M" + (x2 - 3) + " " + (y2 - 5) + " L" + x2 + " " + y2 + " L" + (x2 + 3) + " " + (y2 - 5), fill: "none", stroke: mine ? "var(--bad)" : "var(--faint)" }));
    }
  }

  function select(step) {
    current = Math.min(Math.max(step, 0), last);
    if (folded) chooseRows();
    at("slider").value = current;
    at("slider").setAttribute("aria-valuetext", "step " + current + " of " + last);
    at("position").textContent = "step " + current + " of " + last;
    history.replaceState(null, "", "#step=" + current);
    reveal();
    draw(false);
    details();
  }

  function reveal() {
    const height = size("--row");
    const top = (rowOf.get(current) || 0) * height;
    if (top < steps.scrollTop + height) steps.scrollTop = top - 3 * height;
    if (top + 2 * height > steps.scrollTop + steps.clientHeight) steps.scrollTop = top + 4 * height - steps.clientHeight;
  }

  function details() {
    const step = trace.steps[current];
    at("step-title").textContent = current === 0 ? "State 0, initial" : "Step " + current + (step.thread < 0 ? "" : ", " + trace.threads[step.thread]) + ": " + step.label;
    at("comment").textContent = step.text + (trace.loop === current && current !== last ? "  (the cycle begins in this state)" : "")
      + (current === last && trace.loop !== undefined ? (trace.loop === last ? "  (from here on nothing changes)" : "  (from here back to state " + trace.loop + ")") : "");
    const changes = at("changes").tBodies[0];
    changes.replaceChildren(...step.changes.map(([place, from, to]) => {
      const line = element("tr");
      put(line.appendChild(element("th")), place).scope = "row";
      const cell = line.appendChild(element("td"));
      put(cell, trace.values[from], "from");
      cell.append(" → ");
      put(cell, trace.values[to], "to");
      return line;
    }));
    at("changes").hidden = step.changes.length === 0;
    at("reads").replaceChildren(...trace.arrows.filter((arrow) => arrow.to === current).map((arrow) => {
      const line = element("li", "reads " + arrow.place + (arrow.lock ? ", handed over by " : " as written by ") + trace.threads[trace.steps[arrow.from].thread] + " in ");
      line.append(link(arrow.from));
      return line;
    }));
    source(step);
    variables();
  }

  function link(step) {
    const made = element("a", "step " + step);
    made.href = "#step=" + step;
    return made;
  }

  function source(step) {
    const known = step.source !== undefined;
    at("source").hidden = !known;
    if (!known) return;
    const [file, first, end] = step.source;
    const text = trace.sources[file];
    at("source-title").textContent = text.name + ":" + first;
    const lines = [];
    for (let i = Math.max(text.first, first - CONTEXT); i < Math.min(text.first + text.lines.length, end + CONTEXT); i++) {
      const line = element("span", undefined, i >= first && i <= end ? "here" : "");
      line.append(element("span", i + " ", "line"), text.lines[i - text.first]);
      lines.push(line);
    }
    at("code").replaceChildren(...lines);
    const here = at("code").querySelector(".here");
    if (here) at("code").scrollTop = here.offsetTop - at("code").offsetTop - 60;
  }

  function variables() {
    const all = at("unchanged").checked;
    const state = trace.states[current];
    const before = trace.states[Math.max(current - 1, 0)];
    const rows = [];
    trace.variables.forEach((name, i) => {
      const changed = state[i] !== before[i];
      if (!all && !changed) return;
      const line = element("tr", undefined, changed ? "changed" : "");
      put(line.appendChild(element("th")), name).scope = "row";
      put(line.appendChild(element("td")), trace.values[state[i]], changed ? "to" : "");
      rows.push(line);
    });
    at("state-title").textContent = "State " + current;
    at("variables").tBodies[0].replaceChildren(...rows);
  }

  function seek(direction, wanted) {
    for (let i = current + direction; i >= 0 && i <= last; i += direction) {
      if (wanted(i)) return select(i);
    }
  }

  function search(text) {
    const wanted = text.toLowerCase();
    const has = (part) => part.toLowerCase().includes(wanted);
    matches = wanted === "" ? [] : trace.steps.map((_, i) => i).filter((i) => {
      const step = trace.steps[i];
      return has(step.label) || has(step.text) || (step.thread >= 0 && has(trace.threads[step.thread]))
        || step.changes.some(([place, , to]) => has(place) || has(trace.values[to]));
    });
    at("found").textContent = wanted === "" ? "" : matches.length + " found";
    drawn = "";
    draw(false);
  }

  function nextMatch(direction) {
    if (matches.length === 0) return;
    const ordered = direction > 0 ? matches : [...matches].reverse();
    const found = ordered.find((i) => (i - current) * direction > 0);
    select(found === undefined ? ordered[0] : found);
  }

  function fold(value) {
    folded = value;
    at("fold").checked = value;
    chooseRows();
    reveal();
    draw(false);
  }

  const keys = {
    ArrowRight: () => select(current + 1), ArrowDown: () => select(current + 1), j: () => select(current + 1),
    ArrowLeft: () => select(current - 1), ArrowUp: () => select(current - 1), k: () => select(current - 1),
    PageDown: () => select(current + 20), PageUp: () => select(current - 20),
    Home: () => select(0), g: () => select(0), End: () => select(last), G: () => select(last),
    t: () => seek(1, (i) => trace.steps[i].thread === trace.steps[current].thread),
    T: () => seek(-1, (i) => trace.steps[i].thread === trace.steps[current].thread),
    s: () => seek(1, (i) => i > 1 && trace.steps[i].thread !== trace.steps[i - 1].thread),
    S: () => seek(-1, (i) => i > 1 && trace.steps[i].thread !== trace.steps[i - 1].thread),
    r: () => seek(1, (i) => trace.steps[i].weight === 0), R: () => seek(-1, (i) => trace.steps[i].weight === 0),
    f: () => at("fold").disabled || fold(!folded), n: () => nextMatch(1), N: () => nextMatch(-1),
    "/": () => at("search").focus(), "?": () => at("keys").showModal(),
  };

  function pressed(event) {
    const typing = event.target === at("search");
    if (typing && event.key === "Enter") {
      nextMatch(event.shiftKey ? -1 : 1);
      return;
    }
    if (typing && event.key === "Escape") at("steps").focus();
    const taken = event.target === at("slider") && (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End" || event.key.startsWith("Page"));
    const scrolls = event.target === at("code") && event.key.length > 1;
    if (typing || taken || scrolls || at("keys").open || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  }

  /** Turns the mention of a step in a sentence into a link. */
  function sentence(text) {
    const line = element("li");
    text.split(/(step \d+)/).forEach((part) => {
      const number = /^step (\d+)$/.exec(part);
      if (number && Number(number[1]) <= last) line.append(link(Number(number[1])));
      else put(line, part);
    });
    return line;
  }

  const steps = at("steps");
  const sheet = element("div");
  sheet.id = "sheet";
  steps.append(sheet);
  at("title").textContent = trace.title;
  at("subtitle").textContent = trace.subtitle;
  at("legend").replaceChildren(...trace.threads.map((name, i) => {
    const entry = element("li", name);
    entry.style.setProperty("--thread", colour(i));
    return entry;
  }));
  at("why").replaceChildren(...trace.why.map(sentence));
  at("between").replaceChildren(...trace.between.map(sentence));
  at("property-title").hidden = trace.why.length === 0;
  at("between-title").hidden = trace.between.length === 0;
  at("property").hidden = trace.why.length + trace.between.length === 0;
  at("fold").disabled = !trace.steps.some((_, i) => !matters(i));
  if (!trace.recorded) at("fold-text").textContent = "what matters is not recorded";
  else if (at("fold").disabled) at("fold-text").textContent = "every step matters";
  at("slider").max = last;
  at("slider").addEventListener("input", () => select(Number(at("slider").value)));
  at("first").addEventListener("click", keys.Home);
  at("last").addEventListener("click", keys.End);
  at("next").addEventListener("click", keys.j);
  at("previous").addEventListener("click", keys.k);
  at("help").addEventListener("click", keys["?"]);
  at("fold").addEventListener("change", () => fold(at("fold").checked));
  at("unchanged").addEventListener("change", variables);
  at("search").addEventListener("input", () => search(at("search").value));
  steps.addEventListener("scroll", () => draw(false), { passive: true });
  document.addEventListener("keydown", pressed);
  window.addEventListener("resize", () => { sizes.clear(); chooseRows(); draw(false); });
  window.addEventListener("beforeprint", () => { drawn = ""; draw(true); });
  window.addEventListener("afterprint", () => { drawn = ""; draw(false); });
  dark.addEventListener("change", () => { drawn = ""; draw(false); });
  const linked = () => Number((/^#step=(\d+)$/.exec(location.hash) || [0, trace.start])[1]);
  window.addEventListener("hashchange", () => { if (linked() !== current) select(linked()); });
  chooseRows();
  select(linked());
})();
