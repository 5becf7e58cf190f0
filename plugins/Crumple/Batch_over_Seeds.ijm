// Prepares networks with seeds first, first + 1, … and saves each of them with its picture and table.
//
// From the menu it asks; from a macro or the command line it takes
//   out=FOLDER  seed=1  networks=5  nodes=512  minimiser=FIRE

if (getArgument() == "") {
	Dialog.create("Batch over seeds");
	Dialog.addDirectory("Folder for the results", "");
	Dialog.addNumber("First seed", 1);
	Dialog.addNumber("Networks", 5);
	Dialog.addNumber("Nodes N", 512);
	Dialog.addChoice("Minimiser", newArray("FIRE", "Gradient flow"));
	Dialog.show();
	out = Dialog.getString();
	first = Dialog.getNumber();
	networks = Dialog.getNumber();
	nodes = Dialog.getNumber();
	minimiser = Dialog.getChoice();
} else {
	allow(newArray("out", "seed", "networks", "nodes", "minimiser"));
	out = option("out", "out");
	first = count("seed", "1");
	networks = count("networks", "5");
	nodes = count("nodes", "512");
	minimiser = option("minimiser", "FIRE");
}
if (out == "") exit("Choose a folder for the results.");

for (k = 0; k < networks; k++) {
	folder = out + "/seed-" + (first + k);
	run("Generate Network...", "nodes=" + nodes + " seed=" + (first + k));
	run("Prepare Network...", "minimiser=[" + minimiser + "] save=[" + folder + "]");
	name = getTitle();
	run("Save Network...", "network=" + name + " path=[" + folder + "/" + name + ".nodes.csv]");
	close("*-" + nodes + "-" + (first + k));
	showProgress(k + 1, networks);
}
print(networks + " networks of " + nodes + " nodes, seeds " + first + " to " + (first + networks - 1) + ": " + out);

// The value of key=value or key=[several words] in the macro's argument.
function option(key, otherwise) {
	text = " " + getArgument() + " ";
	start = indexOf(text, " " + key + "=");
	if (start < 0) return otherwise;
	text = substring(text, start + lengthOf(key) + 2);
	if (startsWith(text, "[")) return substring(text, 1, indexOf(text, "]"));
	return substring(text, 0, indexOf(text, " "));
}

// The same for a whole number of at least one.
function count(key, otherwise) {
	value = option(key, otherwise);
	if (!matches(value, "[1-9][0-9]{0,8}")) exit(key + "=" + value + " is not allowed: it must be a whole number of at least 1.");
	return parseInt(value);
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
