// Do the exponents of avalanches depend on the way of falling, or on the steps (arXiv 2408.08030, Fig. 4)?
//
// Appears:   every exponent and mean three times, of the same N and in the same windows: from event to event with falls along the gradient flow, the same networks with
//            falls by FIRE, and other networks in fixed steps of 1e-4 with falls by FIRE; with the difference of neighbours, which is that of the descent and that of
//            the steps, in errors of both. One printed line for each that differs by more than two.
// Measured:  in fresh strain from 0.1 to 0.2; all networks are prepared by FIRE. The first two share their networks, so that their difference is better known than its errors say.
// Files:     in the folder out: fall-comparison.csv; the ensembles, which are gone on with where they were stopped; those of the gradient flow are Avalanche_Regimes.ijm's.
// Time:      a minute for size=small; size=paper as Avalanche_Regimes.ijm, as long again for FIRE, and half an hour for the fixed steps.
// Source:    source=... takes folders of ensembles, separated by commas, instead; fire=... those of falls by FIRE; fixed=... a folder with events-N.csv and size-means.csv, such as docs/data, in place of the fixed steps.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Avalanches from event to event with gradient flow and with FIRE, and in fixed steps with FIRE, side by side.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=21, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else folders of ensembles, separated by commas.") source
#@ String(label="Falls by FIRE", value="", persist=false, description="Empty: networks of the size. Else folders of ensembles, separated by commas, that fall by FIRE.") fire
#@ String(label="Fixed steps", value="", persist=false, description="Empty: networks of the size. Else a folder with events-N.csv and size-means.csv, such as docs/data.") fixed

var quantities; // what was measured last
networks = "32 = 90; 64 = 50; 128 = 30"; // of every N
if (size == "paper") networks = "64 = 700; 128 = 450; 256 = 300; 512 = 300; 1024 = 150";
nodes = replace(replace(networks, " = [0-9]+", ""), ";", ",");
plan = "seed = " + seed + "; nodes = " + nodes + "; networks." + replace(networks, "; ", "; networks.");
if (source == "") {
	source = out + "/ensemble-avalanches-" + size + "-" + seed;
	run("Pool Networks", "name=avalanches-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[" + plan +
		"; analyses = excitations, shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven]");
}
nodes = split(nodes, ", "); flow = newArray(nodes.length); quench = newArray(nodes.length); steps = newArray(nodes.length);
for (n = 0; n < nodes.length; n++) { flow[n] = tables("source", source, nodes[n]); if (fire != "") quench[n] = tables("fire", fire, nodes[n]); } // refused before anything is made
made = out + "/ensemble-fire-" + size + "-" + seed;
if (fire == "") run("Pool Networks", "name=fire-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[" + plan +
	"; analyses = shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven; shear.descent = FIRE]");
if (fire == "") for (n = 0; n < nodes.length; n++) quench[n] = made + "/tables/shear-nodes-" + nodes[n] + ".csv";
made = out + "/ensemble-steps-" + size + "-" + seed;
if (fixed == "") run("Pool Networks", "name=steps-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[" + plan +
	"; analyses = shear; shear.before = 0.1; shear.path = 0.1; shear.increment = 1e-4; shear.protocol = Fixed step; shear.descent = FIRE]");
for (n = 0; n < nodes.length; n++) { steps[n] = made + "/tables/shear-nodes-" + nodes[n] + ".csv"; if (fixed != "") steps[n] = stepsOf(nodes[n]); }
first = measured(flow); names = quantities; second = measured(quench); those = quantities; third = measured(steps);
rows = "quantity,gradient_flow,gradient_flow_error,fire,fire_error,difference_in_errors,fire_events,fire_events_error,descent_in_errors,steps_in_errors\n"; beyond = newArray(2); compared = 0; between = newArray(" by gradient flow, by FIRE ", " from event to event, in fixed steps ");
for (q = 0; q < names.length; q++) {
	k = place(names[q], those); j = place(names[q], quantities);
	if (k < 0 || j < 0) { print(names[q] + " could not be fitted for all three"); continue; }
	compared++; value = newArray(first[2 * q], second[2 * k], third[2 * j]); error = newArray(first[2 * q + 1], second[2 * k + 1], third[2 * j + 1]);
	apart = newArray(3); for (i = 0; i < 3; i++) apart[i] = (value[i % 2] - value[1 + (i > 0)]) / sqrt(pow(error[i % 2], 2) + pow(error[1 + (i > 0)], 2)); // descent, steps, both
	rows = rows + names[q] + "," + d2s(value[0], -6) + "," + d2s(error[0], -6) + "," + d2s(value[2], -6) + "," + d2s(error[2], -6) + "," + d2s(apart[2], 2) + "," + d2s(value[1], -6) + "," + d2s(error[1], -6) + "," + d2s(apart[0], 2) + "," + d2s(apart[1], 2) + "\n";
	for (i = 0; i < 2; i++) if (abs(apart[i]) > 2) { beyond[i] += 1; print(names[q] + ": " + d2s(value[i], 4) + " +- " + d2s(error[i], 4) + between[i] + d2s(value[i + 1], 4) + " +- " + d2s(error[i + 1], 4) + ", " + d2s(apart[i], 1) + " errors"); }
}
print("Of " + compared + " quantities " + beyond[0] + " differ by more than two errors by the descent, " + beyond[1] + " by the steps");
File.saveString(rows, out + "/fall-comparison.csv");

