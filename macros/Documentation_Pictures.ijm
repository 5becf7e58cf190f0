// Makes the pictures that the documentation shows, in the folder out (default: docs/images).
//
// Time:      about 20 seconds.
// Arguments: out=FOLDER  seed=1  nodes=512

allow(newArray("out", "seed", "nodes"));
out = option("out", "docs/images");
seed = option("seed", "1");
nodes = option("nodes", "512");

makeFolder(out);
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
run("Shear Network...", "network=" + name + " amount=0.1 protocol=[Event driven] movie=true");
sheared = getTitle();
selectImage("stress-strain-" + sheared);
saveAs("PNG", out + "/stress_strain.png");
selectImage("movie-" + sheared);
saveAs("PNG", out + "/avalanche.png");

// The value of key=value or key=[several words] in the macro's argument.
function option(key, otherwise) {
	text = " " + getArgument() + " ";
	start = indexOf(text, " " + key + "=");
	if (start < 0) return otherwise;
	text = substring(text, start + lengthOf(key) + 2);
	if (startsWith(text, "[")) return substring(text, 1, indexOf(text, "]"));
	return substring(text, 0, indexOf(text, " "));
}

// Stops at a word of the argument that is none of these keys with a value.
function allow(keys) {
	text = getArgument();
	while (indexOf(text, "[") >= 0) {
		if (indexOf(text, "]") < indexOf(text, "[")) exit("The brackets of the argument do not match: " + getArgument());
		text = substring(text, 0, indexOf(text, "[")) + substring(text, indexOf(text, "]") + 1);
	}
	words = split(text, " ");
	for (k = 0; k < words.length; k++) {
		known = lengthOf(words[k]) == 0;
		for (n = 0; n < keys.length; n++) if (startsWith(words[k], keys[n] + "=")) known = true;
		if (!known) exit("The argument has no key \"" + words[k] + "\"; the keys are " + String.join(keys, ", ") + ".");
	}
}

// Makes a folder and those above it.
function makeFolder(folder) {
	above = File.getParent(folder);
	if (lengthOf("" + above) > 0 && "" + above != "null" && !File.isDirectory(above)) makeFolder(above);
	if (!File.isDirectory(folder)) File.makeDirectory(folder);
	if (!File.isDirectory(folder)) exit("out=" + folder + " is not allowed: it must be a folder that exists or can be made.");
}
