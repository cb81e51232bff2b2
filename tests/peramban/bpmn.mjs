// Opens BPMN files in bpmn.io's viewer, in Chromium: node bpmn.mjs CHROMIUM FILE... Prints what it drew, as a JSON list.
import { chromium } from "playwright-core";
import fs from "node:fs";

const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
await page.setContent('<div id="c" style="width:1600px;height:900px"></div>');
await page.addScriptTag({ path: new URL("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js", import.meta.url).pathname });
const draw = (file) => page.evaluate(async (xml) => {
  const viewer = new BpmnJS({ container: "#c" });
  try {
    const { warnings } = await viewer.importXML(xml);
    viewer.get("canvas").zoom("fit-viewport");
    const ids = viewer.get("elementRegistry").getAll().map((one) => one.id);
    return { warnings: warnings.map(String), ids };
  } catch (error) {
    return { warnings: [String(error)], ids: [] };
  } finally {
    viewer.destroy();
  }
}, fs.readFileSync(file, "utf8"));
const drawn = [];
for (const file of process.argv.slice(3)) drawn.push(await draw(file));
console.log(JSON.stringify(drawn));
await browser.close();
