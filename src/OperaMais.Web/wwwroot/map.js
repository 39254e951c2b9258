// The map in a page: one stop of the Tab key, arrow keys to go from municipality to municipality, and its figure under the map.

const centres = new WeakMap();

function centreOf(link) {
    if (!centres.has(link)) {
        const box = link.getBBox();
        centres.set(link, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
    return centres.get(link);
}

// The nearest link in a direction; what lies aside counts as farther than what lies ahead.
function neighbour(from, links, dx, dy) {
    const start = centreOf(from);
    let best = null;
    let shortest = Infinity;
    for (const link of links) {
        const centre = centreOf(link);
        const ahead = (centre.x - start.x) * dx + (centre.y - start.y) * dy;
        const aside = Math.abs((centre.x - start.x) * dy) + Math.abs((centre.y - start.y) * dx);
        const distance = ahead + 2 * aside;
        if (link !== from && ahead > 0 && aside <= 2 * ahead && distance < shortest) {
            best = link;
            shortest = distance;
        }
    }
    return best;
}

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

document.addEventListener("keydown", event => {
    const from = event.target.closest?.("svg.map a");
    if (!from || event.ctrlKey || event.altKey || event.metaKey)
        return;
    const links = [...from.ownerSVGElement.querySelectorAll("a")];
    const to = event.key === "Home" ? links[0]
        : event.key === "End" ? links.at(-1)
        : directions[event.key] ? neighbour(from, links, ...directions[event.key]) : null;
    if (!directions[event.key] && !to)
        return;
    event.preventDefault();
    if (to) {
        from.setAttribute("tabindex", "-1");
        to.setAttribute("tabindex", "0");
        to.focus();
    }
});

function tell(event) {
    const shape = event.target.closest?.("svg.map a, svg.map > path");
    const caption = shape?.closest("figure")?.querySelector(".map-caption");
    if (caption)
        caption.textContent = shape.querySelector("title").textContent;
}

document.addEventListener("focusin", tell);
document.addEventListener("pointerover", tell);
