// How far are bonds really from failing, and does the pseudo-gap survive where linear response is not asked (arXiv 2408.08030, Eq. 2 and 3)?
//
// Appears:   a figure: f, distance and work to the failure, true over predicted; P(distance), predicted and true; activation energies of saddles, each once; how many other bonds a
//            bond pre-empts. Printed lines: the same in numbers.
// Method:    every bond of every network is pinched until the network fails, and its branch followed on to the saddle behind (Pinch Bonds..., saddle=true); populations are those
//            of Local Excitations... of the same networks. A bond whose pinching makes another one fail is pre-empted by it. theta of P(x) ~ x^theta is asked of f, distance
//            and work with the fold's powers 2, 1 and 3; activation energies go as the third power, too. Bonds count as networks do: intervals are over halves of the networks.
// Files:     in the folder out: pinched_bonds.csv, a row a bond; pinched_ratios.csv, a row a population, trigger and quantity; pinched_theta.csv, a row a fit; pinched_near.csv,
//            a row a distance and how many are nearer; pinched_preempted.csv, a row a number of other bonds; pinched_saddles.csv, a row a saddle; pinched_summary.csv; pinched_bonds.png; the ensemble.
// Time:      half a minute; size=paper two hours of processor time for the networks, and some minutes.
// Source:    source=... is the folder of an ensemble of one N with analyses = excitations, pinch and pinch.saddle = true.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Bonds pinched until the network fails: true over predicted distances, the pseudo-gap, activation energies, and which bonds pre-empt others.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with analyses = excitations, pinch.") source

