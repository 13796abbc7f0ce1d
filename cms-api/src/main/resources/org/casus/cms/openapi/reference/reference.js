// Shows the description of the API that this server gives, and lets one try its calls. No library, no other host.

const METHODS = ["get", "post", "put", "patch", "delete"];
const API = new URL("v1/", location.href).pathname.replace(/\/$/, "");
const main = document.getElementById("page-content");
const index = document.getElementById("page-index");
const token = document.getElementById("page-token");
let description;

/** An element; children are nodes or text, never markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      Object.entries(value).forEach(([event, listener]) => made.addEventListener(event, listener));
    } else if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== ""));
  return made;
}

/** Paragraphs and `code`: all the Markdown that descriptions use. */
function prose(text = "") {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) =>
      element("p", {}, part.split("`").map((piece, at) => (at % 2 ? element("code", {}, piece) : piece.replace(/\n/g, " ")))),
    );
}

function resolved(node) {
  return node?.$ref ? resolved(node.$ref.slice(2).split("/").reduce((at, key) => at?.[key.replace(/~1/g, "/").replace(/~0/g, "~")], description)) : node;
}

const nameOf = (node) => node?.$ref?.split("/").pop();

/** In a few words what a value is. */
function kindOf(schema) {
  if (!schema) return "anything";
  if (schema.$ref) return nameOf(schema);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.length > 12 ? `one of ${schema.enum.length} words` : schema.enum.join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.length > 6 ? `one of ${either.length} schemas` : either.map(kindOf).join(" or ");
  if (schema.type === "array") return `list of ${kindOf(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "object");
  return schema.format ? `${type}, ${schema.format}` : type;
}

function limitsOf(schema) {
  const s = resolved(schema) ?? {};
  const words = [];
  if (s.minimum !== undefined || s.maximum !== undefined) words.push(`${s.minimum ?? ""}..${s.maximum ?? ""}`);
  if (s.maxLength !== undefined) words.push(`at most ${s.maxLength} characters`);
  if (s.default !== undefined) words.push(`usually ${JSON.stringify(s.default)}`);
  if (s.pattern) words.push(`like ${s.pattern}`);
  return words.join("; ");
}

/** The members of a schema, each to be opened for what is in it; read only when it is opened. */
function tree(schema, depth = 0) {
  const s = resolved(schema) ?? {};
  const inner = s.type === "array" ? resolved(s.items) : s;
  const parts = [inner, ...(inner?.allOf ?? []).map(resolved)];
  const members = parts.flatMap((part) => Object.entries(part?.properties ?? {}));
  const needed = new Set(parts.flatMap((part) => part?.required ?? []));
  if (!members.length) {
    const choices = inner?.anyOf ?? inner?.oneOf;
    return choices && depth < 2
      ? element("ul", { class: "tree" }, choices.map((choice) => branch(kindOf(choice), choice, false, depth)))
      : element("p", { class: "kind" }, [kindOf(schema), limitsOf(schema)].filter(Boolean).join("; "));
  }
  return element("ul", { class: "tree" }, members.map(([name, value]) => branch(name, value, needed.has(name), depth)));
}

function branch(name, schema, isNeeded, depth) {
  const s = resolved(schema) ?? {};
  const inner = s.type === "array" ? resolved(s.items) : s;
  const hasMore = depth < 6 && (inner?.properties || inner?.allOf || inner?.anyOf?.some((one) => resolved(one)?.properties));
  const line = [
    element("span", { class: "name" }, name),
    " ",
    element("span", { class: "kind" }, name === kindOf(schema) ? "" : kindOf(schema)),
    isNeeded ? element("span", { class: "needed" }, " required") : "",
    " ",
    s.description ?? s.title ?? "",
  ];
  if (!hasMore) return element("li", {}, line);
  const opened = element("details", {}, element("summary", {}, line));
  opened.addEventListener("toggle", () => opened.children.length < 2 && opened.append(tree(schema, depth + 1)), { once: true });
  return element("li", {}, opened);
}

function exampleOf(content) {
  if (!content) return undefined;
  if (content.example !== undefined) return content.example;
  const named = Object.values(content.examples ?? {})[0];
  if (named) return resolved(named).value;
  return nameOf(content.schema) === "Entry" ? entryExample() : resolved(content.schema)?.examples?.[0];
}

function entryExample() {
  const type = resolved({ $ref: "#/components/schemas/TypeId" })?.enum?.[0];
  const { "@id": id, "@type": kind, meta, ...fields } = description.components.schemas[type]?.examples?.[0] ?? {};
  return fields;
}

const written = (example) => (typeof example === "string" ? example : JSON.stringify(example, null, 2));

function parametersTable(parameters) {
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ["Parameter", "Where", "What"].map((word) => element("th", { scope: "col" }, word)))),
    element(
      "tbody",
      {},
      parameters.map((parameter) =>
        element(
          "tr",
          {},
          element("td", {}, element("span", { class: "name" }, parameter.name), parameter.required ? element("span", { class: "needed" }, " required") : ""),
          element("td", { class: "kind" }, parameter.in),
          element(
            "td",
            {},
            prose(parameter.description),
            element("span", { class: "kind" }, [kindOf(parameter.schema), limitsOf(parameter.schema), parameter.example !== undefined ? `for instance ${parameter.example}` : ""].filter(Boolean).join("; ")),
          ),
        ),
      ),
    ),
  );
}

function contents(content = {}) {
  return Object.entries(content).map(([mediaType, one]) => {
    const example = exampleOf(one);
    return element(
      "div",
      {},
      element("p", { class: "kind" }, mediaType, one.schema ? ` · ${kindOf(one.schema)}` : ""),
      one.schema && mediaType.includes("json") && !mediaType.includes("ndjson") ? tree(one.schema) : "",
      example === undefined ? "" : element("pre", { tabindex: "0", "aria-label": "Example" }, written(example)),
    );
  });
}

function answers(responses) {
  const all = Object.entries(responses).filter(([status]) => status !== "default");
  const good = all.filter(([status]) => status < "400");
  const bad = all.filter(([status]) => status >= "400");
  const line = ([status, reference]) => {
    const response = resolved(reference);
    const head = [element("span", { class: `status status--${status[0]}` }, status), " ", response.description ?? ""];
    const headers = Object.keys(response.headers ?? {});
    if (!response.content && !headers.length) return element("li", {}, head);
    const opened = element("details", {}, element("summary", {}, head));
    opened.addEventListener(
      "toggle",
      () => opened.append(headers.length ? element("p", { class: "kind" }, `Headers: ${headers.join(", ")}`) : "", ...contents(response.content)),
      { once: true },
    );
    return element("li", {}, opened);
  };
  return [
    element("ul", { class: "answers" }, good.map(line)),
    bad.length ? element("details", {}, element("summary", {}, `Problems: ${bad.map(([status]) => status).join(", ")}`), element("ul", { class: "answers" }, bad.map(line))) : "",
  ];
}

/** A form for a call, and what came of it. */
function trial(call) {
  const fields = call.parameters.map((parameter) => ({ parameter, input: fieldOf(parameter) }));
  const types = Object.keys(call.operation.requestBody?.content ?? {});
  const mediaType = types[0];
  const isForm = mediaType === "multipart/form-data";
  const example = exampleOf(call.operation.requestBody?.content?.[mediaType]);
  const body = mediaType && !isForm ? element("textarea", { "aria-label": "Body", spellcheck: "false" }, written(example ?? {})) : undefined;
  const file = isForm ? element("input", { type: "file", "aria-label": "File" }) : undefined;
  const result = element("div", { class: "result", "aria-live": "polite" });
  const form = element(
    "form",
    { class: "try", on: { submit: send } },
    fields.map(({ parameter, input }) => element("label", {}, element("span", { class: "name" }, parameter.name), input)),
    body ? element("label", { class: "wide" }, element("span", { class: "kind" }, mediaType), body) : "",
    file ? element("label", {}, element("span", { class: "name" }, "file"), file) : "",
    element("div", {}, element("button", {}, `Send ${call.method.toUpperCase()}`)),
  );

  async function send(event) {
    event.preventDefault();
    const request = { method: call.method.toUpperCase(), headers: {} };
    if (token.value) request.headers.Authorization = `Bearer ${token.value.trim()}`;
    let path = call.path;
    const query = new URLSearchParams();
    for (const { parameter, input } of fields) {
      const value = input.value;
      if (parameter.in === "path") path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
      else if (value === "") continue;
      else if (parameter.in === "header") request.headers[parameter.name] = value;
      else if (parameter.name === "filters") new URLSearchParams(value).forEach((one, name) => query.append(name, one));
      else query.append(parameter.name, value);
    }
    if (isForm) {
      request.body = new FormData();
      if (file.files[0]) request.body.append("file", file.files[0]);
    } else if (body) {
      request.headers["Content-Type"] = mediaType;
      request.body = body.value;
    }
    const address = API + path + (query.size ? `?${query}` : "");
    result.replaceChildren(element("p", { class: "kind" }, `${request.method} ${address} …`));
    try {
      const begun = performance.now();
      const response = await fetch(address, { ...request, credentials: "omit" });
      const shown = await textOf(response);
      result.replaceChildren(
        element("p", {}, element("span", { class: `status status--${String(response.status)[0]}` }, String(response.status)), " ", element("span", { class: "kind" }, `${request.method} ${address} · ${Math.round(performance.now() - begun)} ms`)),
        element("pre", { tabindex: "0", "aria-label": "Headers" }, [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n")),
        shown ? element("pre", { tabindex: "0", "aria-label": "Answer" }, shown) : "",
      );
    } catch (error) {
      result.replaceChildren(element("p", { class: "needed" }, `No answer: ${error.message}`));
    }
  }
  return [form, result];
}

async function textOf(response) {
  const type = response.headers.get("Content-Type") ?? "";
  if (/^(image|application\/(pdf|zip|octet-stream|vnd))/.test(type)) return `(${type})`;
  const text = await response.text();
  try {
    return /json$|json;/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text.slice(0, 20000);
  } catch {
    return text.slice(0, 20000);
  }
}

function fieldOf(parameter) {
  const choices = resolved(parameter.schema)?.enum;
  if (choices) {
    return element("select", {}, parameter.required ? "" : element("option", { value: "" }, ""), choices.map((choice) => element("option", {}, choice)));
  }
  const hint = parameter.name === "filters" ? "setting=city-centre&name=*" : (parameter.example ?? parameter.schema?.examples?.[0] ?? "");
  return element("input", { placeholder: String(hint), required: parameter.required && parameter.in === "path", autocomplete: "off", spellcheck: "false" });
}

function callSection(call) {
  const section = element(
    "details",
    { class: `call verb--${call.method}`, id: call.operation.operationId },
    element(
      "summary",
      {},
      element("span", { class: `verb verb--${call.method}` }, call.method),
      element("span", { class: "path" }, call.path),
      element("span", { class: "call__summary" }, call.operation.summary ?? "", " ", call.isLater ? element("span", { class: "mark" }, "not in this version") : "", call.isSignedIn ? element("span", { class: "mark" }, "signed in") : ""),
    ),
  );
  section.addEventListener("toggle", () => section.children.length < 2 && section.append(callBody(call)));
  return section;
}

function callBody(call) {
  const trying = element("div");
  const button = element("button", { type: "button", class: "quiet", on: { click: () => trying.replaceChildren(...trial(call)) } }, "Try it");
  return element(
    "div",
    { class: "call__body" },
    prose(call.operation.description),
    call.parameters.length ? [element("h3", {}, "Parameters"), parametersTable(call.parameters)] : "",
    call.operation.requestBody ? [element("h3", {}, "Body"), ...contents(call.operation.requestBody.content)] : "",
    element("h3", {}, "Answers"),
    answers(call.operation.responses),
    call.isLater ? "" : [element("h3", {}, "Try it"), button, trying],
  );
}

function allCalls() {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      return {
        path,
        method,
        operation,
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved),
        isLater: Boolean(operation["x-casus-later"]),
        isSignedIn: Boolean(operation.security?.some((one) => "bearer" in one)) && operation.security.length === 1,
      };
    }),
  );
}

/** Each call once, under its first tag. */
function show(calls) {
  const byTag = new Map(description.tags.map((tag) => [tag.name, []]));
  calls.forEach((call) => byTag.get(call.isLater ? "later" : call.operation.tags[0])?.push(call));
  const sections = [];
  const links = [];
  for (const tag of description.tags) {
    const own = byTag.get(tag.name);
    if (!own.length) continue;
    sections.push(element("section", { "data-tag": tag.name }, element("h2", { class: "tag", id: `tag-${tag.name}` }, tag.name), element("p", { class: "lead" }, tag.description ?? ""), own.map(callSection)));
    links.push(element("section", {}, element("h2", {}, tag.name), element("ul", {}, own.map(linkTo))));
  }
  const schemas = Object.keys(description.components.schemas);
  sections.push(element("section", { "data-tag": "schemas" }, element("h2", { class: "tag", id: "schemas" }, "Schemas"), element("p", { class: "lead" }, "Those with a name in lower case are the types that this installation declares."), schemas.map(schemaSection)));
  links.push(element("section", {}, element("h2", {}, "Schemas"), element("ul", {}, element("li", {}, element("a", { href: "#schemas" }, "", element("span", {}, `all ${schemas.length}`))))));
  const info = description.info;
  main.replaceChildren(element("p", { class: "lead" }, `${info.summary ?? info.title}`), ...prose(info.description), ...sections);
  index.replaceChildren(...links);
}

function linkTo(call) {
  const id = call.operation.operationId;
  return element("li", { "data-call": id }, element("a", { href: `#${id}`, class: call.isLater ? "later" : undefined, on: { click: () => open(id) } }, element("span", { class: `verb verb--${call.method}` }, call.method), element("span", {}, call.operation.summary ?? call.path)));
}

