// Does linear response know which bond becomes unstable first, and when?
//
// Appears:   the strain of the first instability against the predicted one, up and down, for the right bond and for others; printed lines: how often the bond is right,
//            and how far off the strain is.
// Method:    of each prepared network the smallest strain_up and strain_down of Local Excitations... against the first fold, and its trigger, of Shear Network... with
//            protocol=[Event driven], within a strain of 0.1 either way.
// Files:     in the folder out: first_event.csv, one row per network and direction, and first_event.png.
// Time:      about 15 seconds for size=small (10 networks of 64 nodes); size=paper (200 of 128) three minutes.

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="The first instability under shear, predicted by linear response and found.")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size

nodes = 128;
networks = 200;
if (size == "small") {
	nodes = 64;
	networks = 10;
}
run("First Events", "nodes=" + nodes + " networks=" + networks + " seed=" + seed + " name=first_event out=[" + out + "]");
