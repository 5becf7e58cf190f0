#@script(crumple=true, headless=true, description="A montage of the clearest quasi-localised modes of several networks, and how much of their motion is near the core.")
#@ Integer(label="Nodes N", value=256, min=16, persist=false, description="Of each network.") nodes
#@ Integer(label="Networks", value=16, min=2, persist=false, description="How many are looked through.") networks
#@ Double(label="alpha/C", value=0.1, style="format:0.################", min=0, persist=false, description="Of the bistable bonds.") alpha
#@ Double(label="Limit", value=1.5, style="format:0.################", min=0, persist=false, description="Modes count below so many times the first phonon of their network.") limit
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Name of the files", value="gallery", persist=false, description="Of table and picture.") name
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets table and picture.") out

// What do quasi-localised modes look like?
//
// Appears: among the twelve softest modes of every network the one of lowest participation, below limit times the first phonon or the lowest mode; of these up to six with
//          a participation below 0.3, the lowest first; one printed line each.
// Files:   in the folder out: NAME.png; NAME.csv with one row for every network, the lowest participation first.

panels = out + "/panels";
best = newArray(networks);
text = newArray(networks);
row = newArray(networks);
for (k = 0; k < networks; k++) {
	run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + (seed + k));
	run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
	network = getTitle();
	run("Normal Modes...", "network=" + network + " count=12 pictures=12 grid=4 save=[" + panels + "]");
	omega = Table.getColumn("omega (E^0.5/l)");
	participation = Table.getColumn("participation");
	unstable = Table.getColumn("core_unstable");
	run("Open Table...", "table=[" + panels + "/sound-" + network + ".csv]");
	phonon = Table.get("first_phonon (E^0.5/l)", 0);
	chosen = 0;
	for (m = 1; m < omega.length; m++) if (omega[m] < limit * phonon && participation[m] < participation[chosen]) chosen = m;
	best[k] = participation[chosen];
	selectImage("mode-vectors-" + network);
	near = shareNear(chosen + 1, 3);
	selectImage("mode-fields-" + network);
	setSlice(chosen + 1);
	saveAs("PNG", panels + "/panel-" + k + ".png");
	rename("mode-fields-" + network);
	row[k] = "" + (seed + k) + "," + chosen + "," + d2s(omega[chosen], -9) + "," + d2s(phonon, -9) + "," + d2s(best[k], -9) + "," + unstable[chosen] + "," + d2s(near, 4);
	where = ", " + d2s(omega[chosen] / phonon, 2) + " first phonon";
	text[k] = "seed " + (seed + k) + ", mode " + chosen + ": P = " + d2s(best[k], 2) + where + ", " + d2s(100 * near, 0) + " % within 3 l";
	if (isNaN(phonon)) text[k] = replace(replace(text[k], where, ""), ", mode", ", elastically unstable, mode");
	close("*-" + nodes + "-" + (seed + k) + "*");
}
order = Array.rankPositions(best);
rows = "seed,mode,omega (E^0.5/l),first_phonon (E^0.5/l),participation,core_unstable,share within 3 l\n";
for (k = 0; k < networks; k++) rows = rows + row[order[k]] + "\n";
File.saveString(rows, out + "/" + name + ".csv");

shown = 0;
while (shown < minOf(6, networks - 1) && best[order[shown]] < 0.3) shown++;
print("" + shown + " of " + networks + " networks of " + nodes + " nodes shown, alpha/C = " + alpha);
if (shown == 0) print("no mode has a participation below 0.3: more networks or another alpha may have some");
for (p = 0; p < shown; p++) {
	label = "(" + substring("abcdef", p, p + 1) + ") " + text[order[p]];
	open(panels + "/panel-" + order[p] + ".png");
	high = round(620 * getHeight() / getWidth()) + 40;
	run("Place in Figure", "figure=gallery number=" + p + " panels=" + shown + " columns=" + minOf(3, shown) + " width=620 height=" + high + " letters=18 title=[" + label + "]");
	print(label);
}
if (shown > 0) saveAs("PNG", out + "/" + name + ".png");
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
	order = Array.rankPositions(square);
	peak = order[w * h - 1];
	near = 0;
	all = 0;
	for (i = 0; i < w * h; i++) {
		dx = abs(i % w - peak % w);
		dy = abs(floor(i / w) - floor(peak / w));
		all += square[i];
		if (pow(minOf(dx, w - dx) * pixelWidth, 2) + pow(minOf(dy, h - dy) * pixelHeight, 2) <= reach * reach) near += square[i];
	}
	return near / all;
}
