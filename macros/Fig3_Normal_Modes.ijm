// How many soft modes are there, and where do they live (arXiv 2408.08030, Fig. 3a to 3c)?
//
// Appears:   the density of states of the largest networks, normalised to 1, with Debye's law from their sound speeds (median); the mode of lowest participation among
//            the softest eight of any network; the decay of the displacement around the cores of quasi-localised modes with the line 1/r. For each N printed lines: modes
//            below the first phonon beside Debye's law, exponent of the density below it, slope of the decay, and the mean exponent of the best localised modes.
// Method:    all modes of each prepared network. Quasi-localised: omega below the first phonon of its network, participation below 0.3. (The paper's own 0.1 is met by
//            few modes of networks this small.) Errors of the density are those of the counts, those of the decay of the scatter between networks.
// Files:     in the folder out: fig3a_density_of_states.csv (one row a bin and N) and .png, fig3b_mode.png, fig3c_decay.csv and .png, fig3_modes.csv (one row a N); the
//            ensemble, which is gone on with where it was stopped, and which Fig3_Mode_Barriers.ijm shares.
// Time:      half a minute for size=small (40 networks of 64 nodes); size=paper (2000 of 128, 200 of 256, 500 of 512) forty minutes on two cores.
// Source:    source=... gives Fig. 3a to 3c of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="Soft modes: their density, the decay around their cores, one of them (Fig. 3a to 3c).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="Seed of the ensemble", value=1, min=1, persist=false) seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.025", persist=false, description="The paper prints 2.5 for Fig. 3, which puts the short minimum of every bond at a negative length, so that networks collapse; 0.025 is likely what was meant.") alpha
#@ Integer(label="Threads (0: all processors)", value=0, min=0, persist=false) threads
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[3a 3b 3c] threads=" + threads + " out=[" + out + "]"); if (source != "") return "";
nodes = "128, 256, 512";
plan = "networks.128 = 2000; networks.256 = 200; networks.512 = 500; barriers.count = 20";
if (size == "small") {
	nodes = "64";
	plan = "networks = 40; barriers.count = 8";
}
name = "modes-" + size + "-" + seed;
run("Pool Networks", "name=" + name + " threads=" + threads + " out=[" + out + "] plan=[seed = " + seed + "; nodes = " + nodes + "; " + plan + "; alpha = " + alpha +
	"; analyses = modes, barriers; modes.all = true; modes.participation = 0.3]");
run("Pool Modes", "nodes=[" + nodes + "] tables=[" + out + "/ensemble-" + name + "/tables] files=[fig3a_density_of_states.csv, fig3c_decay.csv, fig3_modes.csv] out=[" + out + "]");

// the figures are of the largest networks
largest = replace(nodes, ".*, ", "");
run("Open Table...", "table=[" + out + "/fig3_modes.csv] where=[nodes = " + largest + "]");
networks = Table.get("networks", 0);
modes = Table.get("modes", 0);
slope = Table.get("debye_slope (l^2/E)", 0);
localised = Table.get("localised", 0);
seed = Table.get("best_seed", 0);
mode = Table.get("best_mode", 0);
run("Open Table...", "table=[" + out + "/fig3a_density_of_states.csv] where=[nodes = " + largest + "]");
x = Table.getColumn("omega (E^0.5/l)");
last = x[x.length - 1];
series = "points|" + out + "/fig3a_density_of_states.csv|" + largest + ",|omega (E^0.5/l);density (l/E^0.5);error (l/E^0.5);;;modes|circle #0072b2 2|" + modes + " modes of " + networks +
	" networks, N = " + largest + "\nline|||" + x[0] + ";" + slope * x[0] + ";" + last + ";" + slope * last + "|#cc3311 2|Debye: " + d2s(slope, 3) + " {omega}";
run("Draw Plot", "title=density-of-states axes=[{omega} (E^{1/2}/l);D({omega}) (l/E^{1/2})] series=[" + series + "]");
saveAs("PNG", out + "/fig3a_density_of_states.png");
run("Open Table...", "table=[" + out + "/fig3c_decay.csv] where=[nodes = " + largest + "]");
if (Table.size > 1) {
	x = Table.getColumn("distance (l)");
	y = Table.getColumn("displacement");
	last = x[x.length - 1];
	height = x[floor(x.length / 2)] * y[floor(x.length / 2)];
	series = "points|" + out + "/fig3c_decay.csv|" + largest + ",|distance (l);displacement;error|circle #0072b2 2|" + localised + " modes below the first phonon" +
		"\nline|||" + x[0] + ";" + height / x[0] + ";" + last + ";" + height / last + "|#6e6e6e 2 dotted|r^{-1}, not fitted";
	run("Draw Plot", "title=core-decay axes=[distance to the core r (l);{<}|{psi}(r)|{>}/|{psi}(0)|] corner=top-right series=[" + series + "]");
	saveAs("PNG", out + "/fig3c_decay.png");
}

// the best of them, made again from its seed
run("Generate Network...", "nodes=" + largest + " excess=1.5 generator=[Jammed packing] disorder=0.1 alpha=" + alpha + " stiffness=1 seed=" + d2s(seed, 0));
run("Prepare Network...", "amplitude=0.1 increment=0.001 path=[0 1 0 -1 0] cycles=1 box=Fixed minimiser=FIRE");
name = getTitle();
run("Normal Modes...", "network=" + name + " count=8 pictures=8 grid=0");
omega = Table.getColumn("omega (E^0.5/l)");
participation = Table.getColumn("participation");
selectImage("mode-fields-" + name);
setSlice(mode + 1);
saveAs("PNG", out + "/fig3b_mode.png");
print("mode " + mode + " of " + name + ": omega = " + d2s(omega[mode], 4) + ", participation = " + d2s(participation[mode], 3));
