// Bonds that favour one of their states, from the recipe to files and back.
run("Generate Network...", "nodes=36 seed=7 tilt=0.005");
run("Prepare Network...", "increment=0.02");
run("Bond Strains...", "bins=20");
close("*");
run("Local Excitations...", "plots=false");
close("*");
run("Save Network...", "format=[Crumple CSV] path=[" + out + "/tilted.nodes.csv]");
run("Save Network...", "format=GraphML path=[" + out + "/tilted.graphml]");
run("Open Network...", "path=[" + out + "/tilted.nodes.csv]");
run("Open Network...", "path=[" + out + "/tilted.graphml]");
run("Shear Network...", "amount=0.02 increment=2e-3");
run("Render Network...", "colour=state width=300");
run("Generate Network...", "nodes=36 seed=7 tilt=-0.02 alpha=0.1");
