// Do the exponents of N of avalanches follow from how far every bond is from its instability, and how fast shear takes it there, without a power law?
//
// Appears:   a figure: the strain to the first flip, predicted and actual, network by network; both against N beside the strain per event. Printed lines: how good the
//            prediction is, and the exponents of N.
// Measured:  of each network the smallest strain_up of its bonds (Local Excitations...), the first fold that linear response predicts, and the smallest of these and of the strains
//            -dr/dl in which a bond that is not bistable crosses dr = 0, the first flip; the first fold and flip when the same state is sheared; the strain per event of that
//            shear. First_Passage_Laws.ijm asks what power laws and the distribution of all bonds make of it.
// Files:     in the folder out: first_passage.csv, a row an N; first_passage_networks.csv, a row a network; first_passage_exponents.csv, a row an exponent of N;
//            first_passage.png; the ensemble, which is gone on with where it was stopped, and which First_Passage_Laws.ijm shares.
// Time:      half a minute; size=paper an hour on two cores for the networks, and two minutes.
// Source:    source=... is a folder of pooled tables of such a plan (local-excitations-nodes-N.csv, avalanches-nodes-N.csv, shear-nodes-N.csv), of three N or more.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The exponents of N of avalanches from the strains to instability that linear response predicts for every bond.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=21, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of pooled tables of your own.") source

var exponents = "quantity,from_nodes,until_nodes,exponent,error,chi_squared,chi_squared_p,accepted\n"; var sizes = 0;
networks = "64 = 700; 128 = 450; 256 = 300; 512 = 300; 1024 = 150"; // of every N
if (size == "small") networks = "32 = 40; 64 = 25; 128 = 15";
name = "first-passage-" + size + "-" + seed;
tables = source;
if (source == "") {
	tables = out + "/ensemble-" + name + "/tables";
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + replace(replace(networks, " = [0-9]+", ""), ";", ",") +
		"; analyses = excitations, shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven; networks." + replace(networks, "; ", "; networks.") + "]");
}
sizes = newArray(0); files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
for (f = 0; f < files.length; f++) if (matches(files[f], "local-excitations-nodes-[0-9]+[.]csv")) sizes = Array.concat(sizes, parseInt(replace(files[f], "[^0-9]", "")));
if (sizes.length < 3) exit("source=" + source + " is not allowed: it must be a folder with pooled tables local-excitations-nodes-N.csv, avalanches-nodes-N.csv and shear-nodes-N.csv of three N or more.");
Array.sort(sizes);
all = "table=[" + tables + "/local-excitations-nodes-*.csv] ";
run("Parameter Series...", all + "x=nodes y=strain_up average=Smallest");
smallest = Table.getColumn("y"); smallestError = Table.getColumn("error");
run("Finite-Size Scaling...", "table=[" + tables + "/shear-nodes-*.csv] bootstrap=20 save=[" + out + "/scaling]");
for (r = 0; r < Table.size; r++) { quantity = Table.getString("quantity", r); exponent(quantity, r, Table.get("exponent", r)); }
run("Open Table...", "table=[" + out + "/scaling/size-means-flips-n.csv]");
perEvent = Table.getColumn("strain_flips"); perEventError = Table.getColumn("strain_flips_error"); sizeOfFlips = Table.getColumn("mean_flips"); s = Table.getColumn("mean_s (E)"); perFall = Table.getColumn("strain_s");
each = "nodes,seed,fold_predicted,fold_bond,first_fold,fold_trigger,flip_predicted,flip_bond,first_flip,flip_trigger\n";
rows = "nodes,networks,without_fold,without_flip,fold_predicted,fold_predicted_error,first_fold,first_fold_error,flip_predicted,flip_predicted_error,first_flip,first_flip_error," +
	"strain_flips,strain_flips_error,interval_variation,flips_per_strain,s_per_strain,fold_correlation,fold_ratio,fold_right,flip_correlation,flip_ratio,flip_right\n";