plan = "nodes = 256; networks = 200"; if (size == "small") plan = "nodes = 64; networks = 20";
tables = source + "/tables/";
if (source == "") {
	name = "pinched-bonds-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = excitations, pinch; pinch.saddle = true]");
	tables = out + "/ensemble-" + name + "/tables/";
}
N = ""; files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
for (f = 0; f < files.length; f++) if (matches(files[f], "pinched-bonds-nodes-[0-9]+[.]csv")) { if (N != "") N = "several"; else N = replace(files[f], "[^0-9]", ""); }
if (N == "" || N == "several") exit("source=" + source + " is not allowed: it must be the folder of an ensemble of one N with analyses = excitations, pinch.");
run("Open Table...", "table=[" + tables + "local-excitations-nodes-" + N + ".csv] columns=[seed, unstable, bistable]");
seeds = Table.getColumn("seed"); unstable = Table.getColumn("unstable"); bistable = Table.getColumn("bistable"); List.clear();
for (r = seeds.length - 1; r >= 0; r--) List.set(d2s(seeds[r], 0), r); // where each network begins
keys = newArray("f_in", "f_failure", "ratio_f", "distance", "distance_failure", "ratio_distance", "barrier", "work", "ratio_work", "activation_predicted", "activation");
headings = newArray("f_in (E/l)", "f_failure (E/l)", "ratio_f", "distance (l)", "distance_failure (l)", "ratio_distance", "barrier (E)", "work (E)", "ratio_work", "activation_predicted (E)", "activation (E)");
run("Open Table...", "table=[" + tables + "pinched-bonds-nodes-" + N + ".csv] columns=[seed, bond, trigger, own, " + String.join(keys, ", ") + "]");
seeds = Table.getColumn("seed"); bond = Table.getColumn("bond"); trigger = Table.getColumn("trigger"); own = Table.getColumn("own"); activation = Table.getColumn("activation (E)"); M = bond.length;
populations = newArray("unstable", "stable", "no bistability"); triggers = newArray("own", "other", "none");
population = newArray(M); kind = newArray(M); preempted = newArray(1000); preempting = 0; failing = 0; byOthers = 0; networks = 0; distinct = 0; ways = 0; top = 0; start = 0;
saddles = "# network_column=seed\n# nodes=" + N + "\nseed,nodes,bond,ways,activation (E)\n";
for (r = 0; r < M; r++) {
	at = parseInt(List.get(d2s(seeds[r], 0))) + bond[r];
	population[r] = 2; if (bistable[at] == 1) population[r] = 1 - unstable[at];
	kind[r] = 2; if (!isNaN(own[r])) { kind[r] = 1 - own[r]; failing++; byOthers += kind[r]; }
	if (r < M - 1 && seeds[minOf(r + 1, M - 1)] == seeds[r]) continue;
	networks++; most = 0; size = bond[r]; for (i = start; i <= r; i++) if (kind[i] == 1) size = maxOf(size, trigger[i]);
	count = newArray(size + 1); // of others that each bond pre-empts; the saddles of this network, each once
	for (i = start; i <= r; i++) if (kind[i] == 1) { k = trigger[i]; count[k] += 1; }
	for (b = 0; b < count.length; b++) { k = minOf(count[b], 999); preempted[k] += 1; most = maxOf(most, count[b]); } top += most; energies = newArray(0); which = newArray(0); each = 0;
	for (i = start; i <= r; i++) if (!isNaN(activation[i])) { energies = Array.concat(energies, activation[i]); which = Array.concat(which, bond[i]); }
	order = Array.rankPositions(energies); energies = Array.sort(energies); ways += energies.length;
	for (i = 0; i < energies.length; i++) {
		each++; if (i < energies.length - 1 && energies[minOf(i + 1, energies.length - 1)] <= energies[i] * (1 + 1e-7)) continue;
		k = order[i]; saddles = saddles + d2s(seeds[r], 0) + "," + N + "," + which[k] + "," + each + "," + d2s(energies[i], -8) + "\n"; distinct++; each = 0;
	}
	start = r + 1;
}
columns = newArray(0); for (k = 0; k < keys.length; k++) { values = Table.getColumn(headings[k]); columns = Array.concat(columns, values); } // one after the other
lines = newArray(M + 1); lines[0] = "# network_column=seed\n# nodes=" + N + "\nseed,bond,class,unstable,bistable,own,trigger," + String.join(headings, ",");
for (r = 0; r < M; r++) {
	p = population[r]; t = kind[r]; u = 0; b = 0; if (p == 0) u = 1; if (p < 2) b = 1;
	line = d2s(seeds[r], 0) + "," + bond[r] + "," + populations[p] + " " + triggers[t] + "," + u + "," + b + "," + word(own[r], 0) + "," + word(trigger[r], 0); for (k = 0; k < keys.length; k++) line = line + "," + word(columns[k * M + r], -8); lines[r + 1] = line;
}
File.saveString(saddles, out + "/pinched_saddles.csv"); bonds = out + "/pinched_bonds.csv"; File.saveString(String.join(lines, "\n") + "\n", bonds); rows = "population,trigger,bonds,quantity,values,low,quarter,median,three_quarters,high\n";
for (p = 0; p < 3; p++) for (t = 0; t < 2; t++) for (k = 2; k < 9; k += 3) {
	values = chosen(k, p, t); Array.sort(values); n = 0; for (r = 0; r < M; r++) if (population[r] == p && kind[r] == t) n++;
	rows = rows + populations[p] + "," + triggers[t] + "," + n + "," + keys[k] + "," + values.length + "," + quantile(values, 0.05) + "," + quantile(values, 0.25) + "," + quantile(values, 0.5) + "," + quantile(values, 0.75) + "," + quantile(values, 0.95) + "\n";
}
File.saveString(rows, out + "/pinched_ratios.csv"); print(rows); var theta = "population,trigger,column,power,theta,error,low,high,until,values,accepted\n"; asked = newArray(0, 1, 3, 4, 6, 7); powers = newArray(2, 2, 1, 1, 3, 3);
for (p = 0; p < 2; p++) for (t = 0; t < 2; t++) for (q = 0; q < 6; q++) {
	where = "bistable = 1 and unstable = " + (1 - p); if (t == 0) where = where + " and own = 1"; k = asked[q]; values = chosen(k, p, 2 * t);
	who = "own"; if (t == 1) who = "any"; fit("" + populations[p] + "," + who, bonds, keys[k], powers[q], where, values.length);
}
fit("saddles,each once", out + "/pinched_saddles.csv", "activation", 3, "", distinct); values = chosen(9, 0, 2); others = chosen(9, 1, 2); fit("bistable,any", bonds, keys[9], 3, "bistable = 1", values.length + others.length);
File.saveString(theta, out + "/pinched_theta.csv"); print(theta); near = newArray(0.01, 0.02, 0.05, 0.1); rows = "population,below,predicted,predicted_error,failing_alone,failing_alone_error,failing,failing_error\n"; // bonds a network nearer than that, by Eq. 3 and truly
for (p = 0; p < 2; p++) for (q = 0; q < 4; q++) rows = rows + populations[p] + "," + near[q] + "," + nearer(3, p, 2, near[q]) + "," + nearer(4, p, 0, near[q]) + "," + nearer(4, p, 2, near[q]) + "\n";
File.saveString(rows, out + "/pinched_near.csv"); print(rows); rows = "others,bonds\n"; for (k = 1; k < 1000; k++) if (preempted[k] > 0) { rows = rows + k + "," + preempted[k] + "\n"; preempting += preempted[k]; } File.saveString(rows, out + "/pinched_preempted.csv");
rows = "networks,bonds,failing,by_others_percent,preempting_a_network,most_of_a_network,ways_to_saddles_a_network,saddles_a_network\n" + networks + "," + M + "," + failing + "," + d2s(100 * byOthers / failing, 3) + "," + d2s(preempting / networks, 3) + "," + d2s(top / networks, 3) + "," + d2s(ways / networks, 3) + "," + d2s(distinct / networks, 3) + "\n";
File.saveString(rows, out + "/pinched_summary.csv"); print(rows);
panel("a  true over predicted", 0, "f_{failure} / f_{in};P", "histogram|" + bonds + "|,%,|ratio_f;10|*|%", "unstable own,unstable other,stable own,stable other");
panel("b  does the pseudo-gap survive?", 1, "distance (l);P(distance) (1/l)", "histogram|" + bonds + "|,unstable|distance (l);5|circle #0072b2 2|unstable, Eq. 3\nhistogram|" + bonds + "|,unstable|distance_failure (l);5|box #cc3311 2|unstable, true\nhistogram|" + bonds +
	"|,stable|distance (l);5|diamond #009e73 2|stable, Eq. 3\nhistogram|" + bonds + "|,stable|distance_failure (l);5|triangle #6e6e6e 2|stable, true", "");
