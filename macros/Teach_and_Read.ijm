// Does a network remember the amplitudes of strain it was cycled with, one and two of them (arXiv 2109.05212, 2306.07177, 1809.08505)?
//
// Appears:   a figure: what reading cycles move in taught and untaught networks, mean and the middle half of the networks, for one taught amplitude and for two; printed lines:
//            how many networks nothing moves in.
// Method:    networks that were only relaxed are taught until they repeat themselves, and read in both protocols (Teach and Read...). Nothing moves: the mean square displacement
//            is below 1e-12 l^2. Two amplitudes are walked in turn, in both orders: the last one walked matters.
// Files:     in the folder out: teach_and_read.csv, a row an N, taught amplitudes, protocol and reading; teach_and_read_rounds.csv, a row an N and taught amplitudes: how long it took;
//            teach_and_read.png; the ensemble.
// Time:      half a minute; size=paper some minutes of processor time.
// Source:    source=... is the folder of an ensemble with analyses = teach.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Networks are taught one and two amplitudes of strain and read in sequence and in parallel: what moves, with bands over networks.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble with analyses = teach.") source

plan = "nodes = 64, 128; networks.64 = 30; networks.128 = 20"; if (size == "small") plan = "nodes = 32; networks = 6";
tables = source + "/tables/";
if (source == "") {
	name = "teach-and-read-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan +
		"; analyses = teach; prepare.amplitude = 0; teach.amplitude = 0.06, 0.06 0.03, 0.03 0.06; teach.protocol = Sequential, Parallel]");
	tables = out + "/ensemble-" + name + "/tables/";
}
files = newArray(0); if (File.isDirectory(tables)) files = getFileList(tables);
read = "nodes,taught,protocol,read,networks"; for (w = 0; w < 2; w++) { who = word(w); read = read + "," + who + "_msd," + who + "_error," + who + "_lower," + who + "_median," + who + "_upper," + who + "_unmoved"; }
read = read + "\n"; rounds = "nodes,taught,protocol,networks,repeating,of_period_1,rounds,error,most\n"; largest = 0;
for (f = 0; f < files.length; f++) {
	if (startsWith(files[f], "teach-and-read-")) {
		file = tables + files[f]; key = "" + fact(file, "nodes") + "," + fact(file, "teach.amplitude") + "," + fact(file, "teach.protocol"); largest = maxOf(largest, parseInt("" + fact(file, "nodes")));
		run("Open Table...", "table=[" + file + "]"); at = Table.getColumn("read"); seeds = Table.getColumn("seed"); n = 0; while (n < seeds.length && seeds[minOf(n, seeds.length - 1)] == seeds[0]) n++; // readings of a network
		cells = newArray(n); networks = at.length / n; values = newArray(networks); for (r = 0; r < n; r++) cells[r] = key + "," + d2s(at[r], 6) + "," + networks;
		for (w = 0; w < 2; w++) {
			moved = Table.getColumn("" + word(w) + "_msd (l^2)");
			for (r = 0; r < n; r++) {
				still = 0; sum = 0; squares = 0; for (g = 0; g < networks; g++) { values[g] = moved[g * n + r]; sum += values[g]; if (values[g] < 1e-12) still++; }
				mean = sum / networks; for (g = 0; g < networks; g++) squares += (values[g] - mean) * (values[g] - mean); Array.sort(values);
				cells[r] = cells[r] + "," + d2s(mean, -6) + "," + d2s(sqrt(squares / (networks - 1) / networks), -6) + "," + d2s(quantile(values, 0.25), -6) + "," + d2s(quantile(values, 0.5), -6) + "," + d2s(quantile(values, 0.75), -6) + "," + still;
			}
		}
		read = read + String.join(cells, "\n") + "\n";
	}
	if (startsWith(files[f], "teaching-")) {
		file = tables + files[f]; run("Open Table...", "table=[" + file + "]"); cycle = Table.getColumn("cycle"); period = Table.getColumn("period");
		networks = 0; one = 0; many = 0; took = newArray(0); // rounds before the network is in its limit cycle
		for (r = 0; r < cycle.length; r++) if (cycle[r] == 1) networks++;
		for (r = 0; r < cycle.length; r++) if (period[r] > 0) { took = Array.concat(took, cycle[r] - period[r]); if (period[r] == 1) one++; else many++; }
		Array.getStatistics(took, least, most, mean, deviation); rounds = rounds + fact(file, "nodes") + "," + fact(file, "teach.amplitude") + "," + fact(file, "teach.protocol") + "," + networks + "," + (one + many) + "," +
			one + "," + d2s(mean, 4) + "," + d2s(deviation / sqrt(took.length), 4) + "," + most + "\n";
	}
}
if (largest == 0) exit("source=" + source + " is not allowed: it must be the folder of an ensemble with analyses = teach.");
File.saveString(read, out + "/teach_and_read.csv"); File.saveString(rounds, out + "/teach_and_read_rounds.csv"); print(read + rounds);
taught = newArray("0.06", "0.06", "0.06 0.03", "0.03 0.06"); protocols = newArray("Parallel", "Sequential", "Parallel", "Parallel");
titles = newArray("one amplitude, read in parallel", "one amplitude, read in sequence", "two amplitudes, the smaller one walked last, enlarged", "two amplitudes, the larger one walked last, enlarged"); tops = newArray(0.07, 0.07, 0.006, 0.006);
for (p = 0; p < 4; p++) {
	rows = "teach_and_read.csv|" + largest + "," + taught[p] + "," + protocols[p] + ",|read;"; lines = ""; marks = split(taught[p], " "); for (m = 0; m < marks.length; m++) lines = lines + "line|||" + marks[m] + ";0;" + marks[m] + ";" + tops[p] + "|#999999 1 dotted|\n";
	run("Draw Plot", "title=teach scales=none limits=[0 0.1 0 " + tops[p] + "] corner=top-left axes=[reading amplitude;mean square displacement (l^{2})] series=[band|" + out + "/" + rows + "untaught_lower;untaught_upper|#fbe3d6|\nband|" + out + "/" + rows +
		"taught_lower;taught_upper|#cfe3f2|\n" + lines + "points|" + out + "/" + rows + "untaught_msd;untaught_error|box #d55e00 2|untaught\npoints|" + out + "/" + rows + "taught_msd;taught_error|circle #0072b2 2|taught]");
	run("Place in Figure", "title=[" + fromCharCode(97 + p) + "  " + titles[p] + "] number=" + p + " panels=4 columns=2 figure=teach-and-read");
}
saveAs("PNG", out + "/teach_and_read.png");

// The value of which a share q of sorted values is below.
function quantile(values, q) { at = q * (values.length - 1); i = floor(at); return values[i] + (at - i) * (values[minOf(i + 1, values.length - 1)] - values[i]); }

// The networks that were taught, or the same untaught.
function word(w) { if (w == 0) return "taught"; return "untaught"; }

// What a pooled table says of itself.
function fact(file, key) { text = File.openAsString(file); at = indexOf(text, "# " + key + "=") + lengthOf(key) + 3; return substring(text, at, indexOf(text, "\n", at)); }
