// The example for GitLab CI.
import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { parse } from "yaml";
import { schemaErrors } from "./schemas.mjs";

const pipeline = parse(fs.readFileSync(new URL("examples/gitlab-ci.yml", import.meta.url), "utf8"));

test("the example for GitLab fits its schema", () => {
  assert.deepEqual(schemaErrors("gitlab-ci", pipeline), []);
  assert.notDeepEqual(schemaErrors("gitlab-ci", { stacklint: { ...pipeline.stacklint, artifacts: { reports: { codequality: 1 } } } }), [], "the schema finds something at all");
});

test("the example for GitLab hands in the report that it writes", () => {
  const { script, artifacts } = pipeline.stacklint;
  assert.ok(script.at(-1).endsWith(` --output gitlab=${artifacts.reports.codequality}`));
  assert.equal(artifacts.when, "always");
});
