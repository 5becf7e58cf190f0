#@script(crumple=true, headless=true)
#@ Integer(label="Networks", value=3, min=1, persist=false) networks

// The same measurement on networks of different seeds, as rows of a text that a spreadsheet can read.

rows = "seed,unstable_fraction\n";
for (seed = 1; seed <= networks; seed++) {
	run("Generate Network...", "nodes=64 seed=" + seed);
	run("Prepare Network...", "");
	rows = rows + seed + "," + Table.get("unstable_fraction", 0) + "\n";
	close("*");
}
print(rows);
