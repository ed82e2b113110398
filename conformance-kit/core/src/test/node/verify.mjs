// Verifies a signed report (JWS general JSON) or a certificate (compact JWS) with the npm library jose.
//
//   node verify.mjs <folder of node_modules> <document> <certificate in PEM>...
//
// The certificates are those that the reader trusts, one for each signature, in order. Every signature must hold; that
// some signature holds is not enough. Prints the payload.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, file, ...certificates] = process.argv.slice(2);
const entry = createRequire(join(modules, 'any.js')).resolve('jose');
const jose = await import(pathToFileURL(entry));

const text = readFileSync(file, 'utf8');
const { payload, signatures } = text.startsWith('{') ? JSON.parse(text) : fromCompact(text);
if (signatures.length !== certificates.length) {
  throw new Error(`${signatures.length} signatures, but ${certificates.length} certificates`);
}
let content;
for (const [index, signature] of signatures.entries()) {
  const { alg } = jose.decodeProtectedHeader(signature);
  const key = await jose.importX509(readFileSync(certificates[index], 'utf8'), alg);
  const jws = { payload, protected: signature.protected, signature: signature.signature };
  content = (await jose.flattenedVerify(jws, key, { algorithms: ['ES256', 'ES384', 'ES512', 'PS384'] })).payload;
}
process.stdout.write(content);

function fromCompact(compact) {
  const [header, payload, signature] = compact.split('.');
  return { payload, signatures: [{ protected: header, signature }] };
}
