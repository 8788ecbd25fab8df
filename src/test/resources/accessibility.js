// Writes into the document what a reader of the page would stumble over: text whose contrast with what lies behind it is
// below 4.5, controls without a name, and references to elements that do not exist. WCAG 2.2, 1.4.3 and 4.1.2.
(() => {
  const rgb = (text) => (text.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => [r, g, b]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);

  function behind(element) {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  }

  function opacity(element) {
    let product = 1;
    for (let at = element; at; at = at.parentElement) product *= Number(getComputedStyle(at).opacity);
    return product;
  }

  function contrast(element) {
    const back = behind(element);
    const weight = opacity(element);
    const front = rgb(getComputedStyle(element).color).slice(0, 3).map((part, i) => part * weight + back[i] * (1 - weight));
    const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  const name = (element) => element.getAttribute("aria-label")
    || (element.getAttribute("aria-labelledby") && document.getElementById(element.getAttribute("aria-labelledby"))?.textContent)
    || (element.labels && [...element.labels].map((label) => label.textContent).join(" ").trim())
    || element.textContent.trim();

  const faults = [];
  for (const element of document.body.querySelectorAll("*")) {
    const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    if (ownText && element.checkVisibility() && !["SCRIPT", "NOSCRIPT"].includes(element.tagName) && contrast(element) < 4.5) {
      faults.push("contrast " + contrast(element).toFixed(2) + " of " + element.className + " " + element.textContent.slice(0, 20));
    }
  }
  for (const element of document.querySelectorAll("button, input, a, [role], dialog, section[aria-labelledby]")) {
    if (!name(element)) faults.push("no name: " + element.outerHTML.slice(0, 60));
  }
  for (const attribute of ["aria-activedescendant", "aria-labelledby", "for"]) {
    for (const element of document.querySelectorAll("[" + attribute + "]")) {
      if (!document.getElementById(element.getAttribute(attribute))) faults.push(attribute + " leads nowhere");
    }
  }
  document.body.dataset.faults = faults.length === 0 ? "none" : faults.join("; ");
})();
