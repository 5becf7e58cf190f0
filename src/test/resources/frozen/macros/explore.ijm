// What Explore Shear... says without a window.
run("Crumple Sample Network...", "sample=[64 nodes prepared]");
run("Explore Shear...", "");
