// Sends files with their progress shown. Without this script the form is sent as any other.

const dropZone = event => event.target.closest?.(".drop");

document.addEventListener("change", event => {
    const form = event.target.closest("form[data-upload]");
    if (form && event.target.files?.length)
        send(form, event.target.files);
});

for (const kind of ["dragenter", "dragover"])
    document.addEventListener(kind, event => {
        const zone = dropZone(event);
        if (!zone)
            return;
        event.preventDefault();
        zone.classList.add("over");
    });

document.addEventListener("dragleave", event => {
    const zone = dropZone(event);
    if (zone && !zone.contains(event.relatedTarget))
        zone.classList.remove("over");
});

document.addEventListener("drop", event => {
    const zone = dropZone(event);
    if (!zone)
        return;
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length)
        send(zone.closest("form"), event.dataTransfer.files);
});

function send(form, files) {
    const sentences = form.dataset;
    const all = [...files];
    const compressed = all.find(file => /\.zip$/i.test(file.name));
    const bytes = all.reduce((sum, file) => sum + file.size, 0);
    if (compressed)
        return say(form, sentences.zip.replace("{0}", compressed.name));
    if (bytes > Number(sentences.limit))
        return say(form, sentences.tooLarge);

    const body = new FormData();
    for (const file of all)
        body.append("files", file, file.name);
    const request = new XMLHttpRequest();
    const [drop, sending] = [form.querySelector(".drop"), form.querySelector(".sending")];
    const end = sentence => {
        drop.hidden = false;
        sending.hidden = true;
        form.reset();
        removeEventListener("beforeunload", hold);
        say(form, sentence);
    };
    // Who leaves in mid-upload is asked first.
    const hold = event => event.preventDefault();
    addEventListener("beforeunload", hold);
    say(form, "");
    drop.hidden = true;
    sending.hidden = false;
    show(sending, all, 0, bytes, Date.now());
    const started = Date.now();
    request.upload.addEventListener("progress", event => show(sending, all, Math.min(event.loaded, bytes), bytes, started));
    request.addEventListener("error", () => end(sentences.lost));
    request.addEventListener("abort", () => end(""));
    request.addEventListener("load", () => {
        const answer = read(request.responseText);
        if (request.status !== 201)
            return end(request.status === 401 || request.status === 403 ? sentences.session : answer?.title ?? sentences.lost);
        removeEventListener("beforeunload", hold);
        location.assign(answer.location);
    });
    sending.querySelector("[data-stop]").onclick = () => request.abort();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", form.querySelector("[name=__RequestVerificationToken]").value);
    request.send(body);
}

function show(sending, files, sent, bytes, started) {
    const seconds = (Date.now() - started) / 1000;
    const left = sent > 0 && seconds > 2 ? ` · faltam cerca de ${duration(seconds * (bytes - sent) / sent)}` : "";
    sending.querySelector(".what").textContent = sent < bytes ? "Enviando…" : "Recebido; preparando a conferência…";
    sending.querySelector(".detail").textContent = `${files.length === 1 ? files[0].name : `${files.length} arquivos`} · ${size(sent)} de ${size(bytes)}${left}`;
    sending.querySelector("progress").value = bytes ? 100 * sent / bytes : 0;
}

function say(form, sentence) {
    const outcome = form.querySelector(".outcome");
    outcome.replaceChildren();
    if (!sentence)
        return;
    const notice = document.createElement("p");
    notice.className = "notice bad";
    notice.textContent = sentence;
    outcome.append(notice);
}

function read(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

const number = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 1 });
const size = bytes => bytes < 1e6 ? `${number.format(bytes / 1e3)} kB` : bytes < 1e9 ? `${number.format(bytes / 1e6)} MB` : `${number.format(bytes / 1e9)} GB`;
const duration = seconds => seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
