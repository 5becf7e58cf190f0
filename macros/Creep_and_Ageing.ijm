// How does a network creep that waits under a stress, and do its quakes come at random in E = T ln t?
//
// Appears:   a figure: strain against the age barrier E of every N; how many intervals of E between quakes are longer, beside the exponential law; states of a quake against E; strain
//            with a temperature against T ln t beside that without. Printed lines: the same in numbers.
// Method:    networks age under a shear stress without a temperature (Age Network...: always over the lowest saddle out of a pool of states), and at two temperatures; the mean
//            strain at twenty values of E is fitted by a + b E and by a + b ln E. An interval x of E is exponential if e^(x/1e-4) obeys a power law from 1 on, which
//            Fit Exponent... tests; intervals that begin in the first half of E and are shorter than that are all known, the others are counted as longer. Errors of fits are those of leaving networks out one by one.
// Files:     in the folder out: creep_curves.csv, a row an N and E; creep_laws.csv, a row an N: both fits; creep_intervals.csv, an interval; creep_interval_laws.csv, an N;
//            creep_quakes.csv, an N and half of E; creep_lowest.csv, an N: lowest barriers at the start and at the end; creep_limits.csv, a T and E; creep.png; the ensembles.
// Time:      ten seconds of processor time; size=paper not measured, most of it for N = 256.
// Source:    source=... is a folder with the folders of ensembles creep (T = 0), warm and hot (T above 0, the same seeds) with analyses = ageing.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Networks that wait under a stress: strain against the age barrier, intervals and sizes of quakes, and the limit of low temperature.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the first network", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else a folder with ensembles creep, warm and hot.") source

