// Tables of files, opened again.
run("Crumple Sample Network...", "sample=[64 nodes prepared]");
run("Local Excitations...", "plots=false save=[" + out + "]");
close("*");
run("Open Table...", "table=[Local Excitations] columns=[distance, strain_up] where=[unstable = 1] pool=Alike");
run("Open Table...", "table=[Local Excitations] pool=All");
