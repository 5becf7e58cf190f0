#@script(crumple=true, headless=true)
#@ Integer(label="Nodes N", value=64, min=16, persist=false) nodes
#@ Integer(label="Seed", value=1, persist=false) seed

// A network from its generation to a number. Change it, or add commands from Plugins > Crumple: the macro recorder writes their lines.

run("Generate Network...", "nodes=" + nodes + " seed=" + seed);
run("Prepare Network...", "");
print("unstable fraction = " + Table.get("unstable_fraction", 0));
run("Local Excitations...", "plots=false");
print("bonds = " + Table.size);
