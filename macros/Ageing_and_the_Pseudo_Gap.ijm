// Does ageing open the pseudo-gap: are bonds farther from their instabilities in an old network (arXiv 2408.08030, Fig. 2)?
//
// Appears:   a figure: P(distance) of stable bonds in young and old networks; smallest distances and barriers of a network against the age barrier E; theta against E. Printed lines: the same in numbers.
// Method:    networks wait under a shear stress without a temperature (Age Network...), and the local excitations of all bonds are measured in the states in which they wait, at five
//            values of E. The smallest value of each network is averaged, with the error over networks; theta is fitted to all bistable bonds of a population that are nearer than 0.12 l (Fit Exponent...).
// Files:     in the folder out: aged_smallest.csv, a row an N, population and E; aged_theta.csv, a row a fit; aged_change.csv, a row an N and population: old minus young, network by network;
//            aged_excitations.png; the ensemble.
// Time:      ten seconds of processor time; size=paper three minutes, or the networks of Creep_and_Ageing.ijm: source=OUT/ensemble-creep-SIZE-SEED, in its folder out.
// Source:    source=... is the folder of an ensemble with analyses = ageing and ageing.ages = 5.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Distances of bonds from their instabilities in networks that wait under a stress: does ageing open the pseudo-gap?")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the first network", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with ageing.ages = 5.") source

