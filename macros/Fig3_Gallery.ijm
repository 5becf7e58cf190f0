// What do quasi-localised modes look like (arXiv 2408.08030, Fig. 3b)?
//
// Appears:   a montage of the clearest quasi-localised modes, each of another network: among the twelve softest modes of every network
//            the one of lowest participation, and of these up to six with a participation below 0.3, the lowest first; one printed line each.
// Method:    the modes below limit times the first phonon of their network, or its lowest mode if there is none; with limit=1 hardly any
//            network of this size has one. An arrow is the displacement
//            of a node, the longest two node spacings; unstable bonds are red; the ring is around the bond whose length changes most. The
//            share of the motion near the core is measured in the vector field of the mode: sum of |psi|^2 within 3 l of its maximum.
// Alpha:     0.025 unless given. The paper prints alpha/C = 2.5 for Fig. 3, which puts the short minimum of every bond at a negative
//            length, so that networks collapse; 0.025 is likely what was meant.
// Files:     in the folder out: fig3b_gallery.png, fig3b_gallery.csv with one row for every network, the lowest participation first.
// Time:      half a minute for size=small (16 networks of 256 nodes); size=paper (40 of 512) two minutes.
// Arguments: out=FOLDER (default: out)  seed=1 (the first; the others follow)  size=small|paper  alpha=0.025  limit=1.5

allow(newArray("out", "seed", "size", "alpha", "limit"));
out = option("out", "out");
first = count("seed", "1");
size = option("size", "small");
alpha = option("alpha", "0.025");
limit = number("limit", "1.5");
if (size == "small") {
	nodes = 256;
	networks = 16;
} else if (size == "paper") {
	nodes = 512;
	networks = 40;
} else {
	exit("size=" + size + " is not allowed: it must be small or paper.");
}

makeFolder(out);
panels = out + "/panels";
makeFolder(panels);
best = newArray(networks);
text = newArray(networks);
row = newArray(networks);
for (k = 0; k < networks; k++) {
	seed = first + k;
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + seed);
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	name = getTitle();
	run("Normal Modes...", "network=" + name + " count=12 pictures=12 grid=4 save=[" + panels + "]");
	lines = split(File.openAsString(panels + "/sound-" + name + ".csv"), "\n");
	cell = split(lines[1], ",");
	phonon = parseFloat(cell[5]);
	omega = Table.getColumn("omega (E^0.5/l)");
	participation = Table.getColumn("participation");
	chosen = 0;
	for (m = 1; m < omega.length; m++) if (omega[m] < limit * phonon && participation[m] < participation[chosen]) chosen = m;
	best[k] = participation[chosen];
	unstable = getResult("core_unstable", chosen);
	selectImage("mode-vectors-" + name);
	near = shareNear(chosen + 1, 3);
	selectImage("mode-fields-" + name);
	setSlice(chosen + 1);
	saveAs("PNG", panels + "/panel-" + k + ".png");
	rename("mode-fields-" + name);
	row[k] = "" + seed + "," + chosen + "," + d2s(omega[chosen], -9) + "," + d2s(phonon, -9) + "," + d2s(best[k], -9) + "," + unstable + "," + d2s(near, 4);
	text[k] = "seed " + seed + ", mode " + chosen + ": P = " + d2s(best[k], 2) + ", " + d2s(omega[chosen] / phonon, 2) + " first phonon, " + d2s(100 * near, 0) +
		" % within 3 l";
	if (isNaN(phonon)) text[k] = "seed " + seed + ", elastically unstable, mode " + chosen + ": P = " + d2s(best[k], 2) + ", " + d2s(100 * near, 0) + " % within 3 l";
	close("*-" + nodes + "-" + seed + "*");
}

order = Array.rankPositions(best);
rows = "seed,mode,omega (E^0.5/l),first_phonon (E^0.5/l),participation,core_unstable,share within 3 l\n";
for (k = 0; k < networks; k++) rows = rows + row[order[k]] + "\n";
File.saveString(rows, out + "/fig3b_gallery.csv");

shown = 0;
while (shown < minOf(6, networks - 1) && best[order[shown]] < 0.3) shown++;
print("" + shown + " of " + networks + " networks of " + nodes + " nodes shown, alpha/C = " + alpha);
if (shown == 0) print("no mode has a participation below 0.3: more networks or another alpha may have some");
columns = minOf(3, shown);
wide = 620; // pixels of a panel in the montage
strip = 40;
for (p = 0; p < shown; p++) {
	open(panels + "/panel-" + order[p] + ".png");
	rename("panel");
	high = round(wide * getHeight() / getWidth());
	run("Size...", "width=" + wide + " height=" + high + " depth=1 average interpolation=Bilinear");
	if (p == 0) newImage("gallery", "RGB white", columns * wide, floor((shown + 2) / 3) * (high + strip), 1);
	selectImage("panel");
	run("Copy");
	close("panel");
	selectImage("gallery");
	left = p % 3 * wide;
	top = floor(p / 3) * (high + strip);
	makeRectangle(left, top + strip, wide, high);
	run("Paste");
	run("Select None");
	setColor("black");
	setFont("SansSerif", 18, "antialiased");
	drawString("(" + substring("abcdef", p, p + 1) + ") " + text[order[p]], left + 6, top + strip - 8);
	print("(" + substring("abcdef", p, p + 1) + ") " + text[order[p]]);
}
if (shown > 0) saveAs("PNG", out + "/fig3b_gallery.png");
files = getFileList(panels);
for (f = 0; f < files.length; f++) deleted = File.delete(panels + "/" + files[f]);
deleted = File.delete(panels);

// Share of |psi|^2 within a distance of its maximum, in one frame of a vector field; distances to the nearest periodic image.
function shareNear(frame, reach) {
	getDimensions(w, h, channels, slices, frames);
	getPixelSize(unit, pixelWidth, pixelHeight);
	square = newArray(w * h);
	for (c = 1; c <= 2; c++) {
		Stack.setPosition(c, 1, frame);
		for (i = 0; i < w * h; i++) square[i] = square[i] + pow(getPixel(i % w, floor(i / w)), 2);
	}
	peak = 0;
	for (i = 1; i < w * h; i++) if (square[i] > square[peak]) peak = i;
	near = 0;
	all = 0;
	for (i = 0; i < w * h; i++) {
		dx = abs(i % w - peak % w);
		dy = abs(floor(i / w) - floor(peak / w));
		dx = minOf(dx, w - dx) * pixelWidth;
		dy = minOf(dy, h - dy) * pixelHeight;
		all += square[i];
		if (dx * dx + dy * dy <= reach * reach) near += square[i];
	}
	return near / all;
}

// The value of a key as a number above 0.
function number(key, otherwise) {
	value = option(key, otherwise);
	if (!matches(value, "[+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?") || parseFloat(value) <= 0) exit(key + "=" + value + " is not allowed: it must be a number above 0.");
	return parseFloat(value);
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

// Makes a folder and those above it.
function makeFolder(folder) {
	above = File.getParent(folder);
	if (lengthOf("" + above) > 0 && "" + above != "null" && !File.isDirectory(above)) makeFolder(above);
	if (!File.isDirectory(folder)) File.makeDirectory(folder);
	if (!File.isDirectory(folder)) exit("out=" + folder + " is not allowed: it must be a folder that exists or can be made.");
}
