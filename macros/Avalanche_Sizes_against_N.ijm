// Are the exponents of N of avalanches those of large N, and does one scale describe their distributions (arXiv 2408.08030, Fig. 4c, d)?
//
// Appears:   exponents of N of mean sizes, strain per event and ratios of moments for every smallest N, with corrections to scaling and for other thresholds Sc; the
//            dissipation per node and strain; collapses of P(flips) and P(S), which need the same exponent as the ratios of moments if one scale is all there is.
// Measured:  from event to event, falls along the gradient flow, in fresh strain, as in Avalanche_Regimes.ijm, whose networks it shares.
// Files:     in the folder out: size-exponents.csv, size-values.csv, avalanche-collapse.csv; size_exponents.png; the ensemble, which is gone on with where it was stopped.
// Time:      a minute for size=small; size=paper as Avalanche_Regimes.ijm.
// Source:    source=... takes folders of ensembles, separated by commas, instead.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Exponents of N of avalanches: asymptotic or not, and of one scale or not.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=21, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else folders of ensembles, separated by commas.") source

var exponents = "accepted,variant,quantity,from_nodes,until_nodes,exponent,error,low,high,amplitude,amplitude_error,chi_squared,chi_squared_p\n";
var values = "quantity,nodes,networks,value,error\n";
networks = "32 = 90; 64 = 50; 128 = 30"; // of every N
if (size == "paper") networks = "64 = 700; 128 = 450; 256 = 300; 512 = 300; 1024 = 150";
plan = "seed = " + seed + "; nodes = " + replace(replace(networks, " = [0-9]+", ""), ";", ",") + "; networks." + replace(networks, "; ", "; networks.");
if (source == "") {
	source = out + "/ensemble-avalanches-" + size + "-" + seed;
	run("Pool Networks", "name=avalanches-" + size + "-" + seed + " threads=" + threads + " out=[" + out + "] plan=[" + plan +
		"; analyses = excitations, shear; prepare.path = 0 1 0 -1 0 1; shear.before = 0; shear.path = 0.1; shear.protocol = Event driven]");
}
corrections = newArray("0.25", "0.5", "1"); thresholds = newArray("1e-7", "1e-6", "1e-4", "1e-3");
for (c = 0; c < 3; c++) scaled("w = " + corrections[c], "1e-5 correction=" + corrections[c], c);
for (c = 0; c < 4; c++) scaled("Sc = " + thresholds[c], "" + thresholds[c] + " correction=0", 1);
dissipation();
run("Finite-Size Scaling...", "table=[" + tables("*") + "] threshold=1e-5 bootstrap=200 seed=1");
collapse = "size,a,a_error,b,b_error,quality,points,quality_unscaled,points_unscaled\n";
for (r = 0; r < Table.size("Collapse"); r++) {
	collapse = collapse + Table.getString("size", r, "Collapse") + cells("a a_error b b_error quality points quality_unscaled points_unscaled", r, "Collapse") + "\n";
	print("collapse of P(" + Table.getString("size", r, "Collapse") + "): chi squared " + d2s(Table.get("quality", r, "Collapse") * Table.get("points", r, "Collapse"), 0) + " over " + Table.get("points", r, "Collapse") + " bins, a = " + d2s(Table.get("a", r, "Collapse"), 3));
}
close("*");
File.saveString(exponents, out + "/size-exponents.csv"); File.saveString(values, out + "/size-values.csv"); File.saveString(collapse, out + "/avalanche-collapse.csv");
panel(0, "" + curves("s flips", "plain", "circle #0072b2,triangle #d55e00") + curves("s flips", "w = 0.5", "box #56b4e9,diamond #e69f00") + "line|||50;0.27;2100;0.27|#6e6e6e 2 dotted|paper: 0.27" + "] limits=[50 2100 0.05 0.35]", "mean sizes; grey: the means do not follow the law");
panel(1, "" + curves("strain_s strain_flips", "plain", "circle #0072b2,triangle #d55e00") + curves("strain_s strain_flips", "w = 0.5", "box #56b4e9,diamond #e69f00") + "line|||50;-0.73;2100;-0.73|#6e6e6e 2 dotted|paper: -0.73" + "] limits=[50 2100 -0.95 -0.65]", "strain per event");
panel(2, "" + curves("s^2/s s^3/s^2 s^4/s^3", "plain", "circle #0072b2,box #56b4e9,cross #003c7d") + "] limits=[50 2100 0.3 0.65]", "ratios of moments of S");
panel(3, "" + curves("flips^2/flips flips^3/flips^2 flips^4/flips^3", "plain", "triangle #d55e00,diamond #e69f00,x #882255") + "] limits=[50 2100 0.3 0.65]", "ratios of moments of the flips");
selectImage("figure");
saveAs("PNG", out + "/size_exponents.png");

