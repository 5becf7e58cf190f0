// What is measured of every bond, and what is fitted to it.
run("Crumple Sample Network...", "sample=[64 nodes prepared]");
run("Bond Strains...", "bins=20 save=[" + out + "]");
close("*");
run("Local Excitations...", "criterion=ksys plots=false");
close("*");
run("Local Excitations...", "criterion=[ksys r0^2] plots=true");
close("*");
table = "table=[Local Excitations] bootstrap=20";
run("Fit Exponent...", table + " column=effective_stiffness tail=Lower law=[Power law] take=[All rows] pool=Alike save=[" + out + "/fit]");
close("*");
run("Fit Exponent...", "table=[Local Excitations] bootstrap=0 column=effective_stiffness tail=Upper law=[Power law with cut-off] where=[unstable = 1]");
close("*");
relation = "table=[Local Excitations] x=effective_stiffness y=dl";
run("Scaling Relation...", relation + " average=[Geometric mean]");
close("*");
run("Scaling Relation...", relation + " average=Median where=[unstable = 0]");
