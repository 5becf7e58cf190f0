// Networks of every kind, and every way to colour one.
run("Generate Network...", "nodes=36 seed=5 generator=[Jammed packing] save=[" + out + "/packing]");
run("Generate Network...", "nodes=36 seed=5 generator=Delaunay excess=1.2 stiffness=2");
run("Generate Network...", "nodes=36 seed=5 generator=[Triangular lattice] excess=1 disorder=0.05");
run("Generate Network...", "nodes=36 seed=5 generator=[Square lattice] excess=2.5 disorder=0.2 alpha=0");
run("Crumple Sample Network...", "sample=[256 nodes prepared]");
run("Crumple Sample Network...", "sample=[128 nodes before an avalanche]");
run("Crumple Sample Network...", "sample=[64 nodes prepared] save=[" + out + "/sample]");
run("Render Network...", "network=prepared-64-1 width=300 colour=state save=[" + out + "/sample]");
run("Render Network...", "network=prepared-64-1 width=300 colour=stability");
run("Render Network...", "network=prepared-64-1 width=300 colour=tension");
run("Render Network...", "network=prepared-64-1 width=300 colour=stiffness");
run("Render Network...", "network=prepared-64-1 width=300 colour=[effective stiffness]");
run("Render Network...", "network=prepared-64-1 width=300 colour=distance");
run("Shear Network...", "network=prepared-64-1 amount=0.05 protocol=[Event driven]");
run("Render Network...", "width=300 colour=flips");
