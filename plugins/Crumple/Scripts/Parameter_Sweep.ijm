#@script(crumple=true, headless=true, description="Changes one parameter of networks in steps, and plots and tabulates what the prepared networks are like.")
#@ String(label="Parameter", choices={"excess", "alpha", "disorder"}, value="excess", persist=false, description="What changes: excess coordination, height of the bump between a bond's two states, or disorder of rest lengths.") parameter
#@ Double(label="From", value=0.9, style="format:0.################", stepSize=0.1, persist=false, description="First value of the parameter.") first
#@ Double(label="To", value=1.7, style="format:0.################", stepSize=0.1, persist=false, description="Last value of the parameter.") last
#@ Integer(label="Values", value=5, min=2, max=1000, persist=false, description="How many values, evenly spaced from the first to the last.") values
#@ Integer(label="Networks per value", value=3, min=2, persist=false, description="Seeds in a row, the same at every value. The error bars come from them.") networks
#@ Integer(label="Nodes N", value=128, min=16, persist=false, description="Number of nodes of each network.") nodes
#@ Integer(label="First seed", value=1, min=0, persist=false, description="The same seed gives the same network.") seed
#@ File(label="Folder for the results", style="directory", persist=false, description="Gets sweep.csv, sweep-means.csv and sweep.png.") out

// How does a prepared network depend on one parameter?
//
// Appears: a plot of the fraction of unstable bonds against the parameter with standard errors, one printed line per value.
// Files:   in the folder out: sweep.csv, one row per network; sweep-means.csv, one row per value; sweep.png.
// Time:    about ten seconds with what the dialog proposes.

if (!(first < last)) exit("last=" + last + " is not allowed: it must be above first=" + first + ".");
if (!File.isDirectory(out)) File.makeDirectory(out);
if (!File.isDirectory(out)) exit("out=" + out + " is not allowed: it must be a folder that exists or can be made.");
rows = parameter + ",seed,unstable_fraction,energy_per_node,stress_xy\n";
summary = parameter + ",networks,unstable_fraction,standard_error,energy_per_node\n";
x = newArray(values);
means = newArray(values);
errors = newArray(values);
for (v = 0; v < values; v++) {
	x[v] = first + (last - first) * v / (values - 1);
	sum = 0;
	squares = 0;
	energy = 0;
	for (k = 0; k < networks; k++) {
		run("Generate Network...", "nodes=" + nodes + " seed=" + (seed + k) + " " + parameter + "=" + x[v]);
		built = getTitle();
		run("Prepare Network...", "network=" + built);
		fraction = Table.get("unstable_fraction", 0);
		sum += fraction;
		squares += fraction * fraction;
		energy += Table.get("energy_per_node (E)", 0);
		rows = rows + x[v] + "," + (seed + k) + "," + d2s(fraction, -9) + "," + d2s(Table.get("energy_per_node (E)", 0), -9) + "," + d2s(Table.get("stress_xy (E/l^2)", 0), -9) + "\n";
		close();
		close(built);
		showProgress(v * networks + k + 1, values * networks);
	}
	mean = sum / networks;
	error = sqrt(maxOf(0, squares / networks - mean * mean) / (networks - 1));
	means[v] = 100 * mean;
	errors[v] = 100 * error;
	summary = summary + x[v] + "," + networks + "," + d2s(mean, -9) + "," + d2s(error, -9) + "," + d2s(energy / networks, -9) + "\n";
	print("unstable fraction = " + d2s(means[v], 3) + " +- " + d2s(errors[v], 3) + " % (" + parameter + " = " + x[v] + ", " + networks + " networks)");
}
File.saveString(rows, out + "/sweep.csv");
File.saveString(summary, out + "/sweep-means.csv");
axis = "disorder of rest lengths";
if (parameter == "excess") axis = "excess coordination {Delta}Z";
if (parameter == "alpha") axis = "height of the bump {alpha} (E)";
run("Draw Plot", "title=sweep-" + parameter + " scales=none axes=[" + axis + ";unstable bonds (%)] series=[points|" + out +
	"/sweep-means.csv||" + parameter + ";unstable_fraction;standard_error;1;100;networks|circle #0072b2 2|" + networks + " networks each]");
saveAs("PNG", out + "/sweep.png");
rename("sweep-" + parameter);
