#@script(crumple=true, headless=true, description="The density of states of relaxed networks of several sizes, a mean over networks, divided by omega and beside Debye's law.")
#@ String(label="Nodes N", value="64 256", persist=false, description="One N, or several.") sizes
#@ Integer(label="Networks", value=3, min=2, persist=false, description="Of each N.") networks
#@ Double(label="alpha/C", value=0.1, style="format:0.################", min=0, persist=false, description="Of the bistable bonds.") alpha
#@ Integer(label="Chebyshev moments", value=500, min=16, persist=false, description="Twice as many: twice as fine a resolution.") moments
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it, the same for every N.") seed
#@ String(label="Name of the files", value="spectra", persist=false, description="Of table and picture.") name
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets table and picture, and a folder spectra with the tables of every network.") out

// How do networks vibrate, over the whole spectrum?
//
// Appears: D/omega for every N with its errors, from twice its resolution on, and Debye's law, which is level then; for each N a printed line: resolution, modes below the
//          first phonon beside Debye's number, and where D/omega has its maximum.
// Files:   in the folder out: NAME.csv, a row a N; NAME.png; the folder spectra with the tables of Density of States...

tables = out + "/spectra";
colours = newArray("#0072b2", "#d55e00", "#000000", "#56b4e9", "#8c0555");
shapes = newArray("circle", "box", "triangle", "diamond");
sizes = split(sizes, "([, ]+)");
rows = "nodes,networks,resolution (E^0.5/l),first_phonon (E^0.5/l),below_phonon,error,debye,peak (E^0.5/l)\n";
names = newArray("first_phonon (E^0.5/l)", "debye_slope (l^2/E)", "below_phonon", "debye_below_phonon");
series = "";
bins = 60; // of equal width in log omega, from 1e-3 to 10
every = newArray(0); // omega of all points
debye = 0;
for (s = 0; s < sizes.length; s++) {
	nodes = parseInt(sizes[s]);
	share = newArray(bins);
	squares = newArray(bins);
	resolution = 0;
	sums = newArray(6); // of the elastically stable networks, the others have no first phonon: of what is named, of squares, their number
	for (k = 0; k < networks; k++) {
		run("Generate Network...", "nodes=" + nodes + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + (seed + k));
		run("Relax Network...", "minimiser=FIRE box=Fixed");
		network = getTitle();
		run("Density of States...", "network=" + network + " moments=" + moments + " vectors=10 seed=" + (seed + k) + " save=[" + tables + "]");
		omega = Table.getColumn("omega (E^0.5/l)");
		cumulated = Table.getColumn("cumulated");
		omega = Array.concat(0, omega, omega[omega.length - 1] * (1 + 1e-12), 1e9); // the share is 0 at 0, and 1 beyond the last
		cumulated = Array.concat(0, cumulated, 1, 1);
		row = 0;
		before = 0;
		for (b = 0; b < bins; b++) { // the share of the modes in a bin, between rows by a straight line
			edge = pow(10, (b + 1) / 15 - 3);
			while (omega[row + 1] < edge) row++;
			upTo = cumulated[row] + (cumulated[row + 1] - cumulated[row]) * (edge - omega[row]) / (omega[row + 1] - omega[row]);
			share[b] = share[b] + (upTo - before) / networks;
			squares[b] = squares[b] + pow(upTo - before, 2) / networks;
			before = upTo;
		}
		run("Open Table...", "table=[" + tables + "/spectrum-" + network + ".csv] columns=[" + String.join(names, ", ") + ", resolution]");
		resolution = maxOf(resolution, Table.get("resolution (E^0.5/l)", 0));
		known = newArray(Table.get(names[0], 0), Table.get(names[1], 0), Table.get(names[2], 0), Table.get(names[3], 0), pow(Table.get(names[2], 0), 2), 1);
		if (!isNaN(known[0])) for (q = 0; q < 6; q++) sums[q] = sums[q] + known[q];
		files = getFileList(tables); // pictures of hundreds would fill the disk
		for (f = 0; f < files.length; f++) if (!matches(files[f], ".*[.](csv|ijm)") || endsWith(files[f], ".figure.csv")) deleted = File.delete(tables + "/" + files[f]);
		close("*-" + nodes + "-" + (seed + k) + "*");
	}
	heard = sums[5];
	for (q = 0; q < 5; q++) sums[q] = sums[q] / heard;
	error = sqrt(maxOf(0, sums[4] - sums[2] * sums[2]) / (heard - 1));
	if (heard < networks) print("N = " + nodes + ": " + (networks - heard) + " of " + networks + " networks are elastically unstable and not counted below the first phonon");
	x = newArray(0);
	y = newArray(0);
	e = newArray(0);
	most = 0; // beyond the first phonon
	for (b = 0; b < bins; b++) {
		low = pow(10, b / 15 - 3);
		width = pow(10, (b + 1) / 15 - 3) - low;
		centre = sqrt(low * (low + width));
		if (low <= 2 * resolution || share[b] <= 1 / (20 * nodes)) continue;
		value = share[b] / width / centre;
		x = Array.concat(x, centre);
		y = Array.concat(y, value);
		e = Array.concat(e, minOf(sqrt(maxOf(0, squares[b] - share[b] * share[b]) / (networks - 1)) / width / centre, 0.9 * value));
		if (centre > sums[0] && value > most) peak = centre;
		if (centre > sums[0]) most = maxOf(most, value);
	}
	every = Array.concat(every, x);
	debye += sums[1] / sizes.length;
	series = series + "values|||";
	for (b = 0; b < x.length; b++) series = series + d2s(x[b], -6) + ";" + d2s(y[b], -6) + ";" + d2s(e[b], -6) + ";";
	series = series + "|" + shapes[s % 4] + " " + colours[s % 5] + " 2|N = " + nodes + ", first phonon " + d2s(sums[0], 4) + "\n";
	rows = rows + nodes + "," + networks + "," + d2s(resolution, -9) + "," + d2s(sums[0], -9) + "," + d2s(sums[2], -9) + "," + d2s(error, -9) + "," + d2s(sums[3], -9) + "," + d2s(peak, -9) + "\n";
	print("N = " + nodes + ": resolution " + d2s(resolution, 4) + ", " + d2s(sums[2], 2) + " +- " + d2s(error, 2) + " modes below the first phonon (" + d2s(sums[0], 4) +
		"), Debye " + d2s(sums[3], 2) + "; D/omega is largest at omega = " + d2s(peak, 3));
}
Array.getStatistics(every, left, right);
run("Draw Plot", "title=spectra axes=[{omega} (E^{1/2}/l);D({omega})/{omega} (l^2/E)] series=[" + series + "line|||" + left + ";" + debye + ";" + right + ";" + debye + "|#cc3311 2|Debye: " +
	d2s(debye, 2) + "]");
saveAs("PNG", out + "/" + name + ".png");
File.saveString(rows, out + "/" + name + ".csv");
