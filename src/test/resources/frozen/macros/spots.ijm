// Who flips next, and who fails when pinched.
run("Crumple Sample Network...", "sample=[64 nodes prepared]");
spots = "network=prepared-64-1 count=20";
run("Soft Spots...", spots + " event=Fold minimiser=FIRE descent=[Gradient flow]");
close("*");
run("Soft Spots...", spots + " event=Any minimiser=[Gradient flow] descent=[As minimiser] reach=-0.1");
close("*");
run("Soft Spots...", spots + " event=Fold descent=FIRE");
close("*");
run("Predictor Skill...", "table=[Soft Spots] bootstrap=0");
close("*");
run("Predictor Skill...", "table=[Soft Spots] bootstrap=0 high=vibrality low=[]");
close("*");
run("Pinch Bonds...", "network=prepared-64-1 bonds=All count=20 saddle=false criterion=[ksys r0^2]");
close("*");
run("Pinch Bonds...", "network=prepared-64-1 bonds=Lowest count=6 saddle=true criterion=ksys");
close("*");
run("Pinch Bonds...", "network=prepared-64-1 bonds=[7 3] saddle=true");
