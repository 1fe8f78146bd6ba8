// The task for VS Code: its problem matcher on what the task prints.
import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { cleanStack, faultyStack, scratch, stacklint } from "./stacklint.mjs";

// $msCompile of VS Code, from src/vs/workbench/contrib/tasks/common/problemMatcher.ts.
const msCompile = /^\s*(?:\s*\d+>)?(\S.*?)(?:\((\d+|\d+,\d+|\d+,\d+,\d+,\d+)\))?\s*:\s+(?:(\S+)\s+)?((?:fatal +)?error|warning|info)\s+(\w+\d+)?\s*:\s*(.*)$/;

const { tasks: [task] } = JSON.parse(fs.readFileSync(new URL("examples/tasks.json", import.meta.url), "utf8"));

function problems(folder) {
  const { stdout } = stacklint(folder, ...task.args);
  return stdout.trimEnd().split("\n").map(line => {
    const match = msCompile.exec(line);
    assert.ok(match, `$msCompile reads: ${line}`);
    const [, file, place, , severity, code, message] = match;
    const [startLine, startColumn] = place.split(",").map(Number);
    return { file, startLine, startColumn, severity, code, message };
  });
}

test("the matcher looks for paths where the task runs", () => {
  // $msCompile alone takes every path for an absolute one.
  assert.equal(task.problemMatcher.base, "$msCompile");
  assert.deepEqual(task.problemMatcher.fileLocation, ["relative", "${workspaceFolder}"]);
  assert.equal(task.command, "stacklint");
});

for (const name of ["stack.yml", "two words/shop stack.yml", "copy (2)/stack (1).yml", "a(3,4)/stack.yml", "größe/stack-ü.yml", "it's/stack.yml"]) {
  test(`$msCompile reads findings in ${name}`, t => {
    const folder = scratch(t, { [name]: faultyStack, "clean-stack.yml": cleanStack });
    const found = problems(folder);
    const { findings } = JSON.parse(stacklint(folder, "lint", "--format", "json").stdout);
    assert.deepEqual(found, findings.map(f => ({
      file: f.path, startLine: f.region.start.line, startColumn: f.region.start.column, severity: f.severity, code: f.ruleId, message: f.message,
    })));
    assert.ok(found.some(f => f.code === "SL1003" && f.severity === "error" && f.file === name));
    assert.ok(found.some(f => f.severity === "warning"));
  });
}
