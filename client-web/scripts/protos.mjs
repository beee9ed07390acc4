// Generates TypeScript from ../proto to src/gen. What crosses the socket is there as types only, for all
// pages; its codecs are in src/gen/codec, for the socket alone, so that they can come behind a page. Of
// those there is the half that a page uses: encode and decode are properties of one object, and no
// bundler can shake one of them out.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const OUTPUT = 'src/gen';
const WIRE = 'riffle/wire/v1';
const PARTS = [
  { out: OUTPUT, encode: 'false', protos: [WIRE] },
  { out: OUTPUT, encode: 'true', protos: ['riffle/api/v1'] },
  { out: `${OUTPUT}/codec`, encode: 'encode-only', protos: [`${WIRE}/client.proto`] },
  { out: `${OUTPUT}/codec`, encode: 'decode-only', protos: [`${WIRE}/server.proto`, `${WIRE}/view.proto`] },
  // the rules of a game go both ways
  { out: `${OUTPUT}/codec`, encode: 'true', protos: [`${WIRE}/settings.proto`] },
];
const OPTIONS = [
  'esModuleInterop=true',
  // vite resolves the .js of a TypeScript import, and so does a browser
  'importSuffix=.js',
  // a oneof is { $case, value }: a switch over it is checked
  'oneof=unions-value',
  // times and counts stay far below 2^53
  'forceLong=number',
  'useOptionals=none',
  'outputJsonMethods=false',
  'outputPartialMethods=false',
  'outputTypeRegistry=false',
  'outputServices=none',
  'unrecognizedEnum=true',
  'removeEnumPrefix=true',
];

fs.rmSync(OUTPUT, { recursive: true, force: true });
for (const { out, encode, protos } of PARTS) {
  const plugin = { local: 'protoc-gen-ts_proto', out, opt: [...OPTIONS, `outputEncodeMethods=${encode}`] };
  const paths = protos.flatMap((proto) => ['--path', `../proto/${proto}`]);
  const template = JSON.stringify({ version: 'v2', plugins: [plugin] });
  execFileSync('buf', ['generate', '../proto', '--template', template, ...paths], { stdio: 'inherit' });
}

// Where there are types only, so are the imports; ts-proto does not say so.
for (const name of fs.readdirSync(path.join(OUTPUT, WIRE))) {
  const file = path.join(OUTPUT, WIRE, name);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^import \{/gm, 'import type {'));
}
