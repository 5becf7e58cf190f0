// Is there one power law of the sizes of avalanches, or are there two regimes, and how do the crossover and the upper cut-off go with N (arXiv 2408.08030, Fig. 4a, b)?
//
// Appears:   of every N the local exponents of P(S) and P(flips), fits in given windows with and without a cut-off, the dissipation of falls with one flip, the
//            crossover from them to the others; one printed line per fit and N. Avalanche_Sizes_against_N.ijm has the upper cut-off, by ratios of moments.
// Measured:  from event to event, falls along the gradient flow, in fresh strain: from 0.1 to 0.2 after a preparation that ends at 0.1. Flips are those of falls and of
//            smooth crossings, which have S = 0.
// Files:     in the folder out: avalanche-local.csv, avalanche-windows.csv, avalanche-scales.csv, avalanche-densities.csv; avalanche_regimes.png; the ensemble, which
//            is gone on with where it was stopped, and which Avalanche_Sizes_against_N.ijm shares.
// Time:      half a minute for size=small; size=paper (1900 networks of 64 to 1024 nodes) two hours of processor time.
// Source:    source=... takes folders of ensembles, separated by commas, instead.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The regimes of the sizes of avalanches, their crossover and cut-off.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=21, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else folders of ensembles, separated by commas.") source

var local; var windows; var densities; var scales; var N; var flips; var s; var networks; // tables, and the events and networks of the N at hand
if (source == "") {
	networks = "32 = 90; 64 = 50; 128 = 30"; // of every N
	if (size == "paper") networks = "64 = 700; 128 = 450; 256 = 300; 512 = 300; 1024 = 150";
	source = out + "/ensemble-avalanches-" + size + "-" + seed;
	run("Pool Networks", "name=avalanches-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + replace(replace(networks, " = [0-9]+", ""), ";", ",") +
		"; analyses = excitations, shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven; networks." + replace(networks, "; ", "; networks.") + "]");
}
local = "nodes,size,from,until,centre,count,networks,exponent,error,low,high,ks_distance,accepted\n";
windows = "nodes,size,window,law,from,until,count,exponent,error,low,high,cutoff,cutoff_error,ks_distance,accepted,reason\n";
densities = "nodes,size,x,density,error,count\n";
scales = "nodes,falls,one_flip,one_flip_s,one_flip_s_error,crossover,crossover_error\n"; sizes = "";
for (n = 4; n < 24; n++) {
	folders = split(source, ",");
	for (f = 0; f < folders.length; f++) {
		table = String.trim(folders[f]) + "/tables/avalanches-nodes-" + pow(2, n) + ".csv";
		if (!File.exists(table)) continue;
		N = "" + pow(2, n); sizes = sizes + " " + N;
		run("Open Table...", "table=[" + table + "] columns=[seed, flips, s]");
		flips = Table.getColumn("flips"); s = Table.getColumn("s (E)"); seeds = Table.getColumn("seed"); networks = 1; for (i = 1; i < seeds.length; i++) networks += (seeds[i] != seeds[i - 1]);
		crossing();
		localExponents(table, "s", "Power law", "0.5 windows=2");
		localExponents(table, "flips", "Whole numbers", "0.333333 windows=3");
		given = newArray("below:1e-5:5e-4", "above:1e-3:0.01", "above (wide):1e-3:0.04", "mixed:1e-5:0.02", "below (from 1e-6):1e-6:5e-4", "from Sc:1e-5:0", "above (with cut-off):1e-3:0");
		for (w = 0; w < given.length; w++) fitted(table, "s", "s > 0", given[w]);
		given = newArray("1 to 3:1:3", "2 to 10:2:10", "3 to 30:3:30", "with cut-off:1:0", "with cut-off from 3:3:0");
		for (w = 0; w < given.length; w++) fitted(table, "flips", "", given[w]);
		fitted(table, "flips", "s > 1e-5", "with cut-off (falls):1:0");
		run("Detect Avalanches...", "table=[" + replace(table, "avalanches-nodes", "shear-nodes") + "] threshold=1e-7");
		name = "Avalanche Distributions"; rows = Table.size(name);
		for (r = 0; r < rows; r++) densities = densities + N + "," + Table.getString("size", r, name) + cells("x density error count", r, name) + "\n";
		close("*");
	}
}
if (sizes == "") exit("source=" + source + " is not allowed: it must be folders of ensembles with tables/avalanches-nodes-N.csv.");
File.saveString(local, out + "/avalanche-local.csv"); File.saveString(windows, out + "/avalanche-windows.csv"); File.saveString(scales, out + "/avalanche-scales.csv"); File.saveString(densities, out + "/avalanche-densities.csv");
each = "] each=[" + String.trim(sizes);
density = "points|" + out + "/avalanche-densities.csv|%,"; exponent = "points|" + out + "/avalanche-local.csv|%,";
panel(0, density + "s,|x;density;error|*|N = %\nline|||1e-6;1700;6e-4;69.4|#444444 2 dashed|fold: -1/2\nline|||1e-3;130;0.04;4.7|#cc3311 2 dotted|paper: -0.9", "S (E);P(S) (1/E)] scales=xy corner=[bottom-left" + each, "dissipation of an avalanche");
panel(1, exponent + "s,|centre;exponent;error|*|\nline|||1e-5;-0.5;5e-4;-0.5|#444444 2 dashed|\nline|||1e-3;-0.9;0.04;-0.9|#cc3311 2 dotted|", "S (E);local exponent of P(S)] scales=x limits=[1e-5 0.3 -3 1] corner=[bottom-left" + each, "its exponents in windows of half a decade, symbols as in (a)");
panel(2, density + "flips,|x;density;error|*|\nline|||1;0.35;40;0.00606|#cc3311 2 dotted|paper: -1.1", "flips {Delta}n;P({Delta}n)] scales=xy corner=[bottom-left" + each, "flips of an avalanche");
panel(3, exponent + "flips,|centre;exponent;error|*|\nline|||1;-1.1;40;-1.1|#cc3311 2 dotted|", "flips {Delta}n;local exponent of P({Delta}n)] scales=x limits=[1 100 -4 1] corner=[bottom-left" + each, "their exponents, symbols as in (a)");
selectImage("figure");
saveAs("PNG", out + "/avalanche_regimes.png");