for (k = 0; k < sizes.length; k++) {
	run("Open Table...", "table=[" + tables + "/avalanches-nodes-" + sizes[k] + ".csv] columns=[seed, strain, flips, trigger, index, interval]");
	seeds = Table.getColumn("seed"); strain = Table.getColumn("strain"); flips = Table.getColumn("flips"); trigger = Table.getColumn("trigger"); index = Table.getColumn("index"); interval = Table.getColumn("interval");
	List.clear(); gaps = newArray(3); // number of the intervals, their sum, that of their squares
	for (r = 0; r < seeds.length; r++) {
		key = d2s(seeds[r], 0);
		if (r == 0 || seeds[r] != seeds[maxOf(r - 1, 0)]) { start = strain[r] - interval[r]; before = 0; }
		if (index[r] > 0 && List.get(key + "fold") == "") { List.set(key + "fold", d2s(strain[r] - start, -9)); List.set(key + "foldbond", trigger[r]); }
		if (flips[r] > 0 && List.get(key + "flip") == "") { List.set(key + "flip", d2s(strain[r] - start, -9)); List.set(key + "flipbond", trigger[r]); }
		if (flips[r] > 0 && before > 0) { gaps[0] += 1; gaps[1] += strain[r] - before; gaps[2] += pow(strain[r] - before, 2); }
		if (flips[r] > 0) before = strain[r];
	}
	run("Open Table...", "table=[" + tables + "/local-excitations-nodes-" + sizes[k] + ".csv] columns=[seed, bond, dr, dl, bistable, strain_up]");
	seeds = Table.getColumn("seed"); bond = Table.getColumn("bond"); dr = Table.getColumn("dr (l)"); dl = Table.getColumn("dl (l)"); bistable = Table.getColumn("bistable"); up = Table.getColumn("strain_up");
	foldPredicted = newArray(0); fold = newArray(0); foldRight = 0; flipPredicted = newArray(0); flip = newArray(0); flipRight = 0;
	for (r = 0; r < seeds.length; r++) {
		if (r == 0 || seeds[r] != seeds[maxOf(r - 1, 0)]) { nextFold = 1e9; nextFlip = 1e9; foldBond = -1; flipBond = -1; }
		at = up[r];
		if (at < nextFold) { nextFold = at; foldBond = bond[r]; }
		if (bistable[r] == 0 && dr[r] * dl[r] < 0) at = -dr[r] / dl[r];
		if (at < nextFlip) { nextFlip = at; flipBond = bond[r]; }
		if (r < seeds.length - 1 && seeds[minOf(r + 1, seeds.length - 1)] == seeds[r]) continue;
		key = d2s(seeds[r], 0); foldPredicted = Array.concat(foldPredicted, nextFold); flipPredicted = Array.concat(flipPredicted, nextFlip);
		fold = Array.concat(fold, parseFloat(List.get(key + "fold"))); flip = Array.concat(flip, parseFloat(List.get(key + "flip")));
		trigger1 = List.get(key + "foldbond"); trigger2 = List.get(key + "flipbond"); if (trigger1 == "" + foldBond) foldRight++; if (trigger2 == "" + flipBond) flipRight++;
		each = each + sizes[k] + "," + key + "," + d2s(nextFold, -6) + "," + foldBond + "," + List.get(key + "fold") + "," + trigger1 + "," + d2s(nextFlip, -6) + "," + flipBond + "," + List.get(key + "flip") + "," + trigger2 + "\n";
	}
	folds = Array.deleteValue(fold, NaN); flipped = Array.deleteValue(flip, NaN);
	rows = rows + sizes[k] + "," + fold.length + "," + (fold.length - folds.length) + "," + (flip.length - flipped.length) + "," + d2s(smallest[k], -6) + "," + d2s(smallestError[k], -6) + "," + mean(folds) + "," + mean(flipPredicted) + "," + mean(flipped) + "," +
		d2s(perEvent[k], -6) + "," + d2s(perEventError[k], -6) + "," +
		d2s(sqrt((gaps[2] / gaps[0] - pow(gaps[1] / gaps[0], 2)) * gaps[0] / (gaps[0] - 1)) * gaps[0] / gaps[1], 4) + "," + d2s(sizeOfFlips[k] / perEvent[k] / sizes[k], 5) + "," + d2s(s[k] / perFall[k] / sizes[k], 7) + "," + quality(foldPredicted, fold) + "," + d2s(foldRight / folds.length, 4) + "," + quality(flipPredicted, flip) + "," + d2s(flipRight / flipped.length, 4) + "\n";
}
File.saveString(each, out + "/first_passage_networks.csv"); File.saveString(rows, out + "/first_passage.csv");
columns = newArray("fold_predicted", "first_fold", "flip_predicted", "first_flip");
for (q = 0; q < 4; q++) {
	run("Scaling Relation...", "table=[" + out + "/first_passage_networks.csv] x=nodes y=" + columns[q] + " average=Mean bins=5");
	exponent(columns[q], 0, Table.get("slope", 0));
}
File.saveString(exponents, out + "/first_passage_exponents.csv"); print(rows + exponents);
ends = "" + sizes[0] + " " + sizes[sizes.length - 1];
run("Draw Plot", "title=first-passage-networks corner=bottom-right axes=[predicted strain to the first flip;strain to the first flip] each=[" + ends + "] series=[points|" + out + "/first_passage_networks.csv|%,|flip_predicted;first_flip|*|N = %\nline|||5e-7;5e-7;0.1;0.1|#444444 1 dashed|equal]");
run("Place in Figure", "title=[a  every network] number=0 panels=2 columns=2 figure=first-passage");
values = newArray("", "", "");
run("Open Table...", "table=[" + out + "/first_passage.csv]");
for (k = 0; k < sizes.length; k++) {
	scale = pow(sizes[k], 0.73); values[0] = values[0] + sizes[k] + ";" + scale * perEvent[k] + ";" + scale * perEventError[k] + ";";
	values[1] = values[1] + sizes[k] * 1.04 + ";" + scale * Table.get("first_flip", k) + ";" + scale * Table.get("first_flip_error", k) + ";";
	values[2] = values[2] + sizes[k] / 1.04 + ";" + scale * Table.get("flip_predicted", k) + ";" + scale * Table.get("flip_predicted_error", k) + ";";
}
run("Draw Plot", "title=first-passage-sizes scales=x corner=bottom-left axes=[nodes N;strain {times} N^{0.73}] series=[values|||" + values[0] + "|circle #000000 2|strain per event\nvalues|||" + values[1] +
	"|box #0072b2 2|first flip\nvalues|||" + values[2] + "|diamond #cc3311 2|predicted first flip]");