// Where a quantity is among others, or -1.
function place(quantity, others) { for (k = 0; k < others.length; k++) if (others[k] == quantity) return k; return -1; }

// Exponents of N and means from the tables of all N, and exponents of the distributions of the three largest N; values and errors by turns.
function measured(files) {
	found = newArray(0); quantities = newArray(0);
	run("Size Exponents...", "table=[" + String.join(files, ",") + "] threshold=1e-5 correction=0");
	for (r = 0; r < Table.size("Size Exponents"); r++) {
		quantities = Array.concat(quantities, "exponent of N of " + Table.getString("quantity", r, "Size Exponents") + " from N = " + Table.get("from_nodes", r, "Size Exponents"));
		found = Array.concat(found, Table.get("exponent", r, "Size Exponents"), Table.get("error", r, "Size Exponents"));
	}
	for (r = 0; r < Table.size("Size Values"); r++) {
		quantities = Array.concat(quantities, Table.getString("quantity", r, "Size Values") + " of N = " + Table.get("nodes", r, "Size Values")); found = Array.concat(found, Table.get("value", r, "Size Values"), Table.get("error", r, "Size Values"));
	}
	close("*");
	for (n = files.length - 3; n < files.length; n++) {
		run("Detect Avalanches...", "table=[" + files[n] + "] threshold=1e-5 minflips=2 maxflips=10 mindrop=1e-3 maxdrop=0.01");
		for (r = 0; r < Table.size("Avalanche Fits"); r++) {
			window = " from " + Table.get("from", r, "Avalanche Fits"); law = Table.getString("law", r, "Avalanche Fits");
			if (law == "power law") window = window + " to " + Table.get("until", r, "Avalanche Fits");
			quantities = Array.concat(quantities, "P(" + Table.getString("size", r, "Avalanche Fits") + ") " + law + window + " of N = " + nodes[n]);
			found = Array.concat(found, Table.get("exponent", r, "Avalanche Fits"), Table.get("error", r, "Avalanche Fits"));
		}
		close("*");
	}
	return found;
}

// A table of steps made of a table of events: the start, the steps with an event by either definition, and the end of every network; those without events follow.
function stepsOf(N) {
	file = fixed + "/events-" + N + ".csv";
	if (!File.exists(file)) exit("fixed=" + fixed + " is not allowed: it must be a folder with events-N.csv of N = " + String.join(nodes, ", ") + ".");
	lines = split(File.openAsString(file), "\n"); keys = newArray(lines.length - 1); before = ""; networks = 0; last = "";
	for (l = 1; l < lines.length; l++) { cell = split(lines[l], ","); keys[l - 1] = cell[0] + "," + IJ.pad(parseInt(cell[3]), 4) + "," + cell[4] + "," + cell[5] + "," + cell[6]; }
	Array.sort(keys); text = "# network_column=seed\n# nodes=" + N + "\n# shear.protocol=Fixed step\nseed,step,strain,flips,s (E)\n";
	for (k = 0; k < keys.length; k++) {
		if (keys[k] == last) continue;
		last = keys[k]; name = substring(last, 0, indexOf(last, ","));
		if (name != before) { text = text + ended(before) + name + ",0,0.1,0,0\n"; networks++; }
		text = text + last + "\n"; before = name;
		if (startsWith(last, name + ",1000,")) before = ""; // it ends with an event
	}
	text = text + ended(before);
	run("Open Table...", "table=[" + fixed + "/size-means.csv] columns=[networks] where=[nodes = " + N + "]");
	for (k = networks; k < Table.get("networks", 0); k++) text = text + k + ",0,0.1,0,0\n" + ended("" + k);
	File.makeDirectory(out + "/fixed"); File.saveString(text, out + "/fixed/shear-nodes-" + N + ".csv");
	return out + "/fixed/shear-nodes-" + N + ".csv";
}

function ended(network) { if (network == "") return ""; return network + ",1000,0.2,0,0\n"; }

// The tables of steps of an N in the folders, separated by commas.
function tables(key, among, N) {
	found = ""; folders = split(among, ",");
	for (f = 0; f < folders.length; f++) { file = String.trim(folders[f]) + "/tables/shear-nodes-" + N + ".csv"; if (File.exists(file)) found = found + "," + file; }
	if (found == "") exit(key + "=" + among + " is not allowed: it must be folders of ensembles with tables/shear-nodes-" + N + ".csv.");
	return substring(found, 1);
}
