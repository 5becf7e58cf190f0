// Is there an amplitude of cyclic shear beyond which a network does not come to repeat itself (arXiv 1905.09259)?
//
// Appears:   a figure: bonds that a cycle leaves in another state, and energy, against the number of cycles; networks that do not repeat themselves, and what their last cycles change,
//            against amplitude; printed lines: the same in numbers.
// Method:    networks that were only relaxed are walked 0 > A > -A > 0 from event to event, at most 50 times, or until a state comes again (table Teaching of Teach and Read...):
//            an absorbing state, which the network then repeats for ever, so that its curve goes on with its last cycles. How often that has not happened after 50 cycles depends on
//            50 and on N: a finite network always repeats itself in the end. The error of a share of n networks is that of a uniform prior, so that 0 of n has one, too; its 95 % interval is Wilson's.
// Files:     in the folder out: reversibility.csv, a row an N and amplitude; reversibility_cycles.csv, a row a cycle of them, of later cycles not every one; reversibility.png; the ensemble.
// Time:      half a minute; size=paper a quarter of an hour of processor time.
// Source:    source=... is the folder of an ensemble with analyses = teach, one or more values of teach.amplitude, and teach.cycles above 1.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Networks under cyclic shear: bonds changed a cycle, energy, and how many come to repeat themselves, against cycles and amplitude.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with analyses = teach.") source

