// Lets Leaflet load under Trusted Types: at start it asks the browser for SVG by writing "<svg/>", and nothing else passes.
type PolicyFactory = {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
};

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy("default", {
  createHTML(text) {
    if (text === "<svg/>") return text;
    throw new TypeError("HTML is not made from text here.");
  },
});
