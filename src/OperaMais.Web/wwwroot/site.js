// What pages need beyond HTML: coming back after the server was restarted, menus that close, searches that follow the typing,
// what is opened coming into view.

// The framework tries again at ever longer intervals, half a minute in the end. A page whose server answers needs not wait for
// that: what it shows is in its address and in the database, and loading it anew loses nothing.
const modal = document.getElementById("components-reconnect-modal");
const isCut = () => ["show", "failed", "rejected"].some(state => modal.classList.contains(`components-reconnect-${state}`));
let isComingBack = false;
if (modal)
    new MutationObserver(async () => {
        if (!isCut() || isComingBack)
            return;
        isComingBack = true;
        await comeBack();
        isComingBack = false;
    }).observe(modal, { attributes: true, attributeFilter: ["class"] });

async function comeBack() {
    while (isCut()) {
        await new Promise(resolve => setTimeout(resolve, 1000));
        try {
            if (isCut() && (await fetch("/health/ready", { cache: "no-store" })).ok) {
                location.reload();
                return;
            }
        } catch {
            // Still down: asked again.
        }
    }
}

document.addEventListener("click", event => {
    for (const menu of document.querySelectorAll("details.dropdown[open]"))
        if (!menu.contains(event.target) || event.target.closest("a"))
            menu.open = false;
});

// Enhanced navigation scrolls to what a skip link leads to, but leaves the focus behind.
document.addEventListener("click", event => {
    const link = event.target.closest("a.skip, a.skip-map");
    if (link)
        document.getElementById(new URL(link.href).hash.slice(1)).focus();
});

document.addEventListener("keydown", event => {
    if (event.key === "Escape")
        for (const menu of document.querySelectorAll("details.dropdown[open]")) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
});

// A form that filters is sent when typing pauses and when a choice is made. The framework's script asks which button sent a form,
// and fails where none did: such a form gets one that nobody sees, for the Enter key too.
function buttonOf(form) {
    let button = form.querySelector("button");
    if (!button) {
        button = document.createElement("button");
        button.hidden = true;
        form.append(button);
    }
    return button;
}

document.addEventListener("focusin", event => {
    const form = event.target.closest("form[data-follow]");
    if (form)
        buttonOf(form);
});

let pause;
document.addEventListener("input", event => {
    const form = event.target.closest("form[data-follow]");
    if (!form)
        return;
    clearTimeout(pause);
    pause = setTimeout(() => form.requestSubmit(buttonOf(form)), event.target.type === "search" ? 300 : 0);
});

// What is opened beside a table lies under it where there is no room: then the page goes there.
const openedNow = () => new URLSearchParams(location.search).get("ver");
let opened = openedNow();
Blazor.addEventListener("enhancedload", () => {
    const detail = document.querySelector(".detail");
    if (detail && openedNow() !== opened && detail.getBoundingClientRect().top > innerHeight)
        detail.scrollIntoView();
    opened = openedNow();
});

// The estimate of an adhesion follows the typing: the page is asked again, as by its button, and its estimate put in place. What is to
// be brought in from elsewhere waits for its own button.
let estimating;
let estimates = 0;
document.addEventListener("input", event => {
    const form = event.target.closest("form[data-recalculate]");
    if (!form || ["colar", "arquivo", "substituir"].includes(event.target.name))
        return;
    clearTimeout(estimating);
    estimating = setTimeout(() => estimate(form), 400);
});

async function estimate(form) {
    const turn = ++estimates;
    const fields = new FormData(form);
    for (const brought of ["colar", "arquivo"])
        fields.delete(brought);
    fields.set("acao", "recalcular");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (!answer.ok)
        return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // An answer that was overtaken by a later one tells nothing any more.
    if (turn !== estimates)
        return;
    const [shown, fresh] = [document, page].map(where => where.getElementById("estimativa"));
    if (shown && fresh)
        shown.replaceChildren(...fresh.childNodes);
}
