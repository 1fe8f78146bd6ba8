// The program under test, and folders to try it in.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

export const program = path.resolve(root, process.env.STACKLINT ?? "artifacts/check-native/native/stacklint");

if (!fs.existsSync(program)) {
  throw new Error(`There is no ${program}: run .ci/check-native first, or name the program in STACKLINT`);
}

/** Runs the program and returns { status, stdout, stderr }. */
export function stacklint(folder, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** A folder of its own with files in it, gone when the test ends. */
export function scratch(test, files = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stacklint integrations-"));
  test.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ ".editorconfig": "root = true\n", ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }

  return folder;
}

/** A stack with an error (SL1003) and a warning (SL3001), both at known places. */
export const faultyStack = `services:
  web:
    image: nginx:1.27
    logging: {driver: json-file}
    deploy:
      resources:
        limits: {memory: 64M}
        reservations: {memory: 128M}
`;

export const cleanStack = fs.readFileSync(path.join(root, "testdata/valid/stack.yml"), "utf8");