sizes = newArray(64, 128, 256); many = newArray(60, 20, 8); warmed = 20; if (size == "small") { sizes = newArray(32, 48); many = newArray(8, 4); warmed = 4; }
var last = 1e-3, folder = source, fitted = newArray(4), grid, enthalpies, begin, lowestOf, seedsOf, fast; G = 20; unit = 1e-4; temperatures = newArray("1e-5", "5e-5"); names = newArray("warm", "hot");
if (source == "") {
	folder = out; plan = "nodes = " + sizes[0]; for (k = 1; k < sizes.length; k++) plan = plan + ", " + sizes[k];
	for (k = 0; k < sizes.length; k++) plan = plan + "; seeds." + sizes[k] + " = " + seed + ".." + (seed + many[k] - 1);
	pool("creep", plan + "; ageing.ages = 5"); for (k = 0; k < 2; k++) pool(names[k], "nodes = " + sizes[0] + "; seeds = " + seed + ".." + (seed + warmed - 1) + "; ageing.temperature = " + temperatures[k] + "; ageing.decades = " + d2s(last / parseFloat(temperatures[k]) / log(10), 9));
}
sizes = newArray(0); files = newArray(0); if (File.isDirectory(tables("creep"))) files = getFileList(tables("creep"));
for (f = 0; f < files.length; f++) if (matches(files[f], "ageing-nodes-[0-9]+[.]csv")) sizes = Array.concat(sizes, parseInt(replace(files[f], "[^0-9]", ""))); Array.sort(sizes);
if (sizes.length == 0) exit("source=" + source + " is not allowed: it must be a folder with the folder creep of an ensemble with analyses = ageing.");
curves = "nodes,age_barrier (E),strain,error\n"; laws = "nodes,networks,slope,slope_error,offset,correlation,rms_linear,rms_log,log_over_linear,log_over_linear_low,log_over_linear_high,strain_gained,strain_gained_error\n";
intervals = "nodes,seed,age_barrier (E),interval (E),exp_interval\n"; kinds = "nodes,quakes,intervals,longer,mean (E),mean_error,deviation_over_mean,deviation_over_mean_error,exponential,exponent,exponent_error,accepted\n";
quakes = "nodes,half,networks,quakes_a_network,quakes_error,states,states_error,most_states,flips,flips_error,strain_step,strain_step_error,energy_drop,energy_drop_error\n";
lowest = "nodes,networks,start_quarter,start_median,start_three_quarters,end_quarter,end_median,end_three_quarters,opened,opened_error\n"; longer = "nodes,interval,fraction\n"; sized = "nodes,age_barrier (E),states,error,count\n";
for (s = 0; s < sizes.length; s++) {
	N = sizes[s]; named = "" + N; n = curve("creep", N, G, 0); gamma = Array.copy(grid); first = Array.copy(begin); y = newArray(G); x = newArray(G); lx = newArray(G); values = newArray(n);
	for (j = 0; j < G; j++) { x[j] = (j + 1) * last / G; lx[j] = log(x[j]); for (i = 0; i < n; i++) values[i] = gamma[i * G + j]; y[j] = average(values); curves = curves + named + c(x[j]) + c(y[j]) + c(error(values)) + "\n"; }
	line(x, y); slope = fitted[1]; offset = fitted[0]; r = fitted[2]; linear = fitted[3]; line(lx, y); logarithmic = fitted[3]; ratios = newArray(n); slopes = newArray(n); part = newArray(G);
	for (i = 0; i < n; i++) {
		for (j = 0; j < G; j++) part[j] = (n * y[j] - gamma[i * G + j]) / (n - 1); line(x, part); slopes[i] = fitted[1]; ratios[i] = -log(fitted[3]);
		line(lx, part); ratios[i] += log(fitted[3]); values[i] = gamma[i * G + G - 1] - first[i]; }
	of = log(logarithmic / linear); by = 1.96 * (n - 1) * error(ratios);
	laws = laws + named + c(n) + c(slope) + c((n - 1) * error(slopes)) + c(offset) + c(r) + c(linear) + c(logarithmic) + c(exp(of)) + c(exp(of - by)) + c(exp(of + by)) + c(average(values)) + c(error(values)) + "\n";
	for (i = 0; i < n; i++) values[i] = lowestOf[i]; starts = Array.copy(values); here = Array.copy(seedsOf); ends = newArray(n); opened = newArray(n);
	run("Open Table...", "table=[" + tables("creep") + "quakes-nodes-" + N + ".csv] columns=[seed, age_barrier, states, flips, strain_step, energy_drop]");
	who = Table.getColumn("seed"); at = Table.getColumn("age_barrier (E)"); M = at.length; gaps = newArray(0); cut = 0;
	for (q = 0; q < M; q++) if (at[q] <= last / 2) {
		gap = last; if (q < M - 1 && who[minOf(q + 1, M - 1)] == who[q]) gap = at[q + 1] - at[q];
		if (gap < last / 2) { gaps = Array.concat(gaps, gap); intervals = intervals + named + c(who[q]) + c(at[q]) + c(gap) + c(exp(gap / unit)) + "\n"; } else cut++;
	}
	what = newArray("states", "flips", "strain_step", "energy_drop (E)"); halves = newArray(M); for (q = 0; q < M; q++) halves[q] = floor(minOf(1, at[q] / last * 2));
	for (half = 0; half < 2; half++) {
		counts = newArray(n); for (i = 0; i < n; i++) for (q = 0; q < M; q++) if (who[q] == here[i] && halves[q] == half) counts[i] += 1;
		quakes = quakes + named + c(half + 1) + c(n) + c(average(counts)) + c(error(counts));
		for (k = 0; k < 4; k++) { column = Table.getColumn(what[k]); values = newArray(0); for (q = 0; q < M; q++) if (halves[q] == half) values = Array.concat(values, column[q]); Array.getStatistics(values, least, most); quakes = quakes + c(average(values)) + c(error(values)); if (k == 0) quakes = quakes + c(most); } quakes = quakes + "\n";
	}
	column = Table.getColumn("states"); for (b = 0; b < 5; b++) { values = newArray(0); for (q = 0; q < M; q++) if (minOf(4, floor(5 * at[q] / last)) == b) values = Array.concat(values, column[q]);
		if (values.length > 1) sized = sized + named + c((b + 0.5) * last / 5) + c(average(values)) + c(error(values)) + c(values.length) + "\n"; }
	K = gaps.length; short = average(gaps); each = (K * short + cut * last / 2) / K; Array.sort(gaps); for (q = 0; q < K; q++) longer = longer + named + c(gaps[q] / each) + c((K + cut - q - 0.5) / (K + cut)) + "\n";
	File.saveString(intervals, out + "/creep_intervals.csv"); rate = last / 2 / each; kinds = kinds + named + c(M) + c(K) + c(cut) + c(each) + c(each / sqrt(K)) + c(error(gaps) * sqrt(K) / short) + c(spread(gaps)) + c(sqrt(1 - rate * rate * exp(rate) / pow(exp(rate) - 1, 2)) / (1 - rate / (exp(rate) - 1)));
	if (K >= 50) { run("Fit Exponent...", "table=[" + out + "/creep_intervals.csv] column=exp_interval tail=Upper from=1 until=" + exp(last / 2 / unit) + " where=[nodes = " + N + "]"); kinds = kinds + c(Table.get("exponent", 0)) + c(Table.get("error", 0)) + c(Table.get("accepted", 0)) + "\n"; close("*"); } else kinds = kinds + ",,,\n";
	run("Open Table...", "table=[" + tables("creep") + "saddles-nodes-" + N + ".csv] columns=[seed, barrier]"); who = Table.getColumn("seed"); at = Table.getColumn("barrier (E)");
	for (i = 0; i < n; i++) { ends[i] = NaN; for (q = 0; q < at.length; q++) if (who[q] == here[i]) if (isNaN(ends[i]) || at[q] < ends[i]) ends[i] = at[q]; if (ends[i] > starts[i]) opened[i] = 1; }
	lowest = lowest + named + c(n) + quarters(starts) + quarters(ends) + c(average(opened)) + c(error(opened)) + "\n";
}
limits = "temperature (E),t_ln_t (E),networks,same,same_error,strain,strain_error,strain_without,difference,difference_error,below_3t\n"; G = 10;
n = curve("creep", sizes[0], G, 0); cold = Array.copy(grid); state = Array.copy(enthalpies); coldSeeds = Array.copy(seedsOf);
for (k = 0; k < 2; k++) if (File.isDirectory(tables(names[k]))) {
	m = curve(names[k], sizes[0], G, parseFloat(temperatures[k])); for (j = 0; j < G; j++) {
		same = newArray(0); difference = newArray(0); warm = newArray(0); without = newArray(0);
		for (i = 0; i < m; i++) for (k0 = 0; k0 < n; k0++) if (seedsOf[i] == coldSeeds[k0]) {
			a = i * G + j; b = k0 * G + j; alike = 0; if (abs(enthalpies[a] - state[b]) < 1e-9) alike = 1; same = Array.concat(same, alike);
			warm = Array.concat(warm, grid[a]); without = Array.concat(without, cold[b]); difference = Array.concat(difference, grid[a] - cold[b]);
		}
		limits = limits + temperatures[k] + c((j + 1) * last / G) + c(same.length) + c(average(same)) + c(error(same)) + c(average(warm)) + c(error(warm)) + c(average(without)) + c(average(difference)) + c(error(difference)) + c(fast) + "\n";
	} }
