// Runs a composite action as GitHub's runner does: inputs, conditions and expressions as its own library reads them, "run" steps
// with the runner's bash, actions of others only written down.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { parse } from "yaml";

export const readAction = folder => parse(fs.readFileSync(path.join(folder, "action.yml"), "utf8"));

/** The action's outputs, the actions it used with their inputs, what was printed, and whether the job goes on. */
export function runComposite({ action, actionPath, workspace, temp, inputs, environment = {}, use = () => {} }) {
  const known = new Set(Object.keys(action.inputs));
  for (const name of Object.keys(inputs)) {
    if (!known.has(name)) {
      throw new Error(`the action has no input '${name}'`);
    }
  }

  const values = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: fallback }]) => [name, inputs[name] ?? fallback ?? ""]));
  const steps = {};
  const used = [];
  let printed = "";
  let failed = false;
  let status = 0;
  for (const step of action.runs.steps) {
    const condition = step.if ?? "success()";
    const implied = /\b(success|failure|always|cancelled)\(\)/.test(condition) ? condition : `success() && (${condition})`;
    if (!isTrue(evaluate(implied))) {
      continue;
    }

    if (step.uses) {
      const call = { uses: step.uses, with: Object.fromEntries(Object.entries(step.with ?? {}).map(([name, text]) => [name, resolve(String(text))])) };
      used.push(call);
      use(call);
      continue;
    }

    if (step.shell !== "bash") {
      throw new Error(`'${step.name}' has no shell, which a composite's step needs, or another than bash`);
    }

    const script = path.join(temp, "step.sh");
    const outputFile = path.join(temp, "output");
    fs.writeFileSync(script, resolve(step.run));
    fs.writeFileSync(outputFile, "");
    const result = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
      cwd: workspace,
      encoding: "utf8",
      env: {
        ...process.env,
        ...environment,
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, resolve(String(text))])),
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_OUTPUT: outputFile,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        CI: "true",
      },
    });
    printed += result.stdout + result.stderr;
    status = result.status;
    failed ||= status !== 0;
    if (step.id) {
      steps[step.id] = { outputs: Object.fromEntries(fs.readFileSync(outputFile, "utf8").split("\n").filter(Boolean).map(line => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])) };
    }
  }

  return {
    failed,
    status,
    printed,
    used,
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, resolve(value)])),
  };

  function resolve(text) {
    return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => evaluate(expression).coerceString());
  }

  function evaluate(expression) {
    const contexts = new data.Dictionary();
    contexts.add("inputs", dictionary(values));
    contexts.add("steps", dictionary(steps));
    const functions = new Map([["success", { name: "success", minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(!failed) }]]);
    const tree = new Parser(new Lexer(expression.trim()).lex().tokens, ["inputs", "steps"], [...functions.values()]).parse();
    return new Evaluator(tree, contexts, functions).evaluate();
  }
}

function dictionary(values) {
  const result = new data.Dictionary();
  for (const [name, value] of Object.entries(values)) {
    result.add(name, typeof value === "object" ? dictionary(value) : new data.StringData(value));
  }

  return result;
}

const isTrue = value => value.coerceString() !== "false" && value.coerceString() !== "";