panel("c  activation energies", 2, "activation energy (E);P (1/E)", "histogram|" + out + "/pinched_saddles.csv||activation (E);4|circle #0072b2 2|saddles, each once\nhistogram|" + bonds + "||activation_predicted (E);4|box #cc3311 2|predicted for bonds", "");
panel("d  who pre-empts whom", 3, "other bonds n;bonds that pre-empt n others", "points|" + out + "/pinched_preempted.csv||others;bonds|circle #0072b2 2|" + networks + " networks of " + N, ""); saveAs("PNG", out + "/pinched_bonds.png");

// A number for a table, or nothing.
function word(value, digits) { if (isNaN(value)) return ""; return d2s(value, digits); }
// The numbers of a column in a population and with a trigger, 2: any.
function chosen(column, p, t) {
	values = newArray(M); n = 0; for (r = 0; r < M; r++) if (population[r] == p && (t == 2 || kind[r] == t) && !isNaN(columns[column * M + r])) { values[n] = columns[column * M + r]; n++; }
	return Array.trim(values, n); }
// How many numbers of a column are below a value, a network, and the error over networks.
function nearer(column, p, t, below) {
	counts = newArray(networks); g = 0; for (r = 0; r < M; r++) { if (r > 0 && seeds[r] != seeds[maxOf(r - 1, 0)]) g++; if (population[r] == p && (t == 2 || kind[r] == t) && columns[column * M + r] < below) counts[g] += 1; }
	Array.getStatistics(counts, least, most, average, deviation); return d2s(average, 3) + "," + d2s(deviation / sqrt(networks), 3); }
// A quantile of sorted values, for a table.
function quantile(values, share) { if (values.length == 0) return ""; return d2s(values[round(share * (values.length - 1))], -6); }
// Fits a lower tail and adds a row: theta of the distance that a column asks for by its power.
function fit(who, table, column, power, where, values) {
	if (values < 50) return; run("Fit Exponent...", "table=[" + table + "] column=" + column + " where=[" + where + "]"); theta = theta + who + "," + column + "," + power;
	results = newArray("exponent", "low", "high"); for (i = 0; i < 3; i++) results[i] = d2s(power * (Table.get(results[i], 0) + 1) - 1, 4);
	theta = theta + "," + results[0] + "," + d2s(power * Table.get("error", 0), 4) + "," + results[1] + "," + results[2] + "," + d2s(Table.get("until", 0), -4) + "," + Table.get("count", 0) + "," + Table.get("accepted", 0) + "\n"; close("*");
}
// Draws a plot and puts it into the figure.
function panel(title, number, axes, series, each) {
	run("Draw Plot", "title=pinched-" + number + " axes=[" + axes + "] each=[" + each + "] series=[" + series + "]");
	run("Place in Figure", "title=[" + title + "] number=" + number + " panels=4 columns=2 figure=pinched-bonds");
}
