// The example for GitLab CI.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { parse } from "yaml";
import { schemaErrors } from "./schemas.mjs";
import { faultyStack, scratch, stacklint } from "./stacklint.mjs";

const pipeline = parse(fs.readFileSync(new URL("examples/gitlab-ci.yml", import.meta.url), "utf8"));

test("the example for GitLab fits its schema", () => {
  assert.deepEqual(schemaErrors("gitlab-ci", pipeline), []);
  assert.notDeepEqual(schemaErrors("gitlab-ci", { stacklint: { ...pipeline.stacklint, artifacts: { reports: { codequality: 1 } } } }), [], "the schema finds something at all");
});

test("the example for GitLab hands in the report that it writes", t => {
  const { script, artifacts } = pipeline.stacklint;
  const folder = scratch(t, { "stack.yml": faultyStack });
  const [program, ...args] = script.at(-1).split(" ");
  assert.match(program, /\/stacklint$/);
  assert.equal(stacklint(folder, ...args).status, 1);
  const report = JSON.parse(fs.readFileSync(path.join(folder, artifacts.reports.codequality), "utf8"));
  assert.ok(report.some(f => f.check_name === "SL1003" && f.location.path === "stack.yml"));
  assert.equal(artifacts.when, "always", "a job that findings fail hands in its report, too");
});
