// How many modes are quasi-localised, so that no phonon is among them (arXiv 2408.08030, Fig. 3)?
//
// Appears:   participation against omega in units of the first phonon, of the lowest modes of all networks; for every N printed lines: where a network has its lowest mode
//            like a phonon, and how many modes a network has below the first phonon and by each of four ways to count those that are quasi-localised.
// Method:    the first phonon is that of each network's own acoustic tensor (Normal Modes...). Disorder slows waves as short as the cell, so that phonons lie below it, too:
//            a standing wave has a participation of 2/3, half of it mixed with a mode of 0.05 one of 0.19. A mode is taken for a phonon from 0.3 on. Ways: below the first
//            phonon with a participation below 0.3 or 0.1; below the network's own lowest mode like a phonon, which is there without an acoustic tensor, too; of
//            these those below 0.1. Errors are of the scatter between networks.
// Files:     in the folder out: fig3_quasilocalised.csv, one row a N and way; fig3_soft_modes.csv, one row a mode, and .png; the ensemble, gone on with where it was stopped.
// Time:      half a minute for size=small (40 networks of 64 nodes); size=paper (80 of 128, 48 of 256, 32 of 512) three minutes on two cores.
// Source:    source=... counts in the tables of an ensemble that is there, such as that of Fig3_Normal_Modes.ijm.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Quasi-localised modes, counted without phonons (Fig. 3).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.025", persist=false, description="The paper prints 2.5 for Fig. 3, which puts the short minimum of every bond at a negative length; 0.025 is likely what was meant.") alpha
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else the folder of an ensemble whose plan has analyses = modes.") source

plan = "nodes = 128, 256, 512; networks.128 = 80; networks.256 = 48; networks.512 = 32; modes.count = 20";
if (size == "small") plan = "nodes = 64; networks = 40; modes.count = 12";
if (source == "") {
	name = "quasilocalised-" + size + "-" + seed;
	run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; " + plan + "; alpha = " + alpha + "; analyses = modes]");
	source = out + "/ensemble-" + name;
}
tables = source + "/tables/";
if (!File.isDirectory(tables)) exit("source=" + source + " is not allowed: it must be the folder of an ensemble, with its folder tables.");
nodes = newArray(0);
files = getFileList(tables);
for (f = 0; f < files.length; f++) if (startsWith(files[f], "sound-nodes-")) nodes = Array.concat(nodes, parseInt(replace(replace(files[f], "sound-nodes-", ""), "[.]csv.*", "")));
if (nodes.length == 0) exit("source=" + source + " is not allowed: its tables hold no modes (analyses = modes).");
nodes = Array.sort(nodes);
ways = newArray("below the first phonon", "below it and P < 0.3", "below it and P < 0.1", "below the lowest mode with P >= 0.3", "below that and P < 0.1");
rows = "nodes,way,networks,without_phonon,modes,per_network,error,with_any,core_unstable\n";
modes = "nodes,omega,participation\n";
series = "";
styles = newArray("circle #0072b2 2", "box #cc3311 2", "diamond #009e73 2", "triangle #6e6e6e 2");
for (n = 0; n < nodes.length; n++) {
	run("Open Table...", "table=[" + tables + "sound-nodes-" + nodes[n] + ".csv] columns=[seed, first_phonon]");
	phonon = Table.getColumn("first_phonon (E^0.5/l)"); // empty where the continuum is unstable
	seeds = Table.getColumn("seed");
	run("Open Table...", "table=[" + tables + "normal-modes-nodes-" + nodes[n] + ".csv] columns=[seed, mode, omega, participation, core_unstable]");
	network = Table.getColumn("seed");
	omega = Table.getColumn("omega (E^0.5/l)");
	participation = Table.getColumn("participation");
	core = Table.getColumn("core_unstable");
	counts = newArray(ways.length * seeds.length);
	unstable = newArray(ways.length);
	ratios = newArray(0); // of the lowest mode like a phonon to the first phonon
	without = 0;
	each = omega.length / seeds.length; // modes of a network
	text = "";
	for (k = 0; k < seeds.length; k++) {
		if (isNaN(phonon[k])) without++;
		extended = false;
		for (m = each * k; m < each * (k + 1); m++) {
			if (network[m] != seeds[k]) exit("The tables of modes and of sound are not of the same networks.");
			if (!extended && participation[m] >= 0.3) {
				extended = true;
				if (!isNaN(phonon[k])) ratios = Array.concat(ratios, omega[m] / phonon[k]);
			}
			below = (omega[m] < phonon[k]);
			softer = !extended;
			p = participation[m];
			chosen = newArray(below, below * (p < 0.3), below * (p < 0.1), softer, softer * (p < 0.1));
			for (w = 0; w < ways.length; w++) {
				counts[w * seeds.length + k] = counts[w * seeds.length + k] + chosen[w];
				unstable[w] = unstable[w] + chosen[w] * core[m];
			}
			if (omega[m] < 1.5 * phonon[k]) text = text + nodes[n] + "," + d2s(omega[m] / phonon[k], 4) + "," + d2s(participation[m], 4) + "\n";
		}
		if (!extended) exit("nodes=" + nodes[n] + ": a network has no mode like a phonon among those that were computed; modes.count of the plan must be larger.");
	}
	modes = modes + text;
	ratios = Array.sort(ratios);
	print("N = " + nodes[n] + ", " + seeds.length + " networks: the lowest mode with P >= 0.3 is at " + d2s(ratios[floor(ratios.length / 2)], 2) + " of the first phonon (median; 10 to 90 %: " +
		d2s(ratios[floor(ratios.length / 10)], 2) + " to " + d2s(ratios[floor(ratios.length * 9 / 10)], 2) + "); " + without + " networks without a first phonon");
	for (w = 0; w < ways.length; w++) {
		those = Array.slice(counts, w * seeds.length, (w + 1) * seeds.length);
		if (w < 3) for (k = seeds.length - 1; k >= 0; k--) if (isNaN(phonon[k])) those = Array.deleteIndex(those, k);
		Array.getStatistics(those, least, most, mean, deviation);
		any = 0;
		for (k = 0; k < those.length; k++) any += those[k] > 0;
		error = deviation / sqrt(those.length);
		rows = rows + nodes[n] + "," + ways[w] + "," + those.length + "," + without + "," + mean * those.length + "," + d2s(mean, 4) + "," + d2s(error, 4) + "," + any + "," + unstable[w] + "\n";
		print("N = " + nodes[n] + ", " + ways[w] + ": " + d2s(mean, 3) + " +- " + d2s(error, 3) + " modes a network; of " + mean * those.length + " the core bond of " + unstable[w] + " is unstable");
	}
	series = series + "points|" + out + "/fig3_soft_modes.csv|" + nodes[n] + ",|omega;participation|" + styles[n % 4] + "|N = " + nodes[n] + "\n";
}
File.saveString(rows, out + "/fig3_quasilocalised.csv");
File.saveString(modes, out + "/fig3_soft_modes.csv");
series = series + "line|||0.5;0.3;1.5;0.3|#6e6e6e 1 dashed|P = 0.3\nline|||0.5;0.1;1.5;0.1|#6e6e6e 1 dotted|P = 0.1";
run("Draw Plot", "title=soft-modes scales=none corner=top-left limits=[0.5 1.5 0 0.9] axes=[{omega} / first phonon;participation] series=[" + series + "]");
saveAs("PNG", out + "/fig3_soft_modes.png");