keep("creep_curves", curves, false); keep("creep_laws", laws, true); keep("creep_interval_laws", kinds, true); keep("creep_quakes", quakes, true); keep("creep_lowest", lowest, true); keep("creep_limits", limits, true); keep("creep_longer", longer, false); keep("creep_sizes", sized, false);
each = String.join(sizes, ","); decay = "line|||"; for (j = 0; j <= 16; j++) decay = decay + j / 4 + ";" + exp(-j / 4) + ";"; points = "points|" + out + "/creep_"; each = "] each=[" + each;
panel("a  creep", 0, points + "curves.csv|%,|age_barrier (E);strain;error|*|N = %] axes=[age barrier E (E);strain] scales=none corner=[top-left" + each);
panel("b  intervals of E", 1, points + "longer.csv|%,|interval;fraction|*|N = %\n" + substring(decay, 0, lengthOf(decay) - 1) + "|#444444 2 dashed|exponential] axes=[interval over its mean;fraction longer] scales=y corner=[top-right" + each);
panel("c  size of quakes", 2, points + "sizes.csv|%,|age_barrier (E);states;error|*|N = %] axes=[age barrier E (E);states of a quake] scales=none corner=[top-left" + each);
panel("d  with a temperature", 3, points + "limits.csv|1e-5,|t_ln_t (E);strain_without|circle #0072b2 2|T = 0\n" + points + "limits.csv|1e-5,|t_ln_t (E);strain;strain_error|box #cc3311 2|T = 1e-5\n" + points + "limits.csv|5e-5,|t_ln_t (E);strain;strain_error|diamond #009e73 2|T = 5e-5] axes=[T ln t (E);strain] scales=none corner=[top-left");
saveAs("PNG", out + "/creep.png");

