// How do networks vibrate, over the whole spectrum and up to large sizes (arXiv 2408.08030, Fig. 3a)?
//
// Appears:   the density of states of networks of several sizes, divided by omega, beside Debye's law, which is level then; one printed line per size: resolution, modes
//            below the first phonon beside Debye's number, and where D/omega has its maximum.
// Method:    kernel polynomials (Density of States...), a mean over networks with its error. Each curve begins at twice its resolution.
// Files:     in the folder out: fig3a_spectra.csv, one row per size, fig3a_spectra.png, and a folder spectra with the tables.
// Time:      half a minute for size=small (3 networks of 64, of 256 and of 1024 nodes, relaxed only); size=paper (10 of 1024, 4096, 16384) two minutes.
// Source:    source=... gives Fig. 3a of your own networks, at their parameters, instead (Paper Figures...).

code = call("org.crumple.macro.Recipe.code", getInfo("macro.filepath"), getArgument(), "out"); if (code != "") return eval(code);
#@script(crumple=true, headless=true, description="How networks vibrate, over the whole spectrum and up to large sizes (Fig. 3a).")
#@ File(label="Folder for the results", style="directory", make=true, value="out", persist=false) out
#@ Integer(label="First seed", value=1, min=1, persist=false, description="The others follow it.") seed
#@ String(label="Size", choices={"small", "paper"}, value="small", persist=false) size
#@ String(label="alpha/C", value="0.025", persist=false, description="The paper prints 2.5 for Fig. 3, which puts the short minimum of every bond at a negative length, so that networks collapse; 0.025 is likely what was meant.") alpha
#@ Integer(label="Chebyshev moments", value=500, min=1, persist=false) moments
#@ String(label="Source", value="", persist=false, description="Empty: networks of the size. Else your own data: a plan (its name ends in .properties), the folder of an ensemble, pooled tables (files or their folder), or workbench, the networks that are open.") source

if (source != "") run("Figures of a Source", "source=[" + source + "] panels=[3a] threads=0 out=[" + out + "]"); if (source != "") return "";
sizes = "1024, 4096, 16384";
networks = 10;
if (size == "small") {
	sizes = "64, 256, 1024";
	networks = 3;
}
run("Mean Density of States", "sizes=[" + sizes + "] networks=" + networks + " alpha=" + alpha + " moments=" + moments + " seed=" + seed + " name=fig3a_spectra out=[" + out + "]");
