// Modes, their density and their barriers.
run("Crumple Sample Network...", "sample=[64 nodes prepared]");
run("Normal Modes...", "count=8 participation=0.6 pictures=2 grid=2 save=[" + out + "]");
close("*");
run("Normal Modes...", "all=true below=1 pictures=1 grid=0");
close("*");
run("Density of States...", "moments=60 vectors=2 seed=3");
run("Mode Barriers...", "count=3 method=Iterative minimiser=FIRE");
close("*");
run("Mode Barriers...", "count=2 method=Iterative minimiser=[Gradient flow]");
close("*");
run("Mode Barriers...", "count=3 method=Rigid cap=0.2 step=0.01");
