// Makes the pictures that the documentation shows, in the folder out (default: docs/images).
//
// Time:      about 20 seconds.
// Arguments: out=FOLDER  seed=1  nodes=512

out = option("out", "docs/images");
seed = option("seed", "1");
nodes = option("nodes", "512");

File.makeDirectory(out);
run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
run("Prepare Network...", "");
name = getTitle();
run("Render Network...", "network=" + name + " colour=state width=720");
saveAs("PNG", out + "/network.png");
run("Render Network...", "network=" + name + " colour=tension width=720");
saveAs("PNG", out + "/tension.png");
run("Bond Strains...", "network=" + name);
saveAs("PNG", out + "/strains.png");
selectImage("potential-" + name);
saveAs("PNG", out + "/potential.png");

// The value of key=value or key=[several words] in the macro's argument.
function option(key, otherwise) {
	text = " " + getArgument() + " ";
	start = indexOf(text, " " + key + "=");
	if (start < 0) return otherwise;
	text = substring(text, start + lengthOf(key) + 2);
	if (startsWith(text, "[")) return substring(text, 1, indexOf(text, "]"));
	return substring(text, 0, indexOf(text, " "));
}
