// Every way to a minimum, and to a prepared state.
run("Generate Network...", "nodes=36 seed=7");
run("Relax Network...", "network=network-36-7 minimiser=FIRE box=Fixed save=[" + out + "]");
run("Relax Network...", "network=network-36-7 minimiser=[Gradient flow] box=[Zero pressure]");
run("Relax Network...", "network=network-36-7 minimiser=FIRE box=[Zero stress]");
run("Prepare Network...", "network=network-36-7 increment=0.02 minimiser=FIRE box=Fixed save=[" + out + "]");
run("Prepare Network...", "network=network-36-7 increment=0.02 minimiser=[Gradient flow] box=[Zero pressure] amplitude=0.05");
run("Prepare Network...", "network=network-36-7 increment=0.02 minimiser=FIRE box=[Zero stress] path=[0 1 0] cycles=2");
run("Generate Network...", "nodes=36 seed=8 alpha=0 stiffness=2");
run("Relax Network...", "box=[Zero stress]");
