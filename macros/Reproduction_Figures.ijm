// The four figures of arXiv 2408.08030 from small tables of what was measured (docs/reproduction.md), in seconds.
//
// Files:     in the folder out: fig1.png to fig4.png.
// Time:      half a minute: two networks are made again, all else is read.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The four figures of the paper from small tables of what was measured.")
#@ String(label="Folder of the tables", value="docs/data", persist=false) data
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ String(label="Figure (0: all)", choices={"0", "1", "2", "3", "4"}, value="0", persist=false) figure

var f = 1; // the figure that is drawn,
var plots = 0; // and its panels so far
if (!File.isDirectory(data)) exit("data=" + data + " is not allowed: it must be a folder of tables, such as docs/data.");
for (f = 1; f <= 4; f++) {
	if (figure != "0" && figure != "" + f) continue;
	plots = 0;
	if (f == 1) {
		run("Generate Network...", "nodes=512 excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.1 stiffness=1 seed=1");
		run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
		run("Bond Strains...", "bins=60");
		place("potential-prepared-512-1", "a  bonds of one network on their potential");
		place("prepared-512-1", "b  unstable bonds, N = 512");
		bars = "bar|" + data + "/strain-distribution.csv||strain;";
		draw(bars + "density|bar #1b7f5c #86c8b0|stable bonds\n" + bars + "unstable_density|bar #c83c28 #c83c28|unstable bonds (U'' < 0)\nline|||-0.3162;0;-0.3162;top;NaN;NaN;0.3162;0;0.3162" +
			";top|#143cbe 2|minima of U", "bond strain;P(dr/r0)] scales=[none", "c  strains of bonds");
		draw("points|" + data + "/fig1d_unstable_fraction.csv||nodes;unstable_fraction;standard_error;1;100|circle #31688e 3|measured\nline|||500;1;3000;1|#c83c28 3|below 1 % for N of 500 and more (paper)",
			"N;unstable bonds (%)] scales=x corner=[top-right", "d  unstable fraction");
	}
	if (f == 2) {
		nodes = column("pseudo_gap.csv", "nodes"); // the first, of which there are most networks
		names = newArray("distance", "effective_stiffness", "f_in", "barrier", "dl", "dt");
		axes = newArray("distance to instability (l)", "stiffness V'' (E/l^2)", "force to instability (E/l)", "barrier (E)", "|dl/dgamma| (l)", "|dt/dgamma| (E/l)");
		for (p = 0; p < 6; p++) {
			density = "density|" + data + "/densities-" + nodes[0] + ".csv|" + names[p] + ",";
			fit = "|" + data + "/pseudo_gap.csv;" + nodes[0] + ",";
			end = "," + names[p] + ",All rows;until";
			series = density + "stable,+" + names[p] + ",unstable,|5|circle #c83c28 2|bistable" + fit + "bistable" + end + "\n" + density + "%,|5|*|%" + fit + "%" + end;
			more = "] each=[stable,unstable,no bistability";
			if (p >= 4) series = density + "%,|5|*|%|" + data + "/diverging_fluctuations.csv;" + nodes[0] + ",%," + names[p] + ",;from";
			if (p >= 4) more = "] corner=top-right each=[all,stable,unstable,no bistability";
			draw(series, "" + axes[p] + ";probability density" + more, substring("abcdef", p, p + 1) + "  " + replace(names[p], "_", " "));
		}
	}
	if (f == 3) {
		sizes = column("fig3_modes.csv", "nodes");
		last = sizes.length - 1;
		slope = column("fig3_modes.csv", "debye_slope (l^2/E)");
		seed = column("fig3_modes.csv", "best_seed"); mode = column("fig3_modes.csv", "best_mode");
		each = "] each=[" + String.join(sizes, " ");
		draw("points|" + data + "/fig3a_density_of_states.csv|%,|omega (E^0.5/l);density (l/E^0.5);error (l/E^0.5)|*|N = %\nline|||0.01;" + 0.01 * slope[last] + ";0.5;" + 0.5 * slope[last] +
			"|#c83c28 3|Debye, N = " + sizes[last] + ": " + d2s(slope[last], 1) + " omega", "omega (E^0.5/l);D(omega) (l/E^0.5)] limits=[0.01 4 0.003 60" + each, "a  density of states");
		run("Generate Network...", "nodes=" + sizes[last] + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=0.025 stiffness=1 seed=" + d2s(seed[last], 0));
		run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
		run("Normal Modes...", "count=" + (mode[last] + 1) + " pictures=" + (mode[last] + 1) + " grid=0");
		setSlice(mode[last] + 1);
		place(getTitle(), "b  a quasi-localised mode, N = " + sizes[last]);
		draw("points|" + data + "/fig3c_decay.csv|%,|distance (l);displacement;error|*|N = %\nline|||1;0.5;15;" + 0.5 / 15 + "|#c83c28 3|1/r, not fitted",
			"distance to the core (l);mean displacement / core's] corner=top-right limits=[0.4 30 0.01 4" + each, "c  decay around the cores");
		barriers = "histogram|" + data + "/fig3d_barriers.csv|";
		fits = "|*|N = %|" + data + "/fig3d_mode_barriers.csv;%,Iterative,";
		draw(barriers + "%,Iterative,|barrier (E);5" + fits + "barrier,;until\nguide|||-0.333333|#c83c28 1|paper, not fitted: -1/3", "barrier (E);probability density" + each,
			"d  barriers along soft modes (iterative)");
		draw(barriers + "%,Iterative,|omega (E^0.5/l);15" + fits + "omega,;until\nguide|||3|#c83c28 1|paper, not fitted: 3", "omega (E^0.5/l);probability density" + each,
			"e  frequencies of modes with a barrier (iterative)");
		draw(barriers + ",%,|barrier (E);5|*|%, all N", "barrier (E);probability density] corner=top-right limits=[1e-9 1e-2 1 1e8] each=[Iterative Rigid", "f  barriers by both methods");
	}
	if (f == 4) {
		sizes = column("size-means.csv", "nodes");
		a = column("collapse.csv", "a"); b = column("collapse.csv", "b");
		quality = column("collapse.csv", "quality");
		each = "] corner=top-right each=[" + String.join(sizes, " ") + "] limits=[";
		all = "points|" + data + "/distributions-%.csv|";
		draw(all + "flips,|x;density;error|*|N = %", "flips dn;P(dn)" + each + "0.7 300 1e-6 30", "a  flips of an avalanche");
		draw(all + "s,|x;density;error|*|N = %", "dissipated energy S (E);P(S) (1/E)" + each + "7e-6 0.2 1e-2 1e6", "b  dissipation of an avalanche");
		means = "points|" + data + "/size-means.csv||nodes;";
		fits = "|" + data + "/finite-size-scaling.csv;";
		draw(means + "mean_flips;mean_flips_error|circle #440154 3|flips" + fits + "flips,;amplitude\nguide|||0.27|#c83c28 1|\n" + means + "mean_s (E);mean_s_error (E)|box #21918c 3|S (E)" + fits +
			"s,;amplitude\nguide|||0.27|#c83c28 1|paper, not fitted: N^0.27", "N;mean size", "c  mean sizes");
		draw(means + "strain_flips;strain_flips_error|circle #440154 3|by flips" + fits + "strain_flips,;amplitude\nguide|||-0.73|#c83c28 1|\n" + means + "strain_s;strain_s_error|box #21918c 3|by S" + fits +
			"strain_s,;amplitude\nguide|||-0.73|#c83c28 1|paper, not fitted: N^-0.73", "N;strain per event] corner=[top-right", "d  strain per event");
		draw(all + "flips,|x;density;error;%^" + -a[0] + ";%^" + b[0] + "|*|N = %", "dn / N^" + d2s(a[0], 2) + ";P(dn) N^" + d2s(b[0], 2) + each + "0.05 50 1e-4 300", "e  collapse, quality " + d2s(quality[0], 2));
		draw(all + "s,|x;density;error;%^" + -a[1] + ";%^" + b[1] + "|*|N = %", "S / N^" + d2s(a[1], 2) + ";P(S) N^" + d2s(b[1], 2) + each + "5e-7 0.02 1 1e8", "f  collapse, quality " + d2s(quality[1], 2));
	}
	selectImage("figure");
	saveAs("PNG", out + "/fig" + f + ".png");
	close("*");
}

// A column of numbers of a table.
function column(name, heading) {
	if (!File.exists(data + "/" + name)) exit("data=" + data + " is not allowed: it has no " + name + ". Reproduction_Data.ijm makes it.");
	run("Open Table...", "table=[" + data + "/" + name + "] columns=[" + heading + "]");
	values = Table.getColumn(heading);
	return values;
}

// Draws the next panel of the figure. The axes may be followed by other keys of Draw Plot.
function draw(series, axes, title) {
	run("Draw Plot", "title=panel frame=[600 400 20 22] series=[" + series + "] axes=[" + axes + "]");
	place("panel", title);
}

// Puts an image into the next place of the figure.
function place(image, title) {
	selectImage(image);
	run("Place in Figure", "number=" + plots + " panels=" + 2 * minOf(f + 1, 3) + " columns=" + minOf(f + 1, 3) + " title=[" + title + "]");
	plots++;
}