plan = "nodes = 32, 64, 128; networks.32 = 32; networks.64 = 20; networks.128 = 12; teach.cycles = 50; teach.amplitude = 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2";
if (size == "small") plan = "nodes = 32; networks = 5; teach.cycles = 12; teach.amplitude = 0.05, 0.1, 0.15";
tables = source + "/tables/";
if (source == "") {
	name = "reversibility-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = teach; prepare.amplitude = 0; teach.read = 0.01]");
	tables = out + "/ensemble-" + name + "/tables/";
}
files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables); sizes = newArray(0); shown = newArray(0);
rows = "nodes,amplitude,networks,repeating,not_repeating,not_repeating_error,not_repeating_low,not_repeating_high,of_longer_period,rounds,rounds_error,most_rounds,changed,changed_error,energy,energy_error,dissipated,dissipated_error\n";
curves = "nodes,amplitude,cycle,changed,changed_error,energy,energy_error,changing,networks\n";
for (f = 0; f < files.length; f++) if (startsWith(files[f], "teaching-")) {
	file = tables + files[f]; N = parseInt("" + fact(file, "nodes")); bonds = N * (4 + parseFloat("" + fact(file, "excess"))) / 2; most = parseInt("" + fact(file, "teach.cycles")); key = "" + N + "," + fact(file, "teach.amplitude") + ",";
	if (most < 2) continue; sizes = Array.concat(Array.deleteValue(sizes, N), N); A = parseFloat("" + fact(file, "teach.amplitude")); shown = Array.concat(Array.deleteValue(shown, A), A);
	run("Open Table...", "table=[" + file + "]"); cycle = Table.getColumn("cycle"); flips = Table.getColumn("flips"); energy = Table.getColumn("energy (E)"); lost = Table.getColumn("dissipated (E)"); period = Table.getColumn("period");
	first = newArray(0); last = newArray(0); for (r = 0; r < cycle.length; r++) { if (cycle[r] == 1) first = Array.concat(first, r); if (r == cycle.length - 1 || cycle[minOf(r + 1, cycle.length - 1)] == 1) last = Array.concat(last, r); }
	n = first.length; took = newArray(0); longer = 0; for (g = 0; g < n; g++) { r = last[g]; if (period[r] > 0) { took = Array.concat(took, cycle[r] - period[r]); if (period[r] > 1) longer++; } }
	changedEnd = newArray(n); energyEnd = newArray(n); lostEnd = newArray(n); window = round(most / 5); // means over the last fifth of the cycles, of each network
	for (c = 1; c <= most; c++) {
		changed = newArray(n); height = newArray(n); changing = 0;
		for (g = 0; g < n; g++) {
			r = first[g] + c - 1; end = last[g]; if (r > end) { p = maxOf(1, period[end]); r = end - p + 1 + (r - end - 1) % p; } // it repeats its last cycles
			changed[g] = flips[r] / bonds; height[g] = energy[r] / N; if (flips[r] > 0) changing++;
			if (c > most - window) { changedEnd[g] += changed[g] / window; energyEnd[g] += height[g] / window; lostEnd[g] += lost[r] / N / window; }
		}
		if (c == most || floor(6 * log(c)) < floor(6 * log(c + 1))) curves = curves + key + c + "," + mean(changed) + "," + mean(height) + "," + d2s(changing / n, 4) + "," + n + "\n";
	}
	share = 1 - took.length / n; Array.getStatistics(took, least, longest, average, deviation); if (took.length == 0) longest = NaN;
	rows = rows + key + n + "," + took.length + "," + d2s(share, 4) + "," + d2s(sqrt((took.length + 1) * (n - took.length + 1) / (n + 3)) / (n + 2), 4) + "," + interval(n - took.length, n) + "," + longer + "," + mean(took) + "," + longest + "," + mean(changedEnd) + "," + mean(energyEnd) + "," + mean(lostEnd) + "\n";
}
if (sizes.length == 0) exit("source=" + source + " is not allowed: it must be the folder of an ensemble with analyses = teach, and teach.cycles above 1.");
File.saveString(rows, out + "/reversibility.csv"); File.saveString(curves, out + "/reversibility_cycles.csv"); print(rows);
Array.sort(sizes); Array.sort(shown); each = ""; for (k = 0; k < sizes.length; k++) each = each + sizes[k] + " "; largest = sizes[k - 1];
some = ""; for (k = 0; k < shown.length; k++) if (shown.length < 5 || k % 2 == 1 || k == shown.length - 1) some = some + shown[k] + " "; // not more curves than can be told apart
panel("bonds left in another state by a cycle, N = " + largest, 0, "x", "top-right", some, "cycle;share of bonds", "points|" + out + "/reversibility_cycles.csv|" + largest + ",%,|cycle;changed;changed_error|*|A = %");
panel("energy after a cycle", 1, "x", "top-right", some, "cycle;energy per node (E)", "points|" + out + "/reversibility_cycles.csv|" + largest + ",%,|cycle;energy;energy_error|*|A = %");
panel("networks that do not repeat themselves", 2, "none", "top-left", each, "amplitude;share of networks", "points|" + out + "/reversibility.csv|%,|amplitude;not_repeating;not_repeating_error|*|N = %");
panel("bonds changed a cycle in the last fifth of them", 3, "none", "top-left", each, "amplitude;share of bonds", "points|" + out + "/reversibility.csv|%,|amplitude;changed;changed_error|*|N = %");
saveAs("PNG", out + "/reversibility.png");

// The 95 % interval of a share k of n (E. B. Wilson, J. Am. Stat. Assoc. 22, 209 (1927)).
function interval(k, n) { z = 1.959964; half = z * sqrt(k * (n - k) / n + z * z / 4); return d2s((k + z * z / 2 - half) / (n + z * z), 4) + "," + d2s((k + z * z / 2 + half) / (n + z * z), 4); }

// A panel of the figure.
function panel(what, number, scales, corner, words, axes, series) {
	run("Draw Plot", "title=cycles corner=" + corner + " scales=" + scales + " axes=[" + axes + "] each=[" + words + "] series=[" + series + "]"); run("Place in Figure", "title=[" + fromCharCode(97 + number) + "  " + what + "] number=" + number + " panels=4 columns=2 figure=reversibility");
}

// Mean of values and its standard error, for a table.
function mean(values) { if (values.length == 0) return ","; Array.getStatistics(values, least, most, average, deviation); if (values.length == 1) return d2s(average, -6) + ","; return d2s(average, -6) + "," + d2s(deviation / sqrt(values.length), -6); }

// What a pooled table says of itself.
function fact(file, key) { text = File.openAsString(file); at = indexOf(text, "# " + key + "=") + lengthOf(key) + 3; return substring(text, at, indexOf(text, "\n", at)); }
