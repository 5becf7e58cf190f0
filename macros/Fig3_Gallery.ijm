// What do quasi-localised modes look like (arXiv 2408.08030, Fig. 3b)?
//
// Appears:   a montage of the clearest quasi-localised modes, each of another network: among the twelve softest modes of every network the one of lowest participation,
//            and of these up to six with a participation below 0.3, the lowest first; one printed line each.
// Method:    the modes below limit times the first phonon of their network, or its lowest mode if there is none; with limit=1 hardly any network of this size has one. An
//            arrow is the displacement of a node, the longest two node spacings; unstable bonds are red; the ring is around the bond whose length changes most. The share
//            of the motion near the core: sum of |psi|^2 in the vector field within 3 l of its maximum.
// Files:     in the folder out: fig3b_gallery.png, fig3b_gallery.csv with one row for every network, the lowest participation first.
// Time:      half a minute for size=small (16 networks of 256 nodes); size=paper (40 of 512) two minutes.
// Source:    source=... gives Fig. 3b of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="What quasi-localised modes look like (Fig. 3b).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.025", persist=false, description="The paper prints 2.5 for Fig. 3, which puts the short minimum of every bond at a negative length, so that networks collapse; 0.025 is likely what was meant.") alpha
#@ Double(label="Limit (first phonon)", value=1.5, style="format:0.################", persist=false, description="Modes count below so many times the first phonon of their network.") limit
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[3b] threads=0 out=[" + out + "]"); if (source != "") return "";
if (!(limit > 0)) exit("limit=" + limit + " is not allowed: it must be a number above 0.");
nodes = 512;
networks = 40;
if (size == "small") {
	nodes = 256;
	networks = 16;
}
run("Gallery of Modes", "nodes=" + nodes + " networks=" + networks + " alpha=" + alpha + " limit=" + limit + " seed=" + seed + " name=fig3b_gallery out=[" + out + "]");
