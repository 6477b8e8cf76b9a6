// Judges JSON Feeds by the published schema of version 1.1. Prints a line a fault; nothing when all is well.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'jsonfeed-schema';

const validate = addFormats(new Ajv({ allErrors: true })).compile(schema);
for (const file of process.argv.slice(2)) {
  if (!validate(JSON.parse(readFileSync(file, 'utf8')))) {
    validate.errors.forEach(fault => console.log(`${file}: ${fault.instancePath} ${fault.message}`));
  }
}
