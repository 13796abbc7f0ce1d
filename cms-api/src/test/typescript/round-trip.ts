// What a program does with the API, through a client that others generated from its description.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./build/schema.js";

type Church = components["schemas"]["church"];

const base = process.env["CASUS_BASE"] ?? "http://localhost:8080";
const password = process.env["CASUS_PASSWORD"] ?? "";
const word = `zq${Date.now().toString(36)}`;

const api = createClient<paths>({
  baseUrl: `${base}/api/v1`,
  headers: { "Accept-Language": "en" },
  querySerializer: { object: { style: "form", explode: true }, array: { style: "form", explode: false } },
});

/** The answer's content; where it is a problem, that is what the trip fails with. */
function expected<T>(answer: { data?: T; error?: unknown; response: Response }, status: number): T {
  assert.equal(answer.response.status, status, JSON.stringify(answer.error));
  return answer.data as T;
}

function tagOf(response: Response): string {
  const tag = response.headers.get("ETag");
  assert.ok(tag, "an answer to who may edit has an ETag");
  return tag;
}

async function eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await ask();
    if (found !== undefined) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`not in time: ${what}`);
}

// sign in
const session = expected(await api.POST("/session", { body: { name: "admin", password } }), 201);
api.use({
  onRequest({ request }) {
    request.headers.set("Authorization", `Bearer ${session.token}`);
    return request;
  },
});
const who = expected(await api.GET("/whoami"), 200);
assert.equal(who.name, "admin");

// what types are there
const types = expected(await api.GET("/types"), 200);
assert.ok(types.items.some((type) => type.id === "church"));

// create
const draft: Church = {
  name: `Kapel ${word}`,
  summary: { nl: `Samenvatting ${word}.`, en: `Summary ${word}.` },
  setting: "city-centre",
  currentUse: ["library"],
  municipality: "gent",
  contacts: [{ name: "Loket", email: "loket@example.org" }],
};
const created = await api.POST("/entries/{type}", { params: { path: { type: "church" } }, body: draft });
const made = expected(created, 201);
const slug = made.meta?.slug;
assert.ok(slug);
const address = { path: { type: "church" as const, slug } };

// read what is not public yet
const working = await api.GET("/entries/{type}/{slug}", { params: { ...address, query: { revision: "working" } } });
assert.equal((expected(working, 200) as Church).name, draft.name);
const unseen = await api.GET("/entries/{type}/{slug}", { params: address });
assert.equal(unseen.response.status, 404);
assert.match(unseen.error?.type ?? "", /\/problems\/not-found$/);

// edit, and be told when somebody else was first
const stale = tagOf(working.response);
const edited = await api.PATCH("/entries/{type}/{slug}", {
  params: { ...address, header: { "If-Match": stale } },
  body: { formerName: `Oud ${word}` },
});
assert.equal((expected(edited, 200) as Church).formerName, `Oud ${word}`);
const late = await api.PATCH("/entries/{type}/{slug}", {
  params: { ...address, header: { "If-Match": stale } },
  body: { formerName: "Te laat" },
});
assert.equal(late.response.status, 412);
assert.equal(late.error?.etag, tagOf(edited.response));

// a wrong field is named
const wrong = await api.POST("/entries/{type}", {
  params: { path: { type: "church" } },
  body: { name: "x".repeat(300) } satisfies Church,
});
assert.equal(wrong.response.status, 422);
assert.equal(wrong.error?.violations?.[0]?.field, "name");

// publish, over the board's head
expected(
  await api.POST("/entries/{type}/{slug}/publish", { params: address, body: { override: "A test." } }),
  200,
);
const published = expected(await api.GET("/entries/{type}/{slug}", { params: address }), 200) as Church;
assert.equal(published.meta?.state, "published");

// list with a filter and facets
const list = await eventually("the list has it", async () => {
  const answer = await api.GET("/entries/{type}", {
    params: {
      path: { type: "church" },
      query: { filters: { name: draft.name ?? "" }, facets: ["setting", "currentUse"], sort: "-published", limit: 5 },
    },
  });
  const page = expected(answer, 200);
  return page.total > 0 ? page : undefined;
});
assert.equal(list.total, 1);
assert.equal(list.items[0]?.meta?.slug, slug);
assert.ok(list.facets?.["setting"]?.some((value) => value.concept === "city-centre" && value.count === 1));

// a file
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
const form = new FormData();
form.append("file", new Blob([Buffer.from(dot, "base64")], { type: "image/png" }), `${word}.png`);
form.append("alt", "Een stip");
const uploaded = await api.POST("/media", { body: { file: "" }, bodySerializer: () => form });
const file = expected(uploaded, uploaded.response.status === 200 ? 200 : 201);
assert.equal(file.type, "image/png");
const mediaTag = tagOf(uploaded.response);
expected(
  await api.DELETE("/media/{id}", {
    params: { path: { id: file.id ?? "" }, header: { "If-Match": mediaTag } },
  }),
  204,
);

// away with it
expected(await api.POST("/entries/{type}/{slug}/unpublish", { params: address, body: {} }), 200);
const gone = await api.GET("/entries/{type}/{slug}", { params: address });
assert.equal(gone.response.status, 410);
const last = await api.GET("/entries/{type}/{slug}", { params: { ...address, query: { revision: "working" } } });
expected(last, 200);
expected(
  await api.DELETE("/entries/{type}/{slug}", {
    params: { ...address, header: { "If-Match": tagOf(last.response) } },
  }),
  204,
);
expected(await api.DELETE("/session"), 204);
console.log("round trip done");