function panel(number, series, title) {
	run("Draw Plot", "title=panel scales=x series=[" + series + " axes=[smallest N;exponent of N]");
	run("Place in Figure", "number=" + number + " panels=4 columns=2 title=[" + fromCharCode(97 + number) + "  " + title + "]");
}

// Lines of the figure: exponents of quantities, faint where the means do not follow the law.
function curves(quantities, variant, looks) {
	quantity = split(quantities, " "); look = split(looks, ","); lines = ""; shift = 0;
	for (q = 0; q < quantity.length; q++) {
		label = "{<}" + replace(replace(replace(quantity[q], "/", "{>}/{<}"), "flips", "{Delta}n"), "s", "S") + "{>}";
		if (startsWith(quantity[q], "strain_")) label = "by " + replace(substring(quantity[q], 7), "^s$", "S");
		if (variant != "plain") { label = label + ", " + variant; shift = 0.06; }
		row = "," + variant + "," + quantity[q] + ",|from_nodes;exponent;error;" + (0.97 + 0.03 * q + shift) + "|";
		lines = lines + "points|" + out + "/size-exponents.csv|1" + row + look[q] + "|" + label + "\npoints|" + out + "/size-exponents.csv|0" + row + replace(look[q], "#.*", "#bbbbbb") + "|\n";
	}
	return lines;
}

// Exponents of N, one row a law and smallest N; those without a correction once.
function scaled(variant, keys, more) {
	run("Size Exponents...", "table=[" + tables("*") + "] threshold=" + keys);
	for (r = 0; r < Table.size("Size Exponents"); r++) {
		law = variant;
		if (startsWith(variant, "w") && isNaN(Table.get("correction", r, "Size Exponents"))) { if (more > 0) continue; law = "plain"; }
		quantity = Table.getString("quantity", r, "Size Exponents");
		exponents = exponents + replace(cells("accepted", r, "Size Exponents"), ",", "") + "," + law + "," + quantity + cells("from_nodes until_nodes exponent error low high amplitude amplitude_error chi_squared chi_squared_p", r, "Size Exponents") + "\n";
		if (more == 0) print(quantity + ", " + law + ", from N = " + Table.get("from_nodes", r, "Size Exponents") + ": " + d2s(Table.get("exponent", r, "Size Exponents"), 3) + " +- " + d2s(Table.get("error", r, "Size Exponents"), 3) + ", accepted " + Table.get("accepted", r, "Size Exponents"));
	}
	for (r = 0; more == 0 && r < Table.size("Size Values"); r++) values = values + Table.getString("quantity", r, "Size Values") + cells("nodes networks value error", r, "Size Values") + "\n";
	close("*");
}

// Energy dissipated per node and strain, mean over the networks of an N.
function dissipation() {
	for (n = 4; n < 24; n++) {
		N = "" + pow(2, n); folders = split(source, ","); sum = 0; squares = 0; count = 0;
		for (f = 0; f < folders.length; f++) {
			file = String.trim(folders[f]) + "/tables/summary-of-shear-nodes-" + N + ".csv";
			if (!File.exists(file)) continue;
			run("Open Table...", "table=[" + file + "] columns=[walked, energy_dropped]");
			walked = Table.getColumn("walked"); energy = Table.getColumn("energy_dropped (E)");
			for (i = 0; i < walked.length; i++) { x = energy[i] / walked[i] / pow(2, n); sum += x; squares += x * x; count++; }
		}
		if (count < 2) continue;
		error = sqrt((squares / count - pow(sum / count, 2)) / (count - 1));
		values = values + "dissipation," + N + "," + count + "," + d2s(sum / count, -6) + "," + d2s(error, -6) + "\n";
		print("N = " + N + ": dissipation per node and strain " + d2s(sum / count, -4) + " +- " + d2s(error, -2));
	}
}

// The tables of steps of an N, or of all with *, in the folders, separated by commas.
function tables(N) {
	found = ""; folders = split(source, ",");
	for (f = 0; f < folders.length; f++) {
		file = String.trim(folders[f]) + "/tables/shear-nodes-" + N + ".csv";
		if ((N == "*" && File.isDirectory(String.trim(folders[f]) + "/tables")) || File.exists(file)) found = found + "," + file;
	}
	if (found == "") exit("source=" + source + " is not allowed: it must be folders of ensembles with tables/shear-nodes-" + N + ".csv.");
	return substring(found, 1);
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
