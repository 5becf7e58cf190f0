#@script(crumple=true, headless=true, description="Density of states, quasi-localised modes and the decay around their cores, over the networks of an ensemble.")
#@ File(label="Folder of the pooled tables", style="directory", persist=false, description="The folder tables of an ensemble whose plan has analyses = modes and modes.all = true.") tables
#@ String(label="Nodes N", persist=false, description="One N, or several.") nodes
#@ String(label="Files", value="density_of_states.csv decay.csv modes.csv", persist=false, description="Names of the three files.") files
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets the files.") out

// How many soft modes do the networks of an ensemble have, and how do they decay?
//
// Appears: for each N printed lines: modes below the first phonon beside Debye's law, exponent of the density below it, slope of the decay, and the mean exponent of
//          the best localised modes.
// Files:   in the folder out: the density of states, a row a bin and N; the mean displacement around the cores, a row a bin and N; numbers of modes, a row a N, with
//          seed and number of the mode of lowest participation among the softest eight of any network.

nodes = split(nodes, "([, ]+)");
files = split(files, "([, ]+)");
rowsA = "nodes,omega (E^0.5/l),density (l/E^0.5),error (l/E^0.5),modes\n";
rowsC = "nodes,distance (l),displacement,error,count\n";
summary = "nodes,networks,modes,first_phonon (E^0.5/l),debye_slope (l^2/E),below_phonon,debye_below,localised,decay,well_localised,their_decay,error,best_seed,best_mode\n";
for (n = 0; n < nodes.length; n++) {
	run("Open Table...", "table=[" + tables + "/sound-nodes-" + nodes[n] + ".csv] columns=[first_phonon, debye_slope]");
	phonon = Table.getColumn("first_phonon (E^0.5/l)"); // an elastically unstable network has none, and no Debye's law: these cells are empty
	slopes = Table.getColumn("debye_slope (l^2/E)");
	networks = phonon.length;
	heard = Array.deleteValue(phonon, NaN);
	order = Array.sort(Array.deleteValue(slopes, NaN));
	meanPhonon = NaN;
	slope = NaN;
	if (heard.length > 0) Array.getStatistics(heard, least, most, meanPhonon);
	if (heard.length > 0) slope = order[floor(order.length / 2)];
	run("Open Table...", "table=[" + tables + "/normal-modes-nodes-" + nodes[n] + ".csv] columns=[seed, mode, omega, participation, decay, qlm]");
	network = Table.getColumn("seed");
	number = Table.getColumn("mode");
	omega = Table.getColumn("omega (E^0.5/l)");
	participation = Table.getColumn("participation");
	decay = Table.getColumn("decay");
	qlm = Table.getColumn("qlm");
	modes = newArray(50); // ten bins in a factor of ten, from 1e-4 to 10
	below = 0;
	localised = 0;
	well = newArray(0); // exponents of modes with a participation below 0.1
	best = 0;
	k = -1; // number of the network
	for (m = 0; m < omega.length; m++) {
		if (number[m] == 0) k++;
		bin = floor(log(omega[m]) / log(10) * 10) + 40;
		modes[bin] = modes[bin] + 1;
		if (omega[m] < phonon[k]) below++;
		if (qlm[m] == 1) localised++;
		if (qlm[m] == 1 && participation[m] < 0.1 && !isNaN(decay[m])) well = Array.concat(well, decay[m]);
		if (number[m] < 8 && participation[m] < participation[best]) best = m;
	}
	debye = 0;
	for (k = 0; k < networks; k++) if (!isNaN(phonon[k])) debye += 0.5 * slopes[k] * phonon[k] * phonon[k] * omega.length / networks;
	x = newArray(0);
	y = newArray(0);
	for (b = 0; b < modes.length; b++) {
		if (modes[b] == 0) continue;
		low = pow(10, b / 10 - 4);
		high = pow(10, (b + 1) / 10 - 4);
		x = Array.concat(x, sqrt(low * high));
		y = Array.concat(y, modes[b] / (omega.length * (high - low)));
		rowsA = rowsA + nodes[n] + "," + d2s(sqrt(low * high), -9) + "," + d2s(y[y.length - 1], -9) + "," + d2s(y[y.length - 1] / sqrt(modes[b]), -9) + "," + modes[b] + "\n";
	}
	steepness = slopeBetween(x, y, 0.05, 0.2);
	if (!isNaN(steepness)) print("N = " + nodes[n] + ": D(omega) ~ omega^" + d2s(steepness, 2) + " between 0.05 and 0.2 (paper: 1)");
	print("N = " + nodes[n] + ": modes below the first phonon (omega = " + d2s(meanPhonon, 4) + " on average): " + below + " of " + omega.length + ", where Debye's law has " +
		d2s(debye, 1) + "; " + (networks - heard.length) + " networks elastically unstable, not counted in either");

	// the mean displacement against the distance to the core, pooled over networks
	run("Open Table...", "table=[" + tables + "/core-decay-nodes-" + nodes[n] + ".csv] columns=[distance, displacement, count]");
	distance = newArray(0);
	if (Table.size > 0) { // no network may have a quasi-localised mode
		distance = Table.getColumn("distance (l)");
		displacement = Table.getColumn("displacement");
		count = Table.getColumn("count");
	}
	sums = newArray(7 * 32); // of seven terms, in each of 32 bins, eight in a factor of ten, from 0.1 on
	for (r = 0; r < distance.length; r++) {
		b = floor(log(distance[r]) / log(10) * 8) + 8;
		terms = newArray(count[r], count[r] * distance[r], count[r] * displacement[r], 1, count[r] * count[r], count[r] * count[r] * displacement[r], pow(count[r] * displacement[r], 2));
		for (q = 0; q < 7; q++) sums[32 * q + b] = sums[32 * q + b] + terms[q];
	}
	x = newArray(0);
	y = newArray(0);
	for (b = 0; b < 32; b++) {
		if (sums[b] <= 1) continue;
		mean = sums[64 + b] / sums[b];
		error = NaN; // of the scatter between networks, which a single one does not tell
		if (sums[96 + b] > 1) error = sqrt(maxOf(0, sums[192 + b] - 2 * mean * sums[160 + b] + mean * mean * sums[128 + b]) * sums[96 + b] / (sums[96 + b] - 1)) / sums[b];
		x = Array.concat(x, sums[32 + b] / sums[b]);
		y = Array.concat(y, mean);
		rowsC = rowsC + nodes[n] + "," + d2s(sums[32 + b] / sums[b], -9) + "," + d2s(mean, -9) + "," + d2s(error, -9) + "," + sums[b] + "\n";
	}
	fall = slopeBetween(x, y, 1.5, sqrt(parseInt(nodes[n])) / 2);
	Array.getStatistics(well, least, most, mean, deviation);
	print("N = " + nodes[n] + ": slope of the decay from 1.5 l to half of the cell " + d2s(fall, 2) + " (" + localised + " quasi-localised modes; paper: -1)");
	if (well.length > 1) print("N = " + nodes[n] + ": the " + well.length + " of them with P < 0.1 have " + d2s(mean, 2) + " +- " + d2s(deviation / sqrt(well.length), 2));
	summary = summary + nodes[n] + "," + networks + "," + omega.length + "," + d2s(meanPhonon, -9) + "," + d2s(slope, -9) + "," + below + "," + d2s(debye, -9) + "," + localised +
		"," + d2s(fall, -9) + "," + well.length + "," + d2s(mean, -9) + "," + d2s(deviation / sqrt(well.length), -9) + "," + d2s(network[best], 0) + "," + number[best] + "\n";
}
File.saveString(rowsA, out + "/" + files[0]);
File.saveString(rowsC, out + "/" + files[1]);
File.saveString(summary, out + "/" + files[2]);

// The slope of a double logarithmic line through the points between two places; no number if fewer than two are there.
function slopeBetween(x, y, from, until) {
	across = newArray(0);
	up = newArray(0);
	for (i = 0; i < x.length; i++) {
		if (x[i] > from && x[i] < until) {
			across = Array.concat(across, log(x[i]));
			up = Array.concat(up, log(y[i]));
		}
	}
	if (across.length < 2) return NaN;
	Fit.doFit("Straight Line", across, up);
	return Fit.p(1);
}
