#@script(crumple=true, headless=true, description="Figures of the paper from wherever the data are: a plan, the folder of an ensemble, tables, or the networks that are open.")
#@ String(label="Source", persist=false, description="A plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench: the networks that are open.") source
#@ String(label="Panels", value="All", persist=false, description="All, or figures and panels such as 1a 2c 4 eq4.") panels
#@ Integer(label="Threads", value=0, min=0, persist=false, description="Networks of a plan at once; 0: as many as there are processors.") threads
#@ File(label="Folder for the results", style="directory", make=true, persist=false, description="Gets the figures, and the ensemble of a plan.") out

// What do the figures of the paper look like for my networks?
//
// Appears: the figures; a printed line for every panel: from what it is drawn, or what it needs.
// Files:   in the folder out: the figures and every panel alone (Paper Figures...); of a plan NAME.properties the ensemble, ensemble-NAME, which is gone on with where
//          it was stopped.
// Time:    seconds; of a plan that of its networks.

keys = "table=[" + source + "]";
if (source == "workbench") keys = "";
else if (endsWith(source, ".properties")) keys = "plan=[" + source + "] threads=" + threads + " out=[" + out + "/ensemble-" + replace(File.getName(source), ".properties", "") + "]";
else if (File.exists(source + "/plan.properties")) keys = "out=[" + source + "]";
run("Paper Figures...", "panels=[" + panels + "] save=[" + out + "] " + keys);
for (r = 0; r < Table.size; r++) {
	if (Table.get("drawn", r) == 1) print(Table.getString("panel", r) + ": " + counted("value", r) + " of " + counted("network", r) + ", " + Table.getString("source", r));
	else print(Table.getString("panel", r) + " is missing: " + Table.getString("remark", r));
}

function counted(what, r) {
	number = Table.get(what + "s", r);
	if (number == 1) return "1 " + what;
	return "" + number + " " + what + "s";
}