function schemaSection(name) {
  const schema = description.components.schemas[name];
  const section = element("details", { class: "call", id: `schema-${name}` }, element("summary", {}, element("span", {}), element("span", { class: "path" }, name), element("span", { class: "call__summary" }, schema.title ?? schema.description ?? "")));
  section.addEventListener("toggle", () => {
    if (section.children.length < 2) {
      const example = schema.examples?.[0];
      section.append(element("div", { class: "call__body" }, tree(schema), example === undefined ? "" : element("pre", { tabindex: "0", "aria-label": "Example" }, written(example))));
    }
  });
  return section;
}

function open(id) {
  const section = document.getElementById(id);
  if (section instanceof HTMLDetailsElement) {
    section.open = true;
    section.scrollIntoView();
  }
}

function find(text, calls) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  for (const call of calls) {
    const all = `${call.method} ${call.path} ${call.operation.operationId} ${call.operation.summary} ${call.operation.description ?? ""} ${call.parameters.map((one) => one.name).join(" ")}`.toLowerCase();
    const isHidden = !words.every((word) => all.includes(word));
    document.getElementById(call.operation.operationId).hidden = isHidden;
    index.querySelector(`[data-call="${call.operation.operationId}"]`).hidden = isHidden;
  }
  for (const section of [...main.querySelectorAll("section"), ...index.querySelectorAll("section")]) {
    const parts = [...section.querySelectorAll("details.call, li[data-call]")];
    section.hidden = words.length > 0 && parts.every((part) => part.hidden || part.id.startsWith("schema-"));
  }
}

try {
  const response = await fetch("../openapi", { credentials: "omit" });
  if (!response.ok) throw new Error(String(response.status));
  description = await response.json();
  const calls = allCalls();
  show(calls);
  const search = document.getElementById("page-search");
  search.addEventListener("input", () => find(search.value, calls));
  addEventListener("hashchange", () => open(decodeURIComponent(location.hash.slice(1))));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });
  open(decodeURIComponent(location.hash.slice(1)));
} catch (error) {
  document.getElementById("page-state")?.replaceChildren(`The description cannot be read: ${error.message}`);
}
