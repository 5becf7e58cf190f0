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
	out = option("out", "out");
	first = parseInt(option("seed", "1"));
	networks = parseInt(option("networks", "5"));
	nodes = parseInt(option("nodes", "512"));
	minimiser = option("minimiser", "FIRE");
}
if (out == "") exit("Choose a folder for the results.");
File.makeDirectory(out);

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
