// Every format, and what is read of each.
run("Generate Network...", "nodes=36 seed=5");
run("Relax Network...", "tolerance=1e-9");
run("Save Network...", "format=[Crumple CSV] path=[" + out + "/net.nodes.csv]");
run("Save Network...", "format=LAMMPS path=[" + out + "/net.data]");
run("Save Network...", "format=GraphML path=[" + out + "/net.graphml]");
run("Save Network...", "format=[Extended XYZ] path=[" + out + "/net.xyz]");
run("Open Network...", "format=Any path=[" + out + "/net.bonds.csv]");
run("Open Network...", "format=[Crumple CSV] path=[" + out + "/net.nodes.csv]");
run("Open Network...", "format=LAMMPS path=[" + out + "/net.data]");
run("Open Network...", "format=GraphML network=mine path=[" + out + "/net.graphml] save=[" + out + "/mine]");
run("Generate Network...", "nodes=36 seed=6 alpha=0");
run("Save Network...", "format=GraphML path=[" + out + "/harmonic.graphml]");
run("Open Network...", "path=[" + out + "/harmonic.graphml]");
