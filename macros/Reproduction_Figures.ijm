// The four figures of arXiv 2408.08030 from small tables of what was measured (docs/reproduction.md), in seconds.
//
// Files:     in the folder out: fig1.png to fig4.png, 178 mm wide at 300 dots per inch.
// Time:      ten seconds.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The four figures of the paper from small tables of what was measured.")
#@ String(label="Folder of the tables", value="docs/data", persist=false) data
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ String(label="Figure (0: all)", choices={"0", "1", "2", "3", "4"}, value="0", persist=false) figure

var f = 1; var plots = 0; // the figure that is drawn, and its panels so far
var panels = newArray(0, 4, 6, 6, 7); // how many each has
if (!File.isDirectory(data)) exit("data=" + data + " is not allowed: it must be a folder of tables, such as docs/data.");
for (f = 1; f <= 4; f++) {
	if (figure != "0" && figure != "" + f) continue;
	plots = 0;
	if (f == 1) {
		run("Open Network...", "path=[" + data + "/fig1_network.nodes.csv]");
		run("Bond Strains...", "bins=60");
		place("potential-" + replace(getTitle(), "^strains-", ""), "bonds of one network on their potential");
		run("Render Network...", "colour=stability width=1000");
		square("the same network, unstable bonds red and thick");
		file = data + "/strain-distribution.csv||strain;";
		draw("bar|" + file + "density|bar #0072b2 #96c3e6|stable bonds\nbar|" + file + "unstable_density|bar #cc3311 #cc3311|unstable (U'' < 0)" +
			"\nline|||-0.3162;0;-0.3162;top;NaN;NaN;0.3162;0;0.3162;top|#003c7d 2 dashed|minima of U", "bond strain {delta}r/r_{0};P({delta}r/r_{0})] scales=[none",
			"strains of the bonds of 2000 networks of 512 nodes, errors thinner than the lines");
		draw("points|" + data + "/fig1d_unstable_fraction.csv||nodes;unstable_fraction;standard_error;1;100;networks|circle #0072b2 2|measured\nline|||500;1;3000;1|#cc3311 2 dashed|paper: below 1 %", "nodes N;unstable bonds (%)] scales=x corner=[top-right", "fraction of unstable bonds");
	}
	if (f == 2) {
		nodes = column("pseudo_gap.csv", "nodes"); // the first, of which there are most networks
		names = newArray("distance", "effective_stiffness", "f_in", "barrier", "dl", "dt");
		axes = newArray("distance {Delta} (l);P({Delta}) (1/l)", "stiffness V'' (E/l^2);P(V'') (l^2/E)", "force f_{in} (E/l);P(f_{in}) (l/E)", "barrier {Delta}V (E);P({Delta}V) (1/E)",
			"|d{ell}/d{gamma}| (l);P(|d{ell}/d{gamma}|) (1/l)", "|dt/d{gamma}| (E/l);P(|dt/d{gamma}|) (l/E)");
		titles = newArray("distance to the instability", "effective stiffness", "force", "barrier", "change of length under shear", "change of tension");
		for (p = 0; p < 6; p++) {
			density = "density|" + data + "/densities-" + nodes[0] + ".csv|" + names[p] + ","; fit = "|" + data + "/pseudo_gap.csv;" + nodes[0] + ",";
			end = "," + names[p] + ",All rows;until";
			series = density + "stable,+" + names[p] + ",unstable,|5|circle #000000 2|bistable" + fit + "bistable" + end + "\n" + density + "%,|5|*|%" + fit + "%" + end;
			more = "] each=[stable,unstable,no bistability";
			if (p >= 4) series = density + "%,|5|*|%|" + data + "/diverging_fluctuations.csv;" + nodes[0] + ",%," + names[p] + ",;from";
			if (p >= 4) more = "] corner=bottom-left each=[all,stable,unstable,no bistability";
			draw(series, "" + axes[p] + more, titles[p]);
		}
	}
	if (f == 3) {
		sizes = column("fig3_modes.csv", "nodes"); last = sizes.length - 1;
		slope = column("fig3_modes.csv", "debye_slope (l^2/E)"); mode = column("fig3_modes.csv", "best_mode");
		each = "] each=[" + String.join(sizes, " ");
		draw("points|" + data + "/fig3a_density_of_states.csv|%,|omega (E^0.5/l);density (l/E^0.5);error (l/E^0.5);;;modes|*|N = %\nline|||0.01;" + 0.01 * slope[last] + ";0.5;" + 0.5 * slope[last] +
			"|#cc3311 2|Debye: " + d2s(slope[last], 1) + " {omega}", "{omega} (E^{1/2}/l);D({omega}) (l/E^{1/2})" + each, "density of states");
		run("Open Network...", "path=[" + data + "/fig3_network.nodes.csv]");
		run("Normal Modes...", "count=" + (mode[last] + 1) + " pictures=" + (mode[last] + 1) + " grid=0");
		setSlice(mode[last] + 1);
		square("a quasi-localised mode of " + sizes[last] + " nodes, its core ringed, unstable bonds red");
		draw("points|" + data + "/fig3c_decay.csv|%,|distance (l);displacement;error|*|\nline|||1;0.5;15;" + 0.5 / 15 + "|#cc3311 2 dotted|r^{-1}, not fitted",
			"distance to the core r (l);{<}|{psi}(r)|{>}/|{psi}(0)|] corner=[top-right" + each, "decay around the cores, symbols as in (a)");
		barriers = "histogram|" + data + "/fig3d_barriers.csv|"; fits = "|*|N = %|" + data + "/fig3d_mode_barriers.csv;%,Iterative,";
		across = "barrier {Delta}V (E);P({Delta}V) (1/E)] corner=";
		draw(barriers + "%,Iterative,|barrier (E);5" + fits + "barrier,;until\nguide|||-0.333333|#6e6e6e 2|paper: -1/3", across + "[bottom-left" + each, "barriers along soft modes, iterative");
		draw(barriers + "%,Iterative,|omega (E^0.5/l);15" + fits + "omega,;until\nguide|||3|#6e6e6e 2|paper: 3", "{omega} (E^{1/2}/l);P({omega}) (l/E^{1/2})" + each, "frequencies of modes with a barrier");
		draw(barriers + ",%,|barrier (E);5|*|%, all N", across + "top-right each=[Iterative Rigid", "barriers by both methods");
	}
	if (f == 4) {
		sizes = column("size-means.csv", "nodes");
		a = column("collapse.csv", "a"); b = column("collapse.csv", "b"); quality = column("collapse.csv", "quality");
		each = "] corner=bottom-left each=[" + String.join(sizes, " ");
		all = "points|" + data + "/distributions-%.csv|";
		draw(all + "flips,|x;density;error|*|N = %", "flips {Delta}n;P({Delta}n)" + each, "flips of an avalanche");
		draw(all + "s,|x;density;error|*|", "dissipation S (E);P(S) (1/E)" + each, "dissipation, symbols as in (a)");
		means = "points|" + data + "/size-means.csv||nodes;"; fits = "|" + data + "/finite-size-scaling.csv;";
		guide = ",;amplitude\nguide|||%|#6e6e6e 2|paper: N^{%}] each=[";
		draw(means + "mean_flips;mean_flips_error|circle #0072b2 2|measured" + fits + "flips" + guide + "0.27", "nodes N;{<}{Delta}n{>}", "mean flips");
		draw(means + "mean_s (E);mean_s_error (E)|circle #0072b2 2|measured" + fits + "s" + guide + "0.27", "nodes N;{<}S{>} (E)", "mean dissipation");
		draw(means + "strain_flips;strain_flips_error|circle #0072b2 2|by flips" + fits + "strain_flips,;amplitude\n" + means + "strain_s;strain_s_error|box #d55e00 2|by S" + fits +
			"strain_s" + guide + "-0.73", "nodes N;strain per event {Delta}{gamma}] corner=[top-right", "strain per event");
		draw(all + "flips,|x;density;error;%^" + -a[0] + ";%^" + b[0] + "|*|", "{Delta}n/N^{" + d2s(a[0], 2) + "};P({Delta}n) N^{" + d2s(b[0], 2) + "}" + each, "collapse of (a), quality " + d2s(quality[0], 2));
		draw(all + "s,|x;density;error;%^" + -a[1] + ";%^" + b[1] + "|*|", "S/N^{" + d2s(a[1], 2) + "} (E);P(S) N^{" + d2s(b[1], 2) + "} (1/E)" + each, "collapse of (b), quality " + d2s(quality[1], 2));
	}
	selectImage("figure");
	saveAs("PNG", out + "/fig" + f + ".png");
	close("*");
}

function column(name, heading) {
	if (!File.exists(data + "/" + name)) exit("data=" + data + " is not allowed: it has no " + name + ". Reproduction_Data.ijm makes it.");
	run("Open Table...", "table=[" + data + "/" + name + "] columns=[" + heading + "]");
	values = Table.getColumn(heading); return values;
}

// Draws the next panel of the figure. The axes may be followed by other keys of Draw Plot.
function draw(series, axes, title) {
	run("Draw Plot", "title=panel series=[" + series + "] axes=[" + axes + "]");
	place("panel", title);
}

// Puts the active picture into the figure, without the legend below.
function square(title) {
	if (nSlices > 1) run("Duplicate...", "title=slice");
	makeRectangle(0, 0, getWidth(), getWidth());
	run("Crop");
	place(getTitle(), title);
}

function place(image, title) {
	selectImage(image);
	run("Place in Figure", "number=" + plots + " panels=" + panels[f] + " columns=" + minOf(f + 1, 3) + " title=[" + fromCharCode(97 + plots) + "  " + title + "]");
	plots++;
}
