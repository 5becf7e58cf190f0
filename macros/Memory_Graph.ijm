// How many states can strain bring a network to, which of them does it come back to, and are its bonds independent hysterons (arXiv 1905.09259, 2101.01240, 2409.07804)?
//
// Appears:   a figure: reachable states against amplitude, share of missed return points against the window, transients of limit cycles, share of cooperative interactions;
//            printed lines: the same with every denominator.
// Method:    the transition graphs (Transition Graph...) of networks that were only relaxed, and of others prepared by cycles of 0.1, in windows of three widths. Missed return
//            points are counted of all excursions that differ, of random ones, and of those of them in which something falls; a share is the mean over networks that have any.
// Files:     in the folder out: memory_graph.csv, a row an N, preparation and window; memory_graph_states.csv, a row an amplitude: reachable states; memory_graph_cycles.csv, a row an
//            amplitude: limit cycles; memory_graph.png; the ensemble.
// Time:      half a minute; size=paper some minutes of processor time.
// Source:    source=... is the folder of an ensemble with analyses = graph.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Transition graphs of many networks: reachable states, missed return points, limit cycles, cooperative and frustrated interactions.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with analyses = graph.") source

plan = "nodes = 32, 64, 128; networks.32 = 60; networks.64 = 60; networks.128 = 40; graph.window = 0.02, 0.04, 0.06"; if (size == "small") plan = "nodes = 32, 64; networks = 6; graph.window = 0.04, 0.06";
tables = source + "/tables/";
if (source == "") {
	name = "memory-graph-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; analyses = graph; prepare.amplitude = 0, 0.1; graph.most = 1000]");
	tables = out + "/ensemble-" + name + "/tables/";
}
files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
keys = newArray("branches", "falls", "components", "excursions_down", "violated_down", "excursions_up", "violated_up", "random", "random_with_falls", "violated_random", "hysterons", "interactions", "cooperative", "reordered");
rows = "nodes,prepared,window,networks,whole," + String.join(keys, ",") + ",missing_networks,missed,missed_error,missed_of_falling,missed_of_falling_error,missed_of_random,missed_of_random_error,cooperative_share,cooperative_error,median_branches\n";
states = "nodes,prepared,window,amplitude,mean,lower,median,upper,networks\n"; cycles = "nodes,prepared,window,amplitude,networks,known,transient,error,longer_period,multiplicity\n"; sizes = newArray(0); widest = 0;
for (f = 0; f < files.length; f++) if (startsWith(files[f], "summary-of-transition-graph-")) {
	end = substring(files[f], 28); file = tables + files[f]; N = fact(file, "nodes"); window = fact(file, "graph.window"); key = "" + N + "," + fact(file, "prepare.amplitude") + "," + window + ","; widest = maxOf(widest, parseFloat(window));
	sizes = Array.concat(Array.deleteValue(sizes, parseInt(N)), parseInt(N));
	run("Open Table...", "table=[" + file + "] columns=[open, " + String.join(keys, ", ") + "]"); frontier = Table.getColumn("open"); n = frontier.length; whole = 0; for (i = 0; i < n; i++) if (frontier[i] == 0) whole++;
	row = key + n + "," + whole; for (k = 0; k < keys.length; k++) { values = Table.getColumn(keys[k]); row = row + "," + d2s(total(values), 0); }
	shares = newArray(0); ofFalling = newArray(0); ofRandom = newArray(0); together = newArray(0); missing = 0;
	for (i = 0; i < n; i++) {
		all = Table.get("excursions_down", i) + Table.get("excursions_up", i); missed = Table.get("violated_down", i) + Table.get("violated_up", i); seen = Table.get("interactions", i); if (missed > 0) missing++;
		wrong = Table.get("violated_random", i); falling = Table.get("random_with_falls", i); if (falling > 0) ofFalling = Array.concat(ofFalling, wrong / falling); ofRandom = Array.concat(ofRandom, wrong / Table.get("random", i));
		if (all > 0) shares = Array.concat(shares, missed / all); if (seen > 0) together = Array.concat(together, Table.get("cooperative", i) / seen);
	}
	branches = Table.getColumn("branches"); Array.sort(branches); rows = rows + row + "," + missing + "," + mean(shares) + "," + mean(ofFalling) + "," + mean(ofRandom) + "," + mean(together) + "," + (branches[floor((n - 1) / 2)] + branches[floor(n / 2)]) / 2 + "\n";
	run("Average Curves...", "table=[" + tables + "reachable-states-" + end + "] x=amplitude y=states band=Quartiles points=100"); close("average*");
	for (r = 4; r < Table.size; r += 5) states = states + key + d2s(Table.get("amplitude", r), 6) + "," + d2s(Table.get("mean", r), 4) + "," + d2s(Table.get("lower_quartile", r), 2) + "," + d2s(Table.get("median", r), 2) + "," + d2s(Table.get("upper_quartile", r), 2) + "," + n + "\n";
	run("Open Table...", "table=[" + tables + "limit-cycles-" + end + "]"); amplitude = Table.getColumn("amplitude"); period = Table.getColumn("period"); before = Table.getColumn("transient"); loops = Table.getColumn("multiplicity");
	each = amplitude.length / n;
	for (a = each / 20 - 1; a < each; a += each / 20) {
		took = newArray(0); longer = 0; several = 0; for (i = a; i < amplitude.length; i += each) { several += loops[i]; if (period[i] > 0) { took = Array.concat(took, before[i]); if (period[i] > 1) longer++; } }
		cycles = cycles + key + d2s(amplitude[a], 6) + "," + n + "," + took.length + "," + mean(took) + "," + longer + "," + d2s(several / n, 4) + "\n";
	}
}
if (sizes.length == 0) exit("source=" + source + " is not allowed: it must be the folder of an ensemble with analyses = graph.");
File.saveString(rows, out + "/memory_graph.csv"); File.saveString(states, out + "/memory_graph_states.csv"); File.saveString(cycles, out + "/memory_graph_cycles.csv"); print(rows);
Array.sort(sizes); each = ""; for (k = 0; k < sizes.length; k++) each = each + sizes[k] + " "; largest = sizes[k - 1]; from = "|" + out + "/memory_graph";
panel("reachable states: median and quartiles", 0, "y", "", "amplitude;states", "band" + from + "_states.csv|" + largest + ",0," + widest + ",|amplitude;lower;upper|#f6ecc2|half of them, N = " + largest + "\npoints" + from + "_states.csv|%,0," + widest + ",|amplitude;median|*|N = %");
panel("return points missed, relaxed networks; grey: prepared", 1, "none", "0 " + 1.1 * widest + " 0 1", "window of strain;share of excursions", "points" + from + ".csv|%,0,|window;missed;missed_error|*|N = %\npoints" + from + ".csv|" + largest + ",0.1,|window;missed;missed_error|circle #999999 2|prepared, N = " + largest);
panel("cycles before the limit cycle", 2, "none", "", "amplitude;cycles", "points" + from + "_cycles.csv|%,0," + widest + ",|amplitude;transient;error|*|N = %");
panel("interactions by which flips help each other", 3, "none", "0 " + 1.1 * widest + " 0 1", "window of strain;share of interactions", "points" + from + ".csv|%,0,|window;cooperative_share;cooperative_error|*|N = %\nline|||0;0.5;" + 1.1 * widest + ";0.5|#444444 1 dashed|");
saveAs("PNG", out + "/memory_graph.png");

// A panel of the figure.
function panel(what, number, scales, limits, axes, series) {
	run("Draw Plot", "title=memory corner=top-left scales=" + scales + " limits=[" + limits + "] axes=[" + axes + "] each=[" + each + "] series=[" + series + "]"); run("Place in Figure", "title=[" + fromCharCode(97 + number) + "  " + what + "] number=" + number + " panels=4 columns=2 figure=memory-graph");
}

// Sum of values; their mean and its standard error, for a table.
function total(values) { sum = 0; for (i = 0; i < values.length; i++) sum += values[i]; return sum; }
function mean(values) { if (values.length == 0) return ","; Array.getStatistics(values, least, most, average, deviation); if (values.length == 1) return d2s(average, 4) + ","; return d2s(average, 4) + "," + d2s(deviation / sqrt(values.length), 4); }

// What a pooled table says of itself.
function fact(file, key) { text = File.openAsString(file); at = indexOf(text, "# " + key + "=") + lengthOf(key) + 3; return substring(text, at, indexOf(text, "\n", at)); }
