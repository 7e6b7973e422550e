"""What a page is measured by: the rules of axe, the size of targets, and what sticks out."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
COLOR = ["cat.color"]
A, AA, AAA = ["wcag2a", "wcag21a"], ["wcag2aa", "wcag21aa", "wcag22aa"], ["wcag2aaa", "wcag21aaa"]
READERS = [*A, *AA, *AAA, "best-practice"]
EDITORS = [*A, *AA, "best-practice"]
# Rules that no tag of the above switches on: text 7:1.
BESIDES = {"color-contrast-enhanced": {"enabled": True}}

# A link inside a sentence is as high as its line and so is exempt (WCAG 2.5.5). What a label wraps is pressed by it.
TARGETS = """
  const inSentence = (node) => node.matches("a") && getComputedStyle(node).display === "inline" &&
    [...node.parentElement.childNodes].some((other) => other.nodeType === 3 && other.textContent.trim());
  const told = (node) => `${node.tagName} ${node.className} "${node.textContent.trim().slice(0, 30)}"`;
  const targets = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((node) => node.checkVisibility({visibilityProperty: true}) && node.type !== "hidden")
    .filter((node) => !node.closest(".visually-hidden, .skip") && !node.matches(".skip") && !inSentence(node));
"""
SMALL_TARGETS = f"""() => {{
  {TARGETS}
  const box = (node) => {{
    const boxes = [node, node.closest("label"), node.id && document.querySelector(`label[for="${{node.id}}"]`)]
      .filter(Boolean).map((each) => each.getBoundingClientRect());
    return [Math.max(...boxes.map((each) => each.width)), Math.max(...boxes.map((each) => each.height))];
  }};
  return targets.filter((node) => Math.min(...box(node)) < 43.5).map((node) => `${{told(node)}} ${{box(node)}}`);
}}"""
# What is scrolled by itself, as the table of the map is, is packed as its cells are.
CLOSE_TARGETS = f"""() => {{
  {TARGETS}
  const places = [...new Set(targets.map((node) => node.closest("label") ?? node))]
    .filter((node) => !node.closest(".map-box")).map((node) => [node, node.getBoundingClientRect()]);
  const between = (one, other) => Math.hypot(Math.max(0, one.left - other.right, other.left - one.right),
    Math.max(0, one.top - other.bottom, other.top - one.bottom));
  return places.flatMap(([node, box], index) => places.slice(index + 1)
    .filter(([other, away]) => between(box, away) < 7.5 && !node.contains(other) && !other.contains(node))
    .map(([other, away]) => `${{told(node)}} | ${{told(other)}} ${{between(box, away).toFixed(1)}}`));
}}"""
STICKING_OUT = """() => {
  const isScrolled = (node) => node && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(node).overflowX)
    || isScrolled(node.parentElement));
  return [...document.querySelectorAll("body *")]
    .filter((node) => node.checkVisibility({visibilityProperty: true}) && !node.closest(".visually-hidden, .skip, svg"))
    .filter((node) => node.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .filter((node) => !isScrolled(node.parentElement))
    .map((node) => `${node.tagName} ${node.className}`);
}"""


def axe(page: Page, tags: list[str]) -> list[str]:
    """Each rule that the page breaks, with the first place where it does."""
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": tags},
        "rules": BESIDES,
        "resultTypes": ["violations"],
        "preload": False,
    }
    found = AXE.run(page, options=options).response["violations"]
    return [f"{each['id']} x{len(each['nodes'])}: {each['nodes'][0]['html'][:160]}" for each in found]


def small_targets(page: Page) -> list[str]:
    """What people press that is smaller than 44 px either way."""
    return page.evaluate(SMALL_TARGETS)


def close_targets(page: Page) -> list[str]:
    """Pairs of what people press that stand nearer than 8 px."""
    return page.evaluate(CLOSE_TARGETS)


def sticking_out(page: Page) -> list[str]:
    """What is wider than the window, outside of what scrolls by itself."""
    return page.evaluate(STICKING_OUT)