tables = source + "/tables/"; populations = newArray("stable", "unstable"); many = 60; nodes = 64; if (size == "small") { many = 6; nodes = 32; }
if (source == "") {
	name = "aged-excitations-" + size + "-" + seed; tables = out + "/ensemble-" + name + "/tables/";
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[nodes = " + nodes + "; seeds = " + seed + ".." + (seed + many - 1) + "; analyses = ageing; ageing.control = Shear stress; ageing.states = 2000; ageing.ages = 5]");
}
sizes = newArray(0); files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
for (f = 0; f < files.length; f++) if (matches(files[f], "aged-excitations-nodes-[0-9]+[.]csv")) sizes = Array.concat(sizes, parseInt(replace(files[f], "[^0-9]", ""))); Array.sort(sizes);
if (sizes.length == 0) exit("source=" + source + " is not allowed: it must be the folder of an ensemble with analyses = ageing and ageing.ages = 5.");
smallest = "nodes,population,age_barrier (E),networks,bonds,bonds_error,distance (l),distance_error,barrier (E),barrier_error,near,near_error\n"; theta = "nodes,population,age_barrier (E),theta,error,low,high,until,values,accepted\n";
change = "nodes,population,networks,distance (l),distance_error,ln_distance,ln_distance_error,bonds,bonds_error\n";
for (s = 0; s < sizes.length; s++) {
	table = tables + "aged-excitations-nodes-" + sizes[s] + ".csv"; run("Open Table...", "table=[" + table + "] columns=[seed, age, age_barrier, distance, barrier, unstable, bistable]");
	who = Table.getColumn("seed"); age = Table.getColumn("age"); at = Table.getColumn("age_barrier (E)"); distance = Table.getColumn("distance (l)"); barrier = Table.getColumn("barrier (E)"); unstable = Table.getColumn("unstable"); bistable = Table.getColumn("bistable");
	M = who.length; Array.getStatistics(age, first, last); A = last + 1; n = 0; number = newArray(M); for (r = 0; r < M; r++) { if (r == 0) n = 1; else if (who[r] != who[r - 1]) n++; number[r] = n - 1; }
	for (u = 0; u < 2; u++) {
		nearest = newArray(n * A); lowest = newArray(n * A); count = newArray(n * A); near = newArray(n * A); seen = newArray(n * A); E = newArray(A);
		for (r = 0; r < M; r++) {
			k = age[r] * n + number[r]; a = age[r]; E[a] = at[r]; seen[k] = 1; if (bistable[r] != 1 || unstable[r] != u) continue;
			if (count[k] == 0 || distance[r] < nearest[k]) nearest[k] = distance[r]; if (count[k] == 0 || barrier[r] < lowest[k]) lowest[k] = barrier[r]; count[k] += 1; if (distance[r] < 0.05) near[k] += 1;
		}
		for (a = 0; a < A; a++) {
			those = picked(seen, 1, a); smallest = smallest + sizes[s] + "," + populations[u] + c(E[a]) + c(those.length) + mean(picked(count, 0, a)) + mean(picked(nearest, 1, a)) + mean(picked(lowest, 1, a)) + mean(picked(near, 0, a)) + "\n";
			total = 0; for (i = 0; i < n; i++) total += count[a * n + i]; if (total < 50) continue;
			run("Fit Exponent...", "table=[" + table + "] column=distance until=0.12 where=[age = " + a + " and bistable = 1 and unstable = " + u + "]"); keys = newArray("exponent", "error", "low", "high", "until", "count", "accepted");
			theta = theta + sizes[s] + "," + populations[u] + c(E[a]); for (k = 0; k < keys.length; k++) theta = theta + c(Table.get(keys[k], 0)); theta = theta + "\n"; close("*");
		}
		more = newArray(0); ratio = newArray(0); bonds = newArray(0); b = (A - 1) * n;
		for (i = 0; i < n; i++) if (seen[b + i] == 1) { bonds = Array.concat(bonds, count[b + i] - count[i]); if (count[i] > 0 && count[b + i] > 0) { more = Array.concat(more, nearest[b + i] - nearest[i]); ratio = Array.concat(ratio, log(nearest[b + i] / nearest[i])); } }
		change = change + sizes[s] + "," + populations[u] + c(more.length) + mean(more) + mean(ratio) + mean(bonds) + "\n";
	}
}
keep("aged_smallest", smallest); keep("aged_theta", theta); keep("aged_change", change); N = sizes[0]; many = "points|" + out + "/aged_"; each = "] scales=none corner=[top-left] each=[" + String.join(sizes, ",");
run("Open Table...", "table=[" + tables + "aged-excitations-nodes-" + N + ".csv] columns=[age, distance, unstable, bistable]"); age = Table.getColumn("age"); distance = Table.getColumn("distance (l)"); unstable = Table.getColumn("unstable"); bistable = Table.getColumn("bistable");
text = newArray(age.length + 1); text[0] = "age,distance (l)"; n = 1; for (r = 0; r < age.length; r++) if (bistable[r] == 1 && unstable[r] == 0) { text[n] = "a" + age[r] + "," + d2s(distance[r], -8); n++; } File.saveString(String.join(Array.trim(text, n), "\n") + "\n", out + "/aged_distances.csv");
histogram = "histogram|" + out + "/aged_distances.csv|a"; panel("a  stable bonds, young and old", 0, histogram + "0,|distance (l);5|circle #0072b2 2|E = 0\n" + histogram + (A - 1) + ",|distance (l);5|box #cc3311 2|E = " + E[A - 1] + "] axes=[distance (l);P(distance) (1/l)] scales=xy corner=[top-left");
panel("b  nearest stable bond", 1, many + "smallest.csv|%,stable|age_barrier (E);distance (l);distance_error|*|N = %] axes=[age barrier E (E);distance (l)" + each);
panel("c  lowest predicted barrier", 2, many + "smallest.csv|%,stable|age_barrier (E);barrier (E);barrier_error|*|N = %] axes=[age barrier E (E);barrier (E)" + each);
panel("d  theta of stable bonds", 3, many + "theta.csv|%,stable|age_barrier (E);theta;error|*|N = %] axes=[age barrier E (E);{theta}" + each); saveAs("PNG", out + "/aged_excitations.png");

// A number for a table, or nothing; the mean of numbers and its error; keeps a table and prints it.
function c(value) { if (isNaN(value)) return ","; if (value == round(value)) return "," + d2s(value, 0); return "," + d2s(value, -6); }
function mean(v) { if (v.length < 2) return ",,"; Array.getStatistics(v, least, most, average, deviation); return "" + c(average) + c(deviation / sqrt(v.length)); }
function keep(name, text) { File.saveString(text, out + "/" + name + ".csv"); print(name + "\n" + text); }
// The values of the networks that were seen at an age and, if asked, have a bond of the population.
function picked(values, some, a) { v = newArray(0); for (i = 0; i < n; i++) if (seen[a * n + i] == 1 && (some == 0 || count[a * n + i] > 0)) v = Array.concat(v, values[a * n + i]); return v; }
// Draws a plot and puts it into the figure.
function panel(title, number, plot) { run("Draw Plot", "title=aged-" + number + " series=[" + plot + "]"); run("Place in Figure", "title=[" + title + "] number=" + number + " panels=4 columns=2 figure=aged-excitations"); }
