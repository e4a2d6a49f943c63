// Takes the place of Sphinx's file: found words are not marked in the page, so search terms are never stored on the device.
const SPHINX_HIGHLIGHT_ENABLED = false;
