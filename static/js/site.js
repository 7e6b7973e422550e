// The script of the site: what its pages do beyond what they do without scripts. Each file leaves other pages alone.
import "./suggest.js";
import "./print.js";
import "./copy.js";
import "./errors.js";
import "./listing.js";
import "./map.js";