run("Place in Figure", "title=[b  against N; flat is the paper's -0.73] number=1 panels=2 columns=2 figure=first-passage");
saveAs("PNG", out + "/first_passage.png");

// Mean of values and its standard error, for a table.
function mean(values) {
	Array.getStatistics(values, min, max, average, deviation); return d2s(average, -6) + "," + d2s(deviation / sqrt(values.length), -6);
}

// Correlation of the logarithms of what was predicted and found, and the median of found over predicted, where something was found.
function quality(predicted, found) {
	n = 0; x = 0; y = 0; xx = 0; yy = 0; xy = 0; ratios = newArray(0);
	for (i = 0; i < found.length; i++) if (!isNaN(found[i])) {
		p = log(predicted[i]); f = log(found[i]); n++; x += p; y += f; xx += p * p; yy += f * f; xy += p * f;
		ratios = Array.concat(ratios, found[i] / predicted[i]);
	}
	Array.sort(ratios); return d2s((xy - x * y / n) / sqrt((xx - x * x / n) * (yy - y * y / n)), 4) + "," + d2s((ratios[floor((n - 1) / 2)] + ratios[floor(n / 2)]) / 2, 4);
}

// Keeps a row of the newest table as an exponent of N.
function exponent(what, row, value) {
	exponents = exponents + what + "," + sizes[0] + "," + sizes[sizes.length - 1] + "," + d2s(value, 4) + "," + d2s(Table.get("error", row), 4) + "," + d2s(Table.get("chi_squared", row), 3) + "," +
		d2s(Table.get("chi_squared_p", row), 4) + "," + d2s(Table.get("accepted", row), 0) + "\n";
}
