// Every protocol, kind, box and way down.
run("Generate Network...", "nodes=36 seed=9");
run("Prepare Network...", "increment=0.02");
first = "network=prepared-36-9 increment=5e-3 ";
run("Shear Network...", first + "amount=0.14 protocol=[Fixed step] kind=[Simple shear] minimiser=FIRE box=Fixed save=[" + out + "]");
close("*");
run("Shear Network...", first + "amount=0.15 protocol=[Event driven] descent=[Gradient flow] movie=true save=[" + out + "]");
close("*");
run("Shear Network...", first + "amount=0.15 protocol=[Event driven] kind=[Pure shear] descent=FIRE");
close("*");
run("Shear Network...", first + "amount=-0.15 protocol=[Event driven] box=[Zero pressure] minimiser=[Gradient flow] descent=[As minimiser]");
close("*");
run("Shear Network...", first + "path=[0.15 -0.05] cycles=2 kind=[Pure shear] box=[Zero pressure]");
close("*");
run("Generate Network...", "nodes=36 seed=9 alpha=0");
run("Relax Network...", "");
run("Shear Network...", "amount=0.03 increment=2e-3 protocol=[Event driven]");
