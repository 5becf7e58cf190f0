// How many bonds does Network from Image... read from pictures like yours?
//
// Question:  of networks that are known, drawn and spoilt, how many bonds are found, and how many of those found are right?
// Appears:   one line a picture: F1 of the bonds (1: all found, and nothing else), how many are missed and how many wrong, and how far nodes are off.
//            Nodes match one to one within 0.3 l, nearest first; a bond is right if both its ends match and the pair is bonded.
// Files:     in the folder out: network_from_image_check.csv.
// Time:      about half a minute; ./crumple macros/Network_from_Image_Check.ijm "out=check pixels=24 nodes=144 seed=1"

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Draws known networks, spoils the pictures, and says how many bonds are read again.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ String(label="Seed", value="1", persist=false) seed
#@ String(label="Nodes N", value="144", persist=false) nodes
#@ String(label="Pixels per l", value="24", persist=false, description="How long a bond is in your pictures.") pixels
#@ String(label="Keys of Network from Image", value="", persist=false, description="Such as smoothing=1: those that you try; empty: the defaults.") keys

setOption("ExpandableArrays", true);
if (isNaN(parseFloat(pixels)) || parseFloat(pixels) < 3) exit("pixels=" + pixels + " is not allowed: it must be a number of at least 3.");
var file = out + "/check-" + nodes + "-" + seed, rows = "picture,f1,missed,wrong,off (l)\n";
run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
built = getTitle();
check(built, "as built", pixels, 0, 0);
run("Relax Network...", "network=" + built);
relaxed = getTitle();
check(relaxed, "relaxed", pixels, 0, 0);
check(relaxed, "half as many pixels", pixels / 2, 0, 0);
check(relaxed, "blurred by 2 pixels", pixels, 2, 0);
check(relaxed, "noise 20", pixels, 1, 20);
check(relaxed, "noise 60", pixels, 1, 60);
File.saveString(rows, out + "/network_from_image_check.csv");
gone = File.delete(file + ".nodes.csv");
gone = File.delete(file + ".bonds.csv");

// Draws a network, spoils the picture, traces it and compares.
function check(network, name, perlength, blur, noise) {
	run("Render Network...", "network=" + network + " style=Plain width=" + maxOf(128, round(perlength * sqrt(nodes))));
	run("Multiply...", "value=0.63"); // grey values of 40 and 200
	run("Add...", "value=40");
	if (blur > 0) run("Gaussian Blur...", "sigma=" + blur);
	random("seed", parseInt(seed)); // of the noise
	if (noise > 0) run("Add Specified Noise...", "standard=" + noise);
	run("Network from Image...", keys);
	unit = Table.get("unit_per_l", 0);
	cell = sqrt(nodes);
	x = column(getTitle(), "nodes", 1); y = column(getTitle(), "nodes", 2);
	i = column(getTitle(), "bonds", 0); j = column(getTitle(), "bonds", 1);
	tx = column(network, "nodes", 1); ty = column(network, "nodes", 2);
	ti = column(network, "bonds", 0); tj = column(network, "bonds", 1);
	pairs = newArray(0); far = newArray(0);
	for (a = 0; a < x.length; a++) {
		for (b = 0; b < tx.length; b++) {
			dx = unit * x[a] - tx[b]; dx = dx - cell * round(dx / cell);
			dy = unit * y[a] - ty[b]; dy = dy - cell * round(dy / cell);
			if (dx * dx + dy * dy > 0.09) continue;
			pairs[pairs.length] = a * tx.length + b;
			far[far.length] = sqrt(dx * dx + dy * dy);
		}
	}
	partner = newArray(x.length); Array.fill(partner, -1);
	taken = newArray(tx.length);
	order = Array.rankPositions(far);
	square = 0; matched = 0;
	for (k = 0; k < order.length; k++) {
		a = floor(pairs[order[k]] / tx.length); b = pairs[order[k]] - a * tx.length;
		if (partner[a] >= 0 || taken[b]) continue;
		partner[a] = b; taken[b] = 1;
		square = square + far[order[k]] * far[order[k]]; matched++;
	}
	bonded = newArray(tx.length * tx.length);
	for (k = 0; k < ti.length; k++) bonded[minOf(ti[k], tj[k]) * tx.length + maxOf(ti[k], tj[k])] = 1;
	right = 0;
	for (k = 0; k < i.length; k++) {
		a = partner[i[k]]; b = partner[j[k]];
		if (a >= 0 && b >= 0) right = right + bonded[minOf(a, b) * tx.length + maxOf(a, b)];
	}
	f1 = d2s(2 * right / (i.length + ti.length), 3);
	off = d2s(sqrt(square / maxOf(1, matched)), 3);
	print(name + ": F1 = " + f1 + ", " + ti.length - right + " bonds missed, " + i.length - right + " wrong, nodes off by " + off + " l");
	rows = rows + name + "," + f1 + "," + ti.length - right + "," + i.length - right + "," + off + "\n";
	close("*");
}

// A column of a network's file of nodes or bonds.
function column(network, table, number) {
	run("Save Network...", "network=" + network + " format=[Crumple CSV] path=[" + file + ".nodes.csv]");
	lines = split(File.openAsString(file + "." + table + ".csv"), "\n");
	values = newArray(0);
	for (k = 0; k < lines.length; k++) {
		cells = split(lines[k], ",");
		if (cells.length > 2 && matches(cells[0], "[0-9]+")) values[values.length] = parseFloat(cells[number]);
	}
	return values;
}