// A number for a table, or nothing; the folder of an ensemble's tables; makes an ensemble; keeps a table.
function c(value) { if (isNaN(value)) return ","; if (value == round(value)) return "," + d2s(value, 0); return "," + d2s(value, -6); }
function tables(name) { if (source == "") name = "ensemble-" + name + "-" + size + "-" + seed; return folder + "/" + name + "/tables/"; }
function pool(name, plan) { run("Pool Networks", "name=" + name + "-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[" + plan + "; analyses = ageing; ageing.control = Shear stress; ageing.barrier = " + last + "; ageing.states = 2000]"); }
function keep(name, text, show) { File.saveString(text, out + "/" + name + ".csv"); if (show) print(name + "\n" + text); }
// Mean of numbers, its error, and quartiles for a table.
function average(v) { Array.getStatistics(v, least, most, mean, deviation); return mean; }
function error(v) { if (v.length < 2) return NaN; Array.getStatistics(v, least, most, mean, deviation); return deviation / sqrt(v.length); }
function quarters(v) {
	a = newArray(0); for (i = 0; i < v.length; i++) if (!isNaN(v[i])) a = Array.concat(a, v[i]); if (a.length == 0) return ",,,"; Array.sort(a);
	text = ""; for (k = 1; k < 4; k++) text = text + c(a[round(k / 4 * (a.length - 1))]); return text; }
// The error of the deviation over the mean, from leaving out one value after another.
function spread(v) {
	n = v.length; if (n < 3) return NaN; sum = 0; squares = 0; each = newArray(n); for (i = 0; i < n; i++) { sum += v[i]; squares += v[i] * v[i]; }
	for (i = 0; i < n; i++) { m = (sum - v[i]) / (n - 1); each[i] = sqrt(((squares - v[i] * v[i]) / (n - 1) - m * m) * (n - 1) / (n - 2)) / m; } return (n - 1) * error(each); }
// Fits a line: offset, slope, correlation and the root of the mean squared rest.
function line(x, y) {
	n = x.length; mx = average(x); my = average(y); xx = 0; xy = 0; yy = 0;
	for (i = 0; i < n; i++) { xx += (x[i] - mx) * (x[i] - mx); xy += (x[i] - mx) * (y[i] - my); yy += (y[i] - my) * (y[i] - my); }
	fitted = newArray(my - xy / xx * mx, xy / xx, xy / sqrt(xx * yy), sqrt(maxOf(0, yy - xy * xy / xx) / n)); }
// Strain and enthalpy of every network of an ensemble at G values of E, or of T ln t, its strain, lowest barrier and seed at the start, and the share of barriers below 3 T; returns the number of networks.
function curve(name, N, G, T) {
	run("Open Table...", "table=[" + tables(name) + "ageing-nodes-" + N + ".csv] columns=[seed, row, log10_time, enthalpy, strain, age_barrier, taken_barrier, below_3t]"); low = Table.getColumn("below_3t");
	who = Table.getColumn("seed"); row = Table.getColumn("row"); when = Table.getColumn("age_barrier (E)"); g = Table.getColumn("strain"); h = Table.getColumn("enthalpy (E)"); taken = Table.getColumn("taken_barrier (E)"); rows = who.length;
	if (T > 0) { time = Table.getColumn("log10_time"); for (r = 0; r < rows; r++) { when[r] = 0; if (row[r] >= 0) when[r] = T * log(10) * time[r]; } }
	n = 0; for (r = 0; r < rows; r++) if (row[r] < 0) n++;
	grid = newArray(n * G); enthalpies = newArray(n * G); begin = newArray(n); lowestOf = newArray(n); seedsOf = newArray(n); i = -1; fast = average(low) * rows / maxOf(1, rows - n);
	for (r = 0; r < rows; r++) {
		if (row[r] < 0) { i++; begin[i] = g[r]; seedsOf[i] = who[r]; lowestOf[i] = NaN; } if (row[r] == 0) lowestOf[i] = taken[r];
		until = 1e9; if (r < rows - 1) if (row[minOf(r + 1, rows - 1)] >= 0) until = when[r + 1];
		for (j = 0; j < G; j++) { e = (j + 1) * last / G; if (e < until && (e >= when[r] || row[r] < 0)) { grid[i * G + j] = g[r]; enthalpies[i * G + j] = h[r]; } }
	} return n; }
// Draws a plot and puts it into the figure.
function panel(title, number, plot) { run("Draw Plot", "title=creep-" + number + " series=[" + plot + "]"); run("Place in Figure", "title=[" + title + "] number=" + number + " panels=4 columns=2 figure=creep"); }
