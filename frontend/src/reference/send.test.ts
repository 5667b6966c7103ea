// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { beginningOf, pretty, requestOf } from "./send";

function form(method: string, path: string, fields: string): HTMLFormElement {
  document.body.innerHTML = `<form data-method="${method}" data-path="${path}">${fields}</form>`;
  const form = document.querySelector("form");
  if (!form) throw new Error("no form");
  return form;
}

test("parameters go where they belong, and an empty one is left out", () => {
  const request = requestOf(
    form(
      "GET",
      "/api/v1/decisions/{id}",
      `<input data-in="path" name="id" value="a b"><input data-in="query" name="after" value="x&y">
       <input data-in="query" name="limit" value=""><input data-in="header" name="Accept-Language" value="zh-CN">`,
    ),
  );

  expect(new URL(request.url).pathname).toBe("/api/v1/decisions/a%20b");
  expect(new URL(request.url).search).toBe("?after=x%26y");
  expect(request.headers.get("accept-language")).toBe("zh-CN");
  expect(request.headers.has("authorization")).toBe(false);
});

test("a body goes as it was written", async () => {
  const request = requestOf(
    form(
      "POST",
      "/api/v1/consultation",
      `<textarea data-body data-type="application/json">{"answers": }</textarea>`,
    ),
  );

  expect(request.headers.get("content-type")).toBe("application/json");
  expect(await request.text()).toBe('{"answers": }');
});

test("JSON is set on lines, and anything else is left as it came", () => {
  expect(pretty('{"mode":"cross"}')).toBe('{\n  "mode": "cross"\n}');
  expect(pretty("<table/>")).toBe("<table/>");
});

test("an answer that does not end is shown from its beginning, and left there", async () => {
  let left = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(30_000).fill(120));
    },
    cancel: () => {
      left = true;
    },
  });

  expect(await beginningOf(new Response(endless))).toBe(`${"x".repeat(100_000)}\n…`);
  expect(left).toBe(true);
  expect(await beginningOf(new Response("{}"))).toBe("{}");
});
