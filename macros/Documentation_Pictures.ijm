// Makes the pictures that the documentation shows, in the folder out (default: docs/images).
// But for shear_explorer.png, a window: the robot of the tests (mvn verify, WindowIT) leaves it in target/window/1600x1000/explorer.png.
//
// Time:      about half a minute.
// Arguments: out=FOLDER  seed=1  nodes=512

allow(newArray("out", "seed", "nodes"));
var out;
out = option("out", "docs/images");
seed = option("seed", "1");
nodes = option("nodes", "512");

makeFolder(out);
run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
run("Render Network...", "colour=state width=480");
saveAs("PNG", out + "/as_built.png");
run("Relax Network...", "");
run("Render Network...", "colour=stiffness width=480");
saveAs("PNG", out + "/stiffness.png");
run("Prepare Network...", "network=network-" + nodes + "-" + seed);
name = getTitle();
run("Render Network...", "network=" + name + " colour=state width=720");
saveAs("PNG", out + "/network.png");
run("Render Network...", "network=" + name + " colour=tension width=720");
saveAs("PNG", out + "/tension.png");
run("Bond Strains...", "network=" + name);
saveAs("PNG", out + "/strains.png");
selectImage("potential-" + name);
saveAs("PNG", out + "/potential.png");
close("*");

run("Local Excitations...", "network=" + name);
picture("distance-" + name, "distance");
picture("P-distance-" + name, "pseudo_gap");
run("Excitation Plots...", "table=[Local Excitations]");
picture("P-barrier", "barriers");
run("Fit Exponent...", "table=[Local Excitations] column=distance tail=Lower where=[unstable = 0]");
picture("fit-distance-lower", "fit");
run("Scaling Relation...", "table=[Local Excitations] x=distance y=f_in average=[Geometric mean]");
picture("relation-f_in-distance", "relation");
close("*");
run("Normal Modes...", "network=" + name + " count=20 pictures=1");
picture("mode-fields-" + name, "mode");
run("Density of States...", "network=" + name);
picture("spectrum-" + name, "density_of_states");
run("Mode Barriers...", "network=" + name + " count=50 cap=0.2");
picture("energy-along-modes-" + name, "mode_barriers");
run("Soft Spots...", "network=" + name);
picture("ROC-" + name, "soft_spots");
close("*");
run("Shear Network...", "network=" + name + " amount=0.1 protocol=[Event driven] movie=true");
sheared = getTitle();
selectImage("stress-strain-" + sheared);
saveAs("PNG", out + "/stress_strain.png");
selectImage("movie-" + sheared);
saveAs("PNG", out + "/avalanche.png");

// Saves an image by its title.
function picture(title, file) {
	selectImage(title);
	saveAs("PNG", out + "/" + file + ".png");
}

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