function panel(number, series, axes, title) {
	run("Draw Plot", "title=panel series=[" + series + "] axes=[" + axes + "]");
	run("Place in Figure", "number=" + number + " panels=4 columns=2 title=[" + fromCharCode(97 + number) + "  " + title + "]");
}

// Exponents in windows beside each other.
function localExponents(table, what, law, width) {
	run("Local Exponent...", "table=[" + table + "] column=" + what + " law=[" + law + "] width=" + width);
	for (r = 0; r < Table.size; r++) local = local + N + "," + what + cells("from until centre count networks exponent error low high ks_distance accepted", r, "Local Exponent") + "\n";
}

// Fits the law in a window that is given as name:from:until; until 0 is a cut-off. Too few values are a row without a fit.
function fitted(table, what, where, given) {
	part = split(given, ":"); count = 0; x = s; law = "Power law"; until = " until=" + part[2];
	if (what == "flips") { x = flips; law = "Whole numbers"; }
	for (i = 0; i < x.length; i++) if (x[i] >= part[1] && (part[2] == 0 || x[i] <= part[2])) count++;
	if (part[2] == 0) { law = law + " with cut-off"; until = ""; }
	row = N + "," + what + "," + part[0] + "," + law;
	if (count < 50) { windows = windows + row + "," + part[1] + "," + part[2] + "," + count + ",,,,,,,,0,fewer than 50 values\n"; return; }
	run("Fit Exponent...", "table=[" + table + "] column=" + what + " tail=Upper law=[" + law + "] where=[" + where + "] from=" + part[1] + until);
	interval = cells("low high", 0, "Fit Exponent"); if (networks < 30) interval = ",,"; /* halves of so few say nothing */ windows = windows + row + cells("from until count exponent error", 0, "Fit Exponent") + interval + cells("cutoff cutoff_error ks_distance accepted", 0, "Fit Exponent") + "," + Table.getString("reason", 0) + "\n";
	print("N = " + N + ", P(" + what + ") " + part[0] + ": " + d2s(Table.get("exponent", 0), 2) + " (" + d2s(Table.get("low", 0), 2) + " to " + d2s(Table.get("high", 0), 2) + "), " + Table.get("count", 0) + " values, accepted " + Table.get("accepted", 0));
}

// Of the falls with S > 1e-5: the share with one flip, their mean S, and the crossover, above which as many falls have one flip as others lie below.
function crossing() {
	order = Array.rankPositions(s); falls = 0; one = 0; sum = 0; squares = 0; below = 0; k = 0; near = 0;
	for (i = 0; i < s.length; i++) {
		if (s[i] > 1e-5) falls++;
		if (s[i] > 1e-5 && flips[i] == 1) { one++; sum += s[i]; squares += s[i] * s[i]; }
	}
	mean = sum / one; error = sqrt((squares / one - mean * mean) / one);
	above = one;
	while (above > below) {
		i = order[k++];
		if (s[i] > 1e-5) { if (flips[i] == 1) above--; else below++; }
	}
	crossover = s[order[k - 1]];
	for (i = 0; i < s.length; i++) if (s[i] > crossover / 1.25 && s[i] < crossover * 1.25) near++;
	spread = crossover * sqrt(above + below) * 2 * log(1.25) / near; // of both numbers, over falls in a unit of ln S
	scales = scales + N + "," + falls + "," + d2s(one / falls, -6) + "," + d2s(mean, -6) + "," + d2s(error, -6) + "," + d2s(crossover, -6) + "," + d2s(spread, -6) + "\n";
	print("N = " + N + ": " + d2s(100 * one / falls, 1) + " % of " + falls + " falls have one flip, of S = " + d2s(mean, -3) + "; crossover " + d2s(crossover, -3) + " +- " + d2s(spread, -2));
}

// Cells of a row of a table, of numbers, each with a comma before it.
function cells(headings, row, table) {
	text = ""; heading = split(headings, " ");
	for (h = 0; h < heading.length; h++) {
		value = Table.get(heading[h], row, table); cell = d2s(value, -6);
		if (value == floor(value)) cell = d2s(value, 0);
		if (isNaN(value)) cell = "";
		text = text + "," + cell;
	}
	return text;
}
