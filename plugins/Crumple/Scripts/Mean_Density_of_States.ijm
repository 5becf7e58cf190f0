#@script(crumple=true, headless=true, description="The density of states of relaxed networks of several sizes, a mean over networks, divided by omega and beside Debye's law.")
#@ String(label="Nodes N", value="64 256", persist=false, description="One N, or several.") sizes
#@ Integer(label="Networks", value=3, min=2, persist=false, description="Of each N.") networks
#@ Double(label="alpha/C", value=0.1, min=0, persist=false, description="Of the bistable bonds.") alpha
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
colours = newArray("#e69f00", "#56b4e9", "#1b4f8f", "#009e73", "#000000");
sizes = split(sizes, "([, ]+)");
rows = "nodes,networks,resolution (E^0.5/l),first_phonon (E^0.5/l),below_phonon,error,debye,peak (E^0.5/l)\n";
names = newArray("first_phonon (E^0.5/l)", "debye_slope (l^2/E)", "below_phonon", "debye_below_phonon");
legend = "";
bins = 60; // of equal width in log omega, from 1e-3 to 10
Plot.create("spectra", "omega (E^0.5/l)", "D(omega)/omega (l^2/E)");
Plot.setFrameSize(900, 560);
Plot.setFontSize(20);
Plot.setAxisLabelSize(24);
Plot.setLogScaleX(true);
Plot.setLogScaleY(true);
every = newArray(0); // omega of all points
highest = 0;
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
		for (f = 0; f < files.length; f++) if (endsWith(files[f], ".png") || endsWith(files[f], ".tif")) deleted = File.delete(tables + "/" + files[f]);
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
		highest = maxOf(highest, value);
		if (centre > sums[0] && value > most) peak = centre;
		if (centre > sums[0]) most = maxOf(most, value);
	}
	every = Array.concat(every, x);
	debye += sums[1] / sizes.length;
	Plot.setLineWidth(3);
	Plot.setColor(colours[s % 5], colours[s % 5]);
	Plot.add("connected circle", x, y);
	Plot.setLineWidth(1);
	Plot.add("error bars", e);
	legend = legend + "N = " + nodes + ": " + networks + " networks, first phonon " + d2s(sums[0], 4) + "\n";
	rows = rows + nodes + "," + networks + "," + d2s(resolution, -9) + "," + d2s(sums[0], -9) + "," + d2s(sums[2], -9) + "," + d2s(error, -9) + "," + d2s(sums[3], -9) + "," + d2s(peak, -9) + "\n";
	print("N = " + nodes + ": resolution " + d2s(resolution, 4) + ", " + d2s(sums[2], 2) + " +- " + d2s(error, 2) + " modes below the first phonon (" + d2s(sums[0], 4) +
		"), Debye " + d2s(sums[3], 2) + "; D/omega is largest at omega = " + d2s(peak, 3));
}
Array.getStatistics(every, left, right);
Plot.setLineWidth(3);
Plot.setColor("#c83c28");
Plot.add("line", newArray(left / 1.4, right * 1.4), newArray(debye, debye));
Plot.setColor("black");
Plot.setLimits(left / 1.4, right * 1.4, debye / 30, 8 * highest);
Plot.addLegend(legend + "Debye: " + d2s(debye, 2), "top-left");
Plot.show();
saveAs("PNG", out + "/" + name + ".png");
File.saveString(rows, out + "/" + name + ".csv");
