"""SciPy's time for the lowest modes: eigsh.py FILE NODES COUNT REPEATS, a file of src/benchmark/java with nothing pinned."""
import sys
import time

import numpy as np
from scipy.sparse import csc_matrix
from scipy.sparse.linalg import eigsh

SHIFT = -1e-6
file, nodes, count, repeats = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
raw = open(file, "rb").read()
n, entries, _ = np.frombuffer(raw, "<i4", 3)
at = 12
columns = np.frombuffer(raw, "<i4", n + 1, at)
at += 4 * (n + 1)
rows = np.frombuffer(raw, "<i4", entries, at)
at += 4 * entries
lower = csc_matrix((np.frombuffer(raw, "<f8", entries, at), rows, columns), shape=(n, n))
h = csc_matrix(lower + lower.T)
h.setdiag(lower.diagonal())

times = []
for _ in range(repeats):
    start = time.process_time()
    # the two translations come with the modes
    values, vectors = eigsh(h, k=count + 2, sigma=SHIFT, which="LM", tol=1e-10)
    times.append(1e3 * (time.process_time() - start))
times.sort()
who = "SciPy eigsh"
print(f"{count} modes\t{who}\t{nodes}\t{times[len(times) // 2]:.6g}\t{times[0]:.6g}\t{times[-1]:.6g}\tms")
order = np.argsort(values)
values, vectors = values[order], vectors[:, order]
residual = np.linalg.norm(h @ vectors - vectors * values, axis=0).max()
for what, value in ((f"residual of {count} modes", residual), (f"last of {count} modes", values[-1])):
    print(f"{what}\t{who}\t{nodes}\t{value:.12g}\t{value:.12g}\t{value:.12g}\t1")
